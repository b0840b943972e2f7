/** Schemas to named types: which there are, and what they are called. */
import type { Document } from "../document.ts";
import { type Json, entriesOf, isObject, stringOf } from "../json.ts";
import type { Declaration, Type } from "../model.ts";
import { type NameTable, typeName } from "../names.ts";
import { decodeFragment, parsePointer } from "../pointer.ts";
import { breakCycles } from "./cycles.ts";
import { discriminators, tagged } from "./discriminator.ts";
import { documentationOf } from "./documentation.ts";
import { nameTuples } from "./own-tuples.ts";
import { schemaTypes } from "./schema-type.ts";
import { type View, distinctView } from "./views.ts";

export type Schemas = {
  /** The type of a schema, as a program sees it in that view. */
  type: (schema: Json | undefined, view: View) => Type;
  /** The name under which a schema is declared, if it is a reference. */
  nameOf: (schema: Json | undefined, view: View) => string | undefined;
  /** Gives a type that is written out in place a name, so that it has one in hovers and errors. Others pass through. */
  named: (wish: string, type: Type, schema: Json | undefined) => Type;
  /** All named types: the document's own, then what references made. Call it when everything was asked for. */
  declarations: () => Declaration[];
};

type Named = { name: string; wire: string; schema: Json; view: View };

export function buildSchemas(document: Document, names: NameTable): Schemas {
  const viewOf = distinctView(document);
  const byKey = new Map<string, Named>();
  /** The same by references as they are written, of which most come again. */
  const byReference: Record<View, Map<string, string>> = { read: new Map(), write: new Map(), multipart: new Map(), part: new Map() };
  const queue: Named[] = [];

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
    if (reference === undefined) return undefined;
    const met = byReference[view].get(reference);
    if (met !== undefined) return met;
    const tokens = parsePointer(decodeFragment(reference));
    const target = document.resolve(schema);
    if (!tokens || target === undefined) return undefined;
    const seen = viewOf(target, view);
    const id = `${seen} ${JSON.stringify(tokens)}`;
    const { name } = byKey.get(id) ?? enqueue(id, tokens, target, seen);
    byReference[view].set(reference, name);
    return name;
  }

  function enqueue(id: string, tokens: string[], schema: Json, view: View): Named {
    const component = tokens.length === 3 && tokens[0] === "components" && tokens[1] === "schemas";
    const wire = component ? (tokens[2] as string) : readablePointer(tokens);
    const base = component ? (identifiers.get(wire) as string) : typeName(wire);
    const named: Named = { name: names.take(base + suffixes[view]), wire, schema, view };
    byKey.set(id, named);
    queue.push(named);
    return named;
  }

  const tags = discriminators(document);
  const type = schemaTypes(document, nameOf, tags);
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
    // What is found on the way is added to the end of it.
    for (const { name, wire, schema, view } of queue) {
      made.push({ name, wire, type: tagged(type(schema, view), tags.child(wire, schema)), documentation: documentationOf(isObject(schema) ? schema : {}) });
    }
    return nameTuples(breakCycles([...made, ...inPlace]), names);
  }

  return { type, nameOf, named, declarations };
}

const suffixes: Record<View, string> = { read: "", write: "Input", multipart: "Form", part: "Form" };

/** `#/components/schemas/Pet/properties/owner` → `Pet owner`; paths keep what tells them apart. */
export function readablePointer(tokens: string[]): string {
  const dull = new Set(["components", "schemas", "properties", "content", "schema", "paths", "responses", "requestBodies", "requestBody", "parameters", "application/json", "allOf", "oneOf", "anyOf"]);
  return tokens.filter((token) => !dull.has(token)).join(" ") || tokens.join(" ");
}
