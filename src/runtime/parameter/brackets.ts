import { entries, scalar } from "./scalar.ts";
import type { Style } from "./style.ts";

/**
 * Nested values as bracketed names: `a[b]=1`, `a[]=1` for arrays of single values, `a[0][b]=1` for arrays of more.
 * What PHP, Rails and Stripe read; OpenAPI's deepObject is its case of one level.
 */
export function brackets(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) {
    const nested = value.some((item) => typeof item === "object" && item !== null);
    return value.flatMap((item, index) => brackets(`${name}[${nested ? index : ""}]`, item));
  }
  const members = entries(value);
  if (members) return members.flatMap(([key, member]) => brackets(`${name}[${key}]`, member));
  return [[name, value === null ? "" : scalar(value)]];
}

/** An object, of any depth, or an array in that way. */
export const deepObject: Style = (name, value, _explode, encode) => brackets(name, value).map(([path, text]) => `${encodeURIComponent(path)}=${encode(text)}`).join("&");
