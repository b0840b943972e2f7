/** `allOf` and what is required of it, without what openapi-typescript would print as something that does not compile. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, isObject, listOf } from "../json.ts";
import { saysNothing } from "./keywords.ts";
import { requiredElsewhere } from "./property.ts";
import { requiring } from "./wire-schema.ts";

const silent = new Set(["title", "description", "deprecated", "required", "format", "default", "example", "examples"]);
/** Whether there is more than words about something, or about other parts. */
export const says = (schema: Json): boolean => isObject(schema) && Object.keys(schema).some((key) => !silent.has(key));

export type Combining = {
  /** A schema that has `allOf`, with its parts copied. It is changed. */
  combine: (schema: JsonObject, made: JsonObject) => void;
  /** What a schema requires of properties that another part declares, as a part that has them. */
  lateRequired: (schema: JsonObject) => JsonObject[];
};

export function combining(document: Document, copy: (schema: Json) => Json): Combining {
  let isNarrowing = false;

  function lateRequired(schema: JsonObject): JsonObject[] {
    // The part that declares a property has narrowed what is in it.
    if (isNarrowing) return [];
    isNarrowing = true;
    const properties = [...requiredElsewhere(document, schema)].map(([name, property]): [string, Json] => [name, copy(property)]);
    isNarrowing = false;
    return requiring(Object.fromEntries(properties));
  }

  function combine(schema: JsonObject, made: JsonObject): void {
    const given = listOf(schema, "allOf");
    const parts = listOf(made, "allOf");
    const kept = parts.filter((part, i) => says(part) && !saysNothing(given[i] as Json));
    const { required, properties } = made;
    // Beside `allOf` it would mean the members of references, too, which TypeScript takes from nothing that has alternatives.
    if (required !== undefined) for (const key of ["required", "properties"]) delete made[key];
    const owned = required !== undefined && properties !== undefined ? [{ type: "object", required, properties }] : [];
    const late = lateRequired(schema);
    made["allOf"] = [...owned, ...(kept.length + owned.length + late.length > 0 ? kept : parts), ...late];
  }

  return { combine, lateRequired };
}
