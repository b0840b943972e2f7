import type { Anchor } from "./parse-yaml-anchors.ts";

/** Where the reading of YAML stands, and the lines and tokens that it goes on by. */
export type Cursor = {
  /** Lines end in `\n`, the last one too. */
  text: string;
  at: number;
  /** Where the line of `at` begins. */
  line: number;
  /** The column of the token that is read next, which begins its line; -1 at the end. */
  column: number;
  depth: number;
  /** By their names. */
  readonly anchors: Map<string, Anchor>;
  /** What the aliases read so far stand for. */
  readonly aliases: Anchor[];
  readonly maxDepth: number;
  readonly mark: Mark | undefined;
};

/** Told where each member's key and each element begins, when somebody asks. */
export type Mark = (container: object, key: string | number, offset: number) => void;

export const notInSubset = Symbol("not in the subset of YAML");
export function giveUp(): never {
  throw notInSubset;
}

export function is(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  return pattern.test(cursor.text);
}

/** What stands here, or undefined: then nothing is read. */
export function take(cursor: Cursor, pattern: RegExp): string | undefined {
  if (!is(cursor, pattern)) return undefined;
  const from = cursor.at;
  cursor.at = pattern.lastIndex;
  return cursor.text.slice(from, cursor.at);
}

export const charAt = ({ text, at }: Cursor): string => text.charAt(at);

export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === 32) cursor.at++;
}

/** From the start of a line to the first token behind empty lines and comments. */
export function skipLines(cursor: Cursor): void {
  for (;;) {
    cursor.line = cursor.at;
    skipSpaces(cursor);
    const char = charAt(cursor);
    if (char === "\n") cursor.at++;
    else if (char === "#") cursor.at = cursor.text.indexOf("\n", cursor.at) + 1;
    else break;
  }
  cursor.column = cursor.at < cursor.text.length ? cursor.at - cursor.line : -1;
}

const marker = /(?:---|\.\.\.)(?=[ \t\n])/y;
/** Begins or ends a document, at the start of a line. */
export const isMarker = (cursor: Cursor): boolean => is(cursor, marker);

/** Spaces stand before a comment. */
export const restOfLine = / *(?:(?<= )#.*)?\n/y;

/** Asked behind a space, or a `#` is no comment. */
export const isLineEnd = (cursor: Cursor): boolean => charAt(cursor) === "\n" || charAt(cursor) === "#";

export function nextLine(cursor: Cursor): void {
  skipLines(cursor);
  if (cursor.column === 0 && isMarker(cursor)) giveUp();
}

export function endLine(cursor: Cursor): void {
  if (take(cursor, restOfLine) === undefined) giveUp();
  nextLine(cursor);
}

/** For as long as `read` takes. Nesting beyond the limit is refused elsewhere. */
export function nested<T>(cursor: Cursor, read: () => T): T {
  if (++cursor.depth > cursor.maxDepth) giveUp();
  const value = read();
  cursor.depth--;
  return value;
}
