/** What openapi-typescript reads of a schema beside the schemas in it, and only as far as it is what it has to be. */
import { type Json, type JsonObject, isObject, listOf, own } from "../json.ts";
import { phrase } from "../text.ts";
import type { Tag } from "./discriminator.ts";

const flags = ["nullable", "deprecated", "readOnly", "writeOnly"];
const values = ["default", "example"];

export function plainSchema(schema: JsonObject): JsonObject {
  const made: JsonObject = {};
  const type = own(schema, "type");
  if (typeof type === "string" && type !== "any") made["type"] = type === "file" ? "string" : type;
  for (const key of ["title", "format", "description"]) if (typeof own(schema, key) === "string") made[key] = shown(schema[key] as Json);
  for (const key of flags) if (own(schema, key) === true) made[key] = true;
  for (const key of values) if (Object.hasOwn(schema, key)) made[key] = shown(schema[key] as Json);
  if (Array.isArray(schema["examples"])) made["examples"] = schema["examples"].map(shown);
  const types = listOf(schema, "type").filter((type) => typeof type === "string");
  if (types.length > 0) made["type"] = types;
  if (made["type"] === undefined && (Object.hasOwn(schema, "items") || Object.hasOwn(schema, "prefixItems")) && !isObject(schema["properties"])) made["type"] = "array";
  const required = listOf(schema, "required").filter((name) => typeof name === "string");
  if (required.length > 0) made["required"] = required;
  const literals = Object.hasOwn(schema, "const") ? [schema["const"] as Json] : listOf(schema, "enum");
  // YAML has numbers that TypeScript has no literals for.
  const finite = literals.filter((value) => typeof value !== "number" || Number.isFinite(value));
  if (finite.length < literals.length) made["type"] = "number";
  else if (Object.hasOwn(schema, "const") && schema["const"] !== null) made["const"] = schema["const"] as Json;
  else if (Array.isArray(schema["enum"]) || literals.length > 0) made["enum"] = [...new Set(literals)];
  // It takes null for one of the values, if it is one of the types.
  if (Array.isArray(schema["enum"]) && !literals.includes(null) && Array.isArray(made["type"])) delete made["type"];
  // Values of an enum that are objects would be taken for schemas.
  if (made["enum"] && made["type"] === "object") delete made[isObject(schema["properties"]) ? "enum" : "type"];
  return made;
}

/** A part that has these properties, if there are any. */
export const requiring = (properties: JsonObject): JsonObject[] => (Object.keys(properties).length > 0 ? [{ type: "object", required: Object.keys(properties), properties }] : []);

/** A schema with the literal that tells it from others: what openapi-typescript makes of discriminators goes before the schemas' own words. */
export const tagged = (schema: Json, tag: Tag | undefined): Json => (tag ? having(schema, Object.fromEntries([[tag.property, { enum: tag.values }]]), tag.orNull) : schema);

/** A schema that has those properties besides; null has none. */
export function having(schema: Json, properties: JsonObject, orNull: boolean): Json {
  const told = { allOf: [schema, ...requiring(properties)] };
  return orNull ? { oneOf: [told, { type: "null" }] } : told;
}

/** A value as it is printed in a comment: as text, so that nothing is looked for in it, and without what would be more than text there. */
export function shown(value: Json): Json {
  const text = typeof value === "object" && value !== null ? JSON.stringify(value, null, 2) : value;
  return typeof text === "string" && !harmless.test(text) ? text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).map(commentLine).join("\n") : text;
}

const harmless = /^[\n\x20-\x3f\x41-\x7e]*$/;

/** The dash stands for what comes before a word that might be a tag. */
const commentLine = (line: string): string => line.slice(0, line.search(/[^ ]|$/)) + phrase(`- ${line}`).slice(2);
