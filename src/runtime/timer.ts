// All timeouts share one timer of the platform: a timer per request costs more than the rest of it.

export type Watch = { at: number; expire: () => void };

const watches = new Set<Watch>();
let timer: ReturnType<typeof setTimeout> | undefined;
let due = Infinity;

/** Calls `expire` after so many milliseconds, unless forgotten. `Infinity` never does. */
export function watch(milliseconds: number, expire: () => void): Watch {
  const entry = { at: performance.now() + milliseconds, expire };
  if (entry.at === Infinity) return entry;
  if (watches.size === 0) hold(true);
  watches.add(entry);
  if (entry.at < due) arm(entry.at);
  return entry;
}

export function forget(entry: Watch): void {
  if (watches.delete(entry) && watches.size === 0) hold(false);
}

function arm(at: number): void {
  clearTimeout(timer);
  due = at;
  timer = setTimeout(ring, Math.min(Math.max(at - performance.now(), 0), 2 ** 31 - 1));
}

function ring(): void {
  timer = undefined;
  due = Infinity;
  const now = performance.now() + 1;
  let next = Infinity;
  for (const entry of watches) {
    if (entry.at > now) next = Math.min(next, entry.at);
    else {
      watches.delete(entry);
      entry.expire();
    }
  }
  if (next < due) arm(next);
}

/** A timer that nobody waits for must not keep the process alive. Where that cannot be said, it is stopped. */
function hold(wanted: boolean): void {
  const { ref, unref } = (timer ?? {}) as { ref?: () => void; unref?: () => void };
  if (ref && unref) (wanted ? ref : unref).call(timer);
  else if (!wanted) {
    clearTimeout(timer);
    timer = undefined;
    due = Infinity;
  }
}
