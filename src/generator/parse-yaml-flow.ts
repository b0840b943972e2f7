/** Flow collections of YAML, `[a, b]` and `{ a: b }`, which JSON is one kind of. */
import type { Json, JsonObject } from "./json.ts";
import { aliased, named, takeAnchor } from "./parse-yaml-anchors.ts";
import { type Cursor, charAt, giveUp, isMarker, nested, skipSpaces, take } from "./parse-yaml-cursor.ts";
import { quotedValue, takeQuoted } from "./parse-yaml-quoted.ts";
import { memberName, plainValue } from "./parse-yaml-scalar.ts";

const plain = /(?:[^ \t\n\r,[\]{}#&*!|>'"%@`:?-]|[-:?](?=[^ \t\n\r,[\]{}]))(?:[^ \t\n\r:,[\]{}]+|:(?=[^ \t\n\r,[\]{}])| +(?=[^ \t\n\r#:,[\]{}]|:[^ \t\n\r,[\]{}]))*/y;

/** The collection that begins here. Lines that it goes on in are deeper than `parent`; its end may stand as far left as `least`. */
export function flow(cursor: Cursor, parent: number, least: number): Json {
  return nested(cursor, () => (charAt(cursor) === "[" ? sequence(cursor, parent, least) : mapping(cursor, parent, least)));
}

function sequence(cursor: Cursor, parent: number, least: number): Json[] {
  const items: Json[] = [];
  cursor.at++;
  for (let more = true; next(cursor, parent, least) !== "]"; more = takeComma(cursor, parent, least)) {
    if (!more) giveUp();
    const anchor = takeAnchor(cursor);
    cursor.mark?.(items, items.length, cursor.at);
    items.push(named(cursor, anchor, node(cursor, parent)));
  }
  cursor.at++;
  return items;
}

function mapping(cursor: Cursor, parent: number, least: number): JsonObject {
  const object: JsonObject = {};
  cursor.at++;
  for (let more = true; next(cursor, parent, least) !== "}"; more = takeComma(cursor, parent, least)) {
    if (!more) giveUp();
    const offset = cursor.at;
    const written = scalar(cursor);
    const key = written.includes("\n") ? giveUp() : memberName(written);
    if (Object.hasOwn(object, key)) giveUp();
    cursor.mark?.(object, key, offset);
    skipSpaces(cursor);
    const follows = take(cursor, /:/y) === undefined ? "" : next(cursor, parent, least);
    object[key] = follows === "" || follows === "," || follows === "}" ? null : named(cursor, takeAnchor(cursor), node(cursor, parent));
  }
  cursor.at++;
  return object;
}

function node(cursor: Cursor, parent: number): Json {
  const char = charAt(cursor);
  if (char === "[" || char === "{") return flow(cursor, parent, parent + 1);
  if (char === "*") return aliased(cursor);
  const written = scalar(cursor);
  return char === '"' || char === "'" ? quotedValue(written, parent) : plainValue(written);
}

const scalar = (cursor: Cursor): string => takeQuoted(cursor) ?? take(cursor, plain) ?? giveUp();

function takeComma(cursor: Cursor, parent: number, least: number): boolean {
  next(cursor, parent, least);
  return take(cursor, /,/y) !== undefined;
}

/** Comments that begin a line are left: before the end of a mapping `yaml` takes them for wrong. */
const gap = /[ \n]*(?:(?<= )#.*\n[ \n]*)*/y;

/** The character that is read next, behind spaces, breaks and comments. */
function next(cursor: Cursor, parent: number, least: number): string {
  const from = cursor.at;
  if ((take(cursor, gap) ?? "").includes("\n")) {
    cursor.line = cursor.text.lastIndexOf("\n", cursor.at - 1) + 1;
    const column = cursor.at - cursor.line;
    if (column <= parent && !(column === least && /[\]}]/.test(charAt(cursor)))) giveUp();
    if (column === 0 && isMarker(cursor)) giveUp();
  }
  return cursor.at === from && charAt(cursor) === "#" ? giveUp() : charAt(cursor);
}
