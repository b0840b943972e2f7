import type { Exchange } from "./exchange.ts";
import type { Clock } from "./options.ts";

/** The platform's time. Its timers take 24 days at most, and whoever sleeps longer wakes early. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(milliseconds, 2 ** 31 - 1));
      signal.onabort = () => clearTimeout(timer);
    }),
};

/** Waits for as long as the call lasts. */
export const pause = (exchange: Exchange, milliseconds: number): Promise<void> =>
  exchange.step((step) => {
    const controller = new AbortController();
    step.stop = () => controller.abort();
    return exchange.client.clock.sleep(milliseconds, controller.signal);
  });
