/** The type of a schema: one function per keyword, or few. @see https://spec.openapis.org/oas/v3.1.1.html#schema-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Member, Type } from "../model.ts";
import { type Discriminators, tagged } from "./discriminator.ts";
import { documentationOf } from "./documentation.ts";
import { countOf, inferredTypes, isAboutObjects, isCombined, isEmptyObject, saysNothing, structural } from "./keywords.ts";
import { plainType } from "./plain-type.ts";
import { warnOfRequired } from "./fields.ts";
import { growth } from "./growth.ts";
import { literalType } from "./literal.ts";
import { hasMapPart, mapPart } from "./map-parts.ts";
import { allowsNull } from "./nullable.ts";
import { otherType } from "./other-types.ts";
import { isNoObject } from "./kinds.ts";
import { narrowing } from "./narrowing.ts";
import { memberOfAnyName, requirements } from "./required.ts";
import type { Schemas } from "./schemas.ts";
import { intersection, keyword, member, never, nothing, union, unknown, writableRest } from "./types.ts";
import { type View, isBinary, itemView, memberView, visibility } from "./views.ts";

/** @param nameOf the name of what a reference leads to, in that view */
export function schemaTypes(document: Document, nameOf: Schemas["nameOf"], discriminators: Discriminators): Schemas["type"] {
  const own3 = document.version === "3.0";
  const grow = growth(document);
  const { isHidden, isAllHidden } = visibility(document);
  const required = requirements(document);
  const narrowed = narrowing(document, type, required);

  /** @param whole the schema that this is a part of, not of its members */
  function type(schema: Json | undefined, view: View, whole?: JsonObject): Type {
    if (schema === false) return never;
    if (!isObject(schema)) return unknown;
    const plain = plainType(schema, view);
    grow(plain === undefined && Array.isArray(schema["enum"]) ? schema["enum"].length : 1, schema);
    if (plain) return plain;
    if (stringOf(schema, "$ref") !== undefined) {
      const name = nameOf(schema, view);
      const target: Type = name === undefined ? unknown : { kind: "reference", name };
      const { $ref: _, ...siblings } = schema;
      if (own3 || !Object.keys(siblings).some((key) => structural.has(key))) return target;
      return intersection([target, type(siblings, view, whole ?? schema), narrowed.ofParts(schema, view, whole ?? schema)]);
    }
    const decoded = view === "read" ? stringOf(schema, "x-decode") : undefined;
    if (decoded !== undefined) {
      const to = keyword(decoded === "boolean" ? "boolean" : "number");
      return allowsNull(document, schema) ? union([to, nothing]) : to;
    }
    const result = withoutNull(schema, view, whole ?? schema);
    return own(schema, "nullable") === true ? union([result, nothing]) : result;
  }

  function withoutNull(schema: JsonObject, view: View, whole: JsonObject): Type {
    if (Object.hasOwn(schema, "const")) return literalType(schema["const"] as Json);
    if (Array.isArray(schema["enum"])) return union(schema["enum"].map(literalType));
    if (!isCombined(schema)) return ownType(schema, view, false, whole) ?? unknown;
    const groups = [listOf(schema, "oneOf"), listOf(schema, "anyOf")].filter((group) => group.length > 0);
    // What is said of the members of objects says nothing of values that are none.
    const others = new Set(isAboutObjects(schema) ? groups[0]?.filter((part) => isNoObject(document, part)) : []);
    const names = required.ofAlternatives(schema);
    const anyOf = (group: Json[]): Type => union(group.map((part) => narrowed.ofAlternative(tagged(type(part, view, whole), discriminators.alternative(schema, part)), part, names, view)));
    const [alternatives = unknown, ...more] = groups.map((group) => anyOf(group.filter((part) => !others.has(part))));
    const all = listOf(schema, "allOf");
    const speaking = all.filter((part) => !saysNothing(part) && !isAllHidden(part, view));
    const beside = view !== "read" && hasMapPart(document, schema);
    const parents = speaking.map((part) => (beside ? mapPart(document, part, (map) => type(map, view, whole)) : type(part, view, whole)));
    const parts = intersection([...parents, narrowed.ofParts(schema, view, whole), alternatives, ...more]);
    // Parts that only constrain leave the type to the schema's own.
    const mine = ownType(schema, view, parts !== unknown, whole) ?? unknown;
    // What is written has to fit each part: the members of the others are no more than the rest of this one.
    const open = view !== "read" && parts !== unknown && mine.kind === "object" && mine.index !== undefined;
    const result = intersection([open ? { ...mine, index: unknown } : mine, parts]);
    if (others.size > 0) return union([result, intersection([...parents, anyOf([...others]), ...more])]);
    return result === unknown ? intersection(all.filter((part) => !speaking.includes(part)).map((part) => type(part, view))) : result;
  }

  /** What `type`, `properties` and `items` say. Beside alternatives, a bare primitive or an empty object adds nothing. */
  function ownType(schema: JsonObject, view: View, combined: boolean, whole: JsonObject): Type | undefined {
    const declared = own(schema, "type");
    const written = Array.isArray(declared) ? declared : declared !== undefined ? [declared] : inferredTypes(schema);
    const types = written.map((name) => (typeof name === "string" ? name : JSON.stringify(name)));
    if (types.length === 0) return undefined;
    if (combined && types.every((name) => name !== "object" && name !== "array")) return undefined;
    if (combined && types.length === 1 && types[0] === "object" && isEmptyObject(schema)) return undefined;
    return union(types.map((name) => simpleType(name, schema, view, whole)));
  }

  function simpleType(name: string, schema: JsonObject, view: View, whole: JsonObject): Type {
    switch (name) {
      case "string": return (view === "multipart" || view === "part") && isBinary(schema) ? { kind: "runtime", name: "Binary" } : keyword("string");
      case "integer":
      case "number": return keyword("number");
      case "boolean": return keyword("boolean");
      case "null": return nothing;
      case "array": return arrayType(schema, view);
      case "object": return objectType(schema, view, whole);
      default: return otherType(document, schema, name, view);
    }
  }

  function arrayType(schema: JsonObject, view: View): Type {
    const prefix = listOf(schema, "prefixItems");
    const items = own(schema, "items");
    if (prefix.length === 0) return { kind: "array", of: items === undefined || Array.isArray(items) ? unknown : type(items, itemView(view)) };
    const least = countOf(schema, "minItems") ?? 0;
    const most = countOf(schema, "maxItems") ?? Infinity;
    const of = prefix.slice(0, most).map((item) => type(item, itemView(view)));
    return { kind: "tuple", of, ...(least < of.length && { least }), ...(items !== false && most > of.length && { rest: type(items, itemView(view)) }) };
  }

  function objectType(schema: JsonObject, view: View, whole: JsonObject): Type {
    const names = new Set(listOf(schema, "required"));
    const members: Member[] = [];
    const hidden: Member[] = [];
    const properties = objectOf(schema, "properties") ?? {};
    const inside = memberView(view);
    for (const name of Object.keys(properties)) {
      const property = properties[name] as Json;
      if (!names.has(name)) warnOfRequired(document, name, property);
      if (isHidden(property, view)) hidden.push(member(name, never, true));
      else members.push({ name, type: type(property, inside), optional: !names.has(name), documentation: documentationOf(isObject(property) ? property : {}) });
    }
    const patterns = entriesOf(schema, "patternProperties").map(([, value]) => type(value, inside));
    const additional = own(schema, "additionalProperties");
    const open = additional !== undefined && additional !== false ? [type(additional, inside)] : [];
    const index = [...patterns, ...open];
    const undeclared = required.undeclared(schema, whole);
    if (index.length === 0 && members.length + hidden.length > 0) {
      if (additional !== false) for (const name of undeclared) members.push(member(name, unknown, true));
      // Where the other direction has all of them, none is left: an empty interface would take anything.
      return { kind: "object", members: members.length > 0 ? members : hidden };
    }
    if (index.length === 0) return { kind: "object", members, index: additional === false ? never : unknown };
    const rest = union(index);
    if (rest.kind === "keyword" && rest.name === "unknown") return { kind: "object", members, index: rest };
    const told = memberOfAnyName(schema) ? undeclared.map((name) => member(name, rest, false)) : [];
    if (members.length === 0) return { kind: "object", members: told, index: rest };
    if (view !== "read") return { kind: "object", members: [...members, ...told], index: writableRest(rest, members) };
    return intersection([{ kind: "object", members: [...members, ...told] }, { kind: "object", members: [], index: rest }]);
  }

  return type;
}
