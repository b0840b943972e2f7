// The style table of the OpenAPI Specification. @see https://spec.openapis.org/oas/v3.1.1.html#style-examples
import { Unfit, entries, scalar } from "./scalar.ts";

export type Encode = (text: string) => string;

/** One parameter as text: of a path its part, of a query `name=value` pairs joined with `&`. Empty arrays and objects give nothing. */
export type Style = (name: string, value: unknown, explode: boolean | undefined, encode: Encode) => string;

/** Of paths and headers. */
export const simple: Style = (_name, value, explode = false, encode) => join(value, encode, explode, ",", ",");

/** Of queries and cookies. */
export const form: Style = (name, value, explode = true, encode) => named(name, value, explode, encode, ",", "&");

/** Values between separators. An exploded object has `=` between names and values; `pair` makes something of each exploded value. */
export function join(value: unknown, encode: Encode, explode: boolean, between: string, exploded: string, pair = (text: string) => text): string {
  const text = (item: unknown) => encode(scalar(item));
  if (Array.isArray(value)) return explode ? value.map((item) => pair(text(item))).join(exploded) : value.map(text).join(between);
  const members = entries(value);
  if (!members) return explode ? pair(text(value)) : text(value);
  return members.map(([name, item]) => encode(name) + (explode ? "=" : between) + text(item)).join(explode ? exploded : between);
}

/** The same with the parameter's name. */
export function named(name: string, value: unknown, explode: boolean, encode: Encode, between: string, exploded: string): string {
  const start = `${encodeURIComponent(name)}=`;
  if (explode) return join(value, encode, true, between, exploded, (text) => start + text);
  const text = join(value, encode, false, between, exploded);
  return text || typeof value !== "object" ? start + text : "";
}

/** Percent-encodes what is not unreserved. */
export const encode: Encode = (text) => {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new Unfit("has half a surrogate pair");
  }
};

/** For `allowReserved`: leaves the reserved characters that cannot end a value or be read as something else. */
export const encodeReserved: Encode = (text) => encode(text).replace(/%(3A|2F|3F|40|24|2C|3B)/g, decodeURIComponent);
