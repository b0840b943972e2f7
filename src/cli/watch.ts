import type { Options } from "./arguments.ts";
import { Folders, interrupted } from "./folders.ts";
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
