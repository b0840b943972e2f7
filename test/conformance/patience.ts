import type { Patience } from "./subject.ts";

/** Waits between attempts take no time, except by the client's clock. */
export const patience = (timeout: number): Patience => {
  let slept = 0;
  return {
    timeout,
    clock: {
      now: () => Date.now() + slept,
      sleep: async (milliseconds) => {
        slept += milliseconds;
      },
    },
  };
};
