/** Discriminators: the literal that tells alternatives apart. @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Type } from "../model.ts";
import { decodeFragment, parsePointer } from "../pointer.ts";
import { propertyOf } from "./property.ts";
import { intersection, union } from "./types.ts";

const nameIn = (reference: string): string => parsePointer(decodeFragment(reference))?.at(-1) ?? reference;

/** An alternative of a `oneOf` or `anyOf`, with its discriminator value where its own schema leaves that open. */
export function discriminated(document: Document, schema: JsonObject, alternative: Json, type: Type): Type {
  const property = propertyName(schema);
  const reference = isObject(alternative) ? stringOf(alternative, "$ref") : undefined;
  if (property === undefined || reference === undefined || isParentOf(document, schema, alternative)) return type;
  const values = mappedValues(schema, reference);
  const found = tag(document, alternative, property, values.length > 0 ? values : [nameIn(reference)]);
  return found ? intersection([type, found]) : type;
}

/** What a schema that is `allOf` a discriminating parent has as its discriminator. */
export function discriminatorOf(document: Document, wire: string, schema: Json): Type | undefined {
  const parent = discriminatingParent(document, schema);
  const property = parent && propertyName(parent);
  if (!parent || property === undefined || hasChildren(document, schema)) return undefined;
  // Where nothing is mapped, the name of the schema is the value.
  const values = entriesOf(objectOf(parent, "discriminator"), "mapping").length > 0 ? mappedValues(parent, `#/components/schemas/${wire}`) : [wire];
  return values.length > 0 ? tag(document, schema, property, values) : undefined;
}

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

/** A parent's own tag would contradict that of its children. */
const hasChildren = (document: Document, schema: Json): boolean =>
  entriesOf(objectOf(document.root, "components"), "schemas").some(([, other]) => isObject(other) && listOf(other, "allOf").some((part) => document.resolve(part) === schema));

/** Such an alternative has its tag from {@link discriminatorOf}. */
function isParentOf(document: Document, schema: JsonObject, alternative: Json): boolean {
  const target = document.resolve(alternative);
  return isObject(target) && listOf(target, "allOf").some((part) => document.resolve(part) === schema);
}

function propertyName(schema: JsonObject): string | undefined {
  const discriminator = objectOf(schema, "discriminator");
  return discriminator && stringOf(discriminator, "propertyName");
}

const mappedValues = (schema: JsonObject, reference: string): string[] =>
  entriesOf(objectOf(schema, "discriminator"), "mapping")
    .filter(([, target]) => typeof target === "string" && (target === reference || nameIn(target) === nameIn(reference)))
    .map(([value]) => value);

/** The member with the literal. None where the schema is no object, tells its own alternatives apart by it, or has a word of its own. */
function tag(document: Document, schema: Json, name: string, values: string[]): Type | undefined {
  const target = document.resolve(schema);
  if (!isObject(target) || propertyName(target) === name) return undefined;
  const type = own(target, "type");
  if (typeof type === "string" && type !== "object") return undefined;
  const declared = document.resolve(propertyOf(document, target, name));
  const property = isObject(declared) ? declared : {};
  const said = Object.hasOwn(property, "const") ? [property["const"] as Json] : listOf(property, "enum");
  const literals = values.map((value) => valueFor(property, value)).filter((value) => said.length === 0 || said.includes(value));
  if (said.length === 1 || literals.length === 0) return undefined;
  return { kind: "object", members: [{ name, type: union(literals.map((value) => ({ kind: "literal", value }))), optional: false, documentation: { constraints: [] } }] };
}

/** Mappings have names for keys; a property may be a number. */
function valueFor(property: JsonObject, value: string): string | number | boolean {
  const type = own(property, "type");
  if ((type === "integer" || type === "number") && Number.isFinite(Number(value)) && value.trim() !== "") return Number(value);
  return type === "boolean" && (value === "true" || value === "false") ? value === "true" : value;
}
