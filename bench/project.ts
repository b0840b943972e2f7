/** What `npm run generate` costs in this repository, with npm and tsx: cold with and without pages, and when nothing changed. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { inRoot, root } from "./measure.ts";
import { printTable, spread } from "./table.ts";

const rounds = 5;
/** What generation reads; a copy of it generates as the repository does. */
const parts = ["package.json", "redocly.yaml", "redocly-plugin.js", "redocly-plugin", "schemas", "specs", "src", "scripts", "docs", "examples", "tsconfig.json", "tsconfig.build.json"];

export function benchProject(): void {
  const work = mkdtempSync(join(tmpdir(), "specloom-bench-project-"));
  // What is remembered stays outside of the project, as it does at home.
  const [folder, cache] = [join(work, "project"), join(work, "cache")];
  try {
    for (const part of parts) cpSync(inRoot(part), join(folder, part), { recursive: true });
    symlinkSync(inRoot("node_modules"), join(folder, "node_modules"), "junction");
    const forget = () => {
      for (const path of [join(folder, "generated"), join(folder, "dist"), cache]) rmSync(path, { recursive: true, force: true });
    };
    const cold = (...words: string[]) => Array.from({ length: rounds }, () => (forget(), generate(folder, cache, words)));
    const rows = [
      ["cold, pages and build included", cold()],
      ["cold, --no-docs", cold("--", "--no-docs")],
      ["nothing changed", (generate(folder, cache, []), generate(folder, cache, []), Array.from({ length: rounds }, () => generate(folder, cache, [])))],
    ] as const;
    printTable(`npm run generate, all of specs/, seconds on the clock, ${rounds} rounds`, ["", "wall s"], rows.map(([name, seconds]) => [name, spread(seconds, 2)]));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function generate(cwd: string, cache: string, words: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "generate", ...words], { cwd, env: { ...process.env, INIT_CWD: root, XDG_CACHE_HOME: cache }, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm run generate ended with ${status}\n${stderr}`);
  return (performance.now() - start) / 1000;
}
