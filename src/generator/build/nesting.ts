/** Arrays, objects and null within the value of a parameter, of which the styles of OpenAPI say nothing. @see https://spec.openapis.org/oas/v3.1.1.html#style-values */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, own } from "../json.ts";
import { structural } from "./keywords.ts";
import { isCompound, isNoObject } from "./kinds.ts";
import { allowsNull } from "./nullable.ts";
import { partsOf } from "./property.ts";

/** The styles that say it, deepObject in our way. */
const settled = new Set(["deepObject", "formQuery", "jsonQuery"]);

/** How the client writes them: in queries of form style in a way of ours; elsewhere the caller gives the text. */
export type Nesting = "nestedForm" | "text" | undefined;

export function nestings(document: Document): (parameter: JsonObject, schema: Json, style: string, explode: boolean) => Nesting {
  const combined = (schema: Json): JsonObject[] => [...partsOf(document, schema, ["allOf", "oneOf", "anyOf"])];
  const holds = (one: Json): boolean => declares(document, one) && isCompound(document, one);
  // Many parameters and members may share a schema, which is looked at once.
  const itemsHold = once(document, (schema) => combined(schema).flatMap(itemsOf).some(holds));
  const held = once(document, (schema) => {
    const parts = combined(schema);
    const members = parts.flatMap(membersOf);
    const compound = members.filter(holds);
    const mayBeNull = [...members, ...parts.flatMap(itemsOf)].some((one) => allowsNull(document, one));
    return { mayBeNull, members: compound.length > 0, deep: compound.some((one) => !isNoObject(document, one) || itemsHold(one)) };
  });
  return (parameter, schema, style, explode) => {
    if (settled.has(style) || !isCompound(document, schema)) return undefined;
    const isForm = style === "form" && parameter["in"] === "query";
    const { mayBeNull, members, deep } = held(schema);
    const nested = itemsHold(schema) || (isForm && explode ? deep : members);
    if (nested) {
      const [does, also] = isForm ? ["sends them as JSON text", ", or by `style: deepObject`"] : ["takes it as text", ""];
      document.warn({ code: "parameter-nested", node: parameter, key: "name", message: `${JSON.stringify(parameter["name"])} has arrays or objects within its value, of which style ${style} says nothing; the client ${does}`, advice: `Describe it as the server reads it: by \`content: { application/json: … }\`${also}.` });
    }
    if (!isForm) return nested ? "text" : undefined;
    return nested || members || mayBeNull ? "nestedForm" : undefined;
  };
}

/** The same of what a schema leads to. */
function once<T>(document: Document, compute: (schema: JsonObject) => T): (schema: Json) => T {
  const known = new Map<JsonObject, T>();
  return (schema) => {
    const found = document.resolve(schema);
    const target = isObject(found) ? found : {};
    const value = known.get(target) ?? compute(target);
    known.set(target, value);
    return value;
  };
}

const itemsOf = (schema: JsonObject): Json[] => [...listOf(schema, "prefixItems"), own(schema, "items") ?? true];

const membersOf = (schema: JsonObject): Json[] => [...["properties", "patternProperties"].flatMap((key) => entriesOf(schema, key).map(([, value]) => value)), own(schema, "additionalProperties") ?? true];

/** A schema that says nothing promises nothing. */
function declares(document: Document, schema: Json): boolean {
  const target = document.resolve(schema);
  return isObject(target) && Object.keys(target).some((key) => structural.has(key));
}
