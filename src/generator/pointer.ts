/** JSON Pointers. @see https://www.rfc-editor.org/rfc/rfc6901 */
import { type Json, isObject, own } from "./json.ts";

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

/** Where `wanted` itself (not its equal) stands below `root`. Slow and only for findings, so that building needs no paths. */
export function pointerTo(root: Json, wanted: object): string[] | undefined {
  const seen = new Set<object>();
  const stack: { value: Json; tokens: string[] }[] = [{ value: root, tokens: [] }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, tokens } = top;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    if (value === wanted) return tokens;
    seen.add(value);
    for (const [key, child] of Object.entries(value).reverse()) stack.push({ value: child, tokens: [...tokens, key] });
  }
  return undefined;
}

/** What stands behind `#` in a reference, as a pointer. */
export function decodeFragment(reference: string): string {
  const fragment = reference.slice(reference.indexOf("#") + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
