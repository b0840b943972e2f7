/**
 * Names in `required` that no `properties` beside it declare. Those of alternatives are meant. Of what nothing declares most are what
 * a property was called before, or a typing error: a value may have it, and nobody is made to send it.
 */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import { isCombined } from "./keywords.ts";
import { isNoObject } from "./kinds.ts";
import { plainType } from "./plain-type.ts";
import { partsOf, propertyOf } from "./property.ts";

export type Requirements = {
  /** What a schema requires and nothing declares in the whole that it is a part of. */
  undeclared: (schema: JsonObject, whole: JsonObject) => string[];
  /** The same of a schema that has parts and of those that stand in it, where they have no properties to be told beside. */
  undeclaredAmongParts: (schema: JsonObject, whole: JsonObject) => string[];
  /** What a schema requires of the properties of its alternatives, where one of them declares it. */
  ofAlternatives: (schema: JsonObject) => string[];
};

export function requirements(document: Document): Requirements {
  const declared = new Map<JsonObject, Set<string>>();

  const namesIn = (schema: JsonObject, through: string[]): Set<string> => new Set([...partsOf(document, schema, through)].flatMap((part) => Object.keys(objectOf(part, "properties") ?? {})));

  function undeclared(schema: JsonObject, whole: JsonObject): string[] {
    const names = missing(schema);
    if (names.length === 0) return names;
    let known = declared.get(whole);
    if (!known) declared.set(whole, (known = namesIn(whole, ["allOf", "oneOf", "anyOf"])));
    return names.filter((name) => !known.has(name));
  }

  function undeclaredAmongParts(schema: JsonObject, whole: JsonObject): string[] {
    const parts = listOf(schema, "allOf");
    if (parts.length === 0 && stringOf(schema, "$ref") === undefined) return [];
    const silent = [schema, ...parts.filter((part): part is JsonObject => isObject(part) && !isCombined(part))].filter((part) => own(part, "properties") === undefined);
    const names = silent.flatMap((part) => undeclared(part, whole));
    return names.length > 0 && !isNoObject(document, schema) ? [...new Set(names)] : [];
  }

  function ofAlternatives(schema: JsonObject): string[] {
    const names = missing(schema);
    if (names.length === 0 || (listOf(schema, "oneOf").length === 0 && listOf(schema, "anyOf").length === 0)) return [];
    const unknown = new Set(undeclared(schema, schema));
    const always = namesIn(schema, ["allOf"]);
    return names.filter((name) => !unknown.has(name) && !always.has(name));
  }

  return { undeclared, undeclaredAmongParts, ofAlternatives };
}

/** What a map says of each of its members, where that is so short that it may be said again of one. */
export function memberOfAnyName(schema: JsonObject): JsonObject | undefined {
  const rest = objectOf(schema, "additionalProperties");
  return rest && !Object.hasOwn(schema, "patternProperties") && (stringOf(rest, "$ref") !== undefined || plainType(rest, "read")) ? rest : undefined;
}

/** The names that a schema requires and does not declare beside it. */
function missing(schema: JsonObject): string[] {
  const required = own(schema, "required");
  if (!Array.isArray(required)) return [];
  const properties = objectOf(schema, "properties") ?? {};
  const names = required.filter((name): name is string => typeof name === "string" && !Object.hasOwn(properties, name));
  return names.length > 1 ? [...new Set(names)] : names;
}

/** Of names that are required of an alternative those that it does not require itself, with what it says of them. */
export function requiredOf(document: Document, alternative: Json, names: string[]): [string, Json][] {
  if (names.length === 0 || isNoObject(document, alternative)) return [];
  const said = new Set([...partsOf(document, alternative, ["allOf"])].flatMap((part) => listOf(part, "required")));
  return names.flatMap((name): [string, Json][] => {
    const property = propertyOf(document, alternative, name);
    return property !== undefined && said.has(name) ? [] : [[name, property ?? {}]];
  });
}
