import { type Json, type JsonObject, isObject, stringOf } from "../json.ts";
import { withoutHtml } from "./markdown.ts";

/** Extensions that tell the generator something and a reader nothing. */
const ours = new Set([
  ...["x-evidence", "x-assumed", "x-pagination", "x-decode", "x-client-parameter", "x-parameter-name", "x-client-authentication"],
  ...["x-value-prefix", "x-failure", "x-body-optional", "x-form-style", "x-rate-limit", "x-retry-safe", "x-idempotency-key", "x-sensitive-data"],
]);
/** Members that hold names of the document's own, so that none of them is a keyword. */
export const maps = new Set([
  ...["paths", "webhooks", "callbacks", "headers", "content", "encoding", "examples", "links", "variables", "responses", "parameters"],
  ...["schemas", "requestBodies", "securitySchemes", "pathItems", "mediaTypes", "properties", "patternProperties", "$defs", "dependentSchemas"],
]);
/** Members that hold values and not elements. */
export const values = new Set(["example", "default", "const", "enum", "value", "dataValue", "x-codeSamples"]);
/** The type of a line, which OpenAPI 3.2 names without the prefix. Redoc shows it where there is no schema of the whole. */
export const itemSchema = "x-oai-itemSchema";

/**
 * A document as people should read it: our extensions gone, Markdown without HTML.
 * @param notes Markdown of our own for the end of descriptions, which is left as it is.
 */
export const forReaders = (document: JsonObject, notes: ReadonlyMap<JsonObject, string>): JsonObject => element(document, notes) as JsonObject;

type Notes = ReadonlyMap<JsonObject, string>;

function element(value: Json, notes: Notes): Json {
  if (Array.isArray(value)) return value.map((item) => element(item, notes));
  if (!isObject(value)) return value;
  const isStream = Object.hasOwn(value, itemSchema);
  const kept = Object.entries(value).filter(([key]) => !ours.has(key) && !(isStream && key === "schema"));
  const shown = Object.fromEntries(kept.map(([key, child]) => [key === itemSchema ? "itemSchema" : key, member(key, child, notes)]));
  const note = notes.get(value);
  return note === undefined ? shown : { ...shown, description: [stringOf(shown, "description"), note].filter(Boolean).join("\n\n") };
}

function member(key: string, value: Json, notes: Notes): Json {
  if (key === "description" && typeof value === "string") return withoutHtml(value);
  if (key === "servers" && Array.isArray(value)) return value.map((one) => server(one, notes));
  if (key === "x-enumDescriptions" && isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, words]) => [name, member("description", words, notes)]));
  if (values.has(key) || (key === "examples" && Array.isArray(value))) return value;
  if (!maps.has(key) || !isObject(value)) return element(value, notes);
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, element(child, notes)]));
}

/** Unlike other descriptions Redoc takes a server's for plain text. */
function server(value: Json, notes: Notes): Json {
  const description = isObject(value) && value["description"];
  const shown = element(value, notes);
  return isObject(shown) && typeof description === "string" ? { ...shown, description: description.replaceAll("`", "") } : shown;
}
