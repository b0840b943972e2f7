/**
 * Which schemas look different to a program that reads a response and one that writes a request: those with `readOnly`,
 * `writeOnly` or `x-decode` in reach, or members of any name beside others. Most documents have none, and then nobody walks anything.
 */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, own } from "../json.ts";
import { isCombined, isEmptyObject, isMixedMap } from "./keywords.ts";
import { hasMapPart, hasMaps } from "./map-parts.ts";
import { reaches } from "./reach.ts";

/**
 * `multipart`: what is written as the parts of a multipart body. `part`: one of these, where a string of format `binary` is bytes;
 * an object is JSON, and in JSON it is a string.
 */
export type View = "read" | "write" | "multipart" | "part";

/** The view of an object's members, where that is in this one. */
export const memberView = (view: View): View => (view === "part" ? "write" : itemView(view));
/** The view of a list's items: such a list is as many parts. */
export const itemView = (view: View): View => (view === "multipart" ? "part" : view);

export const isBinary = (schema: JsonObject): boolean => schema["format"] === "binary" || schema["type"] === "file" || (schema["contentMediaType"] !== undefined && schema["contentEncoding"] === undefined);

const within = ["properties", "patternProperties", "additionalProperties"];

/** Of the views of a schema that look alike, the first in the order read, write, and the two of multipart bodies. */
export function distinctView(document: Document): (schema: Json, view: View) => View {
  const differs = differingViews(document);
  const part = reaches(document, isBinary, new Set(within));
  const multipart = reaches(document, (node) => insideOf(node).some(part), new Set([...within, "items", "prefixItems"]));
  const hasBytes: Partial<Record<View, (schema: Json) => boolean>> = { part, multipart };
  return (schema, view) => (hasBytes[view]?.(schema) ? view : view !== "read" && differs(schema) ? "write" : "read");
}

/** The schemas of members and items. */
const insideOf = (schema: JsonObject): (Json | undefined)[] => [
  own(schema, "additionalProperties"), own(schema, "items"), ...listOf(schema, "prefixItems"),
  ...["properties", "patternProperties"].flatMap((key) => entriesOf(schema, key).map(([, value]) => value)),
];

/** Says of a schema whether its two views differ. */
function differingViews(document: Document): (schema: Json | undefined) => boolean {
  if (!(["readOnly", "writeOnly", "x-decode", "additionalProperties", "patternProperties"] as const).some(document.mentions) && !hasMaps(document)) return () => false;
  return reaches(document, (node) => node["readOnly"] === true || node["writeOnly"] === true || Object.hasOwn(node, "x-decode") || isMixedMap(node) || hasMapPart(document, node));
}

/** What the other direction has. */
export function visibility(document: Document) {
  function isHidden(property: Json, view: View): boolean {
    const mark = view === "read" ? "writeOnly" : "readOnly";
    return document.mentions(mark) && isMarked(property, mark);
  }

  /** On the schema, on what it refers to, or on a part of it. Beside a reference it counts from 3.1 on. */
  function isMarked(schema: Json, mark: "readOnly" | "writeOnly", seen?: Set<object>): boolean {
    if (isObject(schema) && schema[mark] === true && document.version !== "3.0") return true;
    const target = document.resolve(schema);
    if (!isObject(target) || seen?.has(target)) return false;
    if (target[mark] === true) return true;
    const parts = listOf(target, "allOf");
    if (parts.length === 0) return false;
    const met = (seen ?? new Set()).add(target);
    return parts.some((part) => isMarked(part, mark, met));
  }

  /** An object that has members, and none in that view. */
  function isAllHidden(schema: Json, view: View): boolean {
    const target = document.resolve(schema);
    const properties = isObject(target) ? entriesOf(target, "properties") : [];
    return properties.length > 0 && isEmptyObject({ ...(target as JsonObject), properties: {} }) && !isCombined(target as JsonObject) && properties.every(([, property]) => isHidden(property, view));
  }

  return { isHidden, isAllHidden };
}
