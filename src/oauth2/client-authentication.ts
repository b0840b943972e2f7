import type { ClientAuth, JsonValue, PrivateKey } from "oauth4webapi";
import { Unfit } from "../runtime/parameter/scalar.ts";
import type { ClientAuthenticationDeclaration, JwtAlgorithm } from "../runtime/security/scheme.ts";
import { fits, importPrivateKey } from "./private-key.ts";
import type * as Protocol from "./protocol.ts";

const jwtAlgorithms: JwtAlgorithm[] = ["PS256", "PS384", "PS512", "RS256", "RS384", "RS512", "ES256", "ES384", "ES512"];

/** How a client proves itself at the token endpoint. `now` in milliseconds; `hide` is told what errors must not show. */
export type ClientAuthentication = (oauth: typeof Protocol, declaration: ClientAuthenticationDeclaration, now: () => number, hide: (secret: string) => void) => ClientAuth | Promise<ClientAuth>;

/** The secret in the Authorization header. @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
export const clientSecretBasic = (clientSecret: string): ClientAuthentication => (oauth, _declaration, _now, hide) => (hide(clientSecret), oauth.ClientSecretBasic(clientSecret));

/** The secret in the body. @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
export const clientSecretPost = (clientSecret: string): ClientAuthentication => (oauth, _declaration, _now, hide) => (hide(clientSecret), oauth.ClientSecretPost(clientSecret));

export type PrivateKeyJwtOptions = {
  /** PKCS#8 in PEM, a JWK, or a CryptoKey that may sign. */
  privateKey: string | JsonWebKey | CryptoKey;
  /** If not given: of those that the document lists the one that the key names (a CryptoKey, a JWK with `alg`), else the first; PS256 if it lists none. */
  algorithm?: JwtAlgorithm;
  keyId?: string;
  /** These two instead of the document's: some servers want seconds although they document milliseconds. */
  audience?: string;
  expUnit?: "seconds" | "milliseconds";
};

/** An assertion signed with a private key, a new one for every request. @see https://www.rfc-editor.org/rfc/rfc7523#section-2.2 */
export function privateKeyJwt(options: PrivateKeyJwtOptions): ClientAuthentication {
  let key: Promise<CryptoKey> | undefined;
  return async (oauth, declaration, now) => {
    const { algorithms = jwtAlgorithms } = declaration;
    const algorithm = options.algorithm ?? algorithms.find((known) => fits(options.privateKey, known)) ?? algorithms[0]!;
    if (!algorithms.includes(algorithm)) throw new Unfit(`cannot sign with ${algorithm}: the server takes ${algorithms.join(", ")}`);
    key ??= importPrivateKey(options.privateKey, algorithm);
    const privateKey: PrivateKey = { key: await key, ...(options.keyId === undefined ? {} : { kid: options.keyId }) };
    return oauth.PrivateKeyJwt(privateKey, { [oauth.modifyAssertion]: (_header, claims) => fill(claims, options, declaration, now()) });
  };
}

/** oauth4webapi takes the issuer as audience, the system's clock and seconds; documents differ. The issuer it is given is the token URL. */
function fill(claims: Record<string, JsonValue | undefined>, options: PrivateKeyJwtOptions, declaration: ClientAuthenticationDeclaration, now: number): void {
  const audience = options.audience ?? declaration.audience ?? "token-url";
  if (audience !== "token-url") claims["aud"] = audience;
  const seconds = Math.floor(now / 1000);
  const expires = seconds + (declaration.lifetime ?? 60);
  const milliseconds = (options.expUnit ?? declaration.expUnit) === "milliseconds";
  Object.assign(claims, { iat: seconds, exp: milliseconds ? expires * 1000 : expires });
  // A server whose clock is a second behind would refuse it, and nothing asks for it.
  delete claims["nbf"];
}
