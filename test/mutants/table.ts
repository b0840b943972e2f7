import type { Outcome } from "./run.ts";

/** One line for each: the mistake, where it is, how long it took, and what noticed it. */
export function table(outcomes: Outcome[]): string {
  const rows = outcomes.map(({ mutant, line, seconds, caughtBy }) => [mutant.name, `${mutant.file}:${line}`, seconds.toFixed(1), caughtBy ?? "NOTHING"]);
  const all = [["mistake", "where", "s", "noticed by"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map(([name = "", where = "", seconds = "", by = ""]) => `${name.padEnd(widths[0]!)}  ${where.padEnd(widths[1]!)}  ${seconds.padStart(widths[2]!)}  ${by}`).join("\n");
}
