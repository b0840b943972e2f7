import { join } from "node:path";
import type { Options } from "./arguments.ts";
import { Folders, interrupted } from "./folders.ts";
import { generateOnce } from "./generate.ts";
import { findSpecs, isSpecName } from "./specs.ts";
import { type Terminal, safe } from "./terminal.ts";

/**
 * Generates now and after every save, until it is stopped. The specs are watched before the first run, so that a save
 * while it generates counts too.
 */
export async function watch(options: Options, terminal: Terminal, stop: AbortSignal = interrupted()): Promise<0> {
  const folders = new Folders();
  for (const { folder, entry, isListed } of await findSpecs(options.specs, terminal.cwd)) {
    folders.addFile(join(folder, entry));
    if (isListed) folders.add(folder, isSpecName);
  }
  try {
    while (!stop.aborted) {
      for (const file of await attempt(options, terminal)) folders.addFile(file);
      terminal.stderr.write("Waiting for a save; Ctrl-C ends it.\n");
      await folders.change(stop);
    }
  } finally {
    folders.close();
  }
  return 0;
}

/** Returns the files that count. What would end a single run is told, and the next save tries again. */
async function attempt(options: Options, terminal: Terminal): Promise<string[]> {
  try {
    return (await generateOnce(options, terminal)).files;
  } catch (error) {
    terminal.stderr.write(`specloom: ${safe((error as Error).message)}\n`);
    return [];
  }
}
