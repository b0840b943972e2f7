#!/usr/bin/env node
import module from "node:module";
import { setFlagsFromString } from "node:v8";
import { cacheFolder } from "./cache.ts";

// A run is over before optimized code pays: unasked, V8 spends about as much CPU on compiling as we on generating. Known engines
// are told to wait ten times longer, by the name that each has for it; any other is left alone, since it would complain.
const patience: Record<string, string> = { 11: "--interrupt-budget=1320000", 12: "--invocation-count-for-turbofan=30000", 13: "--invocation-count-for-turbofan=30000" };
const flag = patience[process.versions.v8.split(".", 1)[0] ?? ""];
if (flag !== undefined) setFlagsFromString(flag);

// Half of a small run is compiling: newer versions of Node remember what they compiled.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => void };
enableCompileCache?.(cacheFolder(process.env));

const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2), process);
