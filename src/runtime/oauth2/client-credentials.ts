import type { Exchange } from "../exchange.ts";
import type { Use } from "../security/scheme.ts";
import type { ClientAuthentication } from "./client-authentication.ts";
import { type AccessToken, requestToken } from "./token-endpoint.ts";

export type ClientCredentialsOptions = {
  clientId: string;
  clientAuthentication: ClientAuthentication;
  /** Instead of the document's. Required where `baseUrl` is another server: a test must not fetch tokens from production. */
  tokenUrl?: string;
  /** Instead of the document's, separated by spaces. */
  scope?: string;
};

/** Access tokens for a client on its own behalf: one for all calls, until it is about to expire or is refused. */
export interface ClientCredentials {
  token(use: Use<unknown>, exchange: Exchange): Promise<string>;
  /** Forgets a token that was refused, unless there is a newer one. */
  forget(token: string): void;
}

/**
 * The client credentials grant. @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 *
 * @example
 * createBanno({ credentials: { clientCredentials: clientCredentials({ clientId, clientAuthentication: privateKeyJwt({ privateKey }) }) } });
 */
export function clientCredentials(options: ClientCredentialsOptions): ClientCredentials {
  let current: AccessToken | undefined;
  let pending: Promise<AccessToken> | undefined;
  return {
    async token(use, exchange) {
      if (current && exchange.client.clock.now() < current.useUntil) return current.value;
      pending ??= requestToken(use, options, exchange).finally(() => (pending = undefined));
      current = await pending;
      return current.value;
    },
    forget(token) {
      if (current?.value === token) current = undefined;
    },
  };
}
