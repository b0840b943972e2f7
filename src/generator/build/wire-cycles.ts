/**
 * Schemas that hold themselves through nothing but references, alternatives and lists, which TypeScript does not take from a
 * member of an interface. A reference back becomes what its target is without its alternatives; lists become aliases of their own.
 */
import { type Json, type JsonObject, isObject, listOf, own, stringOf } from "../json.ts";

const combinators = ["allOf", "oneOf", "anyOf"];
const targetOf = (schema: Json): string | undefined => (isObject(schema) ? stringOf(schema, "$ref")?.replace("#/components/schemas/", "") : undefined);

/** Changes the schemas so that none is itself but through members and lists. */
export function breakAlternatives(schemas: JsonObject): void {
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (name: string): void => {
    const schema = own(schemas, name);
    if (schema === undefined || done.has(name)) return;
    open.add(name);
    rewrite(schema);
    const target = targetOf(schema);
    if (target !== undefined && open.has(target)) Object.defineProperty(schemas, name, { value: withoutAlternatives(own(schemas, target)), enumerable: true });
    open.delete(name);
    done.add(name);
  };
  const rewrite = (schema: Json): void => {
    if (!isObject(schema)) return;
    const target = targetOf(schema);
    if (target !== undefined && !open.has(target)) visit(target);
    for (const key of combinators) {
      const parts = listOf(schema, key);
      if (parts.length === 0) continue;
      const back = (part: Json): boolean => open.has(targetOf(part) ?? "");
      // A union that contains itself says nothing more by it.
      const kept = key === "allOf" ? parts.map((part) => (back(part) ? withoutAlternatives(own(schemas, targetOf(part) as string)) : part)) : parts.filter((part) => !back(part));
      for (const part of kept) rewrite(part);
      if (kept.length > 0) schema[key] = kept;
      else delete schema[key];
    }
  };
  for (const name of Object.keys(schemas)) visit(name);
}

function withoutAlternatives(schema: Json | undefined): Json {
  if (!isObject(schema) || targetOf(schema) !== undefined) return {};
  const { allOf, oneOf: _oneOf, anyOf: _anyOf, discriminator: _discriminator, ...rest } = schema;
  const parts = (Array.isArray(allOf) ? allOf : []).filter((part) => targetOf(part) === undefined).map(withoutAlternatives);
  return parts.length > 0 ? { ...rest, allOf: parts } : rest;
}

/** The lists that hold themselves; those inside other schemas become schemas with a name from `take`. */
export function recursiveLists(schemas: JsonObject, take: (wish: string) => string): string[] {
  const found: string[] = [];
  const reachable = (start: Json[]): Set<string> => {
    const seen = new Set<string>();
    const stack = [...start];
    for (let schema = stack.pop(); schema !== undefined; schema = stack.pop()) {
      const target = targetOf(schema);
      if (target !== undefined && !seen.has(target)) {
        seen.add(target);
        stack.push(own(schemas, target) ?? {});
      }
      if (isObject(schema)) stack.push(...partsOf(schema), ...itemsOf(schema));
    }
    return seen;
  };
  const visit = (name: string, schema: Json, replace: (by: Json) => void): void => {
    if (!isObject(schema)) return;
    if (itemsOf(schema).length > 0 && reachable(itemsOf(schema)).has(name)) {
      const alone = Object.keys(schema).every((key) => listKeywords.has(key)) && schema["type"] === "array";
      const list = alone && schema === own(schemas, name) ? name : take(`${name}List`);
      found.push(list);
      if (list === name) return;
      Object.defineProperty(schemas, list, { value: alone ? schema : bareList(schema), enumerable: true });
      const to = { $ref: `#/components/schemas/${list}` };
      if (alone) return replace(to);
      besideList(schema, to);
    }
    for (const key of [...combinators, "prefixItems"]) {
      const parts = listOf(schema, key);
      parts.forEach((part, i) => visit(name, part, (by) => (parts[i] = by)));
    }
    if (isObject(schema["items"])) visit(name, schema["items"], (by) => (schema["items"] = by));
  };
  for (const name of Object.keys(schemas)) visit(name, own(schemas, name) as Json, () => undefined);
  return found;
}

const listKeywords = new Set(["type", "items", "prefixItems", "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly"]);

/** Only what is an alias as a whole is resolved late: the list, without what is said beside it. */
const bareList = ({ items, prefixItems }: JsonObject): JsonObject => ({ type: "array", ...(items !== undefined && { items }), ...(prefixItems !== undefined && { prefixItems }) });

/** What is said beside a list, with a reference in its place. */
function besideList(schema: JsonObject, to: JsonObject): void {
  const others = [schema["type"] ?? []].flat().filter((type) => type !== "array");
  const alternatives = [to, ...(others.length > 0 ? [{ type: others }] : []), ...(schema["nullable"] === true ? [{ type: "null" }] : [])];
  for (const key of ["type", "items", "prefixItems", "nullable"]) delete schema[key];
  schema["allOf"] = [...listOf(schema, "allOf"), { oneOf: alternatives }];
}

const partsOf = (schema: JsonObject): Json[] => combinators.flatMap((key) => listOf(schema, key));
const itemsOf = (schema: JsonObject): Json[] => [...listOf(schema, "prefixItems"), ...(isObject(schema["items"]) ? [schema["items"]] : [])];
