import { generateKeyPairSync } from "node:crypto";
import { type ClientAuthentication, type SecurityScheme, apiKey, basic, bearer, clientCredentials, clientSecretBasic, clientSecretPost, oauth2, privateKeyJwt } from "specloom";

/** A way to authenticate: what the document says, a secret, and the credential made of it. */
export type Kind = { declaration: SecurityScheme; secret: string; credential: (secret: string, tokenUrl: string) => unknown };

/** Valid in a header, and different in every encoding. */
const secret = "s3cr3t+/?>~K3y";
/** What the token endpoint of a test issues. */
export const issuedToken = "t0k3n+/?>~9876";

const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const plain = (declaration: SecurityScheme): Kind => ({ declaration, secret, credential: (text) => text });
const oauth = (authentication: (text: string) => ClientAuthentication): Kind => ({
  declaration: { scheme: oauth2 }, secret,
  credential: (text, tokenUrl) => clientCredentials({ clientId: "client", tokenUrl, clientAuthentication: authentication(text) }),
});

export const plainKinds = {
  "API key in a header": plain({ scheme: apiKey, in: "header", name: "Authorization", prefix: "ApiKey " }),
  "API key in the query": plain({ scheme: apiKey, in: "query", name: "key" }),
  "API key in a cookie": plain({ scheme: apiKey, in: "cookie", name: "key" }),
  "bearer": plain({ scheme: bearer }),
  "basic": { ...plain({ scheme: basic }), credential: (password) => ({ username: "ann", password }) },
  "access token": plain({ scheme: oauth2 }),
} satisfies Record<string, Kind>;

export const clientKinds = {
  "client_secret_basic": oauth(clientSecretBasic),
  "client_secret_post": oauth(clientSecretPost),
  "private_key_jwt": { ...oauth((privateKey) => privateKeyJwt({ privateKey, algorithm: "ES256" })), secret: ec.privateKey.export({ type: "pkcs8", format: "pem" }).toString() },
} satisfies Record<string, Kind>;

export const kinds: Record<string, Kind> = { ...plainKinds, ...clientKinds };
