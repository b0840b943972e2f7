import { describe, expect, test } from "vitest";
import { apiOf, findings, generated } from "../../../test/inline.ts";

const document = (schemas: string, schema = "{ $ref: '#/components/schemas/A' }", mediaType = "application/json") =>
  `paths:\n  /a: { get: { operationId: get, responses: { 200: { description: x, content: { ${mediaType}: { schema: ${schema}, x-oai-itemSchema: ${schema} } } } } } }\ncomponents:\n  schemas:\n${schemas.replace(/^/gm, "    ")}\n`;

/** The tables of `client.ts` and what the operation's response says. */
async function decoders(...args: Parameters<typeof document>): Promise<string[]> {
  const { files } = await generated(document(...args));
  const text = files.get("client.ts") ?? "";
  return [...text.matchAll(/^const (decode.*);$/gm), ...text.matchAll(/decode: (.*?) \},\n/g)].map((match) => match[1] ?? "");
}

test.each<[string, string, string[]]>([
  ["nothing", "A: { type: string }", []],
  ["a scalar", "A: { type: string, x-decode: integer }", ['"integer"']],
  ["a property", "A: { properties: { b: { x-decode: integer }, c: {} } }", ['decodeA: Decode = { properties: { b: "integer" } }', "decodeA"]],
  ["a list", "A: { type: array, items: { x-decode: boolean } }", ['decodeA: Decode = { items: "boolean" }', "decodeA"]],
  ["a map", "A: { additionalProperties: { x-decode: boolean } }", ['decodeA: Decode = { additional: "boolean" }', "decodeA"]],
  ["a reference, defined before its use", "A: { properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { properties: { c: { x-decode: integer } } }", ['decodeB: Decode = { properties: { c: "integer" } }', "decodeA: Decode = { properties: { b: decodeB } }", "decodeA"]],
  ["a reference to a scalar", "A: { properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { x-decode: integer }", ['decodeA: Decode = { properties: { b: "integer" } }', "decodeA"]],
  ["recursion", "A: { properties: { id: { x-decode: integer }, next: { $ref: '#/components/schemas/A' } } }", ['decodeA: Decode = { properties: { id: "integer", next: () => decodeA } }', "decodeA"]],
  [
    "mutual recursion",
    "A: { properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { properties: { id: { x-decode: integer }, a: { $ref: '#/components/schemas/A' } } }",
    ['decodeB: Decode = { properties: { id: "integer", a: () => decodeA } }', "decodeA: Decode = { properties: { b: decodeB } }", "decodeA"],
  ],
  ["parts and alternatives, merged", "A: { allOf: [{ properties: { a: { x-decode: integer } } }, { $ref: '#/components/schemas/B' }] }\nB: { oneOf: [{ properties: { b: { x-decode: boolean } } }, { properties: { c: {} } }] }", ['decodeA: Decode = { properties: { a: "integer", b: "boolean" } }', "decodeA"]],
  ["tables nobody uses", "A: { type: string }\nB: { properties: { c: { x-decode: integer } } }", []],
  ["a property called __proto__", "A: { properties: { __proto__: { x-decode: integer } } }", ['decodeA: Decode = { properties: { ["__proto__"]: "integer" } }', "decodeA"]],
])("%s", async (_what, schemas, want) => {
  expect(await decoders(schemas)).toEqual(want);
});

test("items of a stream are decoded one by one, and a body in place needs no name", async () => {
  expect(await decoders("A: { properties: { b: { x-decode: integer } } }", undefined, "application/x-ndjson")).toEqual(['decodeA: Decode = { properties: { b: "integer" } }', "decodeA"]);
  expect(await decoders("A: {}", "{ type: array, items: { properties: { b: { x-decode: integer } } } }")).toEqual(['{ items: { properties: { b: "integer" } } }']);
});

describe("a conflict", () => {
  test("is an error where alternatives decode one place differently", async () => {
    const schemas = "A: { oneOf: [{ properties: { a: { x-decode: integer } } }, { properties: { a: { x-decode: boolean } } }] }";
    expect(await findings(document(schemas))).toEqual(["shop.yaml:7:5 decode-conflict"]);
  });

  test("is none where they agree", async () => {
    expect(await findings(document("A: { oneOf: [{ properties: { a: { x-decode: integer } } }, { properties: { a: { x-decode: integer } } }] }"))).toEqual([]);
  });
});

test("an operation that is called like a table makes way", async () => {
  const { operations } = await apiOf(document("A: { properties: { b: { x-decode: integer } } }").replace("operationId: get", "operationId: decodeA"));
  expect(operations.map(({ id, constant }) => [id, constant])).toEqual([["decodeA", "decodeA_"]]);
});
