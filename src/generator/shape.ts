/** Whether the parts of a document are mappings and lists where they have to be: what is not would be read as if it were not there. Of what only documents show, such as examples, nothing is asked. */
import type { Document } from "./document.ts";
import { type Json, isObject } from "./json.ts";

/** `{x}` is a mapping of names to x, `[x]` a list of x; a name alone is a mapping that has a line of its own here, or any. */
const operation = { parameters: "[parameter]", requestBody: "requestBody", responses: "{response}", security: "[securityRequirement]", servers: "[server]", callbacks: "{callback}" };
const methods = Object.fromEntries(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"].map((method) => [method, "operation"]));
const shapes: Record<string, Record<string, string>> = {
  document: { info: "info", paths: "{pathItem}", webhooks: "{pathItem}", components: "components", security: "[securityRequirement]", servers: "[server]" },
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

/** A shape, looked up once: `members` by their key, `of` what a mapping or a list holds. */
type Shape = { name: string; wanted: string; isList: boolean; of?: Shape; members?: Map<string, Shape> };
const known = new Map<string, Shape>();

function shapeOf(name: string): Shape {
  const met = known.get(name);
  if (met) return met;
  const isList = /^(\[|list|names)/.test(name);
  const shape: Shape = { name, wanted: isList ? "a list" : name === "text" ? "text" : "a mapping", isList };
  known.set(name, shape);
  const of = /^[{[](\w+)/.exec(name)?.[1];
  if (of !== undefined) shape.of = shapeOf(of);
  else if (shapes[name]) shape.members = new Map(Object.entries(shapes[name]).map(([key, member]) => [key, shapeOf(member)]));
  return shape;
}

const documentShape = shapeOf("document");

export function checkShape(document: Document): void {
  const seen = new Set<object>();
  const wrong = (node: object, key: string, message: string, advice: string, code = "wrong-kind") => document.error({ code, node, key, message, advice });
  check(document.root, documentShape, document.root, "");

  function check(value: Json | undefined, shape: Shape, parent: object, key: string): void {
    if (typeof value !== "object" || value === null || Array.isArray(value) !== shape.isList) return refuse(value, shape, parent, key);
    if (seen.has(value)) return;
    seen.add(value);
    const { of, members } = shape;
    if (Array.isArray(value)) {
      if (of) for (let i = 0; i < value.length; i++) check(value[i], of, value, String(i));
    } else if (of) {
      for (const name in value) if (!name.startsWith("x-")) check(value[name], of, value, name);
    } else if (members) {
      for (const name in value) {
        const member = members.get(name);
        if (member) check(value[name], member, value, name);
        else if (name === "$ref" && typeof value[name] !== "string") wrong(value, name, `$ref is ${kindOf(value[name] as Json)}, and has to be text`, "Write the place it refers to, such as `#/components/schemas/Name`.");
      }
    }
  }

  function refuse(value: Json | undefined, shape: Shape, parent: object, key: string): void {
    const { name, wanted } = shape;
    if (name === "schema") {
      // A list of items is how older drafts say a tuple.
      if (typeof value !== "boolean" && !(key === "items" && Array.isArray(value))) wrong(parent, key, `a schema is a mapping, not ${JSON.stringify(value)}`, "Write a schema, or `true` for anything.", "not-a-schema");
      return;
    }
    // An empty value in YAML: nothing is there, and nothing was meant to be.
    if (value === undefined || value === null) return;
    const given = kindOf(value);
    // An operation has a finding of its own, and older documents say `required: true`.
    if (given === wanted || name === "operation" || (name === "names" && typeof value === "boolean")) return;
    const what = Array.isArray(parent) ? `a ${words(name)}` : JSON.stringify(key);
    wrong(parent, key, `${what} is ${given}, and has to be ${wanted}`, advice(shape));
  }
}

const kindOf = (value: Json) => (Array.isArray(value) ? "a list" : isObject(value) ? "a mapping" : typeof value === "string" ? "text" : value === null ? "null" : `a ${typeof value}`);

const words = (shape: string) => shape.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function advice({ name, wanted, of }: Shape): string {
  if (wanted === "text") return "Put it in quotes.";
  if (wanted === "a list") return `Write a list, with a dash before each ${of === undefined ? "value" : words(of.name)}.`;
  return of === undefined ? `Describe the ${words(name)} by its fields.` : `Write each ${words(of.name)} below it, under its name.`;
}
