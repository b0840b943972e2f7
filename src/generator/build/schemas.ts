/** Schemas to types. @see https://spec.openapis.org/oas/v3.1.1.html#schema-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Declaration, Member, Type } from "../model.ts";
import { type NameTable, typeName } from "../names.ts";
import { decodeFragment, parsePointer } from "../pointer.ts";
import { breakCycles } from "./cycles.ts";
import { discriminated, discriminatorOf } from "./discriminator.ts";
import { documentationOf } from "./documentation.ts";
import { intersection, keyword, never, nothing, union, unknown } from "./types.ts";
import { type View, distinctView, isBinary } from "./views.ts";

export type Schemas = {
  /** The type of a schema, as a program sees it in that view. `place` says where the schema stands, for findings. */
  type: (schema: Json | undefined, view: View, place?: Place) => Type;
  /** The name under which a schema is declared, if it is a reference. */
  nameOf: (schema: Json | undefined, view: View) => string | undefined;
  /** Gives a type that is written out in place a name, so that it has one in hovers and errors. Others pass through. */
  named: (wish: string, type: Type, schema: Json | undefined) => Type;
  /** All named types: the document's own, then what references made. Call it when everything was asked for. */
  declarations: () => Declaration[];
};

export type Place = { node: object | undefined; key: string };
type Named = { name: string; wire: string; schema: Json; view: View };

export function buildSchemas(document: Document, names: NameTable): Schemas {
  const viewOf = distinctView(document);
  const byKey = new Map<string, Named>();
  const queue: Named[] = [];
  const own3 = document.version === "3.0";

  const components = entriesOf(isObject(document.root["components"]) ? document.root["components"] : undefined, "schemas");
  // A schema whose name is a type name already keeps it, whatever stands before it.
  const exactFirst = [...components].sort(([a], [b]) => Number(typeName(b) === b) - Number(typeName(a) === a));
  const identifiers = new Map(exactFirst.map(([wire]) => [wire, names.take(typeName(wire))]));
  for (const [wire, schema] of components) {
    const named: Named = { name: identifiers.get(wire) as string, wire, schema, view: "read" };
    byKey.set(`read ${JSON.stringify(["components", "schemas", wire])}`, named);
    queue.push(named);
  }

  function nameOf(schema: Json | undefined, view: View): string | undefined {
    const reference = isObject(schema) ? stringOf(schema, "$ref") : undefined;
    if (reference === undefined || !reference.startsWith("#")) return undefined;
    const tokens = parsePointer(decodeFragment(reference));
    const target = document.resolve(schema);
    if (!tokens || target === undefined) return undefined;
    const seen = viewOf(target, view);
    const id = `${seen} ${JSON.stringify(tokens)}`;
    const known = byKey.get(id);
    if (known) return known.name;
    const component = tokens.length === 3 && tokens[0] === "components" && tokens[1] === "schemas";
    const wire = component ? (tokens[2] as string) : readablePointer(tokens);
    const base = component ? (identifiers.get(wire) as string) : typeName(wire);
    const named: Named = { name: names.take(base + suffixes[seen]), wire, schema: target, view: seen };
    byKey.set(id, named);
    queue.push(named);
    return named.name;
  }

  function type(schema: Json | undefined, view: View, place?: Place): Type {
    if (schema === undefined || schema === true) return unknown;
    if (schema === false) return never;
    if (!isObject(schema)) {
      document.error({ code: "not-a-schema", ...place, message: `a schema is a mapping, not ${JSON.stringify(schema)}`, advice: "Write a schema, or `true` for anything." });
      return unknown;
    }
    if (stringOf(schema, "$ref") !== undefined) {
      const name = nameOf(schema, view);
      const target: Type = name === undefined ? unknown : { kind: "reference", name };
      const { $ref: _, ...siblings } = schema;
      return own3 || !Object.keys(siblings).some((key) => structural.has(key)) ? target : intersection([target, type(siblings, view)]);
    }
    const decoded = view === "read" ? stringOf(schema, "x-decode") : undefined;
    if (decoded !== undefined) {
      const to = keyword(decoded === "boolean" ? "boolean" : "number");
      return allowsNull(document, schema) ? union([to, nothing]) : to;
    }
    const result = withoutNull(schema, view);
    return own(schema, "nullable") === true ? union([result, nothing]) : result;
  }

  function withoutNull(schema: JsonObject, view: View): Type {
    if (Object.hasOwn(schema, "const")) return literalType(schema["const"] as Json);
    if (Array.isArray(schema["enum"])) return union(schema["enum"].map(literalType));
    if (!combinators.some((key) => Object.hasOwn(schema, key))) return ownType(schema, view, false) ?? unknown;
    const alternatives = (["oneOf", "anyOf"] as const)
      .filter((key) => Array.isArray(schema[key]))
      .map((key) => union(listOf(schema, key).map((alternative, i) => discriminated(document, schema, alternative, type(alternative, view, { node: listOf(schema, key), key: String(i) }), propertyLiteral))));
    const all = listOf(schema, "allOf");
    const parents = all.map((part, i) => type(part, view, { node: all, key: String(i) }));
    const parts = intersection([...parents, lateRequired(schema, all, view) ?? unknown, ...alternatives]);
    // Parts that only constrain leave the type to the schema's own.
    return intersection([ownType(schema, view, parts !== unknown) ?? unknown, parts]);
  }

  /** What `type`, `properties` and `items` say. Beside alternatives, a bare primitive or an empty object adds nothing. */
  function ownType(schema: JsonObject, view: View, combined: boolean): Type | undefined {
    const declared = own(schema, "type");
    const written = Array.isArray(declared) ? declared : declared !== undefined ? [declared] : inferredTypes(schema);
    const types = written.map((name) => (typeof name === "string" ? name : JSON.stringify(name)));
    if (types.length === 0) return undefined;
    if (combined && types.every((name) => name !== "object" && name !== "array")) return undefined;
    if (combined && types.length === 1 && types[0] === "object" && !objectKeywords.some((key) => Object.hasOwn(schema, key))) return undefined;
    return union(types.map((name) => simpleType(name, schema, view)));
  }

  function simpleType(name: string, schema: JsonObject, view: View): Type {
    switch (name) {
      case "string": return view === "multipart" && isBinary(schema) ? { kind: "runtime", name: "Binary" } : keyword("string");
      case "integer":
      case "number": return keyword("number");
      case "boolean": return keyword("boolean");
      case "null": return nothing;
      case "array": return arrayType(schema, view);
      case "object": return objectType(schema, view);
      default:
        document.error({ code: "unknown-type", node: schema, key: "type", message: `${JSON.stringify(name)} is no type of JSON Schema`, advice: "Use string, number, integer, boolean, object, array or null." });
        return unknown;
    }
  }

  function arrayType(schema: JsonObject, view: View): Type {
    const prefix = listOf(schema, "prefixItems");
    const items = own(schema, "items");
    if (prefix.length === 0) return { kind: "array", of: items === undefined || Array.isArray(items) ? unknown : type(items, view, { node: schema, key: "items" }) };
    const of = prefix.map((item, i) => type(item, view, { node: prefix, key: String(i) }));
    return { kind: "tuple", of, ...(items !== false && { rest: type(items, view, { node: schema, key: "items" }) }) };
  }

  function objectType(schema: JsonObject, view: View): Type {
    const required = new Set(listOf(schema, "required"));
    const members: Member[] = [];
    for (const [name, property] of entriesOf(schema, "properties")) {
      const target = document.resolve(property);
      const hidden = view === "read" ? "writeOnly" : "readOnly";
      if (isObject(target) && target[hidden] === true) continue;
      members.push({ name, type: type(property, view, { node: objectOf(schema, "properties"), key: name }), optional: !required.has(name), documentation: documentationOf(isObject(property) ? property : {}) });
    }
    const patterns = entriesOf(schema, "patternProperties").map(([name, value]) => type(value, view, { node: objectOf(schema, "patternProperties"), key: name }));
    const additional = own(schema, "additionalProperties");
    const open = additional !== undefined && additional !== false ? [type(additional, view, { node: schema, key: "additionalProperties" })] : [];
    const index = [...patterns, ...open];
    if (members.length === 0 && index.length === 0) return { kind: "object", members, index: additional === false ? never : unknown };
    if (index.length === 0) return { kind: "object", members };
    const rest = union(index);
    if (members.length === 0 || (rest.kind === "keyword" && rest.name === "unknown")) return { kind: "object", members, index: rest };
    return intersection([{ kind: "object", members }, { kind: "object", members: [], index: rest }]);
  }

  /** `required` beside `allOf` may name properties of its parts: those become members that must be there. */
  function lateRequired(schema: JsonObject, all: Json[], view: View): Type | undefined {
    const declared = new Set(entriesOf(schema, "properties").map(([name]) => name));
    const members: Member[] = [];
    for (const name of all.length > 0 ? listOf(schema, "required") : []) {
      if (typeof name !== "string" || declared.has(name)) continue;
      const property = all.map((part) => propertyOf(document, part, name)).find((found) => found !== undefined);
      if (property !== undefined) members.push({ name, type: type(property, view), optional: false, documentation: { constraints: [] } });
    }
    return members.length > 0 ? { kind: "object", members } : undefined;
  }

  /** Whether an alternative's property is one literal already. */
  function propertyLiteral(schema: Json, name: string): boolean {
    const property = document.resolve(propertyOf(document, schema, name));
    return isObject(property) && (Object.hasOwn(property, "const") || (Array.isArray(property["enum"]) && property["enum"].length === 1));
  }

  const made: Declaration[] = [];

  function named(wish: string, type: Type, schema: Json | undefined): Type {
    const inPlace = type.kind === "object" || (type.kind === "intersection" && type.of.some((part) => part.kind === "object"));
    if (!inPlace) return type;
    const name = names.take(wish);
    made.push({ name, wire: wish, type, documentation: documentationOf(isObject(schema) ? schema : {}) });
    return { kind: "reference", name };
  }

  function declarations(): Declaration[] {
    const inPlace = made.splice(0);
    for (let named = queue.shift(); named; named = queue.shift()) {
      const { name, wire, schema, view } = named;
      const body = type(schema, view, { node: objectOf(objectOf(document.root, "components") ?? {}, "schemas"), key: wire });
      const tag = discriminatorOf(document, wire, schema, propertyLiteral);
      made.push({ name, wire, type: tag ? intersection([body, tag]) : body, documentation: documentationOf(isObject(schema) ? schema : {}) });
    }
    return breakCycles([...made, ...inPlace]);
  }

  return { type, nameOf, named, declarations };
}

const suffixes: Record<View, string> = { read: "", write: "Input", multipart: "Form" };
const structural = new Set(["type", "properties", "items", "allOf", "oneOf", "anyOf", "enum", "const", "additionalProperties", "required", "prefixItems"]);
const combinators = ["oneOf", "anyOf", "allOf"];
const objectKeywords = ["properties", "additionalProperties", "patternProperties"];

function inferredTypes(schema: JsonObject): string[] {
  if (objectKeywords.some((key) => Object.hasOwn(schema, key))) return ["object"];
  return Object.hasOwn(schema, "items") || Object.hasOwn(schema, "prefixItems") ? ["array"] : [];
}

function literalType(value: Json): Type {
  if (value === null) return nothing;
  if (Array.isArray(value)) return { kind: "tuple", of: value.map(literalType) };
  if (typeof value === "object") return { kind: "object", members: Object.entries(value).map(([name, member]) => ({ name, type: literalType(member), optional: false, documentation: { constraints: [] } })) };
  // YAML has numbers that TypeScript has no literals for.
  return typeof value === "number" && !Number.isFinite(value) ? keyword("number") : { kind: "literal", value };
}

function allowsNull(document: Document, schema: JsonObject): boolean {
  const declared = own(schema, "type");
  if (own(schema, "nullable") === true || declared === "null" || (Array.isArray(declared) && declared.includes("null"))) return true;
  return [...listOf(schema, "oneOf"), ...listOf(schema, "anyOf")].some((part) => {
    const target = document.resolve(part);
    return isObject(target) && allowsNull(document, target);
  });
}

/** A property's schema, looked for in `properties` and through `$ref` and `allOf`. */
export function propertyOf(document: Document, schema: Json, name: string, seen = new Set<object>()): Json | undefined {
  const target = document.resolve(schema);
  if (!isObject(target) || seen.has(target)) return undefined;
  seen.add(target);
  const properties = own(target, "properties");
  const direct = isObject(properties) ? own(properties, name) : undefined;
  if (direct !== undefined) return direct;
  for (const part of listOf(target, "allOf")) {
    const found = propertyOf(document, part, name, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `#/components/schemas/Pet/properties/owner` → `Pet owner`; paths keep what tells them apart. */
function readablePointer(tokens: string[]): string {
  const dull = new Set(["components", "schemas", "properties", "content", "schema", "paths", "responses", "requestBodies", "requestBody", "parameters", "application/json", "allOf", "oneOf", "anyOf"]);
  return tokens.filter((token) => !dull.has(token)).join(" ") || tokens.join(" ");
}
