import type { Clock } from "./options.ts";
import { forget, watch } from "./timer.ts";

/** The platform's time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const entry = watch(milliseconds, resolve);
      signal.onabort = () => forget(entry);
    }),
};
