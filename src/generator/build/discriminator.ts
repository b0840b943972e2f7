/** Discriminators: the literal that tells alternatives apart. @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, stringOf } from "../json.ts";
import type { Type } from "../model.ts";
import { intersection, union } from "./types.ts";

const lastToken = (reference: string): string => reference.slice(reference.lastIndexOf("/") + 1);

/** An alternative of a `oneOf` or `anyOf`, with its discriminator value where its own schema leaves that open. */
export function discriminated(document: Document, schema: JsonObject, alternative: Json, type: Type, isLiteral: (schema: Json, property: string) => boolean): Type {
  const property = propertyName(schema);
  const reference = isObject(alternative) ? stringOf(alternative, "$ref") : undefined;
  if (property === undefined || reference === undefined || isLiteral(alternative, property)) return type;
  if (isParentOf(document, schema, alternative)) return type;
  return intersection([type, tag(property, valuesOf(schema, reference))]);
}

/** What a schema that a discriminating parent maps to, and that is `allOf` it, has as its discriminator. */
export function discriminatorOf(document: Document, wire: string, schema: Json, isLiteral: (schema: Json, property: string) => boolean): Type | undefined {
  for (const part of isObject(schema) ? listOf(schema, "allOf") : []) {
    const parent = isObject(part) && stringOf(part, "$ref") !== undefined ? document.resolve(part) : undefined;
    const property = isObject(parent) ? propertyName(parent) : undefined;
    if (!isObject(parent) || property === undefined || isLiteral(schema, property)) continue;
    const values = mappedValues(parent, `#/components/schemas/${wire}`);
    if (values.length > 0 && !hasChildren(document, schema)) return tag(property, values);
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
    .filter(([, target]) => target === reference || target === lastToken(reference))
    .map(([value]) => value);

function valuesOf(schema: JsonObject, reference: string): string[] {
  const mapped = mappedValues(schema, reference);
  return mapped.length > 0 ? mapped : [lastToken(reference)];
}

const tag = (name: string, values: string[]): Type => ({
  kind: "object",
  members: [{ name, type: union(values.map((value) => ({ kind: "literal", value }))), optional: false, documentation: { constraints: [] } }],
});
