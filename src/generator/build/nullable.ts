/** Whether null is one of the values of a schema. */
import type { Document } from "../document.ts";
import { type Json, isObject, listOf, own } from "../json.ts";

/** Its types say it, or where it has none one of its alternatives. */
export function allowsNull(document: Document, schema: Json | undefined, seen = new Set<object>()): boolean {
  const target = document.resolve(schema);
  if (!isObject(target) || seen.has(target)) return false;
  seen.add(target);
  if (own(target, "nullable") === true) return true;
  const declared = own(target, "type");
  if (declared !== undefined) return [declared].flat().includes("null");
  return [...listOf(target, "oneOf"), ...listOf(target, "anyOf")].some((part) => allowsNull(document, part, seen));
}
