import type { ClientCredentials } from "../runtime/security/oauth2.ts";
import type { ClientAuthentication } from "./client-authentication.ts";
import { type AccessToken, requestToken } from "./token-endpoint.ts";
import { tokenUrl } from "./token-url.ts";

export type ClientCredentialsOptions = {
  clientId: string;
  clientAuthentication: ClientAuthentication;
  /** Instead of the document's. Required where `baseUrl` is another server: a test must not fetch tokens from production. */
  tokenUrl?: string;
  /** Instead of the document's, separated by spaces. */
  scope?: string;
};

/** A request under way, given up when nobody waits for it any more. */
type Pending = { asked: Promise<AccessToken>; waiting: number; giveUp: () => void };

/**
 * The client credentials grant. @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 *
 * @example
 * createBanno({ credentials: { clientCredentials: clientCredentials({ clientId, clientAuthentication: privateKeyJwt({ privateKey }) }) } });
 */
export function clientCredentials(options: ClientCredentialsOptions): ClientCredentials {
  /** By token URL and scope. */
  const kept = new Map<string, { current?: AccessToken | undefined; pending?: Pending | undefined }>();
  return {
    async token(use, exchange) {
      const url = tokenUrl(use, options.tokenUrl, exchange);
      const scope = options.scope ?? (use.scopes.join(" ") || use.declaration.clientAuthentication?.scope);
      const key = `${url} ${scope}`;
      const token = kept.get(key) ?? {};
      kept.set(key, token);
      if (token.current && exchange.client.clock.now() < token.current.useUntil) return token.current.value;
      if (!token.pending) {
        const controller = new AbortController();
        const grant = { url, scope, declaration: use.declaration.clientAuthentication ?? {}, signal: controller.signal };
        const asked = requestToken(grant, options, exchange);
        const made: Pending = { asked, waiting: 0, giveUp: () => controller.abort() };
        token.pending = made;
        // when it is over, unless another was begun after it was given up
        void asked.catch(() => undefined).then(() => token.pending === made && (token.pending = undefined));
      }
      const { pending } = token;
      pending.waiting++;
      const release = exchange.hold(() => --pending.waiting === 0 && ((token.pending = undefined), pending.giveUp()));
      try {
        return (token.current = await pending.asked).value;
      } finally {
        release();
      }
    },
    forget(refused) {
      for (const token of kept.values()) if (token.current?.value === refused) token.current = undefined;
    },
  };
}
