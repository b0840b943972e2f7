/** Scalars of YAML in quotes. */
import { type Cursor, charAt, giveUp, take } from "./parse-yaml-cursor.ts";

const doubleQuoted = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
const singleQuoted = /'[^']*(?:''[^']*)*'/y;

/** A scalar in quotes, as it is written, or undefined: then nothing is read. */
export function takeQuoted(cursor: Cursor): string | undefined {
  const char = charAt(cursor);
  return char === '"' ? take(cursor, doubleQuoted) : char === "'" ? take(cursor, singleQuoted) : undefined;
}

/** What a scalar in quotes means. Spaces before a break are looked at from the first of them only, or many would be looked at many times. Lines that it goes on in are deeper than `parent`. */
export function quotedValue(written: string, parent: number): string {
  const text = written.slice(1, -1);
  if (text.includes("\n") && (parent < 0 || text.includes("\t") || [...text.matchAll(/\n( *)(?=[^ \n]|$)/g)].some(([, indent = ""]) => indent.length <= parent))) giveUp();
  if (written.startsWith("'")) return !/['\n]/.test(text) ? text : text.replace(/''|(?<! ) *\n *(?:\n *)*/g, (part) => (part === "''" ? "'" : folded(part)));
  if (!/[\\\n]/.test(text)) return text;
  return text.replace(/\\(?:\n *\n?|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])|(?<!(?<!\\) ) *\n *(?:\n *)*/g, (part) => (part.startsWith("\\") ? escaped(part) : folded(part)));
}

/** One break between lines is a space, more are one less. */
export function folded(breaks: string): string {
  const count = breaks.split("\n").length - 1;
  return count === 1 ? " " : "\n".repeat(count - 1);
}

const escapes: Record<string, string> = { "0": "\0", a: "\u0007", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\u001B", " ": " ", '"': '"', "/": "/", "\\": "\\", N: "\u0085", _: "\u00A0", L: "\u2028", P: "\u2029", "\n": "" };

/** What an escape stands for. */
function escaped(written: string): string {
  const kind = written.charAt(1);
  if (written.length > 2 && kind !== "\n") return String.fromCodePoint(Number.parseInt(written.slice(2), 16));
  return written.includes("\n", 2) ? giveUp() : (escapes[kind] ?? giveUp());
}
