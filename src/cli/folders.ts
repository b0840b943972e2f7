import { type FSWatcher, watch } from "node:fs";

/** Milliseconds without an event after which a save is complete: editors write in several steps. */
const quiet = 60;

/** Watched folders, without those below them. */
export class Folders {
  #watchers = new Map<string, FSWatcher>();
  #changed = false;
  #notify = () => {};

  add(folder: string): void {
    if (this.#watchers.has(folder)) return;
    const watcher = watch(folder, (_event, file) => {
      if (file?.startsWith(".specloom")) return;
      this.#changed = true;
      this.#notify();
    });
    // A folder that is taken away is not watched any more; the run that misses it says so.
    this.#watchers.set(folder, watcher.on("error", () => watcher.close()));
  }

  /** Resolves when something changed since the last call, or at the end. */
  async change(stop: AbortSignal): Promise<void> {
    await new Promise<void>((done) => {
      let timer: NodeJS.Timeout | undefined;
      this.#notify = () => {
        clearTimeout(timer);
        timer = setTimeout(done, quiet);
      };
      if (this.#changed) this.#notify();
      if (stop.aborted) done();
      stop.addEventListener("abort", () => done(), { once: true });
    });
    this.#changed = false;
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
  }
}

/** Aborted by Ctrl-C, or by whoever asks the process to end. */
export function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
