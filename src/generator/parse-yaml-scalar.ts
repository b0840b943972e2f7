/** The values of scalars in YAML. @see https://yaml.org/spec/1.2.2/#103-core-schema */
import { type Cursor, charAt, giveUp, nextLine, restOfLine, take } from "./parse-yaml-cursor.ts";
import type { Json } from "./json.ts";

const special = /^(?:[-+.~\d]|[nN]ull$|NULL$|[tT]rue$|TRUE$|[fF]alse$|FALSE$)/;
const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;

/** What a scalar without quotes means. */
export function plainValue(text: string): Json {
  if (!special.test(text)) return text;
  if (text === "~") return null;
  if (decimal.test(text)) return Number(text);
  if (/^0o[0-7]+$/.test(text)) return Number.parseInt(text.slice(2), 8);
  if (/^0x[\da-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (infinite.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return NaN;
  const word = text.toLowerCase();
  return word === "null" ? null : word === "true" ? true : word === "false" ? false : text;
}

const doubleQuoted = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
const singleQuoted = /'[^']*(?:''[^']*)*'/y;

/** A scalar in quotes, as it is written, or undefined: then nothing is read. */
export const takeQuoted = (cursor: Cursor): string | undefined => take(cursor, charAt(cursor) === '"' ? doubleQuoted : singleQuoted);

/** What a scalar in quotes means. Spaces before a break are looked at from the first of them only, or many would be looked at many times. Lines that it goes on in are deeper than `parent`. */
export function quotedValue(written: string, parent: number): string {
  const text = written.slice(1, -1);
  if (text.includes("\n") && (parent < 0 || text.includes("\t") || [...text.matchAll(/\n( *)(?=[^ \n]|$)/g)].some(([, indent = ""]) => indent.length <= parent))) giveUp();
  if (written.startsWith("'")) return text.replace(/''|(?<! ) *\n *(?:\n *)*/g, (part) => (part === "''" ? "'" : folded(part, "\n")));
  if (!/[\\\n]/.test(text)) return text;
  const json = !/\n|\\ /.test(text) ? text : text.replace(/\\\n *(\n?)|\\[^]|(?<!(?<!\\) ) *\n *(?:\n *)*/g, (part, empty?: string) => (part === "\\ " ? " " : !part.startsWith("\\") ? folded(part, "\\n") : part[1] !== "\n" ? part : empty ? giveUp() : ""));
  try {
    return JSON.parse(`"${json}"`) as string;
  } catch {
    // An escape that only YAML has.
    return giveUp();
  }
}

/** A key as it is written, as the name of a member. */
export function memberName(written: string): string {
  const isQuoted = written.startsWith('"') || written.startsWith("'");
  const value = isQuoted ? quotedValue(written, -1) : plainValue(written);
  // Of numbers and words that mean something else, only those that are printed as they are written.
  const name = typeof value === "string" ? value : JSON.stringify(value) === written && value !== null ? written : giveUp();
  return name === "<<" || name === "__proto__" ? giveUp() : name;
}

/** One break between lines is a space, more are one less. */
function folded(breaks: string, lineBreak: string): string {
  const count = breaks.split("\n").length - 1;
  return count === 1 ? " " : lineBreak.repeat(count - 1);
}

const plainStart = /[^ \t\n\r,[\]{}#&*!|>'"%@`:?-]|[-:?](?=[^ \t\n\r])/y;
/** A continued line may begin with what a scalar may not. */
const plainMore = /(?:[^ \t\n\r:]+|:(?=[^ \t\n\r])| +(?=[^ \t\n\r#:]|:[^ \t\n\r]))+/y;
const breaks = /(?: *\n)+ */y;

/** A line of a scalar without quotes, or undefined: then nothing is read. Spaces and a comment behind it are left. */
export function takePlain(cursor: Cursor): string | undefined {
  const start = take(cursor, plainStart);
  return start === undefined ? undefined : start + (take(cursor, plainMore) ?? "");
}

/** A scalar without quotes and the lines, deeper than `parent`, that it goes on in. */
export function plainScalar(cursor: Cursor, parent: number): Json {
  let text = takePlain(cursor) ?? giveUp();
  for (;;) {
    const end = cursor.at;
    const found = take(cursor, breaks);
    const indent = cursor.at - 1 - cursor.text.lastIndexOf("\n", cursor.at - 1);
    if (found === undefined || indent <= parent || cursor.at >= cursor.text.length || charAt(cursor) === "#") {
      cursor.at = end;
      return plainValue(text);
    }
    text += folded(found, "\n") + (take(cursor, plainMore) ?? giveUp());
  }
}

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
  while (cursor.at < text.length) {
    const end = text.indexOf("\n", cursor.at);
    let content = cursor.at;
    while (text.charCodeAt(content) === 32) content++;
    const found = content - cursor.at;
    if (content === end) {
      if (indent === -1) widest = Math.max(widest, found);
    } else if (found <= parent) break;
    else if (indent === -1) indent = found < widest ? giveUp() : found;
    else if (found < indent) giveUp();
    lines.push(text.slice(cursor.at + (indent === -1 ? found : Math.min(found, indent)), end));
    cursor.at = end + 1;
  }
  nextLine(cursor);
  const last = lines.findLastIndex((line) => line !== "") + 1;
  if (last === 0) giveUp();
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
