/** Decode tables: where in a response body `x-decode` stands. Documents without it have none. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, own, stringOf } from "../json.ts";
import type { Decode, Operation } from "../model.ts";
import { reaches } from "./reach.ts";
import { maxDepth } from "../parse.ts";
import type { Schemas } from "./schemas.ts";

export type Decoders = {
  of: (schema: Json | undefined) => Decode | undefined;
  /** The tables that references name, in an order in which each follows what it needs (but for recursion). */
  tables: () => { name: string; decode: Decode }[];
};

export function buildDecoders(document: Document, schemas: Schemas): Decoders {
  const mayDecode = document.mentions("x-decode") ? reaches(document, (node) => Object.hasOwn(node, "x-decode")) : () => false;
  const tables = new Map<string, Decode | undefined>();
  const order: string[] = [];

  function of(schema: Json | undefined): Decode | undefined {
    if (!isObject(schema) || !mayDecode(schema)) return undefined;
    const name = schemas.nameOf(schema, "read");
    if (name === undefined) return tableOf(schema);
    if (!tables.has(name)) {
      // A recursive schema meets itself here: assume a table, and correct it when there turns out to be none.
      tables.set(name, { kind: "reference", name });
      const table = tableOf(document.resolve(schema));
      tables.set(name, table);
      if (table && table.kind !== "scalar") order.push(name);
    }
    const table = tables.get(name);
    return table && (table.kind === "scalar" ? table : { kind: "reference", name });
  }

  let depth = 0;

  function tableOf(schema: Json | undefined): Decode | undefined {
    if (!isObject(schema)) return undefined;
    if (depth > maxDepth) {
      document.error({ code: "too-deep", node: schema, message: `what x-decode marks is more than ${maxDepth} schemas deep in a response`, advice: "Mark it nearer to where the response begins." });
      return undefined;
    }
    depth++;
    const table = tableIn(schema);
    depth--;
    return table;
  }

  function tableIn(schema: JsonObject): Decode | undefined {
    const scalar = stringOf(schema, "x-decode");
    if (scalar === "integer" || scalar === "boolean") return { kind: "scalar", to: scalar };
    const properties = entriesOf(schema, "properties").flatMap(([name, property]): [string, Decode][] => {
      const decode = of(property);
      return decode ? [[name, decode]] : [];
    });
    const items = of(own(schema, "items"));
    const additional = of(own(schema, "additionalProperties"));
    const self: Decode = { kind: "table", ...(properties.length > 0 && { properties }), ...(items && { items }), ...(additional && { additional }) };
    const parts = ["allOf", "oneOf", "anyOf"].flatMap((key) => listOf(schema, key)).map((part) => expand(of(part)));
    return parts.reduce<Decode | undefined>((left, right) => merge(left, right, schema), properties.length > 0 || items || additional ? self : undefined);
  }

  /** Merging needs the table behind a name. */
  const expand = (decode: Decode | undefined): Decode | undefined => (decode?.kind === "reference" ? (tables.get(decode.name) ?? decode) : decode);

  function merge(left: Decode | undefined, right: Decode | undefined, at: JsonObject): Decode | undefined {
    if (!left || !right) return left ?? right;
    if (JSON.stringify(left) === JSON.stringify(right)) return left;
    if (left.kind !== "table" || right.kind !== "table") {
      document.error({ code: "decode-conflict", node: at, message: "alternatives of this schema decode the same place differently", advice: "Let them agree on x-decode, or give them different properties." });
      return left;
    }
    const properties = new Map(left.properties);
    for (const [name, decode] of right.properties ?? []) properties.set(name, merge(properties.get(name), decode, at) as Decode);
    const items = merge(left.items, right.items, at);
    const additional = merge(left.additional, right.additional, at);
    return { kind: "table", ...(properties.size > 0 && { properties: [...properties] }), ...(items && { items }), ...(additional && { additional }) };
  }

  return { of, tables: () => order.map((name) => ({ name, decode: tables.get(name) as Decode })) };
}

/** The tables that operations name, and those that these name. */
export function usedTables(tables: { name: string; decode: Decode }[], operations: Operation[]): { name: string; decode: Decode }[] {
  const byName = new Map(tables.map(({ name, decode }) => [name, decode]));
  const used = new Set<string>();
  const open = operations.flatMap(({ responses }) => responses.map(({ decode }) => decode));
  while (open.length > 0) {
    const decode = open.pop();
    if (decode?.kind === "reference" && !used.has(decode.name)) {
      used.add(decode.name);
      open.push(byName.get(decode.name));
    } else if (decode?.kind === "table") open.push(...(decode.properties ?? []).map(([, property]) => property), decode.items, decode.additional);
  }
  return tables.filter(({ name }) => used.has(name));
}
