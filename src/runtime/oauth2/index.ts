export { type ClientAuthentication, type ClientAuthenticationDeclaration, type JwtAlgorithm, type PrivateKeyJwtOptions, clientSecretBasic, clientSecretPost, privateKeyJwt } from "./client-authentication.ts";
export { type ClientCredentials, type ClientCredentialsOptions, clientCredentials } from "./client-credentials.ts";
