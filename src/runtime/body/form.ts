import type { Encoding } from "../operation.ts";
import { Unfit, entries, scalar } from "../parameter/scalar.ts";
import { encode, form as formStyle } from "../parameter/style.ts";
import type { BodySerializer } from "./serializer.ts";

/**
 * A form by the rules of OpenAPI: single values as they are, arrays as repeated names, objects as JSON unless `encoding` says otherwise.
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-the-x-www-form-urlencoded-media-type
 */
export const form: BodySerializer = {
  takes: (value) => entries(value) !== undefined,
  serialize(value, contentType, { encoding }) {
    const members = entries(value);
    if (!members) throw new Unfit("must be an object");
    const pairs = members.map(([name, member]) => field(name, member, encoding?.[name]));
    return { content: pairs.filter(Boolean).join("&"), contentType };
  },
};

function field(name: string, value: unknown, { style, explode, encode: encoder = encode, contentType }: Encoding = {}): string {
  if (style || explode !== undefined) return (style ?? formStyle)(name, value ?? "", explode, encoder);
  const text = (item: unknown) => `${encode(name)}=${encoder(fieldText(item, contentType))}`;
  return Array.isArray(value) && !contentType ? value.map(text).join("&") : text(value);
}

/** A value of a form by itself: null is empty, plain objects and arrays are JSON. */
export function fieldText(value: unknown, contentType?: string): string {
  if (value === null) return "";
  return Array.isArray(value) || entries(value) || /[/+]json\b/i.test(contentType ?? "") ? JSON.stringify(value, data) : scalar(value);
}

/** JSON would make an empty object of a Map or a Blob. */
const data = (_name: string, value: unknown): unknown => (typeof value !== "object" || !value || Array.isArray(value) || entries(value) ? value : scalar(value));
