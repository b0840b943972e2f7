/** Flow collections of YAML, `[a, b]` and `{ a: b }`, which JSON is one kind of. */
import type { Json, JsonObject } from "./json.ts";
import { type Cursor, charAt, giveUp, isMarker, nested, skipSpaces, take } from "./parse-yaml-cursor.ts";
import { memberName, plainValue, quotedValue, takeQuoted } from "./parse-yaml-scalar.ts";

const plain = /(?:[^ \t\n\r,[\]{}#&*!|>'"%@`:?-]|[-:?](?=[^ \t\n\r,[\]{}]))(?:[^ \t\n\r:,[\]{}]+|:(?=[^ \t\n\r,[\]{}])| +(?=[^ \t\n\r#:,[\]{}]|:[^ \t\n\r,[\]{}]))*/y;

/** The collection that begins here. Lines that it goes on in are deeper than `parent`. */
export function flow(cursor: Cursor, parent: number): Json {
  return nested(cursor, () => (charAt(cursor) === "[" ? sequence(cursor, parent) : mapping(cursor, parent)));
}

function sequence(cursor: Cursor, parent: number): Json[] {
  const items: Json[] = [];
  cursor.at++;
  for (let more = true; next(cursor, parent) !== "]"; more = takeComma(cursor, parent)) {
    if (!more) giveUp();
    cursor.mark?.(items, items.length, cursor.at);
    items.push(node(cursor, parent));
  }
  cursor.at++;
  return items;
}

function mapping(cursor: Cursor, parent: number): JsonObject {
  const object: JsonObject = {};
  cursor.at++;
  for (let more = true; next(cursor, parent) !== "}"; more = takeComma(cursor, parent)) {
    if (!more) giveUp();
    const offset = cursor.at;
    const written = scalar(cursor);
    const name = written.includes("\n") ? giveUp() : memberName(written);
    if (Object.hasOwn(object, name)) giveUp();
    cursor.mark?.(object, name, offset);
    skipSpaces(cursor);
    const follows = take(cursor, /:/y) === undefined ? "" : next(cursor, parent);
    object[name] = follows === "" || follows === "," || follows === "}" ? null : node(cursor, parent);
  }
  cursor.at++;
  return object;
}

function node(cursor: Cursor, parent: number): Json {
  const char = charAt(cursor);
  if (char === "[" || char === "{") return flow(cursor, parent);
  const written = scalar(cursor);
  return char === '"' || char === "'" ? quotedValue(written, parent) : plainValue(written);
}

const scalar = (cursor: Cursor): string => takeQuoted(cursor) ?? take(cursor, plain) ?? giveUp();

function takeComma(cursor: Cursor, parent: number): boolean {
  next(cursor, parent);
  return take(cursor, /,/y) !== undefined;
}

const gap = /[ \n]*(?:(?<=[ \n])#.*\n[ \n]*)*/y;

/** The character that is read next, behind spaces, breaks and comments. */
function next(cursor: Cursor, parent: number): string {
  const from = cursor.at;
  if ((take(cursor, gap) ?? "").includes("\n")) {
    cursor.line = cursor.text.lastIndexOf("\n", cursor.at - 1) + 1;
    if (cursor.at - cursor.line <= parent || (cursor.at === cursor.line && isMarker(cursor))) giveUp();
  }
  return cursor.at === from && charAt(cursor) === "#" ? giveUp() : charAt(cursor);
}
