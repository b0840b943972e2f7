/** What openapi-typescript reads of a schema beside the schemas in it, and only as far as it is what it has to be. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, isObject, listOf, own } from "../json.ts";

const flags = ["nullable", "deprecated", "readOnly", "writeOnly"];
const values = ["default", "example"];

export function plainSchema(schema: JsonObject): JsonObject {
  const made: JsonObject = {};
  for (const key of ["type", "title", "format", "description"]) if (typeof own(schema, key) === "string") made[key] = schema[key] as Json;
  for (const key of flags) if (own(schema, key) === true) made[key] = true;
  for (const key of values) if (Object.hasOwn(schema, key)) made[key] = shown(schema[key] as Json);
  if (Array.isArray(schema["examples"])) made["examples"] = schema["examples"].map(shown);
  const types = listOf(schema, "type").filter((type) => typeof type === "string");
  if (types.length > 0) made["type"] = types;
  if (made["type"] === undefined && (Object.hasOwn(schema, "items") || Object.hasOwn(schema, "prefixItems")) && !isObject(schema["properties"])) made["type"] = "array";
  // It looks for what is required in the properties of parts, and finds what every object has.
  const inherited = (name: string): boolean => Object.hasOwn(schema, "allOf") && name in Object.prototype;
  const required = listOf(schema, "required").filter((name) => typeof name === "string" && !inherited(name));
  if (required.length > 0) made["required"] = required;
  const literals = Object.hasOwn(schema, "const") ? [schema["const"] as Json] : listOf(schema, "enum");
  // YAML has numbers that TypeScript has no literals for.
  const finite = literals.filter((value) => typeof value !== "number" || Number.isFinite(value));
  if (finite.length < literals.length) made["type"] = "number";
  else if (Object.hasOwn(schema, "const") && schema["const"] !== null) made["const"] = schema["const"] as Json;
  else if (Array.isArray(schema["enum"]) || literals.length > 0) made["enum"] = [...new Set(literals)];
  // Values of an enum that are objects would be taken for schemas.
  if (made["enum"] && made["type"] === "object") delete made[isObject(schema["properties"]) ? "enum" : "type"];
  return made;
}

/**
 * A part of `allOf`. Members of it are printed as `Omit` for a discriminator and `WithRequired` for what is required, which
 * TypeScript takes from nothing that has alternatives: such a reference is hidden in an alternative of its own.
 */
export function partOfAll(document: Document, part: Json, copied: Json): Json {
  if (!isObject(part) || !isObject(copied)) return copied;
  const { discriminator: _, ...rest } = copied;
  if (part["$ref"] === undefined) return rest;
  const target = document.resolve(part);
  const alternatives = isObject(target) && (["oneOf", "anyOf", "enum", "const"].some((key) => Object.hasOwn(target, key)) || target["nullable"] === true || (target["type"] !== undefined && target["type"] !== "object"));
  return alternatives && ["properties", "discriminator"].some((key) => Object.hasOwn(target, key)) ? { oneOf: [rest] } : rest;
}

/** A value as it is printed: as text, so that nothing is looked for in it. */
const shown = (value: Json): Json => (typeof value === "object" && value !== null ? JSON.stringify(value, null, 2) : value);
