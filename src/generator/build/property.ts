/** Properties of a schema, wherever it has them. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, isObject, listOf, own, stringOf } from "../json.ts";

/** A property's schema, looked for in `properties` and through `$ref` and `allOf`. */
export const propertyOf = (document: Document, schema: Json, name: string): Json | undefined => declarationsOf(document, schema, name).next().value ?? undefined;

/** All that a schema says of a property, its own words first. What stands beside a `$ref` is not looked at. */
export function* declarationsOf(document: Document, schema: Json, name: string): Generator<Json, undefined> {
  const seen = new Set<object>();
  // Parts of parts may be more than the stack of calls is deep.
  const open: Json[] = [schema];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const target = document.resolve(part);
    if (!isObject(target) || seen.has(target)) continue;
    seen.add(target);
    const properties = own(target, "properties");
    const direct = isObject(properties) ? own(properties, name) : undefined;
    if (direct !== undefined) yield direct;
    open.push(...listOf(target, "allOf").toReversed());
  }
}

/**
 * What is required in one place of a schema and declared in another, by name: beside a `$ref` or `allOf`, in parts of it that
 * only say `required`, or in those that say it of another part's properties.
 */
export function requiredElsewhere(document: Document, schema: JsonObject): Map<string, JsonObject> {
  const reference = stringOf(schema, "$ref");
  const parts = [...(reference === undefined ? [] : [{ $ref: reference }]), ...listOf(schema, "allOf")];
  const found = new Map<string, JsonObject>();
  if (parts.length === 0) return found;
  const direct = (name: string): Json | undefined => own(isObject(schema["properties"]) ? schema["properties"] : {}, name);
  const add = (name: Json, within: Json | undefined): void => {
    if (typeof name !== "string" || found.has(name)) return;
    if ((within === undefined ? direct(name) : propertyOf(document, within, name)) !== undefined) return;
    const property = direct(name) ?? parts.map((part) => propertyOf(document, part, name)).find((one) => one !== undefined);
    if (isObject(property)) found.set(name, property);
  };
  const visit = (part: Json): void => {
    const target = document.resolve(part);
    if (!isObject(target)) return;
    for (const name of listOf(target, "required")) add(name, target);
    if (target === part) listOf(target, "allOf").forEach(visit);
  };
  for (const name of listOf(schema, "required")) add(name, undefined);
  parts.forEach(visit);
  return found;
}
