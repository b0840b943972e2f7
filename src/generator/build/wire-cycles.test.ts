import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json.ts";
import { breakAlternatives } from "./wire-cycles.ts";

const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text: JsonObject = { type: "string" };
const object: JsonObject = { properties: { a: text } };

describe("references back", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["through members and lists stay", { A: { properties: { a: to("A") } }, B: { items: to("B") } }, { A: { properties: { a: to("A") } }, B: { items: to("B") } }],
    ["among alternatives go", { A: { oneOf: [text, to("A")] }, B: { anyOf: [to("B")] } }, { A: { oneOf: [text] }, B: {} }],
    ["among alternatives become the others of that one", { A: { oneOf: [text, to("B")] }, B: { oneOf: [{ type: "null" }, to("A")] } }, { A: { oneOf: [text, to("B")] }, B: { oneOf: [{ type: "null" }, text] } }],
    ["of alternatives to their union go", { A: { oneOf: [to("B"), to("C")] }, B: { allOf: [to("A"), object] }, C: text }, { A: { oneOf: [to("B"), to("C")] }, B: { allOf: [object] }, C: text }],
    ["of a schema to itself go", { A: to("B"), B: to("A") }, { A: to("B"), B: {} }],
    ["in allOf become what the target is without its alternatives", { A: { ...object, oneOf: [to("B")] }, B: { allOf: [to("A"), text] } }, { A: { ...object, oneOf: [to("B")] }, B: { allOf: [object, text] } }],
  ])("%s", (_what, given, want) => {
    const schemas = structuredClone(given);
    breakAlternatives(schemas);
    expect(schemas).toEqual(want);
  });
});
