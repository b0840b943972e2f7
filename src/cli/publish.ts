import { lstat, readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Move, commit, pending, recover, workFolder } from "./journal.ts";
import { withLock } from "./lock.ts";

/** Output by folder (an API's name), then by file name. */
export type Output = Map<string, Map<string, string>>;

/** What it takes to make the output folder say what it should. */
export type Plan = {
  /** `before` is undefined for a new file, `after` for a stale one. */
  changes: { api: string; file: string; before: string | undefined; after: string | undefined }[];
  /** Files in the places of ours that we did not write: with one of them nothing is done. */
  foreign: string[];
};

/** The first line of each file we write, and how they are known again. */
export const isGenerated = (file: Buffer) => /^\/\/ Generated from .*Do not edit\./.test(headerOf(file));
const headerOf = (file: Buffer) => file.toString("utf8", 0, file.indexOf("\n") + 1);

/** Line ends are git's affair: a checkout may have others than we write. */
export const textOf = (file: Buffer) => file.toString().replaceAll("\r\n", "\n");

/** Says of a generated file in a folder that no spec of this run writes to whether it should go. */
export type IsStale = (api: string, header: string) => boolean;

/** Compares without writing. */
export async function plan(out: string, wanted: Output, isStale: IsStale): Promise<Plan> {
  const found: Plan = { changes: [], foreign: [] };
  for (const api of new Set([...wanted.keys(), ...(await folders(out))])) {
    const files = wanted.get(api);
    const present = await readOutput(join(out, api));
    if (!files) {
      for (const [file, written] of present) {
        if (written !== null && isGenerated(written) && isStale(api, headerOf(written))) found.changes.push({ api, file, before: textOf(written), after: undefined });
      }
      continue;
    }
    for (const [file, after] of files) {
      const written = present.get(file);
      const before = written ? textOf(written) : undefined;
      if (written === null || (written && !isGenerated(written))) found.foreign.push(`${api}/${file}`);
      else if (before !== after) found.changes.push({ api, file, before, after });
    }
    for (const [file, written] of present) {
      if (written !== null && !files.has(file) && isGenerated(written)) found.changes.push({ api, file, before: textOf(written), after: undefined });
    }
  }
  return found;
}

/**
 * Makes the output folder say what it should, whatever other runs do or did to it. Nothing is done where a foreign file is in
 * the way. `renewed` says what is wanted once no other run can change the folder any more; `say` hears of a long wait for it.
 */
export async function publish(out: string, wanted: Output, isStale: IsStale, renewed: () => Promise<Output>, say?: (line: string) => void): Promise<Plan> {
  const unlocked = await plan(out, wanted, isStale);
  const found = await lstat(workFolder(out)).catch(() => undefined);
  if (found?.isDirectory() === false) throw new Error(`${workFolder(out)} was not made by specloom: move it.`);
  const isIdle = found === undefined;
  if (unlocked.foreign.length > 0 || (unlocked.changes.length === 0 && isIdle)) return unlocked;
  const work = async () => {
    await recover(out, (path) => isOurs(join(out, path)));
    const locked = await plan(out, await renewed(), isStale);
    if (locked.foreign.length === 0 && locked.changes.length > 0) await commit(out, locked.changes.map(move));
    return locked;
  };
  return withLock(workFolder(out), work, say);
}

/** True when a run died while it moved files into place; the next one finishes. */
export async function isHalfMoved(out: string): Promise<boolean> {
  return (await pending(out)) !== undefined;
}

const move = ({ api, file, after }: Plan["changes"][number]): Move => ({ path: `${api}/${file}`, content: after });

/** Nothing is there, or a file of ours, in a folder that is no link to elsewhere. */
async function isOurs(file: string): Promise<boolean> {
  const folder = await lstat(dirname(file)).catch(() => undefined);
  if (folder?.isDirectory() === false) return false;
  const stat = await lstat(file).catch(() => undefined);
  return stat === undefined || (stat.isFile() && isGenerated(await readFile(file)));
}

async function folders(out: string): Promise<string[]> {
  const entries = await readdir(out, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name);
}

/** Files by name, null for what is no plain file. A folder that is a link is no place to write through. */
export async function readOutput(folder: string): Promise<Map<string, Buffer | null>> {
  const stat = await lstat(folder).catch(() => undefined);
  if (stat === undefined) return new Map();
  if (!stat.isDirectory()) throw new Error(`${folder} is in the way of the output folder of that name: move it.`);
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.name.endsWith(".ts") || !entry.isFile())
    .map(async (entry) => [entry.name, entry.isFile() ? await readFile(join(folder, entry.name)) : null] as const);
  return new Map((await Promise.all(files)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
