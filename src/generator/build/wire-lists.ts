/** Lists that hold themselves, which TypeScript does not take from a member of an interface: they become aliases of their own. */
import { type Json, type JsonObject, isObject, listOf, own } from "../json.ts";
import { circles } from "./circles.ts";
import { combinators, partsOf, targetOf } from "./wire-cycles.ts";

/** The lists that hold themselves; those inside other schemas become schemas with a name from `take`. */
export function recursiveLists(schemas: JsonObject, take: (wish: string) => string): string[] {
  const found: string[] = [];
  const circle = circles(Object.keys(schemas), (name) => targetsIn([own(schemas, name) as Json]));
  const leadsBack = (items: Json[], name: string): boolean => circle.has(name) && targetsIn(items).some((target) => circle.get(target) === circle.get(name));
  const visit = (name: string, schema: Json, replace: (by: Json) => void): void => {
    if (!isObject(schema)) return;
    if (leadsBack(itemsOf(schema), name)) {
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

/** What is referred to in place: not in members. */
function targetsIn(start: Json[]): string[] {
  const found: string[] = [];
  const open = [...start];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    const target = targetOf(schema);
    if (target !== undefined) found.push(target);
    if (isObject(schema)) open.push(...partsOf(schema), ...itemsOf(schema));
  }
  return found;
}

const itemsOf = (schema: JsonObject): Json[] => [...listOf(schema, "prefixItems"), ...(isObject(schema["items"]) ? [schema["items"]] : [])];
