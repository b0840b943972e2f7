/** What kinds of values a schema allows, as far as the way they are written depends on it. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, isObject, listOf, own } from "../json.ts";

const all = ["string", "number", "integer", "boolean", "null", "array", "object"];

/** What is made of more schemas than these may be anything: nobody writes it, and it is not walked. */
const many = 500;

/** The types of JSON Schema that a value may have; all of them where nothing says it, or `any` does, none of a schema that is being looked at. */
function kindsOf(document: Document, schema: Json | undefined, seen = new Set<JsonObject>()): string[] {
  const target = document.resolve(schema);
  if (!isObject(target) || seen.size > many) return all;
  if (seen.has(target)) return [];
  seen.add(target);
  const type = own(target, "type");
  if (type !== undefined && type !== "any") return [type].flat().map(String);
  const values = Object.hasOwn(target, "const") ? [own(target, "const")] : listOf(target, "enum");
  if (values.length > 0) return values.map((value) => (Array.isArray(value) ? "array" : isObject(value) ? "object" : value === null ? "null" : typeof value));
  if (["properties", "additionalProperties", "patternProperties"].some((key) => Object.hasOwn(target, key))) return ["object"];
  if (Object.hasOwn(target, "items") || Object.hasOwn(target, "prefixItems")) return ["array"];
  const alternatives = [...listOf(target, "oneOf"), ...listOf(target, "anyOf")];
  if (alternatives.length > 0) return alternatives.flatMap((part) => kindsOf(document, part, seen));
  return listOf(target, "allOf").map((part) => kindsOf(document, part, seen)).find((kinds) => kinds.length > 0 && kinds !== all) ?? all;
}

/** Whether a value may be an array or an object. */
export const isCompound = (document: Document, schema: Json | undefined): boolean => kindsOf(document, schema).some((kind) => kind === "array" || kind === "object");

/** Whether no value has members with names. */
export const isNoObject = (document: Document, schema: Json | undefined): boolean => !kindsOf(document, schema).includes("object");

/** Whether a value can be nothing but an array. */
const isArray = (document: Document, schema: Json | undefined): boolean => kindsOf(document, schema).every((kind) => kind === "array");

/** `bytes`: a string of format `binary`, or `file` as Swagger 2 had it. `data`: what no text is. `text`: what may be one, `string`: what is nothing else. */
export type Content = "bytes" | "data" | "text" | "string";

export function contentOf(document: Document, schema: Json | undefined): Content {
  const target = document.resolve(schema);
  const type = isObject(target) ? own(target, "type") : undefined;
  if (type === "file") return "bytes";
  // Most schemas say it outright, and this is asked of every body.
  if (type === undefined || type === "any" || Array.isArray(type) ? !kindsOf(document, target).includes("string") : type !== "string") return "data";
  if (isObject(target) && own(target, "format") === "binary") return "bytes";
  return type === "string" ? "string" : "text";
}

/** The schema of an item of a stream: its own, or that of a list of them, since lines are no JSON that another schema could describe. */
export function itemSchema(document: Document, media: JsonObject): Json | undefined {
  const item = own(media, "itemSchema") ?? own(media, "x-oai-itemSchema");
  const schema = own(media, "schema");
  if (item !== undefined || !isCompound(document, schema) || contentOf(document, schema) !== "data") return item;
  const target = document.resolve(schema);
  return isArray(document, schema) ? (isObject(target) ? own(target, "items") : undefined) : schema;
}
