/** The values of scalars in YAML. @see https://yaml.org/spec/1.2.2/#103-core-schema */
import type { Json } from "./json.ts";
import { type Cursor, charAt, giveUp, take } from "./parse-yaml-cursor.ts";
import { folded, quotedValue } from "./parse-yaml-quoted.ts";

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

/** A key as it is written, as the name of a member. */
export function memberName(written: string): string {
  const isQuoted = written.startsWith('"') || written.startsWith("'");
  const value = isQuoted ? quotedValue(written, -1) : plainValue(written);
  // Of numbers and words that mean something else, only those that are printed as they are written.
  const name = typeof value === "string" ? value : JSON.stringify(value) === written && value !== null ? written : giveUp();
  return name === "<<" || name === "__proto__" ? giveUp() : name;
}

const plain = /(?:[^ \t\n\r,[\]{}#&*!|>'"%@`:?-]|[-:?](?=[^ \t\n\r]))(?:[^ \t\n\r:]+|:(?=[^ \t\n\r])| +(?=[^ \t\n\r#:]|:[^ \t\n\r]))*/y;
/** A continued line may begin with what a scalar may not. */
const plainMore = /(?:[^ \t\n\r:]+|:(?=[^ \t\n\r])| +(?=[^ \t\n\r#:]|:[^ \t\n\r]))+/y;
const breaks = /(?: *\n)+ */y;

/** A line of a scalar without quotes, or undefined: then nothing is read. Spaces and a comment behind it are left. */
export const takePlain = (cursor: Cursor): string | undefined => take(cursor, plain);

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
    text += folded(found) + (take(cursor, plainMore) ?? giveUp());
  }
}
