// The style table of the OpenAPI Specification. @see https://spec.openapis.org/oas/v3.1.1.html#style-examples
import { Unfit, entries, scalar, wellFormed } from "./scalar.ts";

/** `signs`: what stands beside the text, and must not be in it. */
export type Encode = (text: string, signs?: string) => string;

/** One parameter as text: of a path its part, of a query `name=value` pairs joined with `&`. Empty arrays and objects give nothing. */
export type Style = (name: string, value: unknown, explode: boolean | undefined, encode: Encode) => string;

/** Of paths and headers. */
export const simple: Style = (_name, value, explode = false, encode) => join(value, encode, explode, ",", ",");

/** Of queries and cookies. */
export const form: Style = (name, value, explode = true, encode) => join(value, encode, explode, ",", "&", name);

/**
 * Values between separators, after the parameter's name if it is given, which exploded values have each. An exploded object has its own names instead.
 * @throws {Unfit} for an item that holds the separator and has no other way to be written
 */
export function join(value: unknown, encode: Encode, explode: boolean, between: string, exploded: string, name?: string): string {
  const start = name === undefined ? "" : `${encodeURIComponent(name)}=`;
  const separator = explode ? exploded : between;
  const part = (item: unknown, place: string, end = separator) => {
    const text = encode(scalar(item, place), separator + end);
    for (const sign of [separator, end]) if (text.includes(sign)) throw new Unfit(`has "${decodeURIComponent(sign)}" within an item, where it would end it`);
    return text;
  };
  const members = entries(value);
  if (members && explode) return members.map(([key, item]) => `${part(key, "", "=")}=${part(item, key)}`).join(separator);
  const parts = members ? members.flatMap(([key, item]) => [part(key, ""), part(item, key)]) : Array.isArray(value) ? value.map((item, index) => part(item, `[${index}]`)) : [encode(scalar(value), exploded)];
  return parts.map((text, index) => (explode || index === 0 ? start + text : text)).join(separator);
}

/** Percent-encodes all but letters, digits and `-_.~!'()*`. */
export const encode: Encode = (text) => encodeURIComponent(wellFormed(text));
