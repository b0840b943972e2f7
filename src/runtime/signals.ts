/** What wants to know of an abort. */
export type Listener = { aborted(reason: unknown): void };

/** Calls by the signal they share: a listener of its own for each would make platforms warn of a leak. */
const listeners = new WeakMap<AbortSignal, Set<Listener>>();

export function listen(signal: AbortSignal, listener: Listener): void {
  if (signal.aborted) return listener.aborted(signal.reason);
  let all = listeners.get(signal);
  if (!all) listeners.set(signal, (all = new Set()));
  if (all.size === 0) signal.addEventListener("abort", tellAll);
  all.add(listener);
}

export function unlisten(signal: AbortSignal, listener: Listener): void {
  const all = listeners.get(signal);
  if (all?.delete(listener) && all.size === 0) signal.removeEventListener("abort", tellAll);
}

function tellAll({ target }: Event): void {
  const signal = target as AbortSignal;
  for (const listener of listeners.get(signal) ?? []) listener.aborted(signal.reason);
}
