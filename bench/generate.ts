/** What `specloom generate` costs and yields, of the first time and when nothing changed, beside other generators. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Spec } from "../src/cli/specs.ts";
import { type Run, interleave, measure } from "./measure.ts";
import { count, median, printTable, spread, times } from "./table.ts";
import { toolsFor } from "./tools.ts";
import { type Trial, cpuOf, tryTools } from "./trial.ts";
import { withWorkspace } from "./workspace.ts";

const rounds = 3;
const figures = ["CPU s", "wall s", "peak MiB"];

export async function benchGenerate(specs: Spec[]): Promise<void> {
  const all: Trial[][] = [];
  for (const spec of specs) {
    const trials = await withWorkspace((folder) => tryTools(toolsFor(spec, folder), rounds, (round) => console.error(`${spec.entry}: round ${round} of ${rounds}`)));
    printTrials(`generate ${spec.entry}, ${megabytes(spec)} MB`, trials);
    all.push(trials);
  }
  if (specs.length > 1) {
    printByDocument(specs, all);
    printByTool(all);
  }
  const nothing = interleave(rounds, [() => measure({ words: ["--eval", "0"], cwd: "." })])[0] ?? [];
  printTable("the least that a Node process costs", ["", ...figures], [["node, empty program", ...figuresOf(nothing)]]);
}

function printTrials(title: string, trials: Trial[]): void {
  const ours = trials[0] ? cpuOf(trials[0]) : Number.NaN;
  const failures = trials.some(({ failed }) => failed) ? ["failed"] : [];
  const rows = trials.map((trial) => {
    if (trial.failed) return [trial.name, ...Array<string>(7).fill(""), trial.failed];
    return [trial.name, ...figuresOf(trial.runs), times(cpuOf(trial) / ours), ...yieldOf(trial)];
  });
  printTable(title, ["", ...figures, "CPU of ours", "KiB", "tsc errors", "instantiations", ...failures], rows);
}

/** A row per document: our own figures, and how many times our CPU seconds each of the others took. */
function printByDocument(specs: Spec[], all: Trial[][]): void {
  const rows = specs.map((spec, index) => {
    const [ours, ...others] = all[index] ?? [];
    if (!ours) return [spec.entry];
    const own = ours.failed ? ["failed", ...Array<string>(5).fill("")] : [...figuresOf(ours.runs), ...yieldOf(ours)];
    return [spec.entry, megabytes(spec), ...own, ...others.map((other) => (other.failed ? "failed" : times(cpuOf(other) / cpuOf(ours))))];
  });
  const names = (all[0] ?? []).slice(1).map(({ name }) => name);
  printTable("generate, specloom by document; CPU of the others as a multiple of it", ["", "MB", ...figures, "KiB", "tsc errors", "instantiations", ...names], rows);
}

/** How many documents each tool generates from, and how many of its outputs compile. */
function printByTool(all: Trial[][]): void {
  const rows = (all[0] ?? []).map(({ name }, index) => {
    const trials = all.flatMap((one) => one[index] ?? []);
    const done = trials.filter(({ failed }) => !failed);
    const ratios = all.map((one) => (one[index] && one[0] ? cpuOf(one[index]) / cpuOf(one[0]) : Number.NaN)).filter(Number.isFinite);
    const isWriter = done.some(({ output }) => output);
    return [name, count(done.length), isWriter ? count(done.filter(({ output }) => output?.errors === 0).length) : "", times(median(ratios))];
  });
  printTable(`generate, of ${all.length} documents`, ["", "generated", "compiled clean", "median CPU of ours"], rows);
}

const megabytes = (spec: Spec) => (statSync(join(spec.folder, spec.entry)).size / 1e6).toFixed(3);
const figuresOf = (runs: Run[]) => [spread(runs.map(({ cpu }) => cpu), 3), spread(runs.map(({ wall }) => wall), 2), spread(runs.map(({ peak }) => peak), 0)];
const yieldOf = ({ output }: Trial) => (output ? [count(output.KiB), count(output.errors), count(output.instantiations)] : ["", "", ""]);
