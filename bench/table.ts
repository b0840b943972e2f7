/** A table in Markdown that reads as well in a terminal: the first column to the left, figures to the right. */
export function tableOf(head: string[], rows: string[][]): string {
  const cells = [head, ...rows].map((row) => head.map((_, column) => (row[column] ?? "").replaceAll("|", "\\|")));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? `:${"-".repeat(width + 1)}` : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const [first = [], ...others] = cells;
  return [line(first), rule, ...others.map(line)].join("\n");
}

export function printTable(title: string, head: string[], rows: string[][]): void {
  console.log(`\n**${title}**\n\n${tableOf(head, rows)}`);
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** `0.52 (0.50–0.61)`: the median, and what it lies between; `none` where there is no figure. */
export function spread(values: number[], digits: number): string {
  if (values.some(Number.isNaN)) return "none";
  const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(digits));
  return low === high ? `${middle}` : `${middle} (${low}–${high})`;
}

/** Without a quarter at either end: a round in which something else took the machine says nothing about the client. */
export function middleHalf(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4));
}

export const count = (value: number): string => value.toLocaleString("en");
export const times = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(2)} ×` : "");
