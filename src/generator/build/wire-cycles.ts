/**
 * Schemas that hold themselves through nothing but references and alternatives, which TypeScript does not take. A reference back
 * becomes what its target is without what leads back.
 */
import { type Json, type JsonObject, isObject, listOf, own, stringOf } from "../json.ts";
import { circles } from "./circles.ts";
import { saysNothing } from "./keywords.ts";
import { says } from "./wire-combining.ts";

export const combinators = ["allOf", "oneOf", "anyOf"];
export const targetOf = (schema: Json): string | undefined => (isObject(schema) ? stringOf(schema, "$ref")?.replace("#/components/schemas/", "") : undefined);

export const partsOf = (schema: JsonObject): Json[] => combinators.flatMap((key) => listOf(schema, key));

/** Changes the schemas so that none is itself but through members and lists. */
export function breakAlternatives(schemas: JsonObject): void {
  const open = new Set<string>();
  const done = new Set<string>();
  let current = "";
  const visit = (name: string): void => {
    const schema = own(schemas, name);
    if (schema === undefined || done.has(name)) return;
    const outer = current;
    current = name;
    open.add(name);
    rewrite(schema);
    current = outer;
    const target = targetOf(schema);
    if (target !== undefined && open.has(target)) Object.defineProperty(schemas, name, { value: withoutAlternatives(own(schemas, target)), enumerable: true });
    open.delete(name);
    done.add(name);
  };
  const rewrite = (schema: Json): void => {
    if (!isObject(schema)) return;
    const target = targetOf(schema);
    if (target !== undefined && !open.has(target)) visit(target);
    for (const key of combinators) {
      const parts = listOf(schema, key);
      if (parts.length === 0) continue;
      const back = (part: Json): boolean => open.has(targetOf(part) ?? "");
      const kept = key === "allOf" ? parts.map((part) => (back(part) ? withoutAlternatives(own(schemas, targetOf(part) as string)) : part)) : parts.flatMap((part) => (back(part) ? otherAlternatives(targetOf(part) as string) : [part]));
      for (const part of kept) rewrite(part);
      if (kept.length > 0) schema[key] = kept;
      else delete schema[key];
    }
  };
  /** What a union has by a reference back: the alternatives there that do not lead to it again. By itself it has no more. */
  const otherAlternatives = (start: string): Json[] => {
    const found: Json[] = [];
    const names = new Set([start]);
    for (const name of names) {
      const schema = own(schemas, name);
      if (name === current || !isObject(schema) || [schema["properties"], schema["allOf"]].some((more) => more !== undefined)) continue;
      for (const part of targetOf(schema) === undefined ? [...listOf(schema, "oneOf"), ...listOf(schema, "anyOf")] : [schema]) {
        if (!leads(schemas, part, current)) found.push(part);
        else if (targetOf(part) !== undefined) names.add(targetOf(part) as string);
      }
    }
    return found;
  };
  leaveUnions(schemas);
  for (const name of Object.keys(schemas)) visit(name);
}

/** One of the alternatives of a union that is made of that union is one of them by what else it is. */
function leaveUnions(schemas: JsonObject): void {
  const changed: [JsonObject, Json[]][] = [];
  const circle = circles(Object.keys(schemas), (name) => innerTargets(own(schemas, name) as Json));
  const hasUnion = (schema: Json | undefined): boolean => isObject(schema) && (schema["oneOf"] !== undefined || schema["anyOf"] !== undefined);
  for (const [name, schema] of Object.entries(schemas)) {
    const parts = isObject(schema) ? listOf(schema, "allOf") : [];
    const isBack = (part: Json): boolean => hasUnion(own(schemas, targetOf(part) ?? "")) && circle.has(name) && circle.get(targetOf(part) as string) === circle.get(name);
    if (!parts.some(isBack)) continue;
    const left = parts.map((part) => (isBack(part) ? withoutAlternatives(own(schemas, targetOf(part) as string)) : part));
    const speaking = left.filter((part) => says(part) && !saysNothing(part));
    changed.push([schema as JsonObject, speaking.length > 0 ? speaking : left]);
  }
  for (const [schema, allOf] of changed) schema["allOf"] = allOf;
}

/** What a schema is, or has among its parts. */
function innerTargets(schema: Json): string[] {
  const target = targetOf(schema);
  return target !== undefined ? [target] : isObject(schema) ? partsOf(schema).flatMap(innerTargets) : [];
}

function leads(schemas: JsonObject, start: Json, to: string): boolean {
  const parts = new Set([start]);
  for (const part of parts) {
    const target = targetOf(part);
    if (target === to) return true;
    if (target !== undefined) parts.add(own(schemas, target) ?? {});
    else if (isObject(part)) for (const inner of partsOf(part)) parts.add(inner);
  }
  return false;
}

function withoutAlternatives(schema: Json | undefined): Json {
  if (!isObject(schema) || targetOf(schema) !== undefined) return {};
  const { allOf, oneOf: _oneOf, anyOf: _anyOf, ...rest } = schema;
  const parts = (Array.isArray(allOf) ? allOf : []).filter((part) => targetOf(part) === undefined).map(withoutAlternatives);
  return parts.length > 0 ? { ...rest, allOf: parts } : rest;
}
