import { describe, expect, test } from "vitest";
import { documentOf, findings, generated } from "../../../test/inline.ts";
import type { Json, JsonObject } from "../json.ts";
import { memberOfAnyName, requiredOf, requirements } from "./required.ts";

const document = await documentOf("components: { schemas: { A: { properties: { a: { type: string } }, allOf: [{ properties: { b: {} } }] }, S: { type: string } } }");
const { undeclared, undeclaredAmongParts, ofAlternatives } = requirements(document);
const a = { $ref: "#/components/schemas/A" };
const b = { properties: { b: { type: "integer" } }, required: ["b"] };

describe("a name in `required` is declared nowhere", () => {
  test.each<[string, JsonObject, string[]]>([
    ["where it is no property", { required: ["x", "a", "x", 1, null, "toString"], properties: { a: {} } }, ["x", "toString"]],
    ["where there are no properties", { required: ["x"] }, ["x"]],
    ["where `required` is no list", { required: true }, []],
    ["unless a part declares it", { required: ["a", "b", "x"], allOf: [a] }, ["x"]],
    ["unless an alternative does", { required: ["a", "b", "x"], oneOf: [{ anyOf: [a] }, { type: "string" }] }, ["x"]],
  ])("%s", (_what, schema, want) => {
    expect(undeclared(schema, schema)).toEqual(want);
  });

  test("in the whole that a schema is a part of", () => {
    const part = { required: ["a", "x"], properties: {} };
    expect(undeclared(part, { allOf: [part, a] })).toEqual(["x"]);
  });

  test("of parts and of what stands beside a reference, where they have no properties and are objects", () => {
    const all = { required: ["x", "y", "a"], allOf: [a, { required: ["y", "z"] }, { required: ["p"], properties: { q: {} } }] };
    expect(undeclaredAmongParts(all, all)).toEqual(["x", "y", "z"]);
    expect(undeclaredAmongParts({ ...a, required: ["x"] }, { ...a, required: ["x"] })).toEqual(["x"]);
    expect(undeclaredAmongParts({ required: ["x"] }, { required: ["x"] })).toEqual([]);
    const text = { allOf: [{ $ref: "#/components/schemas/S" }], required: ["x"] };
    expect(undeclaredAmongParts(text, text)).toEqual([]);
  });
});

test("what is required of alternatives is what one of them declares, and nothing else does", () => {
  expect(ofAlternatives({ required: ["a", "b", "x", "own"], properties: { own: {} }, allOf: [{ properties: { a: {} } }], oneOf: [a, b] })).toEqual(["b"]);
  expect(ofAlternatives({ required: ["a"], allOf: [a] })).toEqual([]);
});

test.each<[string, Json, string[], [string, Json][]]>([
  ["declares it, with that schema", a, ["a"], [["a", { type: "string" }]]],
  ["declares and requires it, without it", b, ["b"], []],
  ["says nothing of it, with any value", b, ["a"], [["a", {}]]],
  ["is no object, without it", { $ref: "#/components/schemas/S" }, ["a"], []],
])("an alternative that %s", (_what, alternative, names, want) => {
  expect(requiredOf(document, alternative, names)).toEqual(want);
});

test("what a map says of its members is said again where it is short", () => {
  const map = (additionalProperties: Json, more: JsonObject = {}) => memberOfAnyName({ additionalProperties, ...more });
  expect([map({ type: "string" }), map(a)]).toEqual([{ type: "string" }, a]);
  expect([map(true), map({}), map({ type: "object" }), map({ type: "string" }, { patternProperties: {} })]).toEqual([undefined, undefined, undefined, undefined]);
});

test("names that nobody declares are no finding, however many", async () => {
  const names = Array.from({ length: 5_000 }, (_, i) => `n${i}`).join(", ");
  const parts = Array.from({ length: 500 }, (_, i) => `{ properties: { p${i}: {} }, required: [q${i}] }`).join(", ");
  const text = `paths: {}\ncomponents: { schemas: { A: { type: object, required: [${names}], properties: { a: {} } }, B: { required: [${names}], oneOf: [${parts}] }, C: { required: [x], allOf: [${parts}] } } }`;
  expect(await findings(text)).toEqual([]);
  expect((await generated(text, true)).files.get("types.ts")).toContain("n4999?: unknown;");
});
