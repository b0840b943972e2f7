/** Literal and folded scalars of YAML: `|` and `>`, and the lines below. */
import { type Cursor, giveUp, nextLine, restOfLine, take } from "./parse-yaml-cursor.ts";

const blockHeader = /[|>](?:[-+]?[1-9]?|[1-9][-+])(?= *\n| +#)/y;

/** A literal or folded scalar: the lines that are deeper than `parent`. */
export function blockScalar(cursor: Cursor, parent: number): string {
  const header = take(cursor, blockHeader) ?? giveUp();
  take(cursor, restOfLine);
  const { text } = cursor;
  const lines: string[] = [];
  const said = /\d/.exec(header)?.[0];
  let indent = said === undefined ? -1 : parent + Number(said);
  let widest = 0;
  let isEmpty = true;
  while (cursor.at < text.length) {
    const end = text.indexOf("\n", cursor.at);
    let content = cursor.at;
    while (text.charCodeAt(content) === 32) content++;
    const found = content - cursor.at;
    if (content === end) {
      // Whether spaces that end the text are a line to keep depends on a break behind them, which need not be there.
      if (found > 0 && end + 1 === text.length && header.includes("+")) giveUp();
      if (indent === -1) widest = Math.max(widest, found);
    } else {
      if (found <= parent) break;
      if (indent === -1) indent = found < widest ? giveUp() : found;
      if (found < indent) giveUp();
      isEmpty = false;
    }
    lines.push(text.slice(cursor.at + (indent === -1 ? found : Math.min(found, indent)), end));
    cursor.at = end + 1;
  }
  nextLine(cursor);
  if (isEmpty) return header.includes("+") ? "\n".repeat(lines.length) : "";
  const last = lines.findLastIndex((line) => line !== "") + 1;
  // Beyond an indentation that is said `yaml` drops some of the spaces that end a scalar.
  if (said !== undefined && /^ +$/.test(lines[last - 1] ?? "")) giveUp();
  const body = header.startsWith("|") ? lines.slice(0, last).join("\n") : foldedLines(lines.slice(0, last));
  return body + (header.includes("-") ? "" : "\n".repeat(header.includes("+") ? lines.length - last + 1 : 1));
}

/** Lines that begin with a space keep their breaks, and so do those around them. */
function foldedLines(lines: string[]): string {
  let text = "";
  let wasPlain = false;
  let empty = 0;
  for (const [i, line] of lines.entries()) {
    if (line === "") {
      empty++;
      continue;
    }
    const isPlain = line[0] !== " " && line[0] !== "\t";
    const atStart = i === empty;
    text += atStart ? "\n".repeat(empty) : isPlain && wasPlain ? (empty === 0 ? " " : "\n".repeat(empty)) : "\n".repeat(empty + 1);
    text += line;
    wasPlain = isPlain;
    empty = 0;
  }
  return text;
}
