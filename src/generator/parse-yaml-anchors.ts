/** Anchors and aliases of YAML: `&a` gives a value a name, and `*a` is the same value again, which is shared and not copied. */
import type { Json } from "./json.ts";
import { type Cursor, giveUp, skipSpaces, take } from "./parse-yaml-cursor.ts";

/** What aliases repeat more often than this is refused. Counted as `yaml` counts: by aliases in what has aliases it multiplies. */
export const maxAliases = 1_000;

export type Anchor = {
  /** Not there before all of it is read: an alias in it would never end. */
  value?: Json;
  /** How often it is in the document: where it stands, and by its aliases. */
  uses: number;
  /** How often that part of it which aliases repeat most is in it; 0 before its first alias. */
  weight: number;
  /** Which of the document's aliases, in the order of the text, stand in it. */
  from: number;
  to: number;
};

/** Behind it stands neither an alias, nor a comment, nor the end of the text. */
const anchor = /&[\w-]+(?=[ \n]+[^ \n*#])/y;
const alias = /\*[\w-]+/y;

/** The anchor that stands here, with the spaces behind it; or undefined: then nothing is read. */
export function takeAnchor(cursor: Cursor): Anchor | undefined {
  if (cursor.text.charCodeAt(cursor.at) !== 38) return undefined;
  const name = (take(cursor, anchor) ?? giveUp()).slice(1);
  if (cursor.anchors.has(name)) giveUp();
  const found: Anchor = { uses: 1, weight: 0, from: cursor.aliases.length, to: 0 };
  cursor.anchors.set(name, found);
  skipSpaces(cursor);
  return found;
}

/** Aliases that follow may name this value. */
export function named(cursor: Cursor, anchor: Anchor | undefined, value: Json): Json {
  if (anchor) Object.assign(anchor, { value, to: cursor.aliases.length });
  return value;
}

/** The value that the alias here stands for. */
export function aliased(cursor: Cursor): Json {
  const name = (take(cursor, alias) ?? giveUp()).slice(1);
  const anchor = cursor.anchors.get(name);
  if (anchor?.value === undefined) return giveUp();
  anchor.uses++;
  anchor.weight ||= cursor.aliases.slice(anchor.from, anchor.to).reduce((most, { uses, weight }) => Math.max(most, uses * weight), 1);
  if (anchor.uses * anchor.weight > maxAliases) giveUp();
  cursor.aliases.push(anchor);
  return anchor.value;
}
