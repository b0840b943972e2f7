/**
 * Maps among the parts of a schema with members. Read to the letter such a member has to be what the map holds; what is meant is
 * that any other has to be. In what is written TypeScript would hold people to the letter.
 */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own } from "../json.ts";
import type { Type } from "../model.ts";
import { isCombined, isTypedMap } from "./keywords.ts";
import { unknown } from "./types.ts";

/** Whether a component is a map, or made of one: without that nothing has to be walked. */
export function hasMaps({ root }: Document): boolean {
  const isMap = (schema: Json): boolean => isObject(schema) && (isTypedMap(schema) || listOf(schema, "allOf").some(isMap));
  return entriesOf(objectOf(root, "components"), "schemas").some(([, schema]) => isMap(schema));
}

/** Whether there is a map among the parts of a schema, and in it or in another part are members of a name. */
export function hasMapPart(document: Document, schema: JsonObject): boolean {
  // Most have none, and this is asked of all.
  if (schema["allOf"] === undefined) return false;
  const parts = new Set(listOf(schema, "allOf").map(document.resolve).filter(isObject));
  const maps = [...parts].filter(isTypedMap);
  const members = [...parts].filter((part) => own(part, "properties") !== undefined || isCombined(part));
  return maps.length > 0 && (own(schema, "properties") !== undefined || members.some((part) => maps.some((map) => map !== part)));
}

/** A part as it is written beside members: a map holds anything then. `type` says what it is otherwise. */
export function mapPart(document: Document, part: Json, type: (schema: Json) => Type): Type {
  const target = document.resolve(part);
  if (!isObject(target) || !isTypedMap(target) || isCombined(target)) return type(part);
  const map = type(target);
  return map.kind === "object" && map.index !== undefined && map.index !== unknown ? { ...map, index: unknown } : type(part);
}
