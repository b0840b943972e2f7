import { existsSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { type Run, measure } from "./measure.ts";
import { type Output, filesOf, readOutput } from "./output.ts";
import { median } from "./table.ts";
import type { Tool } from "./tools.ts";

/** The figures of a tool for a document; `failed` instead, where it could not. */
export type Trial = { name: string; runs: Run[]; failed?: string; output?: Output };

/** Runs each tool in turn, round by round; one that failed is not asked again. */
export function tryTools(tools: Tool[], rounds: number, tell: (round: number) => void): Trial[] {
  const trials: Trial[] = tools.map(({ name }) => ({ name, runs: [] }));
  for (let round = 1; round <= rounds; round++) {
    tell(round);
    trials.forEach((trial, index) => !trial.failed && runOnce(trial, tools[index] as Tool));
  }
  trials.forEach((trial, index) => compile(trial, tools[index] as Tool));
  return trials;
}

function runOnce(trial: Trial, { prepare, command, output }: Tool): void {
  prepare();
  const run = measure(command);
  const isEmpty = output !== undefined && !(existsSync(output) && filesOf(output).length > 0);
  const fault = faultOf(run) ?? (isEmpty ? `wrote nothing: ${reasonOf(run)}` : undefined);
  if (fault) trial.failed = fault.slice(0, width);
  else trial.runs.push(run);
}

function compile(trial: Trial, { output }: Tool): void {
  if (trial.failed || output === undefined) return;
  try {
    trial.output = readOutput(output);
  } catch (error) {
    trial.failed = String(error).replaceAll("\n", " ").slice(0, width);
  }
}

const width = 100;

/** Why a run is none. */
export function faultOf(run: Run): string | undefined {
  if (run.status === 0) return undefined;
  return run.signal === "SIGKILL" ? `killed after ${run.wall.toFixed(0)} s` : reasonOf(run);
}

/** The first line that says what is wrong, else that something is, else anything but a banner; no line of a stack trace. */
function reasonOf({ stderr, stdout }: Run): string {
  const lines = stripVTControlCharacters(`${stderr}\n${stdout}`).split("\n").map((line) => line.trim()).filter((line) => !/^((throw|at)\b|file:|node:)/.test(line));
  for (const pattern of [/can't|cannot|\bnot (found|allowed|supported)|unsupported|invalid|duplicate|expected|error: /i, /error|fail/i, /^[\w./]/]) {
    const line = lines.find((one) => pattern.test(one));
    if (line) return line;
  }
  return "no output";
}

export const cpuOf = ({ failed, runs }: Trial): number => (failed ? Number.NaN : median(runs.map(({ cpu }) => cpu)));
