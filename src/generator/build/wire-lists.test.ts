import { expect, test } from "vitest";
import type { JsonObject } from "../json.ts";
import { nameTable } from "../names.ts";
import { recursiveLists } from "./wire-lists.ts";

const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text: JsonObject = { type: "string" };

test.each<[string, JsonObject, string[], JsonObject]>([
  ["as schemas", { A: { type: "array", items: to("A") }, B: { type: "array", prefixItems: [text, to("B")] } }, ["A", "B"], { A: { type: "array", items: to("A") }, B: { type: "array", prefixItems: [text, to("B")] } }],
  ["among alternatives get a name", { A: { oneOf: [text, { type: "array", items: to("A") }] } }, ["AList"], { A: { oneOf: [text, to("AList")] }, AList: { type: "array", items: to("A") } }],
  ["beside null are taken apart from it", { A: { type: ["array", "null"], items: to("A") } }, ["AList"], { A: { allOf: [{ oneOf: [to("AList"), { type: ["null"] }] }] }, AList: { type: "array", items: to("A") } }],
  ["through members are none", { A: { type: "array", items: { properties: { a: to("A") } } } }, [], { A: { type: "array", items: { properties: { a: to("A") } } } }],
])("lists that hold themselves %s", (_what, given, lists, want) => {
  const schemas = structuredClone(given);
  expect(recursiveLists(schemas, nameTable(Object.keys(schemas)).take)).toEqual(lists);
  expect(schemas).toEqual(want);
});
