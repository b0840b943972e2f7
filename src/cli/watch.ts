import { type FSWatcher, watch as watchFolder } from "node:fs";
import type { Options } from "./arguments.ts";
import { generateOnce } from "./generate.ts";
import { findSpecs } from "./specs.ts";
import { type Terminal, safe } from "./terminal.ts";

/**
 * Generates now and after every save, until it is stopped. The folders are watched before the first run, so that a save
 * while it generates counts too.
 */
export async function watch(options: Options, terminal: Terminal, stop: AbortSignal = interrupted()): Promise<0> {
  const folders = new Folders();
  for (const { folder } of await findSpecs(options.specs, terminal.cwd)) folders.add(folder);
  try {
    while (!stop.aborted) {
      for (const folder of await attempt(options, terminal)) folders.add(folder);
      terminal.stderr.write("Waiting for a save; Ctrl-C ends it.\n");
      await folders.change(stop);
    }
  } finally {
    folders.close();
  }
  return 0;
}

/** What would end a single run is told, and the next save tries again. */
async function attempt(options: Options, terminal: Terminal): Promise<string[]> {
  try {
    return (await generateOnce(options, terminal)).folders;
  } catch (error) {
    terminal.stderr.write(`specloom: ${safe((error as Error).message)}\n`);
    return [];
  }
}

/** Milliseconds without an event after which a save is complete: editors write in several steps. */
const quiet = 60;

/** Watched folders, without those below them. */
class Folders {
  #watchers = new Map<string, FSWatcher>();
  #changed = false;
  #notify = () => {};

  add(folder: string): void {
    if (this.#watchers.has(folder)) return;
    const watcher = watchFolder(folder, (_event, file) => {
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

function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
