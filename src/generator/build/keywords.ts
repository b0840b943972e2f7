/** What a schema says by having keywords. */
import { type Json, type JsonObject, entriesOf, isObject, listOf, own } from "../json.ts";

/** Keywords that say something about a value, so that they count beside a `$ref`. */
export const structural = new Set(["type", "properties", "items", "allOf", "oneOf", "anyOf", "enum", "const", "additionalProperties", "required", "prefixItems", "patternProperties"]);
const combinators = ["oneOf", "anyOf", "allOf"];
export const isCombined = (schema: JsonObject): boolean => combinators.some((key) => listOf(schema, key).length > 0);
const objectKeywords = ["properties", "additionalProperties", "patternProperties"];
/** Beside these, an object without members is something else. */
const others = [...combinators, "$ref", "const", "enum", "x-decode"];

export function inferredTypes(schema: JsonObject): string[] {
  if (objectKeywords.some((key) => Object.hasOwn(schema, key))) return ["object"];
  return Object.hasOwn(schema, "items") || Object.hasOwn(schema, "prefixItems") ? ["array"] : [];
}

/** Whether it speaks of the members of objects, and not of what a value has to be. */
export const isAboutObjects = (schema: JsonObject): boolean => own(schema, "type") === undefined && inferredTypes(schema)[0] === "object";

/** An object without members of its own; one that is closed besides leaves those of other parts. */
export const isEmptyObject = (schema: JsonObject): boolean =>
  ["properties", "patternProperties"].every((key) => entriesOf(schema, key).length === 0) && (own(schema, "additionalProperties") ?? false) === false;

/** Whether members may have any name, and not any type. */
export function isTypedMap(schema: JsonObject): boolean {
  const rest = own(schema, "additionalProperties");
  return (isObject(rest) && Object.keys(rest).some((key) => key === "$ref" || structural.has(key))) || Object.hasOwn(schema, "patternProperties");
}

/** Such members beside those that have names: read and written they are different types. */
export const isMixedMap = (schema: JsonObject): boolean => isTypedMap(schema) && (Object.hasOwn(schema, "properties") || isCombined(schema));

/** A part of `allOf` that only says that it is an object, what of others is required, or that there is no more. */
export const saysNothing = (part: Json): boolean =>
  isObject(part) && (own(part, "type") ?? inferredTypes(part)[0]) === "object" && isEmptyObject(part) && !others.some((key) => Object.hasOwn(part, key));

/** How many items a list has at least or at most. */
export function countOf(schema: JsonObject, key: "minItems" | "maxItems"): number | undefined {
  const count = own(schema, key);
  return typeof count === "number" && count >= 0 ? count : undefined;
}
