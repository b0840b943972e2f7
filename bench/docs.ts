/** What the pages cost, as `npm run docs` builds them: all of them, those of one spec that was saved, and none; and how large each is. */
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { rebuild } from "../scripts/pages.ts";
import type { Spec } from "../src/cli/specs.ts";
import type { Terminal } from "../src/cli/terminal.ts";
import { inRoot } from "./measure.ts";
import { printTable, spread } from "./table.ts";

const rounds = 3;

export async function benchDocs(specs: Spec[]): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), "specloom-bench-docs-"));
  const [out, cache] = [join(cwd, "generated"), join(cwd, "cache")];
  let said = "";
  const output = { write: (text: string) => (said += text) };
  const terminal: Terminal = { cwd, env: { XDG_CACHE_HOME: cache }, stdout: output, stderr: output };
  const build = async (prepare: () => void): Promise<number> => {
    prepare();
    const start = performance.now();
    if (!(await rebuild(out, terminal))) throw new Error(`the pages were not built:\n${said}`);
    return (performance.now() - start) / 1000;
  };
  const [first] = specs;
  const states: [name: string, prepare: () => void][] = [
    ["cold", () => [out, cache].forEach((folder) => rmSync(folder, { recursive: true, force: true }))],
    ["one spec saved", () => first && appendFileSync(join(cwd, "specs", first.entry), "\n# saved\n")],
    ["nothing changed", () => undefined],
  ];
  try {
    for (const folder of ["specs", "docs", "examples"]) cpSync(inRoot(folder), join(cwd, folder), { recursive: true });
    const rows: string[][] = [];
    for (const [name, prepare] of states) {
      const seconds: number[] = [];
      for (let round = 0; round < rounds; round++) seconds.push(await build(prepare));
      rows.push([name, spread(seconds, 2)]);
    }
    printTable(`docs, all pages of specs/ and the guides, seconds on the clock, ${rounds} rounds`, ["", "wall s"], rows);
    const pages = readdirSync(join(out, "docs"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html")).sort();
    printTable("docs, a page", ["", "kB"], pages.map((page) => [page, (statSync(join(out, "docs", page)).size / 1000).toFixed(0)]));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
