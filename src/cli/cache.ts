import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

/** Hashes by path. */
export type Hashes = Record<string, string>;

export const hash = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("base64url");

/** The hashes of texts by path. */
export const hashes = (texts: Iterable<[string, string]>): Hashes => Object.fromEntries([...texts].map(([path, text]) => [path, hash(text)]));

/**
 * What is known of earlier runs, outside of any project. It only ever saves time: a file that is missing or strange is as
 * good as none, and one that cannot be written is none.
 */
export async function remembered<T>(key: unknown, env: Terminal["env"]): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(key, env), "utf8")) as T;
  } catch {
    return undefined;
  }
}

export async function remember(key: unknown, value: unknown, env: Terminal["env"]): Promise<void> {
  const file = fileOf(key, env);
  const whole = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(whole, JSON.stringify(value));
    await rename(whole, file);
  } catch {
    // A read-only home: the next run does the work again.
  }
}

function fileOf(key: unknown, env: Terminal["env"]): string {
  return join(cacheFolder(env), `${hash(JSON.stringify(key))}.json`);
}

export const cacheFolder = (env: Terminal["env"]): string => join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "specloom");

/** Changes whenever what makes the output changes: this package's version and code, and the packages it uses. */
export async function fingerprint(folders: string[], packages: string[]): Promise<string> {
  const sum = createHash("sha256").update(version);
  for (const folder of folders) {
    for (const [file, content] of sources(new URL(folder, import.meta.url))) sum.update(`\0${file}\0`).update(content);
  }
  for (const name of packages) sum.update(`\0${name} ${versionOf(name)}`);
  return sum.digest("base64url");
}

/** Nothing else is to be done meanwhile, and a hundred small files are read several times faster one after the other. */
function sources(folder: URL): [string, Uint8Array][] {
  const files = filesIn(folder).filter((file) => /(?<!\.d)\.[jt]s$/.test(file) && !/\.test[.-]/.test(file)).sort();
  return files.map((file) => [file, readFileSync(new URL(file, folder))]);
}

function filesIn(folder: URL): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
}

function versionOf(name: string): string {
  try {
    return (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version;
  } catch {
    return "none";
  }
}
