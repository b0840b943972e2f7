/** `npm run bench`: what our promises of speed and size are measured with. Nothing here is asserted; it prints tables. */
import { statSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Spec, findSpecs } from "../src/cli/specs.ts";
import { buildChanged } from "../scripts/dist.ts";
import { benchCall } from "./call.ts";
import { benchDocs } from "./docs.ts";
import { benchGenerate } from "./generate.ts";
import { benchGrowth } from "./growth.ts";
import { benchProject } from "./project.ts";
import { benchRequests } from "./requests.ts";
import { benchSize } from "./size.ts";
import { benchTypes } from "./types.ts";

const parts: Record<string, (specs: Spec[]) => Promise<void> | void> = {
  generate: benchGenerate, size: benchSize, types: benchTypes, call: benchCall, requests: benchRequests, growth: benchGrowth, project: benchProject, docs: benchDocs,
};

const help = `npm run bench [-- [part …] [document …]]

Parts, all of them if none is named:
  generate   time, memory, size of the output, and what tsc says to it, beside every other generator that is installed
  size       minified and compressed programs of one operation, and what of other operations they hold
  types      what a program of fifty calls costs the compiler and the editor, beside other clients
  call       CPU and wall time of a call over a fetch that does nothing, beside raw fetch, openapi-fetch and ky
  requests   requests a second on loopback, one and 32 at a time, beside the same
  growth     memory of programs that read a million rows of NDJSON, a CSV of 1 GB, and one slower than it comes
  project    \`npm run generate\` in this repository, on the clock: cold, without pages, and when nothing changed
  docs       what the pages take to build, all of them, those of one spec, and none, and how large each is

A document is a file, a folder (then only \`generate\`, unless parts are named), or the name of one in specs/; without any, those of specs/ are
taken. Figures are medians, in brackets the smallest and the largest. The machine is rarely quiet: compare figures of one run.
Tables are Markdown on the standard output. Other generators are found as Node finds packages; docs/benchmarks.md says how to install them.

  npm run bench -- size bunce
  npm run bench -- generate types ../descriptions/large.json
  npm run bench -- ../descriptions`;

// Whoever read the tables has seen enough.
process.stdout.once("error", () => process.exit());
process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ options: { help: { type: "boolean", short: "h" } }, allowPositionals: true });
    if (values.help) {
      console.log(help);
      return 0;
    }
    const named = positionals.filter((word) => Object.hasOwn(parts, word));
    const words = positionals.filter((word) => !named.includes(word));
    const specs = await findSpecs(words, process.cwd());
    const isFolder = words.some((word) => statSync(word, { throwIfNoEntry: false })?.isDirectory());
    const status = await buildChanged();
    if (status !== 0) return status;
    printMachine();
    const wanted = named.length > 0 ? named : isFolder ? ["generate"] : Object.keys(parts);
    for (const name of wanted) await parts[name]?.(specs);
    return 0;
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function printMachine(): void {
  const [first] = cpus();
  const load = loadavg()[0]?.toFixed(1);
  console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${first?.model.trim()}, load ${load}`);
}
