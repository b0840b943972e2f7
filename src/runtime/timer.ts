// All timeouts share one timer of the platform: a timer per request costs more than the rest of it.

/** `expire` is called once, when it is `at` by `performance.now()`. */
export type Watch = { at: number; expire(): void };

const watches = new Set<Watch>();
let timer: ReturnType<typeof setTimeout> | undefined;
let due = Infinity;

/** Starts to watch, or takes notice that `at` has changed. */
export function watch(entry: Watch): void {
  if (watches.size === 0) hold(true);
  watches.add(entry);
  if (entry.at < due) arm(entry.at);
}

export function forget(entry: Watch): void {
  if (watches.delete(entry) && watches.size === 0) hold(false);
}

function arm(at: number): void {
  clearTimeout(timer);
  due = at;
  timer = at < Infinity ? setTimeout(ring, Math.min(Math.max(at - performance.now(), 0), 2 ** 31 - 1)) : undefined;
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

/** A timer that nobody waits for must not keep the process alive. Where that cannot be said, it is stopped. */
function hold(wanted: boolean): void {
  const stoppable = timer as { ref?: () => void; unref?: () => void } | undefined;
  if (stoppable?.unref) stoppable[wanted ? "ref" : "unref"]!();
  else if (!wanted) arm(Infinity);
}
