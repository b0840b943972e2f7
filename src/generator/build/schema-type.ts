/** The type of a schema: one function per keyword, or few. @see https://spec.openapis.org/oas/v3.1.1.html#schema-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Member, Type } from "../model.ts";
import { discriminated } from "./discriminator.ts";
import { documentationOf } from "./documentation.ts";
import { literalType } from "./literal.ts";
import { propertyOf } from "./property.ts";
import type { Schemas } from "./schemas.ts";
import { intersection, keyword, never, nothing, union, unknown } from "./types.ts";
import { type View, isBinary } from "./views.ts";

/** @param nameOf the name of what a reference leads to, in that view */
export function schemaTypes(document: Document, nameOf: Schemas["nameOf"]): Schemas["type"] {
  const own3 = document.version === "3.0";
  const narrowed = new Set<object>();

  function type(schema: Json | undefined, view: View, place?: { node: object | undefined; key: string }): Type {
    if (schema === undefined || schema === true) return unknown;
    if (schema === false) return never;
    if (!isObject(schema)) {
      document.error({ code: "not-a-schema", ...place, message: `a schema is a mapping, not ${JSON.stringify(schema)}`, advice: "Write a schema, or `true` for anything." });
      return unknown;
    }
    if (stringOf(schema, "$ref") !== undefined) {
      const name = nameOf(schema, view);
      const target: Type = name === undefined ? unknown : { kind: "reference", name };
      const { $ref, ...siblings } = schema;
      if (own3 || !Object.keys(siblings).some((key) => structural.has(key))) return target;
      const late = lateRequired(siblings, [{ $ref: $ref as string }], view);
      return intersection([target, type(siblings, view), ...(late ? [late] : [])]);
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
    if (!combinators.some((key) => listOf(schema, key).length > 0)) return ownType(schema, view, false) ?? unknown;
    const alternatives = (["oneOf", "anyOf"] as const)
      .filter((key) => listOf(schema, key).length > 0)
      .map((key) => union(listOf(schema, key).map((alternative, i) => discriminated(document, schema, alternative, type(alternative, view, { node: listOf(schema, key), key: String(i) })))));
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
      if (isHidden(property, view)) continue;
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

  /** What the other direction has. Beside a reference it counts from 3.1 on. */
  function isHidden(property: Json, view: View): boolean {
    const mark = view === "read" ? "writeOnly" : "readOnly";
    return [document.resolve(property), ...(own3 ? [] : [property])].some((schema) => isObject(schema) && schema[mark] === true);
  }

  /** `required` beside `allOf` may name properties of its parts: those become members that must be there. */
  function lateRequired(schema: JsonObject, all: Json[], view: View): Type | undefined {
    const declared = new Set(entriesOf(schema, "properties").map(([name]) => name));
    const members: Member[] = [];
    for (const name of all.length > 0 ? listOf(schema, "required") : []) {
      if (typeof name !== "string" || declared.has(name)) continue;
      const property = all.map((part) => propertyOf(document, part, name)).find((found) => found !== undefined);
      // In a schema that holds itself in place, the inner one is not narrowed again.
      if (!isObject(property) || narrowed.has(property) || isHidden(property, view)) continue;
      narrowed.add(property);
      members.push({ name, type: type(property, view), optional: false, documentation: { constraints: [] } });
      narrowed.delete(property);
    }
    return members.length > 0 ? { kind: "object", members } : undefined;
  }

  return type;
}

/** Keywords that say something about a value, so that they count beside a `$ref`. */
export const structural = new Set(["type", "properties", "items", "allOf", "oneOf", "anyOf", "enum", "const", "additionalProperties", "required", "prefixItems", "patternProperties"]);
const combinators = ["oneOf", "anyOf", "allOf"];
const objectKeywords = ["properties", "additionalProperties", "patternProperties"];

function inferredTypes(schema: JsonObject): string[] {
  if (objectKeywords.some((key) => Object.hasOwn(schema, key))) return ["object"];
  return Object.hasOwn(schema, "items") || Object.hasOwn(schema, "prefixItems") ? ["array"] : [];
}

function allowsNull(document: Document, schema: JsonObject): boolean {
  const declared = own(schema, "type");
  if (own(schema, "nullable") === true || declared === "null" || (Array.isArray(declared) && declared.includes("null"))) return true;
  return [...listOf(schema, "oneOf"), ...listOf(schema, "anyOf")].some((part) => {
    const target = document.resolve(part);
    return isObject(target) && allowsNull(document, target);
  });
}
