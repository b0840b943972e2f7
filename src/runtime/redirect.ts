import { InputError, NetworkError, about } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { Layer, RequestRecord, Send } from "./middleware.ts";
import { isSecure } from "./server.ts";

/**
 * One attempt. Follows redirects: to the same origin as it was, elsewhere without credentials and never with a body.
 * Browsers do not say where a redirect leads, so there it is an error.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.4
 */
export const followRedirects: Layer = (request, next, exchange) => {
  checkHeaders(request.headers, exchange);
  exchange.attempts++;
  return next(request, exchange).then((response) => (isRedirect(response) ? follow(request, response, next, exchange) : response));
};

/** fetch would refuse them too, with a message that holds the value. @throws {InputError} */
function checkHeaders(headers: Record<string, string>, exchange: Exchange): void {
  for (const name in headers) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !/^[\t -~\x80-\xff]*$/.test(headers[name]!)) {
      throw new InputError(exchange, "input", `header ${JSON.stringify(name)} has characters that no header can have`);
    }
  }
}

/** A platform that hides redirects gives them the status 0. */
const isRedirect = ({ status }: Response): boolean => !status || /^30[12378]$/.test(String(status));

async function follow(request: RequestRecord, response: Response, next: Send, exchange: Exchange, hops = 1): Promise<Response> {
  response.body?.cancel().catch(() => undefined);
  const location = response.headers.get("location");
  const target = location && URL.canParse(location, request.url) ? new URL(location, request.url) : undefined;
  const redirected = target && hops < 11 && redirect(request, response.status, target, exchange.secretQuery);
  if (!redirected) throw new NetworkError(exchange, "redirect", about(exchange, `is redirected to ${target?.origin ?? "somewhere unknown"}, where it cannot go`));
  const answer = await next(redirected, exchange);
  return isRedirect(answer) ? follow(redirected, answer, next, exchange, hops + 1) : answer;
}

/** The request to send instead; none if it must not go there. */
function redirect({ method, url, headers, body }: RequestRecord, status: number, target: URL, key = ""): RequestRecord | undefined {
  const elsewhere = target.origin !== new URL(url).origin;
  // 301 and 302 leave it to us, and what was to be created is not there to be read
  const becomesGet = status === 303 && method !== "HEAD";
  if (!isSecure(target) || (!becomesGet && (body instanceof ReadableStream || (elsewhere && !/^(GET|HEAD)$/.test(method))))) return undefined;
  if (elsewhere) return { url: target.href, headers: { accept: headers["accept"] ?? "*/*" }, method: becomesGet ? "GET" : method };
  if (key && url.includes(key) && !target.search.includes(key)) target.search += target.search ? `&${key}` : key;
  if (!becomesGet) return { url: target.href, headers, method, body };
  const { "content-type": _, ...kept } = headers;
  return { url: target.href, headers: kept, method: "GET" };
}
