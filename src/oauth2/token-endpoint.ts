import { ApiError, AuthError, type FailedCall } from "../runtime/errors.ts";
import { Exchange } from "../runtime/exchange.ts";
import type { Send } from "../runtime/middleware.ts";
import { tell } from "../runtime/observe.ts";
import { followRedirects } from "../runtime/redirect.ts";
import { Unfit } from "../runtime/parameter/scalar.ts";
import { retry } from "../runtime/retry.ts";
import type { ClientAuthenticationDeclaration } from "../runtime/security/scheme.ts";
import { transport } from "../runtime/transport.ts";
import type { ClientCredentialsOptions } from "./client-credentials.ts";

/** `useUntil`: by the client's clock, some time before it expires. */
export type AccessToken = { value: string; useUntil: number };

/** Where a token is asked for, and what the document says of it. */
export type Grant = { url: string; scope: string | undefined; declaration: ClientAuthenticationDeclaration; signal: AbortSignal };

/** Asks for a token, with an exchange of its own: other callers wait for it too, so no single one may end it. @throws {AuthError} */
export async function requestToken({ url, scope, declaration, signal }: Grant, options: ClientCredentialsOptions, caller: Exchange): Promise<AccessToken> {
  const { client, operation } = caller;
  // for callers it is no write: their own request has not been sent
  const exchange = new Exchange(client, { id: operation.id, method: "GET", path: url, responses: {}, retrySafe: true }, { signal });
  exchange.request = { method: "POST", url, headers: {} };
  const oauth = await import("./protocol.ts");
  const server = { issuer: url, token_endpoint: url };
  const identity = { client_id: options.clientId };
  const start = client.clock.now();
  try {
    exchange.watch();
    const authentication = await options.clientAuthentication(oauth, declaration, () => client.clock.now(), (secret) => exchange.hide(secret));
    // every attempt makes an assertion of its own: a server that remembers them would refuse the same one twice
    const attempt = () =>
      oauth.clientCredentialsGrantRequest(server, identity, authentication, scope ? { scope } : {}, {
        [oauth.allowInsecureRequests]: true,
        [oauth.customFetch]: (target, { headers, body }) => {
          for (const proof of [headers["authorization"]?.replace(/^\w+ /, ""), new URLSearchParams(String(body)).get("client_assertion")]) if (proof) exchange.hide(proof);
          return followRedirects({ method: "POST", url: target, headers, body: String(body) }, within(url), exchange);
        },
      });
    const response = await exchange.step(() => retry(exchange.request!, attempt, exchange));
    const token = await oauth.processClientCredentialsResponse(server, identity, response);
    tell(exchange, { type: "token", duration: client.clock.now() - start });
    const lifetime = Math.min(token.expires_in ?? Infinity, declaration.tokenLifetime ?? Infinity);
    return { value: token.access_token, useUntil: start + (lifetime - Math.min(60, lifetime / 2)) * 1000 };
  } catch (error) {
    throw error instanceof ApiError ? error : refused(error, exchange, url);
  } finally {
    exchange.rest();
  }
}

/** Only what OAuth defines for humans is told: the library's error holds the whole answer, perhaps with a token in it. */
function refused(error: unknown, call: FailedCall, url: string): unknown {
  const { error: code, error_description: description, status } = error as { error?: unknown; error_description?: unknown; status?: number };
  if (error instanceof Unfit) return error;
  const why = [status, code, description].filter(Boolean).join(" ") || "what is no OAuth response";
  return new AuthError(call, "token-failed", `the token endpoint ${url.replace(/[?#].*/s, "")} answered ${why}`);
}

/** A token from elsewhere would be somebody else's. */
const within = (url: string): Send => async (request, exchange) => {
  if (new URL(request.url).origin !== new URL(url).origin) throw new AuthError(exchange, "token-failed", "the token endpoint redirects to another origin");
  return transport(request, exchange);
};
