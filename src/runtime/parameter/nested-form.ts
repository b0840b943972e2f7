import { fieldText } from "../body/form.ts";
import { entries } from "./scalar.ts";
import { type Style, form } from "./style.ts";

/**
 * The form style for values that hold arrays, objects or null, which OpenAPI leaves open: in an exploded object an array repeats its
 * name, as a parameter of its own would; what holds more is one JSON text; null is left out, as of parameters.
 */
export const nestedForm: Style = (name, value, explode = true, encode) => {
  const members = explode ? entries(value) : undefined;
  if (!members) return form(name, flat(value), explode, encode);
  const pairs = members.map(([key, member]) => {
    const text = entries(member) ? fieldText(member) : flat(member);
    return Array.isArray(text) ? form(key, text, explode, encode) : text === null ? "" : form(name, { [key]: text }, explode, encode);
  });
  return pairs.filter(Boolean).join("&");
};

/** JSON text of what holds arrays or objects; of anything else what is not null. */
function flat(value: unknown): unknown {
  const members = entries(value);
  const held = members?.map(([, member]) => member) ?? (Array.isArray(value) ? (value as unknown[]) : []);
  if (held.some((one) => Array.isArray(one) || entries(one))) return fieldText(value);
  if (members) return Object.fromEntries(members.filter(([, member]) => member !== null));
  return Array.isArray(value) ? held.filter((one) => one !== null) : value;
}
