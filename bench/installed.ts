import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { inRoot } from "./measure.ts";

/** A package with a command: the `node_modules` it is in, and the file of the command. */
export type Installed = { modules: string; version: string; script: string };

/** Where Node would look for a package of this project: its own `node_modules`, those of the folders above, and what NODE_PATH names. */
const lookUp = () => (createRequire(inRoot("package.json")).resolve.paths("any") ?? []).map((folder) => resolve(folder));

export function findPackage(name: string, folders: string[] = lookUp()): Installed | undefined {
  const modules = folders.find((folder) => existsSync(join(folder, name, "package.json")));
  if (modules === undefined) return undefined;
  const { version, bin } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as { version: string; bin: string | Record<string, string> };
  const [script = ""] = typeof bin === "string" ? [bin] : Object.values(bin);
  return { modules, version, script: join(modules, name, script) };
}
