/** So many requests in a window; one more blocks every request for a while, no shorter than a window. Times in milliseconds. */
export type RateLimit = { requests: number; window: number; block: number; now: () => number };

/** Counts one request and returns the milliseconds it has to wait: 0 if it may pass. */
export const rateLimit = ({ requests, window, block, now }: RateLimit): (() => number) => {
  let start = -Infinity;
  let count = 0;
  let blockedUntil = -Infinity;
  return () => {
    const time = now();
    if (time < blockedUntil) return blockedUntil - time;
    if (time >= start + window) {
      start = time;
      count = 0;
    }
    count += 1;
    if (count <= requests) return 0;
    blockedUntil = time + block;
    return block;
  };
};
