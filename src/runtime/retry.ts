import { pause } from "./clock.ts";
import { ApiError, isPassing, wasUnsent } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import { isIdempotent } from "./method.ts";
import type { Layer } from "./middleware.ts";
import { tell } from "./observe.ts";

/** Repeats what failed and may be repeated. @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2 */
export const retry: Layer = async (request, next, exchange) => {
  const { client } = exchange;
  // an outage must not be multiplied: retries are paid from what calls bring in
  client.budget = Math.min(client.budget + 0.1, 10);
  for (;;) {
    try {
      const response = await next(request, exchange);
      if (!isPassing(response.status) || !(await again(exchange, response))) return response;
      response.body?.cancel().catch(() => undefined);
    } catch (error) {
      if (!(await again(exchange, error))) throw error;
    }
  }
};

/** Waits until the next attempt; false if there is to be none. */
export async function again(exchange: Exchange, failure: unknown): Promise<boolean> {
  const { client, operation, options, attempts, ends, request } = exchange;
  const response = failure instanceof Response ? failure : undefined;
  // a token that could not be had is no failure of this request, and was asked for as often as is sensible
  const code = failure instanceof ApiError && failure.isOf(operation) ? failure.code : "";
  const harmless = wasUnsent(failure) || (operation.retrySafe ?? (isIdempotent(request!.method) || operation.idempotencyKey));
  if (!(response || /^(network|timeout)$/.test(code)) || !harmless || request!.body instanceof ReadableStream) return false;
  if (attempts > (options.retries ?? client.options.retries ?? 2) || client.budget < 1) return false;
  const now = client.clock.now();
  const delay = retryAfter(response, now) ?? Math.random() * Math.min(500 * 2 ** (attempts - 1), 8_000);
  // a server that wants more than a minute has said when to come back: that is the caller's to decide
  if (delay > 60_000 || now + delay >= ends) return false;
  client.budget--;
  tell(exchange, { type: "retry", delay });
  await pause(exchange, delay);
  return true;
}

/** Milliseconds that the server asks to wait. @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
export function retryAfter(response: Response | undefined, now: number): number | undefined {
  const value = response?.headers.get("retry-after")?.trim() ?? "";
  const delay = /^\d+$/.test(value) ? Number(value) * 1000 : /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value) ? Date.parse(value) - now : NaN;
  return delay >= 0 ? delay : undefined;
}
