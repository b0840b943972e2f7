import { cp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

const leftOut = /^(node_modules|dist|\.git|generated\/docs|generated\/\.specloom)$/;

/** A copy of the project in which anything may be done: of what it shares with the original, the packages, nothing is written. */
export async function copyTree(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: (path) => !leftOut.test(relative(from, path).replaceAll("\\", "/")) });
  await symlink(await realpath(join(from, "node_modules")), join(to, "node_modules"), "junction");
}

/** Files and folders as they are in `from`. */
export async function restore(from: string, to: string, paths: string[]): Promise<void> {
  for (const path of paths) await cp(join(from, path), join(to, path), { recursive: true });
}

/** What is linked stays. */
export const removeTree = (tree: string): Promise<void> => rm(tree, { recursive: true, force: true, maxRetries: 3 });

export const readIn = (tree: string, file: string): Promise<string> => readFile(join(tree, file), "utf8");

export const writeIn = (tree: string, file: string, text: string): Promise<void> => writeFile(join(tree, file), text);
