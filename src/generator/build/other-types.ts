/** Types that JSON Schema does not have: two of earlier versions are read as they were meant, and any other is an error. */
import type { Document } from "../document.ts";
import type { JsonObject } from "../json.ts";
import type { Type } from "../model.ts";
import { nearest } from "../nearest.ts";
import { keyword, unknown } from "./types.ts";
import type { View } from "./views.ts";

const types = ["string", "number", "integer", "boolean", "object", "array", "null"];

/** What is JSON holds no file: there it is a string, as one of format `binary` is. */
export function otherType(document: Document, schema: JsonObject, name: string, view: View): Type {
  const place = { code: "unknown-type", node: schema, key: "type" };
  if (name === "any") {
    document.warn({ ...place, message: '"any" is no type of OpenAPI 3; the client takes anything', advice: "Remove it: a schema without a type allows anything." });
    return unknown;
  }
  if (name === "file") {
    document.warn({ ...place, message: '"file" is no type of OpenAPI 3; the client takes it for a string of format binary', advice: "Write { type: string, format: binary }." });
    return view === "multipart" || view === "part" ? { kind: "runtime", name: "Binary" } : keyword("string");
  }
  const near = nearest(name.toLowerCase(), types);
  document.error({ ...place, message: `${JSON.stringify(name)} is no type of OpenAPI 3`, advice: near === undefined ? `Use one of ${types.join(", ")}.` : `Did you mean ${near}?` });
  return unknown;
}
