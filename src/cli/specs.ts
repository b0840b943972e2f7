import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { UsageError } from "./arguments.ts";
import { nearest } from "../generator/nearest.ts";

/** A document to generate from. */
export type Spec = {
  /** The file stem: the API's name and its folder in the output. */
  name: string;
  /** As a user would type it, relative to the working directory where it was given so. */
  path: string;
  folder: string;
  entry: string;
};

const extensions = [".yaml", ".yml", ".json"];
/** Where a bare name is looked for, and what is taken when nothing is named. */
const home = "specs";

/** The specs that the words of a command name, in order, each once. @throws {UsageError} */
export async function findSpecs(words: string[], cwd: string): Promise<Spec[]> {
  const found = new Map<string, Spec>();
  for (const word of words.length > 0 ? words : [home]) {
    for (const path of await filesOf(word, cwd)) {
      const file = resolve(cwd, path);
      const name = basename(file, extname(file));
      found.set(file, { name, path, folder: dirname(file), entry: basename(file) });
    }
  }
  const specs = [...found.values()];
  refuseClashes(specs);
  return specs;
}

async function filesOf(word: string, cwd: string): Promise<string[]> {
  const kind = await stat(resolve(cwd, word)).catch(() => undefined);
  if (kind?.isFile()) return [word];
  const isName = word !== home && basename(word) === word;
  const named = isName ? (await list(home, cwd)).filter((path) => basename(path, extname(path)) === word) : [];
  if (named.length > 0) return named;
  if (!kind?.isDirectory()) throw new UsageError(await advice(word, cwd));
  const files = await list(word, cwd);
  if (files.length === 0) throw new UsageError(`There is no spec (${extensions.join(", ")}) in ${word}.`);
  return files;
}

async function list(folder: string, cwd: string): Promise<string[]> {
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".") && extensions.includes(extname(entry.name)))
    .map((entry) => join(folder, entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
}

async function advice(word: string, cwd: string): Promise<string> {
  const known = (await list(home, cwd)).map((path) => basename(path, extname(path)));
  const near = nearest(word, known);
  if (near) return `There is no spec "${word}". Did you mean ${near}?`;
  if (known.length > 0) return `There is no spec "${word}". In ${home}: ${known.join(", ")}`;
  return word === home
    ? `There is no folder ${home} here: name a spec, as in: specloom generate ./openapi.yaml --out ./src/api`
    : `There is no file, folder or spec "${word}".`;
}

/** Two specs must not write to one folder, on file systems that ignore case too, and none where the pages go. */
function refuseClashes(specs: Spec[]): void {
  const taken = new Map<string, Spec>();
  for (const spec of specs) {
    const key = spec.name.normalize("NFC").toLowerCase();
    const other = taken.get(key);
    if (other) throw new UsageError(`${other.path} and ${spec.path} would both be written to ${spec.name}: rename one, or generate them to two folders.`);
    if (key === "docs") throw new UsageError(`${spec.path}: "docs" is where the pages go, rename the file.`);
    taken.set(key, spec);
  }
}
