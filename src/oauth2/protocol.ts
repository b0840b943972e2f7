// What we use of oauth4webapi. Loaded at the first token request, and by name, so that bundlers drop the rest of it.
export {
  ClientSecretBasic, ClientSecretPost, PrivateKeyJwt, allowInsecureRequests, clientCredentialsGrantRequest, customFetch, modifyAssertion, processClientCredentialsResponse,
} from "oauth4webapi";
