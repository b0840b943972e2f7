import type { ClientCredentials } from "../oauth2/client-credentials.ts";
import { bearer } from "./bearer.ts";
import type { Scheme, Use } from "./scheme.ts";

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
