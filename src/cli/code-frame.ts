import { type Paint, safe } from "./terminal.ts";

/** Columns of a line that are shown: generated documents may be one line of megabytes. */
const width = 100;

/** The lines around a position, with a mark below the column. Empty where the text has no such line. */
export function codeFrame(text: string, line: number, column: number, style: Paint): string[] {
  const first = Math.max(1, line - 2);
  const lines = linesOf(text, first, line + 1);
  const target = lines[line - first];
  if (target === undefined) return [];
  const from = column <= width ? 0 : column - 1 - width / 2;
  const gutter = String(first + lines.length - 1).length;
  const frame: string[] = [];
  lines.forEach((content, index) => {
    const number = first + index;
    const shown = show(content.slice(from, from + width));
    const isTarget = number === line;
    frame.push(`${isTarget ? style("red", ">") : " "} ${style("dim", `${String(number).padStart(gutter)} |`)} ${shown}`.trimEnd());
    if (isTarget) {
      const before = show(content.slice(from, column - 1));
      frame.push(`  ${" ".repeat(gutter)} ${style("dim", "|")} ${" ".repeat(before.length)}${style("red", "^")}`);
    }
  });
  return frame;
}

const show = (text: string) => safe(text.replaceAll("\t", "  "));

/** Lines `first` to `last`, counted from 1, without splitting the whole text. */
function linesOf(text: string, first: number, last: number): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let number = 1; number <= last; number++) {
    const end = text.indexOf("\n", start);
    if (number >= first) lines.push(text.slice(start, end < 0 ? undefined : end).replace(/\r$/, ""));
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}
