/** What a schema allows, as alternatives: each a list of schemas that hold together. */
import { type Json, type JsonObject, isObject, listOf, own } from "../generator/json.ts";
import type { Look, Place } from "./place.ts";
import { type Type, types } from "./shape.ts";

export type Alternative = Place[];

/** Beyond this many a document is beyond reading, too. */
const most = 200;

export function alternativesOf(place: Place, look: Look, depth = 0): Alternative[] {
  const { node, tokens } = place;
  let alternatives: Alternative[] = [[place]];
  if (depth > 20) return alternatives;
  const membersOf = (keyword: string) => listOf(node, keyword).flatMap((_, index) => look([...tokens, keyword, String(index)]) ?? []);
  for (const keyword of ["anyOf", "oneOf"]) {
    const members = membersOf(keyword).flatMap((member) => alternativesOf(member, look, depth + 1));
    if (members.length > 0) alternatives = alternatives.flatMap((alternative) => members.map((member) => [...alternative, ...member])).slice(0, most);
  }
  for (const member of membersOf("allOf")) alternatives = alternatives.flatMap((alternative) => alternativesOf(member, look, depth + 1).map((more) => [...alternative, ...more])).slice(0, most);
  return alternatives;
}

/** Whether all schemas of an alternative allow a type. */
export const allows = (alternative: Alternative, type: Type): boolean => alternative.every(({ node }) => typesOf(node).has(type));

function typesOf(node: JsonObject): Set<Type> {
  const declared = own(node, "type");
  const named = (Array.isArray(declared) ? declared : declared === undefined ? [] : [declared]).filter((name): name is Type => types.includes(name as Type));
  if (named.length === 0) return new Set(types);
  const found = new Set(named);
  // Every integer is a number, and OpenAPI 3.0 has a keyword for null.
  if (found.has("number")) found.add("integer");
  if (node["nullable"] === true) found.add("null");
  return found;
}

/** The values that an alternative lists; undefined where it lists none. */
export function listedBy(alternative: Alternative): Json[] | undefined {
  const lists = alternative.flatMap(({ node }) => (Object.hasOwn(node, "const") ? [[node["const"] as Json]] : Array.isArray(node["enum"]) ? [node["enum"]] : []));
  return lists.length === 0 ? undefined : lists.flat();
}

/** Schemas of a property in an alternative, in place of that of all others where none names it. */
export function propertyIn(alternative: Alternative, name: string, look: Look): { places: Place[]; isOpen: boolean } {
  const named = alternative.flatMap(({ tokens, node }) => (isObject(node["properties"]) && Object.hasOwn(node["properties"], name) ? (look([...tokens, "properties", name]) ?? []) : []));
  const patterned = alternative.flatMap(({ tokens, node }) => Object.keys(isObject(node["patternProperties"]) ? node["patternProperties"] : {}).filter((pattern) => matches(pattern, name)).flatMap((pattern) => look([...tokens, "patternProperties", pattern]) ?? []));
  const others = alternative.flatMap(({ tokens, node }) => (isObject(node["additionalProperties"]) ? (look([...tokens, "additionalProperties"]) ?? []) : []));
  const places = named.length + patterned.length > 0 ? [...named, ...patterned] : others;
  // What is declared as open on purpose, or says nothing about properties at all, has no new ones.
  const isOpen = alternative.some(({ node }) => node["additionalProperties"] === true) || !alternative.some(({ node }) => isObject(node["properties"]) || Object.hasOwn(node, "additionalProperties"));
  return { places, isOpen };
}

function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return false;
  }
}

export const isRequired = (alternative: Alternative, name: string): boolean => alternative.some(({ node }) => listOf(node, "required").includes(name));
