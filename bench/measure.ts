import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

/** The repository, with a slash at its end. */
export const root = fileURLToPath(new URL("../", import.meta.url));
export const inRoot = (path: string): string => root + path;

/** A whole Node process: user and system seconds of all its threads, seconds on the clock, MB at its peak. */
export type Run = { cpu: number; wall: number; peak: number; status: number | null; stdout: string; stderr: string };

export type Command = { words: string[]; cwd: string; env?: Record<string, string> };

/** Runs Node with these words to its end. It may fail: look at `status`. */
export function measure({ words, cwd, env }: Command): Run {
  const start = performance.now();
  const { status, output, stdout, stderr } = spawnSync(process.execPath, ["--require", inRoot("bench/report-usage.cjs"), ...words], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  const wall = (performance.now() - start) / 1000;
  const usage = JSON.parse(output[3] || '{"cpu":0,"peak":0}') as { cpu: number; peak: number };
  return { ...usage, wall, status, stdout, stderr };
}

/** The same, for what has to succeed. @throws {Error} with what the process said */
export function measureDone(command: Command): Run {
  const run = measure(command);
  if (run.status !== 0) throw new Error(`node ${command.words.join(" ")} ended with ${run.status}\n${run.stderr}${run.stdout}`);
  return run;
}

/** One run of each in turn (A B C A B C), so that what else the machine does falls on all alike. */
export function interleave<T>(rounds: number, tasks: (() => T)[]): T[][] {
  const results: T[][] = tasks.map(() => []);
  for (let round = 0; round < rounds; round++) tasks.forEach((task, index) => results[index]?.push(task()));
  return results;
}
