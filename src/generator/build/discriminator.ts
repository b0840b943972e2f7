/** Discriminators: the literal that tells alternatives apart. @see https://spec.openapis.org/oas/v3.2.0.html#discriminator-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Type } from "../model.ts";
import { decodeFragment, parsePointer } from "../pointer.ts";
import { allowsNull } from "./nullable.ts";
import { declarationsOf } from "./property.ts";
import { intersection, nothing, union, withoutNull } from "./types.ts";

/** The property that tells, and what it has; null, if the schema allows it, has no properties. */
export type Tag = { property: string; values: (string | number | boolean)[]; orNull: boolean };

export type Discriminators = {
  /** Of an alternative of a `oneOf` or `anyOf`, where its own schema leaves that open. */
  alternative: (schema: JsonObject, alternative: Json) => Tag | undefined;
  /** Of a component that is `allOf` a discriminating parent. */
  child: (wire: string, schema: Json) => Tag | undefined;
};

/** The type of a schema that has that tag, if it has one. */
export function tagged(type: Type, tag: Tag | undefined): Type {
  if (!tag) return type;
  const values = union(tag.values.map((value): Type => ({ kind: "literal", value })));
  const told = intersection([withoutNull(type), { kind: "object", members: [{ name: tag.property, type: values, optional: false, documentation: { constraints: [] } }] }]);
  return tag.orNull ? union([told, nothing]) : told;
}

/** A parent may have thousands of children, so that nothing of it is looked through for each of them. */
export function discriminators(document: Document): Discriminators {
  const components = objectOf(objectOf(document.root, "components") ?? {}, "schemas") ?? {};
  const mappings = new Map<JsonObject, Map<string, string[]>>();
  let family: { parents: Set<Json | undefined>; mapped: Set<string> } | undefined;

  function alternative(schema: JsonObject, part: Json): Tag | undefined {
    const property = propertyName(schema);
    const reference = isObject(part) ? stringOf(part, "$ref") : undefined;
    if (property === undefined || reference === undefined || isParentOf(document, schema, part)) return undefined;
    const name = nameIn(reference);
    // It takes what has no value, or one that nobody knows.
    if (name === defaultName(schema)) return undefined;
    if (child(name, document.resolve(part) ?? null)?.property === property) return undefined;
    return tag(document, part, property, mappingOf(schema).get(name) ?? [name]);
  }

  function child(wire: string, schema: Json): Tag | undefined {
    const parent = own(components, wire) === schema ? discriminatingParent(document, schema) : undefined;
    const property = parent && propertyName(parent);
    if (!parent || property === undefined) return undefined;
    family ??= familyOf();
    // Its own would contradict that of its children.
    if (family.parents.has(schema)) return undefined;
    const values = mappingOf(parent).get(wire);
    // Its name is its value only where nobody says another one, and where the parent does not tell others apart by it.
    if (!values && (!isAmong(document, schema, parent) || family.mapped.has(`${property} ${wire}`) || wire === defaultName(parent))) return undefined;
    return tag(document, schema, property, values ?? [wire]);
  }

  /** The values for what is mapped, by its name. */
  function mappingOf(schema: JsonObject): Map<string, string[]> {
    let mapping = mappings.get(schema);
    if (mapping) return mapping;
    mappings.set(schema, (mapping = new Map()));
    for (const [value, target] of entriesOf(objectOf(schema, "discriminator"), "mapping")) {
      if (typeof target !== "string") continue;
      const values = mapping.get(nameIn(target));
      if (values) values.push(value);
      else mapping.set(nameIn(target), [value]);
    }
    return mapping;
  }

  /** What others are made of, and what the alternatives of others are mapped to. */
  function familyOf() {
    const all = Object.values(components).filter(isObject);
    const unions = all.filter((schema) => listOf(schema, "oneOf").length > 0 || listOf(schema, "anyOf").length > 0);
    return {
      parents: new Set(all.flatMap((schema) => listOf(schema, "allOf").map(document.resolve))),
      mapped: new Set(unions.flatMap((schema) => [...mappingOf(schema).keys()].map((name) => `${propertyName(schema)} ${name}`))),
    };
  }

  return { alternative, child };
}

const nameIn = (reference: string): string => parsePointer(decodeFragment(reference))?.at(-1) ?? reference;

function discriminatingParent(document: Document, schema: Json, seen = new Set<object>()): JsonObject | undefined {
  for (const part of isObject(schema) ? listOf(schema, "allOf") : []) {
    const parent = isObject(part) && stringOf(part, "$ref") !== undefined ? document.resolve(part) : undefined;
    if (!isObject(parent) || seen.has(parent)) continue;
    seen.add(parent);
    const found = propertyName(parent) === undefined ? discriminatingParent(document, parent, seen) : parent;
    if (found) return found;
  }
  return undefined;
}

/** Such an alternative has its tag from {@link Discriminators.child}. */
function isParentOf(document: Document, schema: JsonObject, alternative: Json): boolean {
  const target = document.resolve(alternative);
  return isObject(target) && listOf(target, "allOf").some((part) => document.resolve(part) === schema);
}

function isAmong(document: Document, schema: Json, parent: JsonObject): boolean {
  const alternatives = [...listOf(parent, "oneOf"), ...listOf(parent, "anyOf")];
  return alternatives.length === 0 || alternatives.some((part) => document.resolve(part) === schema);
}

function propertyName(schema: JsonObject): string | undefined {
  const discriminator = objectOf(schema, "discriminator");
  return discriminator && stringOf(discriminator, "propertyName");
}

function defaultName(schema: JsonObject): string | undefined {
  const name = stringOf(objectOf(schema, "discriminator") ?? {}, "defaultMapping");
  return name === undefined ? undefined : nameIn(name);
}

/** None where the schema is no object, tells its own alternatives apart, or has a word of its own. */
function tag(document: Document, schema: Json, property: string, values: string[]): Tag | undefined {
  const target = document.resolve(schema);
  if (!isObject(target) || propertyName(target) === property) return undefined;
  const type = own(target, "type");
  if (typeof type === "string" && type !== "object") return undefined;
  const declared = declarationsOf(document, target, property).flatMap((one) => wholeOf(document, one));
  if (declared.length === 0 && ["oneOf", "anyOf"].some((key) => listOf(target, key).length > 0)) return undefined;
  const said = declared.map((one) => (Object.hasOwn(one, "const") ? [one["const"] as Json] : listOf(one, "enum"))).filter((words) => words.length > 0);
  const left = values.map((value) => valueFor(declared, value)).filter((value) => said.every((words) => words.includes(value)));
  return left.length === 0 || said.some((words) => words.length === 1) ? undefined : { property, values: left, orNull: allowsNull(document, target) };
}

/** A property and what it is `allOf`: how OpenAPI 3.0 writes words beside a reference. */
function wholeOf(document: Document, property: Json): JsonObject[] {
  const target = document.resolve(property);
  return isObject(target) ? [target, ...listOf(target, "allOf").map(document.resolve).filter(isObject)] : [];
}

/** Mappings have names for keys; a property may be a number. */
function valueFor(declared: JsonObject[], value: string): string | number | boolean {
  const type = declared.map((one) => own(one, "type")).find((one) => one !== undefined);
  if ((type === "integer" || type === "number") && Number.isFinite(Number(value)) && value.trim() !== "") return Number(value);
  return type === "boolean" && (value === "true" || value === "false") ? value === "true" : value;
}
