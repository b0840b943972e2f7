/** Properties of a schema, wherever it has them. */
import type { Document } from "../document.ts";
import { type Json, isObject, listOf, own } from "../json.ts";

/** A property's schema, looked for in `properties` and through `$ref` and `allOf`. */
export function propertyOf(document: Document, schema: Json, name: string, seen = new Set<object>()): Json | undefined {
  const target = document.resolve(schema);
  if (!isObject(target) || seen.has(target)) return undefined;
  seen.add(target);
  const properties = own(target, "properties");
  const direct = isObject(properties) ? own(properties, name) : undefined;
  if (direct !== undefined) return direct;
  for (const part of listOf(target, "allOf")) {
    const found = propertyOf(document, part, name, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
