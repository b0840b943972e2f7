import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

/** A project of more files is not looked through to save a second. */
const most = 5_000;

/**
 * Changes whenever a file in one of these folders does, by its size and time: lint rules may read any file of a project. What
 * tools install and what we write ourselves is left out. Undefined where there are too many files to look.
 */
export async function stateOf(folders: string[], out: string): Promise<string | undefined> {
  const files: string[] = [];
  const rest = [...new Set(folders.map((folder) => resolve(folder)))];
  for (let folder = rest.pop(); folder !== undefined; folder = rest.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".git" && path !== out) rest.push(path);
    }
    if (files.length > most) return undefined;
  }
  const lines = await Promise.all(files.sort().map(async (file) => `${file} ${await stat(file).then(({ size, mtimeMs }) => `${size} ${mtimeMs}`, () => "gone")}`));
  return createHash("sha256").update(lines.join("\n")).digest("base64url");
}
