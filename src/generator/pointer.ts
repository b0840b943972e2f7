/** JSON Pointers. @see https://www.rfc-editor.org/rfc/rfc6901 */
import { type Json, type JsonObject, isObject, own } from "./json.ts";

/** Undefined for what is no pointer: it neither is empty nor begins with a slash. */
export const parsePointer = (pointer: string): string[] | undefined =>
  /^(\/|$)/.test(pointer) ? pointer.split("/").slice(1).map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")) : undefined;

export const formatPointer = (tokens: readonly string[]): string =>
  tokens.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The value at a pointer, or undefined. */
export function valueAt(root: Json, tokens: readonly string[] | undefined): Json | undefined {
  if (!tokens) return undefined;
  let value: Json | undefined = root;
  for (const token of tokens) {
    if (Array.isArray(value)) value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else if (isObject(value)) value = own(value, token);
    else return undefined;
  }
  return value;
}

/** Where below `root` the wanted objects themselves (not their equals) stand, each at its first place. For findings, so that building needs no paths. */
export function pointersTo(root: Json, wanted: ReadonlySet<object>): Map<object, string[]> {
  const found = new Map<object, string[]>();
  const seen = new Set<object>();
  const path: string[] = [];
  const visit = (value: Json): void => {
    if (typeof value !== "object" || value === null || found.size === wanted.size || seen.has(value)) return;
    seen.add(value);
    if (wanted.has(value)) found.set(value, [...path]);
    for (const key of Object.keys(value)) {
      path.push(key);
      visit((value as JsonObject)[key] as Json);
      path.pop();
    }
  };
  visit(root);
  return found;
}

/** A reference within a document. */
export const formatReference = (tokens: readonly string[]): string => `#${formatPointer(tokens).replaceAll("%", "%25")}`;

/** What stands behind `#` in a reference, as a pointer. */
export function decodeFragment(reference: string): string {
  const fragment = reference.slice(reference.indexOf("#") + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
