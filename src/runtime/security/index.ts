// The registry: what a security scheme of a document may be.
export { apiKey } from "./api-key.ts";
export { basic } from "./basic.ts";
export { bearer } from "./bearer.ts";
export { type ClientCredentials, type OAuth2Credential, oauth2 } from "./oauth2.ts";
