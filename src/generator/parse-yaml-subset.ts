/**
 * The YAML that people and programs write OpenAPI documents in: block and flow collections, plain, quoted and block scalars,
 * comments. Many times faster than a reader of all YAML. What it reads it reads as `yaml` does; on everything else, be it
 * wrong or only rare (anchors, tags, directives, a key that stands twice, tabs between tokens), it gives up.
 */
import type { Json, JsonObject } from "./json.ts";
import { type Cursor, type Mark, charAt, endLine, giveUp, is, nested, nextLine, notInSubset, restOfLine, skipLines, skipSpaces, take } from "./parse-yaml-cursor.ts";
import { flow } from "./parse-yaml-flow.ts";
import { blockScalar, memberName, plainScalar, quotedValue, takePlain, takeQuoted } from "./parse-yaml-scalar.ts";

/** The value of a document whose root is a collection, or undefined. Lines end in `\n`. */
export function readYamlSubset(text: string, maxDepth: number, mark?: Mark): Json | undefined {
  // A byte order mark is not always text, and spaces that end the file may belong to a block scalar.
  if (/[\r\uFEFF]|\n +$/.test(text)) return undefined;
  const cursor: Cursor = { text: text.endsWith("\n") ? text : `${text}\n`, at: 0, line: 0, column: 0, depth: 0, maxDepth, mark };
  try {
    skipLines(cursor);
    if (cursor.column === 0 && take(cursor, documentStart) !== undefined) skipLines(cursor);
    nextLine(Object.assign(cursor, { at: cursor.line }));
    const value = cursor.column === 0 ? block(cursor, 0, -1) : giveUp();
    return cursor.column === -1 && typeof value === "object" && value !== null ? value : undefined;
  } catch (error) {
    // A line too long for the stack of a regular expression is a rarity, too.
    if (error === notInSubset || error instanceof RangeError) return undefined;
    throw error;
  }
}

const documentStart = /---(?: +#.*| *)\n/y;
const dash = /-(?=[ \n])/y;
/** As long as a key and its colon may be. */
const longestKey = 1_000;

/** A collection or a scalar that begins at this column, inside of what stands at `parent`. */
function block(cursor: Cursor, column: number, parent: number): Json {
  if (is(cursor, dash)) return nested(cursor, () => sequence(cursor, column));
  const offset = cursor.at;
  const name = takeKey(cursor);
  return name === undefined ? inline(cursor, parent) : nested(cursor, () => mapping(cursor, column, name, offset));
}

function mapping(cursor: Cursor, column: number, first: string, offset: number): JsonObject {
  const object: JsonObject = {};
  for (let name = first; ; name = takeKey(cursor) ?? giveUp()) {
    if (Object.hasOwn(object, name)) giveUp();
    cursor.mark?.(object, name, offset);
    object[name] = is(cursor, restOfLine) ? valueBelow(cursor, column) : inline(cursor, column);
    if (cursor.column > column) giveUp();
    if (cursor.column < column) return object;
    offset = cursor.at;
  }
}

/** The items of a sequence in a mapping may stand as far left as its keys. */
function valueBelow(cursor: Cursor, column: number): Json {
  endLine(cursor);
  if (cursor.column > column) return block(cursor, cursor.column, column);
  return cursor.column === column && is(cursor, dash) ? nested(cursor, () => sequence(cursor, column)) : null;
}

function sequence(cursor: Cursor, column: number): Json[] {
  const items: Json[] = [];
  while (cursor.column === column && take(cursor, dash) !== undefined) {
    if (is(cursor, restOfLine)) endLine(cursor);
    else {
      skipSpaces(cursor);
      cursor.column = cursor.at - cursor.line;
    }
    cursor.mark?.(items, items.length, cursor.at);
    items.push(cursor.column > column ? block(cursor, cursor.column, column) : null);
  }
  return cursor.column > column ? giveUp() : items;
}

/** The name before a colon, and the colon; or undefined: then nothing is read. */
function takeKey(cursor: Cursor): string | undefined {
  const from = cursor.at;
  const written = takeQuoted(cursor) ?? takePlain(cursor);
  skipSpaces(cursor);
  if (written === undefined || written.includes("\n") || take(cursor, /:(?=[ \n])/y) === undefined) {
    cursor.at = from;
    return undefined;
  }
  return cursor.at - from > longestKey ? giveUp() : memberName(written);
}

/** A value that begins within a line, and may go on in lines that are deeper than `parent`. */
function inline(cursor: Cursor, parent: number): Json {
  skipSpaces(cursor);
  const char = charAt(cursor);
  if (char === "|" || char === ">") return blockScalar(cursor, parent);
  const value = char === "[" || char === "{" ? flow(cursor, parent) : char === '"' || char === "'" ? quotedValue(takeQuoted(cursor) ?? giveUp(), parent) : plainScalar(cursor, parent);
  endLine(cursor);
  return value;
}
