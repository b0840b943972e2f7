import type { ClientCredentials } from "../oauth2/client-credentials.ts";
import type { Scheme } from "./scheme.ts";

/** An access token, or what gets them. */
export type OAuth2Credential = string | ClientCredentials;

/** An access token as bearer. The environment can hold a token only. @see https://www.rfc-editor.org/rfc/rfc6749#section-7 */
export const oauth2: Scheme<OAuth2Credential> = {
  async sign({ headers }, credential, use, exchange) {
    const token = typeof credential === "string" ? credential : await credential.token(use, exchange);
    exchange.hide(token);
    headers["authorization"] = `Bearer ${token}`;
    return typeof credential === "string" ? undefined : () => credential.forget(token);
  },
};
