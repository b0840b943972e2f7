import { lstat, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, relative, resolve, sep } from "node:path";
import { UsageError } from "./arguments.ts";

/** The folder to write to. It is one of its own, because what a run no longer generates is taken out of it. @throws {UsageError} */
export async function outputFolder(given: string, cwd: string, home = homedir()): Promise<string> {
  const refuse = (what: string): never => {
    throw new UsageError(`--out ${given} ${what}: give a folder of its own, as in: --out src/api`);
  };
  const out = resolve(cwd, given);
  const [found, real] = [await nearestOf(out), await realOf(out)];
  if (found.isLink) refuse("is a symbolic link, and would be written through");
  if (!found.isFolder) refuse(found.path === out ? "is a file" : `lies below ${relative(cwd, found.path)}, which is a file`);
  for (const [place, name] of [[cwd, "the working directory"], [home, "the home folder"]] as const) {
    const path = relative(real, await realOf(place));
    if (path === "") refuse(`is ${name}`);
    if (path !== ".." && !path.startsWith(`..${sep}`) && resolve(real, path) !== path) refuse(`holds ${name}`);
  }
  return out;
}

/** What there is of a path: itself, or the first above it. Only in itself a link matters. */
async function nearestOf(path: string): Promise<{ path: string; isLink: boolean; isFolder: boolean }> {
  let nearest = path;
  for (;;) {
    const stat = await lstat(nearest).catch(() => undefined);
    if (stat) {
      const isLink = stat.isSymbolicLink();
      return { path: nearest, isLink: isLink && nearest === path, isFolder: isLink || stat.isDirectory() };
    }
    nearest = dirname(nearest);
  }
}

const realOf = (path: string): Promise<string> => realpath(path).catch(() => path);

/** What a file system answers, in words. */
const answers: Record<string, string> = {
  ENOSPC: "the disk is full", EDQUOT: "the quota is used up", EFBIG: "a file is larger than is allowed",
  EACCES: "there is no permission", EPERM: "there is no permission", EROFS: "the file system is read-only",
};

/** An error of the file system while it was written to, with what to do; any other as it is. */
export function notWritten(out: string, error: NodeJS.ErrnoException): Error {
  if (error.code === undefined || error.syscall === undefined) return error;
  return new Error(`${out} cannot be written, ${answers[error.code] ?? error.message} (${error.code}): mend that and generate again, or give another --out.`, { cause: error });
}
