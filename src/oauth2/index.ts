export { type ClientAuthentication, type PrivateKeyJwtOptions, clientSecretBasic, clientSecretPost, privateKeyJwt } from "./client-authentication.ts";
export { type ClientCredentialsOptions, clientCredentials } from "./client-credentials.ts";
