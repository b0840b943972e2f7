import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

/** The repository, with a slash at its end. */
export const root = fileURLToPath(new URL("../", import.meta.url));
export const inRoot = (path: string): string => root + path;

/** A whole Node process with those it starts: user and system seconds of all threads, seconds on the clock, the sum of their peaks in MiB. */
export type Run = { cpu: number; wall: number; peak: number; status: number | null; signal: string | null; stdout: string; stderr: string };

/** `limit`: the seconds after which it is killed. */
export type Command = { words: string[]; cwd: string; env?: Record<string, string>; limit?: number };

/** Runs Node with these words to its end. It may fail: look at `status`. */
export function measure({ words, cwd, env, limit }: Command): Run {
  const folder = mkdtempSync(join(tmpdir(), "specloom-usage-"));
  const usage = join(folder, "usage");
  const start = performance.now();
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], NODE_OPTIONS: `--require "${inRoot("bench/report-usage.cjs")}"`, BENCH_USAGE: usage, ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
    ...(limit && { timeout: limit * 1000, killSignal: "SIGKILL" }),
  });
  const wall = (performance.now() - start) / 1000;
  const figures = readUsage(usage);
  rmSync(folder, { recursive: true });
  return { ...figures, wall, status, signal, stdout, stderr };
}

/** The sums of what the processes reported; nothing, where all were killed. */
function readUsage(file: string): { cpu: number; peak: number } {
  try {
    const processes = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as { cpu: number; peak: number });
    return { cpu: sum(processes.map(({ cpu }) => cpu)), peak: sum(processes.map(({ peak }) => peak)) };
  } catch {
    return { cpu: 0, peak: 0 };
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

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
