/**
 * Schemas that are made of others, which are made of others: refused where that goes so far that TypeScript would give up on the
 * types, before anything here follows it. Through properties and lists they may go as far as they like.
 */
import type { Document } from "../document.ts";
import { SpecError } from "../errors.ts";
import { type Json, type JsonObject, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import { maxDepth } from "../parse.ts";

/** A reference and the list that it stands in are two steps. */
const longest = 2 * maxDepth;
const prefix = "#/components/schemas/";

export function refuseLongChains(document: Document): void {
  const schemas = objectOf(objectOf(document.root, "components") ?? {}, "schemas") ?? {};
  const lengths = new Map<object, number>();

  function refuse(schema: JsonObject): never {
    document.error({ code: "too-deep", node: schema, message: `this schema is made of others over more than ${maxDepth} references`, advice: "Let it refer to what the others lead to." });
    throw new SpecError(document.diagnostics());
  }

  function lengthOf(schema: JsonObject, before: number): number {
    const known = lengths.get(schema);
    if (known !== undefined) return known;
    const next = nextOf(schema);
    if (next.length === 0) return 0;
    if (before > longest) refuse(schema);
    // What leads back to it goes on no further.
    lengths.set(schema, 0);
    let length = 0;
    for (const part of next) if (isObject(part)) length = Math.max(length, 1 + lengthOf(part, before + 1));
    if (length > longest) refuse(schema);
    lengths.set(schema, length);
    return length;
  }

  function nextOf(schema: JsonObject): (Json | undefined)[] {
    const parts = [...listOf(schema, "allOf"), ...listOf(schema, "oneOf"), ...listOf(schema, "anyOf")];
    const reference = stringOf(schema, "$ref");
    if (reference === undefined) return parts;
    // One step of many: resolving goes all the way.
    const near = reference.startsWith(prefix) ? own(schemas, reference.slice(prefix.length)) : undefined;
    return [...parts, near ?? document.resolve(schema)];
  }

  for (const name in schemas) if (isObject(schemas[name])) lengthOf(schemas[name], 0);
}
