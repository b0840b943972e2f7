import { NetworkError } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { Layer, Next, RequestRecord } from "./middleware.ts";
import { isSecure } from "./server.ts";

/**
 * Follows redirects: to the same origin as it was, elsewhere without credentials and never with a body.
 * Browsers do not say where a redirect leads, so there it is an error.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.4
 */
export const followRedirects: Layer = (request, next, exchange) => {
  exchange.attempts++;
  return next(request).then((response) => (response.status >= 200 && !/^30[12378]$/.test(`${response.status}`) ? response : follow(request, response, next, exchange)));
};

async function follow(request: RequestRecord, response: Response, next: Next, exchange: Exchange, hops = 1): Promise<Response> {
  response.body?.cancel().catch(() => undefined);
  const location = response.headers.get("location") ?? "";
  const target = location && URL.canParse(location, request.url) ? new URL(location, request.url) : undefined;
  const redirected = target && redirect(request, response.status, target);
  if (!redirected || hops > 10) throw new NetworkError(exchange, "redirect", `${exchange.line} is redirected ${target ? `to ${target.origin}` : "to somewhere unknown"}, where it cannot go`);
  const answer = await next(redirected);
  return /^30[12378]$/.test(`${answer.status}`) ? follow(redirected, answer, next, exchange, hops + 1) : answer;
}

/** The request to send instead; none if it must not go there. */
function redirect({ method, url, headers, body }: RequestRecord, status: number, target: URL): RequestRecord | undefined {
  const elsewhere = target.origin !== new URL(url).origin;
  const becomesGet = (status === 303 && method !== "HEAD") || (status < 303 && method === "POST");
  if (!isSecure(target) || (!becomesGet && (body instanceof ReadableStream || (elsewhere && !/^(GET|HEAD)$/.test(method))))) return undefined;
  const kept = elsewhere ? { accept: headers["accept"] ?? "*/*" } : headers;
  return becomesGet ? { method: "GET", url: target.href, headers: kept } : { method, url: target.href, headers: kept, body };
}
