import { AuthError } from "../runtime/errors.ts";
import type { Exchange } from "../runtime/exchange.ts";
import type { Use } from "../runtime/security/scheme.ts";
import { isSecure } from "../runtime/server.ts";

/** Where tokens come from. A server chosen by the caller and a token URL from the document belong to different worlds. @throws {AuthError} */
export function tokenUrl({ declaration, name }: Use<unknown>, given: string | undefined, exchange: Exchange): string {
  const { client } = exchange;
  const text = given ?? declaration.tokenUrl ?? "";
  const refuse = (why: string): never => {
    throw new AuthError(exchange, "token-failed", `credential ${name} ${why}`);
  };
  const { origin } = client.server(exchange);
  const known = client.api.servers.some(({ url }) => URL.canParse(url) && new URL(url).origin === origin);
  if (given === undefined && !known) refuse("needs a tokenUrl: the base URL is another server than the document's");
  if (!URL.canParse(text) || !isSecure(new URL(text))) refuse("has a token URL that is not https");
  return text;
}
