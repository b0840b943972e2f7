/** Where a document refers to something, by the shape of OpenAPI and not by what looks like a reference. */
import { type Json, type JsonObject, isObject } from "./json.ts";

const schemaKeys = new Set(["schema", "schemas", "items", "properties", "patternProperties", "$defs"]);
const sections: Record<string, string> = {
  parameters: "parameters", responses: "responses", requestBody: "requestBodies", requestBodies: "requestBodies", headers: "headers",
  examples: "examples", links: "links", callbacks: "callbacks", paths: "pathItems", pathItems: "pathItems", securitySchemes: "securitySchemes",
};

/** Where references stand, with the section of `components` that what they name belongs to. Each file is walked once. */
export function* references(root: Json): Generator<{ node: JsonObject; key: string; section: string }> {
  const seen = new Set<object>();
  const stack: { value: Json; section: string; named: boolean }[] = [{ value: root, section: "schemas", named: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, section, named } = top;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const child of value) stack.push({ value: child, section, named: false });
      continue;
    }
    if (!named && typeof value["$ref"] === "string") yield { node: value, key: "$ref", section };
    for (const key in value) {
      if (!Object.hasOwn(value, key) || (!named && isOpaque(key))) continue;
      const child = value[key] as Json;
      // The examples of a schema are a list of values; those of a media type have names, and their value is opaque.
      if (typeof child !== "object" || child === null || (key === "examples" && Array.isArray(child))) continue;
      if (!named && key === "mapping" && isObject(child)) yield* mappedFiles(child);
      if (named) stack.push({ value: child, section, named: false });
      else stack.push({ value: child, section: schemaKeys.has(key) ? "schemas" : (sections[key] ?? section), named: maps.has(key) });
    }
  }
}

/** What a discriminator maps to is the name of a schema, or a reference. */
function* mappedFiles(mapping: JsonObject): Generator<{ node: JsonObject; key: string; section: string }> {
  for (const [key, target] of Object.entries(mapping)) if (typeof target === "string" && /\.(ya?ml|json)(#|$)/i.test(target)) yield { node: mapping, key, section: "schemas" };
}

/** Under these every key is a name, so none is a keyword. */
export const maps = new Set(
  "properties patternProperties dependentSchemas $defs schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems content encoding variables mapping".split(" "),
);

/** Values, and other people's extensions: what looks like a reference there is none. */
export const isOpaque = (key: string): boolean => key === "example" || key === "default" || key === "enum" || key === "const" || key === "value" || (key.startsWith("x-") && key !== "x-oai-itemSchema");
