/** What most schemas are: a string, a number or a boolean, and words about it. They are asked nothing else, which takes half of the time away that types cost. */
import type { JsonObject } from "../json.ts";
import type { Type } from "../model.ts";
import { structural } from "./keywords.ts";
import { keyword } from "./types.ts";
import type { View } from "./views.ts";

const plain = new Map([["string", keyword("string")], ["integer", keyword("number")], ["number", keyword("number")], ["boolean", keyword("boolean")]]);
const deciding = new Set([...structural, "$ref", "nullable", "x-decode"]);

/** The type of a schema where nothing but its `type` decides about it; undefined of any other. A part of a multipart body may be bytes. */
export function plainType(schema: JsonObject, view: View): Type | undefined {
  if (view !== "read" && view !== "write") return undefined;
  for (const key in schema) if (key !== "type" && deciding.has(key)) return undefined;
  return plain.get(schema["type"] as string);
}
