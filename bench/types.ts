/** What fifty calls cost the compiler, and the editor of somebody who writes them, beside other clients. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Spec } from "../src/cli/specs.ts";
import type { Latencies } from "./language-service.ts";
import { compilerCommand, readDiagnostics } from "./compiler.ts";
import { inRoot, interleave, measure, measureDone } from "./measure.ts";
import { type SampleOperation, readSample } from "./sample.ts";
import { count, median, printTable, spread, times } from "./table.ts";
import { type Way, ourWays, peerWays } from "./ways.ts";
import { generateInto, withWorkspace } from "./workspace.ts";

const rounds = 3;
const calls = 50;

export async function benchTypes(specs: Spec[]): Promise<void> {
  for (const spec of specs) {
    const sample = await readSample(spec);
    const operations = sample.operations.slice(0, calls);
    await withWorkspace((folder) => {
      const generated = generateInto(spec, folder, "--http");
      const compiled = compile(folder, generated);
      const ways = [...ourWays(sample, generated, compiled), ...peerWays(spec, folder)];
      const programs = ways.map((way, index) => writePrograms(folder, index, way, operations));
      printTable(`types: ${operations.length} calls on ${spec.path}, TypeScript 5.9`, head, rowsOf(programs));
    });
  }
}

const head = ["", "instantiations without", "with the calls", "of ours", "errors", "check s", "completion ms", "of ours", "re-check ms", "of ours"];

function rowsOf(programs: ReturnType<typeof writePrograms>[]): string[][] {
  const checks = interleave(rounds, programs.map(({ empty, full }) => () => [empty, full].map((file) => readDiagnostics(measure(compilerCommand([file])).stdout))));
  const edits = interleave(rounds, programs.map(({ full, way }) => () => editTimes(full, way)));
  const figures = programs.map((_, index) => ({
    instantiations: checks[index]?.[0]?.map((one) => one.instantiations) ?? [],
    errors: checks[index]?.[0]?.[1]?.errors ?? 0,
    check: checks[index]?.map(([, full]) => full?.checkSeconds ?? Number.NaN) ?? [],
    // A call whose types are too deep for the compiler has no names to offer.
    completion: edits[index]?.map(({ completion, offered }) => (offered > 0 ? completion : Number.NaN)) ?? [],
    recheck: edits[index]?.map(({ recheck }) => recheck) ?? [],
  }));
  return figures.map(({ instantiations: [without = 0, all = 0], errors, check, completion, recheck }, index) => {
    const [ours] = figures;
    const ratio = (own: number[], first: number[] | undefined) => times(median(own) / median(first ?? []));
    const counts = [count(without), count(all), times(all / (ours?.instantiations[1] ?? 0)), count(errors)];
    return [programs[index]?.way.name ?? "", ...counts, spread(check, 2), spread(completion, 0), ratio(completion, ours?.completion), spread(recheck, 0), ratio(recheck, ours?.recheck)];
  });
}

/** Declarations only, as a package has them. What is wrong with them shows in the programs. */
function compile(folder: string, generated: string): string {
  const compiled = join(folder, "compiled");
  const files = [join(generated, "client.ts"), join(generated, "types.ts")];
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rewriteRelativeImportExtensions", "--rootDir", generated, "--outDir", compiled];
  measure(compilerCommand(files, options, "typescript7"));
  return compiled;
}

function writePrograms(folder: string, index: number, way: Way, operations: SampleOperation[]): { way: Way; empty: string; full: string } {
  const write = (name: string, used: SampleOperation[]) => {
    const lines = used.map((operation, position) => `export const data${position} = await ${way.call(operation)};\n`);
    const file = join(folder, "programs", String(index), name);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, `${way.setup}${lines.join("")}export { client };\n`);
    return file;
  };
  return { way, empty: write("empty.ts", []), full: write("full.ts", operations) };
}

/** Each in a process of its own: a language service is faster the more it has seen. */
function editTimes(file: string, { typed, rest }: Way): Latencies {
  const words = ["--import", import.meta.resolve("tsx"), inRoot("bench/language-service.ts"), file, typed, rest];
  return JSON.parse(measureDone({ words, cwd: join(file, "..") }).stdout) as Latencies;
}
