import { type FSWatcher, existsSync, watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Milliseconds without an event after which a save is complete: editors write in several steps. */
const quiet = 60;

/** Says of a file's name whether its change counts. */
type Counts = (name: string) => boolean;
const isForeign: Counts = (name) => !name.startsWith(".specloom");

/** Watched folders, without those below them. */
export class Folders {
  #watched = new Map<string, { watcher: FSWatcher; files: Set<string>; counts: Counts[] }>();
  #changed = false;
  #notify = () => {};

  /** Watches a folder for what counts of it. */
  add(folder: string, counts: Counts = isForeign): void {
    const { counts: known } = this.#watch(folder);
    if (!known.includes(counts)) known.push(counts);
  }

  /** Watches a file, also one that is missing: then until there is one, or its folder. */
  addFile(file: string): void {
    const folder = dirname(file);
    if (existsSync(folder)) this.#watch(folder).files.add(basename(file).normalize());
    else if (dirname(folder) !== folder) this.addFile(folder);
  }

  #watch(folder: string) {
    const known = this.#watched.get(folder);
    if (known) return known;
    const watcher = watch(folder, (_event, name) => {
      if (name !== null && !files.has(name.normalize()) && !counts.some((one) => one(name))) return;
      this.#changed = true;
      this.#notify();
    });
    const files = new Set<string>();
    const counts: Counts[] = [];
    // A folder that is taken away is not watched any more; the run that misses it says so.
    watcher.on("error", () => {
      watcher.close();
      this.#watched.delete(folder);
    });
    const watched = { watcher, files, counts };
    this.#watched.set(folder, watched);
    return watched;
  }

  /** Resolves when something changed since the last call, or at the end. */
  async change(stop: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const done = () => {
        stop.removeEventListener("abort", done);
        clearTimeout(timer);
        resolve();
      };
      this.#notify = () => {
        clearTimeout(timer);
        timer = setTimeout(done, quiet);
      };
      if (this.#changed) this.#notify();
      stop.addEventListener("abort", done);
      if (stop.aborted) done();
    });
    this.#notify = () => {};
    this.#changed = false;
  }

  close(): void {
    for (const { watcher } of this.#watched.values()) watcher.close();
  }
}

/** Aborted by Ctrl-C, by whoever asks the process to end, and where nobody reads any more what it says. */
export function interrupted(): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, abort);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", abort);
  return controller.signal;
}
