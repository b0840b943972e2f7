import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json.ts";
import { nameTable } from "../names.ts";
import { breakAlternatives, recursiveLists } from "./wire-cycles.ts";

const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text: JsonObject = { type: "string" };
const object: JsonObject = { properties: { a: text } };

describe("references back", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["through members and lists stay", { A: { properties: { a: to("A") } }, B: { items: to("B") } }, { A: { properties: { a: to("A") } }, B: { items: to("B") } }],
    ["among alternatives go", { A: { oneOf: [text, to("A")] }, B: { anyOf: [to("B")] } }, { A: { oneOf: [text] }, B: {} }],
    ["of a schema to itself go", { A: to("B"), B: to("A") }, { A: to("B"), B: {} }],
    ["in allOf become what the target is without its alternatives", { A: { ...object, oneOf: [to("B")] }, B: { allOf: [to("A"), text] } }, { A: { ...object, oneOf: [to("B")] }, B: { allOf: [object, text] } }],
  ])("%s", (_what, given, want) => {
    const schemas = structuredClone(given);
    breakAlternatives(schemas);
    expect(schemas).toEqual(want);
  });
});

describe("lists that hold themselves", () => {
  test.each<[string, JsonObject, string[], JsonObject]>([
    ["as schemas", { A: { type: "array", items: to("A") }, B: { type: "array", prefixItems: [text, to("B")] } }, ["A", "B"], { A: { type: "array", items: to("A") }, B: { type: "array", prefixItems: [text, to("B")] } }],
    ["among alternatives get a name", { A: { oneOf: [text, { type: "array", items: to("A") }] } }, ["AList"], { A: { oneOf: [text, to("AList")] }, AList: { type: "array", items: to("A") } }],
    ["beside null are taken apart from it", { A: { type: ["array", "null"], items: to("A") } }, ["AList"], { A: { allOf: [{ oneOf: [to("AList"), { type: ["null"] }] }] }, AList: { type: "array", items: to("A") } }],
    ["through members are none", { A: { type: "array", items: { properties: { a: to("A") } } } }, [], { A: { type: "array", items: { properties: { a: to("A") } } } }],
  ])("%s", (_what, given, lists, want) => {
    const schemas = structuredClone(given);
    expect(recursiveLists(schemas, nameTable(Object.keys(schemas)).take)).toEqual(lists);
    expect(schemas).toEqual(want);
  });
});
