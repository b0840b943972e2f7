/** Where a document refers to something, by the shape of OpenAPI and not by what looks like a reference. */
import { type Json, type JsonObject, isObject } from "./json.ts";

const schemaKeys = ["schema", "schemas", "items", "properties", "patternProperties", "$defs"];
/** The section of `components` that what stands under a key belongs to; under other keys it is the section that the key itself stands in. */
const sections = new Map([
  ...schemaKeys.map((key): [string, string] => [key, "schemas"]),
  ...Object.entries({
    parameters: "parameters", responses: "responses", requestBody: "requestBodies", requestBodies: "requestBodies", headers: "headers",
    examples: "examples", links: "links", callbacks: "callbacks", paths: "pathItems", webhooks: "pathItems", pathItems: "pathItems", securitySchemes: "securitySchemes",
  }),
]);

export type Reference = {
  node: JsonObject;
  key: string;
  section: string;
  /** It stands for all that is under the names of a map. */
  isWhole?: true;
};

/** Keywords that most documents do without, and that cost a walk of their own where they are; `int64` is a value of `format`, and of members of any name only a schema beside others counts. */
export type RareKeyword = "readOnly" | "writeOnly" | "x-decode" | "x-sensitive-data" | "$id" | "$anchor" | "$dynamicAnchor" | "int64" | "patternProperties" | "additionalProperties";
const rare: ReadonlySet<string> = new Set<RareKeyword>(["readOnly", "writeOnly", "x-decode", "x-sensitive-data", "$id", "$anchor", "$dynamicAnchor"]);

/** Where references stand in what was not `seen` before. Rare keywords are noted on the way. `within`: the section that the root belongs to. */
export function references(root: Json, met = new Set<string>(), within = "schemas", seen = new Set<object>()): Reference[] {
  const found: Reference[] = [];
  const visit = (value: object, section: string, named: boolean): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const child of value as Json[]) if (typeof child === "object" && child !== null) visit(child, section, false);
      return;
    }
    const node = value as JsonObject;
    if (named) {
      for (const name in node) {
        const child = node[name] as Json;
        if (isExtension(section, name)) continue;
        if (typeof child === "object" && child !== null) visit(child, section, false);
        else if (name === "$ref" && typeof child === "string") found.push({ node, key: name, section, isWhole: true });
      }
      return;
    }
    for (const key in node) {
      const child = node[key] as Json;
      if (typeof child !== "object" || child === null) {
        if (key === "$ref" && typeof child === "string") found.push({ node, key, section });
        else if (rare.has(key) || (child === "int64" && key === "format")) met.add(key === "format" ? "int64" : key);
        continue;
      }
      switch (key) {
        case "patternProperties":
          met.add(key);
          break;
        case "additionalProperties":
          if ("properties" in node || "allOf" in node) met.add(key);
          break;
        case "examples":
          // Those of a schema are a list of values; those of a media type have names, and their value is opaque.
          if (Array.isArray(child)) continue;
          break;
        case "discriminator":
          if (isObject(child)) found.push(...mappedFiles(child, ["defaultMapping"]));
          break;
        case "mapping":
          if (!isObject(child)) break;
          found.push(...mappedFiles(child, Object.keys(child)));
          continue;
      }
      if (!isOpaque(key)) visit(child, sections.get(key) ?? section, maps.has(key));
    }
  };
  if (typeof root === "object" && root !== null) visit(root, within, false);
  return found;
}

/** What a discriminator maps to is the name of a schema, or a reference. */
function mappedFiles(mapping: JsonObject, keys: string[]): Reference[] {
  const isFile = (target: unknown): boolean => typeof target === "string" && /\.(ya?ml|json)(#|$)/i.test(target);
  return keys.filter((key) => isFile(mapping[key])).map((key) => ({ node: mapping, key, section: "schemas" }));
}

/** Beside statuses and paths; a schema may have such a name. */
export const isExtension = (section: string, name: string): boolean => (section === "responses" || section === "pathItems") && name.startsWith("x-");

/** Under these every key is a name, so none is a keyword. */
export const maps = new Set(
  "paths webhooks properties patternProperties dependentSchemas $defs schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems content encoding variables mapping".split(" "),
);

/** Values, and other people's extensions: what looks like a reference there is none. */
export const isOpaque = (key: string): boolean => key === "example" || key === "default" || key === "enum" || key === "const" || key === "value" || key === "dataValue" || (key.startsWith("x-") && key !== "x-oai-itemSchema");
