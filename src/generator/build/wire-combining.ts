/** `allOf` and what is required of it, without what openapi-typescript would print as something that does not compile. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own } from "../json.ts";
import { isAboutObjects, saysNothing } from "./keywords.ts";
import { isNoObject } from "./kinds.ts";
import { allowsNull } from "./nullable.ts";
import { requiredElsewhere } from "./property.ts";
import { memberOfAnyName, requiredOf, requirements } from "./required.ts";
import { having, requiring } from "./wire-schema.ts";

/** Properties of those names of which nothing is known. */
const anything = (names: string[]): JsonObject => Object.fromEntries(names.map((name) => [name, {}]));

const silent = new Set(["title", "description", "deprecated", "required", "format", "default", "example", "examples"]);
/** Whether there is more than words about something, or about other parts. */
export const says = (schema: Json): boolean => isObject(schema) && Object.keys(schema).some((key) => !silent.has(key));

export type Combining = {
  /** A schema that has `allOf`, with its parts copied. It is changed. */
  combine: (schema: JsonObject, made: JsonObject, whole: JsonObject) => void;
  /** What a schema requires of properties that another part declares or none, as parts that have them. */
  lateRequired: (schema: JsonObject, whole: JsonObject) => JsonObject[];
  /** An alternative of a schema, copied, with what that requires of it. */
  alternative: (schema: JsonObject, part: Json, made: Json) => Json;
  /** What a schema requires and no part of the whole declares becomes a property. It is changed. */
  declare: (schema: JsonObject, made: JsonObject, whole: JsonObject) => void;
  /** What a schema says of the members of objects, said of those of its alternatives that may be one. It is changed. */
  separate: (schema: JsonObject, made: JsonObject) => void;
};

export function combining(document: Document, copy: (schema: Json) => Json): Combining {
  const { undeclared, undeclaredAmongParts, ofAlternatives } = requirements(document);
  let isNarrowing = false;

  function copied(find: () => Iterable<[string, Json]>): JsonObject {
    // The part that declares a property has narrowed what is in it.
    if (isNarrowing) return {};
    isNarrowing = true;
    const properties = [...find()].map(([name, property]): [string, Json] => [name, copy(property)]);
    isNarrowing = false;
    return Object.fromEntries(properties);
  }

  function lateRequired(schema: JsonObject, whole: JsonObject): JsonObject[] {
    const open = undeclaredAmongParts(schema, whole);
    return [...requiring(copied(() => requiredElsewhere(document, schema))), ...(open.length > 0 ? [{ type: "object", properties: anything(open) }] : [])];
  }

  function alternative(schema: JsonObject, part: Json, made: Json): Json {
    const properties = copied(() => requiredOf(document, part, ofAlternatives(schema)));
    return Object.keys(properties).length > 0 ? having(made, properties, allowsNull(document, part)) : made;
  }

  function declare(schema: JsonObject, made: JsonObject, whole: JsonObject): void {
    const names = undeclared(schema, whole);
    const rest = memberOfAnyName(schema);
    const isOpen = entriesOf(schema, "properties").length > 0 && !Object.hasOwn(schema, "additionalProperties") && !Object.hasOwn(schema, "patternProperties");
    if (names.length === 0 || !(rest || isOpen)) return;
    made["properties"] = { ...objectOf(made, "properties"), ...(rest ? Object.fromEntries(names.map((name) => [name, copy(rest)])) : anything(names)) };
    if (!rest) made["required"] = listOf(made, "required").filter((name) => !names.includes(name as string));
  }

  function separate(schema: JsonObject, made: JsonObject): void {
    const key = listOf(schema, "oneOf").length > 0 ? "oneOf" : "anyOf";
    const others = isAboutObjects(schema) ? listOf(schema, key).map((part) => isNoObject(document, part)) : [];
    if (!others.includes(true)) return;
    const parts = listOf(made, key);
    const ofObjects: JsonObject = { type: "object" };
    for (const word of ["properties", "patternProperties", "additionalProperties", "required"]) {
      const said = own(made, word);
      if (said !== undefined) ofObjects[word] = said;
      delete made[word];
    }
    const fitting = parts.filter((_, i) => !others[i]);
    made[key] = [...(fitting.length > 0 ? [{ allOf: [ofObjects, { [key]: fitting }] }] : []), ...parts.filter((_, i) => others[i])];
  }

  function combine(schema: JsonObject, made: JsonObject, whole: JsonObject): void {
    const given = listOf(schema, "allOf");
    const parts = listOf(made, "allOf");
    const kept = parts.filter((part, i) => says(part) && !saysNothing(given[i] as Json));
    const { required, properties } = made;
    // Beside `allOf` it would mean the members of references, too, which TypeScript takes from nothing that has alternatives.
    if (required !== undefined) for (const key of ["required", "properties"]) delete made[key];
    const owned = required !== undefined && properties !== undefined ? [{ type: "object", required, properties }] : [];
    const late = lateRequired(schema, whole);
    made["allOf"] = [...owned, ...(kept.length + owned.length + late.length > 0 ? kept : parts), ...late];
  }

  return { combine, lateRequired, alternative, declare, separate };
}
