// All timeouts share one timer of the platform: a timer per request costs more than the rest of it.

/** `expire` is called once, when it is `at` by `performance.now()`. */
export type Watch = { at: number; expire(): void };

const watches = new Set<Watch>();
let timer: ReturnType<typeof setTimeout> | undefined;
let due = Infinity;

/** Starts to watch, or takes notice that `at` has changed. */
export function watch(entry: Watch): void {
  watches.add(entry);
  if (entry.at < due) arm(entry.at);
}

export function forget(entry: Watch): void {
  // where a timer keeps the process alive it must not outlive what it is for
  if (watches.delete(entry) && watches.size === 0 && typeof timer === "number") arm(Infinity);
}

function arm(at: number): void {
  clearTimeout(timer);
  due = at;
  timer = at < Infinity ? setTimeout(ring, Math.min(Math.max(at - performance.now(), 0), 2 ** 31 - 1)) : undefined;
  // the connection that is waited for keeps the process alive, its timeout need not
  (timer as { unref?: () => void } | undefined)?.unref?.();
}

function ring(): void {
  const now = performance.now() + 1;
  due = Infinity;
  for (const entry of watches) {
    if (entry.at <= now) {
      watches.delete(entry);
      entry.expire();
    }
  }
  arm(Math.min(...[...watches].map(({ at }) => at)));
}
