/** Properties of a schema, wherever it has them. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, isObject, listOf, objectOf, own, stringOf } from "../json.ts";

/** A property's schema, looked for in `properties` and through `$ref` and `allOf`. */
export function propertyOf(document: Document, schema: Json, name: string): Json | undefined {
  for (const part of partsOf(document, schema, ["allOf"])) {
    const direct = directOf(part, name);
    if (direct !== undefined) return direct;
  }
  return undefined;
}

/** All that a schema says of a property, its own words first. What stands beside a `$ref` is not looked at. */
export const declarationsOf = (document: Document, schema: Json, name: string): Json[] =>
  [...partsOf(document, schema, ["allOf"])].map((part) => directOf(part, name)).filter((direct) => direct !== undefined);

const directOf = (schema: JsonObject, name: string): Json | undefined => own(objectOf(schema, "properties") ?? {}, name);

/** What a schema is made of: itself, then what those keywords lead to, each once. */
export function* partsOf(document: Document, schema: Json, through: string[]): Generator<JsonObject, undefined> {
  const seen = new Set<object>();
  // Parts of parts may be more than the stack of calls is deep.
  const open: Json[] = [schema];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const target = document.resolve(part);
    if (!isObject(target) || seen.has(target)) continue;
    seen.add(target);
    yield target;
    for (const keyword of through) open.push(...listOf(target, keyword).toReversed());
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
  const add = (name: Json, within: Json | undefined): void => {
    if (typeof name !== "string" || found.has(name)) return;
    if ((within === undefined ? directOf(schema, name) : propertyOf(document, within, name)) !== undefined) return;
    const property = directOf(schema, name) ?? parts.map((part) => propertyOf(document, part, name)).find((one) => one !== undefined);
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
