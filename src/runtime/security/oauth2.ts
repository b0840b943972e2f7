import type { Exchange } from "../exchange.ts";
import { bearer } from "./bearer.ts";
import type { Scheme, Use } from "./scheme.ts";

/** Access tokens for a client on its own behalf: one for all calls, until it is about to expire or is refused. */
export interface ClientCredentials {
  token(use: Use<unknown>, exchange: Exchange): Promise<string>;
  /** Forgets a token that was refused, unless there is a newer one. */
  forget(token: string): void;
}

/** An access token, or what gets them. */
export type OAuth2Credential = string | ClientCredentials;

/** An access token as bearer. The environment can hold a token only. @see https://www.rfc-editor.org/rfc/rfc6749#section-7 */
export const oauth2: Scheme<OAuth2Credential> = {
  sign(request, credential, use, exchange) {
    if (typeof credential === "string") return bearer.sign(request, credential, use as Use<string>, exchange);
    return credential.token(use, exchange).then((token) => {
      exchange.hide(token);
      void bearer.sign(request, token, use as Use<string>, exchange);
      return () => credential.forget(token);
    });
  },
};
