/**
 * Which schemas look different to a program that reads a response and one that writes a request: those with `readOnly`,
 * `writeOnly` or `x-decode` in reach, or members of any name beside others. Most documents have none, and then nobody walks anything.
 */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject } from "../json.ts";
import { isCombined, isEmptyObject, isMixedMap } from "./keywords.ts";
import { reaches } from "./reach.ts";

/** `multipart`: what is written into a multipart form, where strings of format `binary` are bytes. */
export type View = "read" | "write" | "multipart";

export const isBinary = (schema: JsonObject): boolean => schema["format"] === "binary" || (schema["contentMediaType"] !== undefined && schema["contentEncoding"] === undefined);

/** Of the views of a schema that look alike, the first in the order read, write, multipart. */
export function distinctView(document: Document): (schema: Json, view: View) => View {
  const differs = differingViews(document);
  const hasBytes = reaches(document, isBinary);
  return (schema, view) => (view === "multipart" && hasBytes(schema) ? "multipart" : view !== "read" && differs(schema) ? "write" : "read");
}

/** Says of a schema whether its two views differ. */
function differingViews(document: Document): (schema: Json | undefined) => boolean {
  if (!(["readOnly", "writeOnly", "x-decode", "additionalProperties", "patternProperties"] as const).some(document.mentions)) return () => false;
  return reaches(document, (node) => node["readOnly"] === true || node["writeOnly"] === true || Object.hasOwn(node, "x-decode") || isMixedMap(node));
}

/** What the other direction has. */
export function visibility(document: Document) {
  function isHidden(property: Json, view: View): boolean {
    const mark = view === "read" ? "writeOnly" : "readOnly";
    const isMarked = (schema: Json | undefined): boolean => isObject(schema) && schema[mark] === true;
    // Beside a reference it counts from 3.1 on.
    return isMarked(document.resolve(property)) || (document.version !== "3.0" && isMarked(property));
  }

  /** An object that has members, and none in that view. */
  function isAllHidden(schema: Json, view: View): boolean {
    const target = document.resolve(schema);
    const properties = isObject(target) ? entriesOf(target, "properties") : [];
    return properties.length > 0 && isEmptyObject({ ...(target as JsonObject), properties: {} }) && !isCombined(target as JsonObject) && properties.every(([, property]) => isHidden(property, view));
  }

  return { isHidden, isAllHidden };
}
