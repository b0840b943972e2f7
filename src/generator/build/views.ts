/**
 * Which schemas look different to a program that reads a response and one that writes a request: those with `readOnly`,
 * `writeOnly` or `x-decode` in reach. Most documents have none, and then nobody walks anything.
 */
import type { Document } from "../document.ts";
import type { Json, JsonObject } from "../json.ts";
import { reaches } from "./reach.ts";

/** `multipart`: what is written into a multipart form, where strings of format `binary` are bytes. */
export type View = "read" | "write" | "multipart";

export const isBinary = (schema: JsonObject): boolean => schema["format"] === "binary" || (schema["contentMediaType"] !== undefined && schema["contentEncoding"] === undefined);

/** Of the views of a schema that look alike, the first in the order read, write, multipart. */
export function distinctView(document: Document): (schema: Json, view: View) => View {
  const differs = differingViews(document);
  const hasBytes = document.mentions("multipart/") ? reaches(document, isBinary) : () => false;
  return (schema, view) => (view === "multipart" && hasBytes(schema) ? "multipart" : view !== "read" && differs(schema) ? "write" : "read");
}

/** Says of a schema whether its two views differ. */
function differingViews(document: Document): (schema: Json | undefined) => boolean {
  if (!["readOnly", "writeOnly", "x-decode"].some(document.mentions)) return () => false;
  return reaches(document, (node) => node["readOnly"] === true || node["writeOnly"] === true || Object.hasOwn(node, "x-decode"));
}
