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
