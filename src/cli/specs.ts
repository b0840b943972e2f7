import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { UsageError } from "./arguments.ts";
import { nearest } from "../generator/nearest.ts";
import { checkNames } from "./spec-names.ts";

/** A document to generate from. */
export type Spec = {
  /** The file stem: the API's name and its folder in the output. */
  name: string;
  /** As a user would type it, relative to the working directory where it was given so. */
  path: string;
  folder: string;
  entry: string;
  /** Not named, but in a folder that was. */
  isListed?: true;
};

const extensions = [".yaml", ".yml", ".json"];
/** Where a bare name is looked for, and what is taken when nothing is named. */
const home = "specs";

/** The specs that the words of a command name, in order, each once. @throws {UsageError} where there is none, {Error} where one has a name that no API can have */
export async function findSpecs(words: string[], cwd: string): Promise<Spec[]> {
  const found = new Map<string, Spec>();
  for (const word of words.length > 0 ? words : [home]) {
    const { paths, isFolder } = await filesOf(word, cwd);
    for (const path of paths) {
      const file = resolve(cwd, path);
      const name = basename(file, extname(file));
      found.set(file, { name, path, folder: dirname(file), entry: basename(file), ...(isFolder && { isListed: true }) });
    }
  }
  const specs = [...found.values()];
  checkNames(specs);
  return specs;
}

async function filesOf(word: string, cwd: string): Promise<{ paths: string[]; isFolder: boolean }> {
  const kind = await stat(resolve(cwd, word)).catch(() => undefined);
  if (kind?.isFile()) return { paths: [word], isFolder: false };
  const isName = word !== home && basename(word) === word;
  const named = isName ? (await list(home, cwd)).filter((path) => basename(path, extname(path)) === word) : [];
  if (named.length > 0) return { paths: named, isFolder: false };
  if (!kind?.isDirectory()) throw new UsageError(await advice(word, cwd));
  const paths = await list(word, cwd);
  if (paths.length === 0) throw new UsageError(`There is no spec (${extensions.join(", ")}) in ${word}.`);
  return { paths, isFolder: true };
}

async function list(folder: string, cwd: string): Promise<string[]> {
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && isSpecName(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Of a file that is taken where its folder is given. */
export const isSpecName = (name: string): boolean => !name.startsWith(".") && extensions.includes(extname(name));

async function advice(word: string, cwd: string): Promise<string> {
  if (/^https?:\/\//i.test(word)) return `Specs are files, and nothing is fetched: save it first, as in: curl -o openapi.json ${word}`;
  const known = (await list(home, cwd)).map((path) => basename(path, extname(path)));
  const near = nearest(word, known) ?? nearest(join(word), await list(dirname(word), cwd));
  if (near) return `There is no spec "${word}". Did you mean ${near}?`;
  if (known.length > 0) return `There is no spec "${word}". In ${home}: ${known.join(", ")}`;
  if (word !== home) return `There is no file, folder or spec "${word}".`;
  const [here = "openapi.yaml"] = (await list(".", cwd)).filter((path) => !/^(package|package-lock|tsconfig.*|redocly)\.\w+$/.test(path));
  return `There is no folder ${home} here: name a spec, as in: specloom generate ./${here} --out ./src/api`;
}
