import { lstat, mkdir, open, readFile, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Moves files into place so that a process may die at any moment. New files are written to a stage beside their places;
 * then the journal is written, whole or not at all, and from then on the moves are certain: whoever comes next makes
 * those that are left. Before it nothing has happened, and the stage is thrown away.
 */
export type Move = {
  /** Relative to the output folder, posix: `bunce/client.ts`. */
  path: string;
  /** The new content; undefined: the file goes. */
  content?: string | Uint8Array | undefined;
};

/** Where the stage, the journal and the tickets of the lock live, inside the output folder and only while a run is on. */
export const workFolder = (out: string) => join(out, ".specloom");
const stageOf = (out: string) => join(workFolder(out), "stage");
const journalOf = (out: string) => join(workFolder(out), "journal.json");

/** Makes the moves. To be called under the lock. Where the journal cannot be written, nothing stays: a full disk gets its room back. */
export async function commit(out: string, moves: Move[]): Promise<void> {
  const entries = await stage(out, moves).catch(async (error: unknown) => {
    await rm(stageOf(out), { recursive: true, force: true });
    await rm(`${journalOf(out)}.new`, { force: true });
    throw error;
  });
  await replay(out, entries, () => Promise.resolve(true));
}

/** All up to the journal. */
async function stage(out: string, moves: Move[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [index, { path, content }] of moves.entries()) {
    if (content === undefined) entries.push({ path, staged: null });
    else {
      const staged = String(index);
      await write(join(stageOf(out), staged), content);
      entries.push({ path, staged });
    }
  }
  await write(`${journalOf(out)}.new`, JSON.stringify(entries));
  await rename(`${journalOf(out)}.new`, journalOf(out));
  return entries;
}

/**
 * Finishes or undoes what a run left that died. `mayReplace` has the last word on each file, which may have changed since.
 * To be called under the lock. Returns the paths that were finished.
 */
export async function recover(out: string, mayReplace: (path: string) => Promise<boolean>): Promise<string[]> {
  const entries = await pending(out);
  await rm(`${journalOf(out)}.new`, { force: true });
  if (entries) await replay(out, entries, mayReplace);
  else await rm(stageOf(out), { recursive: true, force: true });
  return (entries ?? []).map(({ path }) => path);
}

type Entry = { path: string; staged: string | null };

async function replay(out: string, entries: Entry[], mayReplace: (path: string) => Promise<boolean>): Promise<void> {
  for (const { path, staged } of entries) {
    const target = join(out, path);
    if (!(await mayReplace(path))) continue;
    if (staged === null) await rm(target, { force: true });
    else {
      await mkdir(dirname(target), { recursive: true });
      await rename(join(stageOf(out), staged), target).catch(ignoreMissing);
    }
  }
  for (const folder of new Set(entries.filter(({ staged }) => staged === null).map(({ path }) => dirname(join(out, path))))) {
    if ((await readdir(folder).catch(() => ["?"])).length === 0) await rm(folder, { recursive: true });
  }
  await rm(journalOf(out), { force: true });
  await rm(stageOf(out), { recursive: true, force: true });
}

/** A staged file that is gone was moved before the process died. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

/** What a dead run was about to do. A journal is trusted with paths of our own form only: it may come with a checkout. */
export async function pending(out: string): Promise<Entry[] | undefined> {
  const found = await lstat(journalOf(out)).catch(() => undefined);
  if (!found) return undefined;
  // Whoever opens a named pipe waits for its writer.
  const entries = found.isFile() ? parse(await readFile(journalOf(out), "utf8").catch(() => "")) : undefined;
  if (!entries?.every(isOwn)) throw new Error(`${journalOf(out)} was not written by specloom: delete the folder .specloom.`);
  return entries;
}

function parse(text: string): Entry[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as Entry[]) : undefined;
  } catch {
    return undefined;
  }
}

function isOwn(entry: Entry | null): boolean {
  const { path, staged } = entry ?? { path: "", staged: "" };
  const segment = "(?!\\.)[^/\\\\:]+";
  return new RegExp(`^${segment}/${segment}$`, "u").test(path) && (staged === null || /^\d+$/.test(staged));
}

/** Written and handed to the disk, so that after a power cut too the journal names whole files. */
async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "w");
  try {
    await handle.writeFile(content);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
