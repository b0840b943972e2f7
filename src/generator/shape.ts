/** Whether the parts of a document are mappings and lists where they have to be: what is not would be read as if it were not there. Of what only documents show, such as examples, nothing is asked. */
import type { Document } from "./document.ts";
import { type Json, type JsonObject, isObject } from "./json.ts";

/** `{x}` is a mapping of names to x, `[x]` a list of x; a name alone is a mapping that has a line of its own here, or any. */
const operation = { parameters: "[parameter]", requestBody: "requestBody", responses: "{response}", security: "[requirement]", servers: "[server]", callbacks: "{callback}" };
const methods = Object.fromEntries(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"].map((method) => [method, "operation"]));
const shapes: Record<string, Record<string, string>> = {
  document: { info: "info", paths: "{pathItem}", webhooks: "{pathItem}", components: "components", security: "[requirement]", servers: "[server]" },
  components: {
    schemas: "{schema}", responses: "{response}", parameters: "{parameter}", requestBodies: "{requestBody}", headers: "{header}", securitySchemes: "{securityScheme}",
    pathItems: "{pathItem}", callbacks: "{callback}",
  },
  pathItem: { ...methods, parameters: "[parameter]", servers: "[server]" },
  operation,
  parameter: { schema: "schema", content: "{mediaType}" },
  header: { schema: "schema", content: "{mediaType}" },
  requestBody: { content: "{mediaType}" },
  response: { content: "{mediaType}", headers: "{header}" },
  mediaType: { schema: "schema", itemSchema: "schema", encoding: "{encoding}" },
  server: { url: "text", variables: "{variable}" },
  schema: {
    properties: "{schema}", patternProperties: "{schema}", $defs: "{schema}", additionalProperties: "schema", items: "schema", not: "schema",
    allOf: "[schema]", oneOf: "[schema]", anyOf: "[schema]", prefixItems: "[schema]", enum: "list", required: "names", discriminator: "discriminator",
  },
};

/** These have findings of their own, or are more than one thing: booleans are schemas, and older documents say `required: true`. */
const isLenient = (shape: string, value: Json) => shape === "schema" || shape === "operation" || (shape === "names" && typeof value === "boolean");

export function checkShape(document: Document): void {
  const seen = new Set<object>();
  const wrong = (node: object, key: string, message: string, advice: string) => document.error({ code: "wrong-kind", node, key, message, advice });
  check(document.root, "document", document.root, "");

  function check(value: Json | undefined, shape: string, parent: object, key: string): void {
    // An empty value in YAML: nothing is there, and nothing was meant to be.
    if (value === undefined || value === null) return;
    const { of, wanted } = known.get(shape) ?? learn(shape);
    const given = kindOf(value);
    if (given !== wanted && !isLenient(shape, value)) {
      const what = Array.isArray(parent) ? `a ${words(shape)}` : JSON.stringify(key);
      return wrong(parent, key, `${what} is ${given}, and has to be ${wanted}`, advice(shape, wanted, of));
    }
    if (typeof value !== "object" || seen.has(value)) return;
    seen.add(value);
    if (of !== undefined) return each(value, of);
    const members = shapes[shape];
    if (!members || !isObject(value)) return;
    for (const name in value) {
      const child = value[name] as Json;
      if (name === "$ref" && typeof child !== "string") wrong(value, name, `$ref is ${kindOf(child)}, and has to be text`, "Write the place it refers to, such as `#/components/schemas/Name`.");
      else if (Object.hasOwn(members, name)) check(child, members[name] as string, value, name);
    }
  }

  function each(value: JsonObject | Json[], of: string): void {
    if (Array.isArray(value)) value.forEach((child, index) => check(child, of, value, String(index)));
    else for (const name in value) if (!name.startsWith("x-")) check(value[name], of, value, name);
  }
}

type Wanted = { wanted: string; of: string | undefined };
const known = new Map<string, Wanted>();

function learn(shape: string): Wanted {
  const wanted = /^(\[|list|names)/.test(shape) ? "a list" : shape === "text" ? "text" : "a mapping";
  const learned = { wanted, of: /^[{[](\w+)/.exec(shape)?.[1] };
  known.set(shape, learned);
  return learned;
}

const kindOf = (value: Json) => (Array.isArray(value) ? "a list" : isObject(value) ? "a mapping" : typeof value === "string" ? "text" : value === null ? "null" : `a ${typeof value}`);

const words = (shape: string) => shape.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function advice(shape: string, wanted: string, of: string | undefined): string {
  if (wanted === "text") return "Put it in quotes.";
  if (wanted === "a list") return `Write a list, with a dash before each ${of === undefined ? "value" : words(of)}.`;
  return of === undefined ? `Describe the ${words(shape)} by its fields.` : `Write each ${words(of)} below it, under its name.`;
}
