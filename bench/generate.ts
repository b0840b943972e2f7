/** What `specloom generate` costs, of the first time and when nothing changed, beside other generators. */
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Spec } from "../src/cli/specs.ts";
import { type Command, type Run, inRoot, interleave, measure } from "./measure.ts";
import { peers } from "./peers.ts";
import { count, median, printTable, spread, times } from "./table.ts";
import { compilerCommand, generateCommand, readDiagnostics, withWorkspace } from "./workspace.ts";

const rounds = 5;

/** `prepare` is not measured; `output` is where it writes, unless that is what an earlier tool wrote. */
type Tool = { name: string; prepare(): void; command: Command; output?: string };

/** The figures of a tool for a document; `failed` instead, where it could not. */
type Result = { name: string; runs: Run[]; failed?: string; output?: { kB: number; errors: number; instantiations: number } };

export async function benchGenerate(specs: Spec[]): Promise<void> {
  const rows: string[][] = [];
  for (const spec of specs) {
    const megabytes = (statSync(join(spec.folder, spec.entry)).size / 1e6).toFixed(3);
    const results = await withWorkspace((folder) => resultsOf(spec, folder));
    const ours = cpuOf(results[0]);
    const head = ["", "CPU s", "of ours", "wall s", "peak MB", "output kB", "tsc errors", "instantiations"];
    printTable(`generate ${spec.path}, ${megabytes} MB`, head, results.map((result) => rowOf(result, ours)));
    for (const { name, failed } of results) if (failed) console.log(`${name}: ${failed}`);
    const [, cpu = "", , ...others] = results[0] ? rowOf(results[0], ours) : [];
    rows.push([spec.path, megabytes, cpu, ...(others.length > 0 ? [...others, ...results.slice(-peers.length).map((peer) => times(cpuOf(peer) / ours) || "failed")] : [])]);
  }
  const head = ["", "MB", "CPU s", "wall s", "peak MB", "output kB", "tsc errors", "instantiations", ...peers.map(({ name }) => `CPU of ${name}`)];
  if (specs.length > 1) printTable("generate, specloom by document", head, rows);
  const nothing = interleave(rounds, [() => measure({ words: ["--eval", "0"], cwd: "." })])[0] ?? [];
  printTable("the least that a Node process costs", ["", "CPU s", "wall s", "peak MB"], [["node, empty program", ...figuresOf(nothing)]]);
}

function rowOf({ name, runs, failed, output }: Result, ours: number): string[] {
  if (failed) return [name, "failed"];
  const [cpu = "", ...others] = figuresOf(runs);
  return [name, cpu, times(median(runs.map((run) => run.cpu)) / ours), ...others, ...(output ? [count(output.kB), count(output.errors), count(output.instantiations)] : [])];
}

function resultsOf(spec: Spec, folder: string): Result[] {
  const tools = toolsFor(spec, folder);
  const runs = interleave(rounds, tools.map((tool) => () => {
    tool.prepare();
    return measure(tool.command);
  }));
  return tools.map(({ name, output }, index) => {
    const own = runs[index] ?? [];
    const failed = own.find(({ status }) => status !== 0);
    if (failed) return { name, runs: own, failed: firstLine(failed) };
    return { name, runs: own, ...(output && { output: { kB: Math.round(sizeOf(output) / 1000), ...check(output) } }) };
  });
}

function toolsFor(spec: Spec, folder: string): Tool[] {
  const fresh = join(folder, "fresh");
  const source = join(folder, "source");
  const empty = (path: string) => () => {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path);
  };
  const cold = generateCommand(spec, fresh);
  const fromSource = generateCommand(spec, source);
  const [, ...rest] = fromSource.words;
  const loader = ["--import", import.meta.resolve("tsx"), "--conditions=specloom-source", inRoot("src/cli/main.ts")];
  return [
    { name: "specloom", prepare: empty(fresh), command: cold, output: join(fresh, "api") },
    { name: "specloom, nothing changed", prepare: () => undefined, command: cold },
    { name: "specloom, from source by tsx", prepare: empty(source), command: { ...fromSource, words: [...loader, ...rest] } },
    ...peers.map((peer) => {
      const output = join(folder, peer.name.replace(/\W+/g, "-"));
      return { name: peer.name, prepare: empty(output), command: peer.command(spec, output), output };
    }),
  ];
}

const cpuOf = (result: Result | undefined) => (result && !result.failed ? median(result.runs.map(({ cpu }) => cpu)) : Number.NaN);
const figuresOf = (runs: Run[]) => [spread(runs.map(({ cpu }) => cpu), 3), spread(runs.map(({ wall }) => wall), 2), spread(runs.map(({ peak }) => peak), 0)];
/** The first that it says; banners begin with a frame. */
const firstLine = ({ stderr, stdout }: Run) => `${stderr}\n${stdout}`.split("\n").find((line) => /^\s*[\w./]/.test(line))?.trim().slice(0, 160) ?? "no output";
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => join(folder, file));
const sizeOf = (folder: string) => filesOf(folder).reduce((sum, file) => sum + statSync(file).size, 0);
const check = (folder: string) => readDiagnostics(measure(compilerCommand(filesOf(folder))).stdout);
