import { createHmac, randomBytes, randomUUID, type KeyObject } from "node:crypto";
import { jsonAnswer } from "./answer.ts";
import { readAssertion } from "./banno-assertion.ts";
import { institutionId } from "./banno-store.ts";
import type { BannoSettings } from "./banno.ts";
import { mediaType } from "./body.ts";
import { Refusal } from "./refusal.ts";
import type { Handler, ReceivedRequest } from "./server.ts";

export const tokenPath = "/a/oidc-provider/api/v0/token";

const tokenSeconds = 600;
const assertionMilliseconds = 300_000;

type Client = { clientId: string; publicKey: KeyObject };

/** A refused token request. @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
class TokenRefusal extends Error {
  readonly error: string;
  constructor(error: string, description: string) {
    super(description);
    this.error = error;
  }
}

/** The token endpoint, and the check of the access tokens that it gave. */
export const tokenEndpoint = (settings: BannoSettings, client: Client) => {
  const expiries = new Map<string, number>();
  const key = randomBytes(32);

  const issue = (): string => {
    const expires = settings.now() + tokenSeconds * 1_000;
    const parts = [{ alg: "HS256", typ: "JWT" }, { sub: client.clientId, institutionId, jti: randomUUID(), exp: Math.floor(expires / 1_000) }];
    const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    const token = `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
    expiries.set(token, expires);
    return token;
  };

  const check = checkRequest(settings, client);
  const answer: Handler = (request) => {
    try {
      const scope = check(request);
      const expires_in = settings.expiresIn ? { expires_in: tokenSeconds } : {};
      return jsonAnswer(200, { access_token: issue(), token_type: "Bearer", ...expires_in, ...(scope && { scope }) });
    } catch (error) {
      if (!(error instanceof TokenRefusal)) throw error;
      const status = error.error === "invalid_client" ? 401 : 400;
      return jsonAnswer(status, { error: error.error, error_description: error.message });
    }
  };

  const authenticate = ({ headers }: ReceivedRequest) => {
    const token = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1];
    const isGood = token !== undefined && settings.now() < (expiries.get(token) ?? -Infinity);
    const challenge = token === undefined ? "Bearer" : 'Bearer error="invalid_token"';
    if (!isGood) throw new Refusal(401, "access token missing, expired or unknown", { headers: { "www-authenticate": challenge } });
  };

  return { answer, authenticate, revoke: () => expiries.clear() };
};

/** Reads a token request, and returns the scope it asks for. @throws {TokenRefusal} */
const checkRequest = (settings: BannoSettings, { clientId, publicKey }: Client) => {
  const seen = new Set<unknown>();

  const checkClaims = (claims: Record<string, unknown>, audience: string) => {
    const left = Number(claims.exp) * (settings.expUnit === "seconds" ? 1_000 : 1) - settings.now();
    const faults: [is: boolean, fault: string][] = [
      [claims.iss !== clientId, "iss is not the client id"],
      [claims.sub !== clientId, "sub is not the client id"],
      [claims.aud !== audience, `aud is not ${audience}`],
      [typeof claims.exp !== "number", "exp is missing"],
      [left <= 0, `exp is in the past, read as ${settings.expUnit}`],
      [left > assertionMilliseconds, `exp is more than 5 minutes ahead, read as ${settings.expUnit}`],
      [typeof claims.jti !== "string" || claims.jti === "", "jti is missing"],
      [seen.has(claims.jti), "jti was used before"],
    ];
    const fault = faults.find(([is]) => is)?.[1];
    if (fault) throw new TokenRefusal("invalid_client", fault);
    seen.add(claims.jti);
  };

  return ({ headers, body }: ReceivedRequest): string => {
    const form = new URLSearchParams(body);
    const only = (name: string) => (form.getAll(name).length === 1 ? form.get(name)! : "");
    if (mediaType(headers) !== "application/x-www-form-urlencoded") throw new TokenRefusal("invalid_request", "the request is no form");
    if (only("grant_type") === "") throw new TokenRefusal("invalid_request", "grant_type is missing");
    if (only("grant_type") !== "client_credentials") throw new TokenRefusal("unsupported_grant_type", "grant_type is not client_credentials");
    if (only("client_assertion_type") !== "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" || only("client_assertion") === "") {
      throw new TokenRefusal("invalid_request", "client_assertion or its type is missing");
    }
    if (form.has("client_id") && only("client_id") !== clientId) throw new TokenRefusal("invalid_client", "client_id is not that of the assertion");
    const assertion = readAssertion(only("client_assertion"), publicKey);
    if (!assertion) throw new TokenRefusal("invalid_client", "client_assertion is not signed with the client's key");
    if (settings.kid !== undefined && assertion.header.kid !== settings.kid) throw new TokenRefusal("invalid_client", "kid names no key of the client");
    checkClaims(assertion.claims, settings.audience ?? `http://${headers.host!}${tokenPath}`);
    const scopes = only("scope").split(" ");
    if (settings.scope && !scopes.includes(settings.scope)) throw new TokenRefusal("invalid_scope", `scope must have ${settings.scope}`);
    return only("scope");
  };
};
