/**
 * The document as openapi-typescript takes it: nothing but what it prints, with references to components alone, and without
 * what it would print as something that does not compile. Whatever it does not read is left out, so that it follows no word in it.
 */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, objectOf, own, stringOf } from "../json.ts";
import { nameTable, typeName } from "../names.ts";
import { decodeFragment, formatPointer, parsePointer } from "../pointer.ts";
import { readablePointer } from "./schemas.ts";
import { discriminators } from "./discriminator.ts";
import { structural } from "./keywords.ts";
import { combining, says } from "./wire-combining.ts";
import { plainSchema, shown, tagged } from "./wire-schema.ts";

/** Where parts stand in parts: one by itself, a list, or a map whose keys are names. */
type Place = ["one" | "list" | "map", Kind];
type Kind = "components" | "pathItem" | "operation" | "parameter" | "requestBody" | "response" | "mediaType" | "header" | "schema";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const shapes: Record<Kind, Record<string, Place>> = {
  components: { schemas: ["map", "schema"], responses: ["map", "response"], parameters: ["map", "parameter"], requestBodies: ["map", "requestBody"], headers: ["map", "header"] },
  pathItem: { parameters: ["list", "parameter"], ...Object.fromEntries(methods.map((method): [string, Place] => [method, ["one", "operation"]])) },
  operation: { parameters: ["list", "parameter"], requestBody: ["one", "requestBody"], responses: ["map", "response"] },
  parameter: { schema: ["one", "schema"], content: ["map", "mediaType"] },
  requestBody: { content: ["map", "mediaType"] },
  response: { headers: ["map", "header"], content: ["map", "mediaType"] },
  mediaType: { schema: ["one", "schema"] },
  header: { schema: ["one", "schema"], content: ["map", "mediaType"] },
  schema: { properties: ["map", "schema"], patternProperties: ["map", "schema"], additionalProperties: ["one", "schema"], items: ["one", "schema"], prefixItems: ["list", "schema"], allOf: ["list", "schema"], oneOf: ["list", "schema"], anyOf: ["list", "schema"] },
};
const words = ["deprecated", "required", "in", "name"];
const comments = ["summary", "description", "example", "default"];
const sections: Partial<Record<Kind, string>> = { schema: "schemas", response: "responses", parameter: "parameters", requestBody: "requestBodies", header: "headers" };
/** Names that its way of writing references keeps. */
const isPlain = (name: string): boolean => /^[\w.-]+$/.test(name);

export function wireDocument(document: Document): JsonObject {
  const { root } = document;
  const components: Record<string, JsonObject> = {};
  const names: Record<string, ReturnType<typeof nameTable>> = {};
  const placed = new Map<string, string>();
  const operationIds = nameTable();
  const tags = discriminators(document);
  const { combine, lateRequired, alternative, declare, separate } = combining(document, (schema) => copy(schema, "schema"));
  const given = objectOf(root, "components") ?? {};
  for (const [section, [, kind]] of Object.entries(shapes.components)) {
    components[section] = {};
    const all = entriesOf(given, section).map(([name]) => name);
    const table = (names[section] = nameTable(all.filter(isPlain)));
    for (const name of all) placed.set(`${kind} ${formatPointer(["components", section, name])}`, isPlain(name) ? name : table.take(typeName(name)));
  }

  /** The reference to what a part refers to, which becomes a component where it is none. */
  function reference(node: JsonObject, kind: Kind, section: string): JsonObject {
    const tokens = parsePointer(decodeFragment(stringOf(node, "$ref") ?? "")) ?? [];
    const id = `${kind} ${formatPointer(tokens)}`;
    let name = placed.get(id);
    if (name === undefined) {
      const table = names[section] as ReturnType<typeof nameTable>;
      placed.set(id, (name = table.take(typeName(readablePointer(tokens)))));
      put(components[section] as JsonObject, name, copy(document.resolve(node) as Json, kind));
    }
    return { $ref: `#/components/${section}/${name}` };
  }

  /** @param whole the schema that this is a part of, not of its members */
  function copy(value: Json, kind: Kind, whole?: JsonObject): Json {
    if (!isObject(value)) return kind === "schema" ? (value === false ? { enum: [] } : {}) : {};
    const section = sections[kind];
    if (stringOf(value, "$ref") === undefined) return part(value, kind, whole ?? value);
    const target = document.resolve(value);
    if (!isObject(target)) return kind === "schema" && typeof target === "boolean" ? copy(target, kind) : {};
    if (section === undefined) return part({ ...target, ...value }, kind, value);
    const { $ref: _, ...beside } = value;
    const to = reference(value, kind, section);
    if (kind !== "schema") return to;
    if (document.version !== "3.0" && Object.keys(beside).some((key) => structural.has(key))) {
      const { description, deprecated } = plainSchema(beside);
      const inner = part(beside, kind, whole ?? value);
      return { ...(description !== undefined && { description }), ...(deprecated && { deprecated }), allOf: [to, ...(says(inner) ? [inner] : []), ...lateRequired(value, whole ?? value)] };
    }
    return { ...plainSchema(beside), ...to };
  }

  function part(value: JsonObject, kind: Kind, whole: JsonObject): JsonObject {
    const made: JsonObject = kind === "schema" ? plainSchema(value) : plainWords(value);
    for (const [key, [holder, of]] of Object.entries(shapes[kind])) {
      const child = own(value, key);
      if (Array.isArray(child) && (key === "oneOf" || key === "anyOf")) made[key] = child.map((item) => alternative(value, item, tagged(copy(item, of, whole), tags.alternative(value, item))));
      else if (holder === "list" && Array.isArray(child)) made[key] = (of === "parameter" ? unique(document, child) : child).map((item) => copy(item, of, key === "allOf" ? whole : undefined));
      else if (holder === "map" && isObject(child)) made[key] = map(child, of, kind);
      // It takes `additionalProperties: false` for what it prints anyway.
      else if (holder === "one" && child !== undefined && child !== null && !(key === "additionalProperties" && child === false)) made[key] = copy(child, of);
    }
    const id = kind === "operation" ? stringOf(value, "operationId") : undefined;
    if (id) made["operationId"] = operationIds.take(isPlain(id) ? id : typeName(id));
    if (kind === "schema") {
      declare(value, made, whole);
      separate(value, made);
      if (Array.isArray(made["allOf"])) combine(value, made, whole);
    }
    return made;
  }

  function map(value: JsonObject, of: Kind, within: Kind): JsonObject {
    const made: JsonObject = {};
    // Beside statuses, what begins with x- is an extension.
    for (const [name, child] of Object.entries(value)) if (within !== "operation" || !name.startsWith("x-")) put(made, name, copy(child, of));
    return made;
  }

  // Schemas first, so that what others refer to inside them has its name.
  for (const [section, [, kind]] of Object.entries(shapes.components)) {
    for (const [wire, value] of entriesOf(given, section)) {
      const target = kind === "schema" ? value : document.resolve(value);
      const name = placed.get(`${kind} ${formatPointer(["components", section, wire])}`) as string;
      if (target !== undefined && target !== null) put(components[section] as JsonObject, name, kind === "schema" ? tagged(copy(target, kind), tags.child(wire, target)) : copy(target, kind));
    }
  }
  const pathItems = (key: string): JsonObject => map(Object.fromEntries(entriesOf(root, key).filter(([path]) => !path.startsWith("x-"))), "pathItem", "components");
  return { openapi: root["openapi"] ?? null, paths: pathItems("paths"), webhooks: pathItems("webhooks"), components };
}

const put = (object: JsonObject, key: string, value: Json): void => void Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });

/** Of parameters with the same name and place the last, which is the one that counts. */
function unique(document: Document, parameters: Json[]): Json[] {
  return [...new Map(parameters.map((parameter) => {
    const target = document.resolve(parameter);
    return [isObject(target) ? JSON.stringify([target["in"], target["name"]]) : "", parameter];
  })).values()];
}

/** What of a part is words and flags, as far as it is what it has to be. */
function plainWords(value: JsonObject): JsonObject {
  const made: JsonObject = {};
  for (const key of words) {
    const word = own(value, key);
    if (typeof word === "string" || word === true) made[key] = word;
  }
  for (const key of comments) {
    const word = own(value, key);
    if (typeof word === "string" || word === true || (typeof word === "number" && key === "example")) made[key] = shown(word);
  }
  return made;
}
