import { pause } from "./clock.ts";
import type { Layer } from "./middleware.ts";
import type { RateLimit } from "./operation.ts";
import { retryAfter } from "./retry.ts";

/** Makes a layer that keeps a client within a limit. */
export type Limiter = (limit: RateLimit) => Layer;

/**
 * At most so many requests sent in any window of so many seconds, from this client: others that share the key are not counted,
 * nor is what happens to requests under way. When the server says that nothing is left, nothing is sent until it says there is.
 */
export const slidingWindow: Limiter = ({ requests, seconds }) => {
  const sent: number[] = [];
  let blocked = 0;
  return async (request, next, exchange) => {
    const { clock } = exchange.client;
    for (;;) {
      const now = clock.now();
      const free = Math.max(blocked, sent.length < requests ? 0 : sent[0]! + seconds * 1000);
      if (free <= now) break;
      await pause(exchange, free - now);
    }
    sent.push(clock.now());
    if (sent.length > requests) sent.shift();
    const response = await next(request, exchange);
    const now = clock.now();
    const left = response.headers.get("ratelimit-remaining") ?? response.headers.get("x-ratelimit-remaining");
    const reset = Number(response.headers.get("ratelimit-reset") ?? response.headers.get("x-ratelimit-reset") ?? NaN);
    // seconds from now, or a time in seconds
    const free = left === "0" ? (reset > 1e9 ? reset * 1000 : now + reset * 1000) : now + (response.status === 429 ? retryAfter(response, now)! : NaN);
    // a wait that no limit of this kind can have is a mistake of the server's
    if (free > blocked) blocked = Math.min(free, now + Math.max(seconds, 60) * 1000);
    return response;
  };
};
