/**
 * The YAML that people and programs write OpenAPI documents in: block and flow collections, plain, quoted and block scalars,
 * anchors and aliases, comments. Many times faster than a reader of all YAML. What it reads it reads as `yaml` does; on
 * everything else, be it wrong (a key that stands twice) or only rare (merge keys, tags, tabs between tokens), it gives up.
 */
import type { Json, JsonObject } from "./json.ts";
import { aliased, named, takeAnchor } from "./parse-yaml-anchors.ts";
import { blockScalar } from "./parse-yaml-block-scalar.ts";
import { type Cursor, type Mark, charAt, endLine, giveUp, is, isLineEnd, nested, nextLine, notInSubset, skipLines, skipSpaces, take } from "./parse-yaml-cursor.ts";
import { depthExceeds } from "./parse-yaml-depth.ts";
import { flow } from "./parse-yaml-flow.ts";
import { quotedValue, takeQuoted } from "./parse-yaml-quoted.ts";
import { memberName, plainScalar, takePlain } from "./parse-yaml-scalar.ts";

/** The value of a document whose root is a collection, or undefined. Lines end in `\n`. */
export function readYamlSubset(text: string, maxDepth: number, mark?: Mark): Json | undefined {
  // A byte order mark is not always text.
  if (text.includes("\r") || text.includes("\uFEFF")) return undefined;
  const cursor: Cursor = { text: text.endsWith("\n") ? text : `${text}\n`, at: 0, line: 0, column: 0, depth: 0, anchors: new Map(), aliases: [], maxDepth, mark };
  try {
    skipLines(cursor);
    if (cursor.column === 0 && take(cursor, documentStart) !== undefined) skipLines(cursor);
    nextLine(Object.assign(cursor, { at: cursor.line }));
    const value = block(cursor, cursor.column, -1);
    if (cursor.column !== -1 || typeof value !== "object" || value === null) return undefined;
    return cursor.aliases.length > 0 && depthExceeds(value, maxDepth) ? undefined : value;
  } catch (error) {
    // A line too long for the stack of a regular expression is a rarity, too, and an escape of what is no character.
    if (error === notInSubset || error instanceof RangeError) return undefined;
    throw error;
  }
}

const documentStart = /(?:%YAML 1\.2 *\n)?---(?: +#.*| *)\n/y;
const dash = /-(?=[ \n])/y;
const colon = /:(?=[ \n])/y;
/** Before a key that has its colon in a line of its own. */
const question = /\? (?=[^ ])/y;
/** The line before, or the last one that is not empty, is a comment. */
const belowComment = /(?<=^ *#.*\n[ \n]*)/my;
/** As long as a key and its colon may be. */
const longestKey = 1_000;

/** A collection or a scalar that begins at this column, inside of what stands at `parent`. */
function block(cursor: Cursor, column: number, parent: number): Json {
  if (is(cursor, dash)) return nested(cursor, () => sequence(cursor, column));
  const offset = cursor.at;
  const name = takeKey(cursor);
  if (name !== undefined) return nested(cursor, () => mapping(cursor, column, name, offset));
  // Where the comment stands further left, `yaml` takes the next member for more of the scalar.
  return is(cursor, belowComment) ? giveUp() : inline(cursor, parent);
}

function mapping(cursor: Cursor, column: number, first: string, offset: number): JsonObject {
  const object: JsonObject = {};
  for (let key = first; ; key = takeKey(cursor) ?? giveUp()) {
    if (Object.hasOwn(object, key)) giveUp();
    cursor.mark?.(object, key, cursor.text.startsWith("? ", offset) ? offset + 2 : offset);
    // A colon that begins its line is behind an explicit key.
    object[key] = cursor.at === cursor.line + column + 1 ? item(cursor, column) : member(cursor, column);
    if (cursor.column > column) giveUp();
    if (cursor.column < column) return object;
    offset = cursor.at;
  }
}

function sequence(cursor: Cursor, column: number): Json[] {
  const items: Json[] = [];
  while (cursor.column === column && take(cursor, dash) !== undefined) items.push(item(cursor, column, items));
  return cursor.column > column ? giveUp() : items;
}

/** Behind a colon. */
function member(cursor: Cursor, column: number): Json {
  skipSpaces(cursor);
  const anchor = takeAnchor(cursor);
  return named(cursor, anchor, isLineEnd(cursor) ? memberBelow(cursor, column) : inline(cursor, column));
}

/** The items of a sequence in a mapping may stand as far left as its keys. */
function memberBelow(cursor: Cursor, column: number): Json {
  endLine(cursor);
  if (cursor.column > column) return block(cursor, cursor.column, column);
  return cursor.column === column && is(cursor, dash) ? nested(cursor, () => sequence(cursor, column)) : null;
}

/** Behind a dash. A collection may begin in the same line, but then an anchor there is not its own. */
function item(cursor: Cursor, column: number, items?: Json[]): Json {
  skipSpaces(cursor);
  const anchor = takeAnchor(cursor);
  const isBelow = isLineEnd(cursor);
  if (isBelow) endLine(cursor);
  else cursor.column = cursor.at - cursor.line;
  if (items) cursor.mark?.(items, items.length, cursor.at);
  if (cursor.column <= column) return named(cursor, anchor, null);
  return named(cursor, anchor, anchor === undefined || isBelow ? block(cursor, cursor.column, column) : inline(cursor, column));
}

/** The name before a colon, and the colon; or undefined: then nothing is read. */
function takeKey(cursor: Cursor): string | undefined {
  const from = cursor.at;
  const written = takeQuoted(cursor) ?? takePlain(cursor);
  if (written === undefined) return take(cursor, question) === undefined ? undefined : explicitKey(cursor, from - cursor.line);
  skipSpaces(cursor);
  if (written.includes("\n") || take(cursor, colon) === undefined) {
    cursor.at = from;
    return undefined;
  }
  return cursor.at - from > longestKey ? giveUp() : memberName(written);
}

/** Behind a question mark at this column, where the colon is in a line below. */
function explicitKey(cursor: Cursor, column: number): string {
  const written = takeQuoted(cursor) ?? takePlain(cursor) ?? giveUp();
  endLine(cursor);
  return written.includes("\n") || cursor.column !== column || take(cursor, colon) === undefined ? giveUp() : memberName(written);
}

/** A value that begins within a line, and may go on in lines that are deeper than `parent`. */
function inline(cursor: Cursor, parent: number): Json {
  const char = charAt(cursor);
  if (char === "|" || char === ">") return blockScalar(cursor, parent);
  const value = char === "[" || char === "{" ? flow(cursor, parent, parent) : char === '"' || char === "'" ? quotedValue(takeQuoted(cursor) ?? giveUp(), parent) : char === "*" ? aliased(cursor) : plainScalar(cursor, parent);
  endLine(cursor);
  return value;
}
