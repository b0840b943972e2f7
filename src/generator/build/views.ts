/**
 * Which schemas look different to a program that reads a response and one that writes a request: those with `readOnly`,
 * `writeOnly` or `x-decode` in reach. Most documents have none, and then nobody walks anything.
 */
import type { Document } from "../document.ts";
import type { Json } from "../json.ts";
import { reaches } from "./reach.ts";

export type View = "read" | "write";

/** Says of a schema whether its two views differ. */
export function differingViews(document: Document): (schema: Json | undefined) => boolean {
  if (!["readOnly", "writeOnly", "x-decode"].some(document.mentions)) return () => false;
  return reaches(document, (node) => node["readOnly"] === true || node["writeOnly"] === true || Object.hasOwn(node, "x-decode"));
}
