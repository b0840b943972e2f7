/** Where a document refers to something, by the shape of OpenAPI and not by what looks like a reference. */
import { type Json, type JsonObject, isObject } from "./json.ts";

const schemaKeys = new Set(["schema", "schemas", "items", "properties", "patternProperties", "$defs"]);
const sections = new Map(
  Object.entries({
    parameters: "parameters", responses: "responses", requestBody: "requestBodies", requestBodies: "requestBodies", headers: "headers",
    examples: "examples", links: "links", callbacks: "callbacks", paths: "pathItems", pathItems: "pathItems", securitySchemes: "securitySchemes",
  }),
);

export type Reference = { node: JsonObject; key: string; section: string };

/** Where references stand, with the section of `components` that what they name belongs to. Each file is walked once. */
export function references(root: Json): Reference[] {
  const found: Reference[] = [];
  const seen = new Set<object>();
  const visit = (value: object, section: string, named: boolean): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const child of value as Json[]) if (typeof child === "object" && child !== null) visit(child, section, false);
      return;
    }
    const node = value as JsonObject;
    if (!named && typeof node["$ref"] === "string") found.push({ node, key: "$ref", section });
    for (const key in node) {
      const child = node[key] as Json;
      if (typeof child !== "object" || child === null || !Object.hasOwn(node, key) || (!named && isOpaque(key))) continue;
      // The examples of a schema are a list of values; those of a media type have names, and their value is opaque.
      if (key === "examples" && Array.isArray(child)) continue;
      if (!named && key === "mapping" && isObject(child)) found.push(...mappedFiles(child));
      if (named) visit(child, section, false);
      else visit(child, schemaKeys.has(key) ? "schemas" : (sections.get(key) ?? section), maps.has(key));
    }
  };
  if (typeof root === "object" && root !== null) visit(root, "schemas", false);
  return found;
}

/** What a discriminator maps to is the name of a schema, or a reference. */
const mappedFiles = (mapping: JsonObject): Reference[] =>
  Object.entries(mapping).flatMap(([key, target]) => (typeof target === "string" && /\.(ya?ml|json)(#|$)/i.test(target) ? [{ node: mapping, key, section: "schemas" }] : []));

/** Under these every key is a name, so none is a keyword. */
export const maps = new Set(
  "properties patternProperties dependentSchemas $defs schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems content encoding variables mapping".split(" "),
);

/** Values, and other people's extensions: what looks like a reference there is none. */
export const isOpaque = (key: string): boolean => key === "example" || key === "default" || key === "enum" || key === "const" || key === "value" || (key.startsWith("x-") && key !== "x-oai-itemSchema");
