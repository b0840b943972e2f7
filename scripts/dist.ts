import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { fingerprint, remember, remembered } from "../src/cli/cache.ts";

/** Compiles `src` and `generated` to `dist`, and removes what an earlier build left there. Returns an exit status. */
export async function buildDist(): Promise<number> {
  const compiler = ["node_modules/typescript7/bin/tsc", "-p", "tsconfig.build.json", "--listEmittedFiles"];
  const { status, stdout } = spawnSync(process.execPath, compiler, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const lines = stdout.split("\n");
  const emitted = new Set(lines.filter((line) => line.startsWith("TSFILE: ")).map((line) => resolve(line.slice("TSFILE: ".length).trim())));
  process.stderr.write(lines.filter((line) => line !== "" && !line.startsWith("TSFILE: ")).map((line) => `${line}\n`).join(""));
  if (status !== 0) return 1;
  for (const file of await bundleCommand()) emitted.add(file);
  for (const entry of await readdir("dist", { recursive: true, withFileTypes: true })) {
    const file = resolve(join(entry.parentPath, entry.name));
    if (entry.isFile() && !emitted.has(file)) await rm(file);
  }
  await remember(key, await sources(), process.env);
  return 0;
}

/**
 * Puts the modules of the command into a few files, in its folder, where they look for their neighbours: a small run is mostly reading
 * modules. Returns the files.
 */
async function bundleCommand(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ["dist/src/cli/main.js"], outdir: "dist/src/cli", allowOverwrite: true, metafile: true, logLevel: "error",
    bundle: true, splitting: true, format: "esm", platform: "node", target: "node20", packages: "external",
  });
  return Object.keys(metafile.outputs).map((file) => resolve(file));
}

/** Builds unless `dist` is of these very sources, so that plain Node always runs what was generated last. */
export async function buildChanged(): Promise<number> {
  const isFresh = existsSync("dist/src/index.js") && (await remembered(key, process.env)) === (await sources());
  return isFresh ? 0 : buildDist();
}

const key = ["dist", resolve("dist")];
const sources = () => fingerprint(["../", "../../generated/"], ["typescript7"]);
