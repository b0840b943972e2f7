#!/usr/bin/env node
import module from "node:module";
import { setFlagsFromString } from "node:v8";
import { cacheFolder } from "./cache.ts";

// A run is over before optimized code pays: unasked, V8 spends about as much CPU on compiling as we on generating. Known engines
// are told to wait ten times longer, by the name that each has for it; any other is left alone, since it would complain. The last
// has a second compiler, whose code is nearly as good: the first one's own took an eighth of a run.
const patience: Record<string, string> = {
  11: "--interrupt-budget=1320000",
  12: "--invocation-count-for-maglev=4000 --invocation-count-for-turbofan=30000",
  13: "--invocation-count-for-maglev=4000 --no-turbofan",
};
const flags = patience[process.versions.v8.split(".", 1)[0] ?? ""];
if (flags !== undefined) setFlagsFromString(flags);

// Half of a small run is compiling: newer versions of Node remember what they compiled.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => void };
enableCompileCache?.(cacheFolder(process.env));

// Whoever reads may stop reading, as `head` does: the files are wanted all the same. Anything else that takes no output is told.
let isTold = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    if (!isTold) process.stderr.write(`specloom: the output cannot be written (${error.code}).\n`);
    isTold = true;
    process.exitCode = 1;
  });
}

const { run } = await import("./run.ts");
const status = await run(process.argv.slice(2), process);
process.exitCode ||= status;
