import { Unfit, entries, scalar } from "./scalar.ts";
import type { Style } from "./style.ts";

/**
 * Nested values as bracketed names: `a[b]=1`, `a[]=1` for arrays of single values, `a[0][b]=1` for arrays of more.
 * What PHP, Rails and Stripe read; OpenAPI's deepObject is its case of one level.
 * What is empty has no name to be sent under, and would arrive as if it had not been given.
 * @param advice what to do instead of sending something empty; without it, it is left out
 * @throws {Unfit} for what would arrive as something else
 */
export function brackets(name: string, value: unknown, advice?: string): [string, string][] {
  if (Array.isArray(value)) {
    const nested = value.some((item) => typeof item === "object" && item !== null);
    return filled(value.flatMap((item, index) => brackets(`${name}[${nested ? index : ""}]`, item, advice)), name, advice);
  }
  const members = entries(value);
  if (members?.some(([key]) => key.includes("]["))) throw new Unfit(`has "][" within a key of ${name}, which names in brackets cannot say${advice ?? ""}`);
  if (members) return filled(members.flatMap(([key, member]) => brackets(`${name}[${key}]`, member, advice)), name, advice);
  return [[name, value === null ? "" : scalar(value)]];
}

function filled<T>(pairs: T[], name: string, advice: string | undefined): T[] {
  if (pairs.length === 0 && advice !== undefined) throw new Unfit(`has nothing in ${name}, which names in brackets cannot say${advice}`);
  return pairs;
}

/** An object, of any depth, or an array in that way. Like other styles it gives nothing for an empty one. */
export const deepObject: Style = (name, value, _explode, encode) =>
  brackets(name, value).map(([path, text]) => `${encodeURIComponent(path)}=${encode(text)}`).join("&");
