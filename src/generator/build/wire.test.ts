import { expect, test } from "vitest";
import { documentOf, spec } from "../../../test/inline.ts";
import { parsePointer, valueAt } from "../pointer.ts";
import { wireDocument } from "./wire.ts";

const wire = async (parts: string, version = "3.1.0") => wireDocument(await documentOf({ "shop.yaml": spec(parts, version) }));
const at = async (pointer: string, parts: string, version?: string) => valueAt(await wire(parts, version), parsePointer(pointer));

const get = (responses: string, more = "") => `paths: { /a: { get: { ${more}responses: ${responses} } } }`;
const a = "/components/schemas/A";
const schemas = (text: string) => `components: { schemas: { ${text} } }`;

test.each<[string, string, unknown]>([
  ["a keyword that is not printed", "A: { type: string, minLength: 1, not: { $ref: '#/nowhere' }, $defs: { B: {} }, x-own: 1, if: {} }", { type: "string" }],
  ["words that are none", "A: { type: string, title: 1, description: null, format: 2, required: true, deprecated: 'yes' }", { type: "string" }],
])("leaves out %s", async (_what, text, want) => {
  expect(await at(a, schemas(text))).toEqual(want);
});

test.each<[string, string, unknown]>([
  ["true", "A: true", {}],
  ["false", "A: false", { enum: [] }],
  ["null", "A: { const: null }", { enum: [null] }],
  ["a type of earlier versions", "A: { properties: { a: { type: any, title: t }, b: { type: file } } }", { properties: { a: { title: "t" }, b: { type: "string" } } }],
  ["a list without a type", "A: { items: { type: string } }", { type: "array", items: { type: "string" } }],
  ["objects as values", "A: { type: object, enum: [{ $ref: x }] }", { enum: [{ $ref: "x" }] }],
  ["an example", "A: { example: { $ref: '#/nowhere' }, default: 1 }", { default: 1, example: '{\n  "$ref": "#/nowhere"\n}' }],
  ["words that would be a tag of its comments", "A: { title: '@a', description: \"b @c\\n  @d e@f\", example: ['@g @h'], default: i @j }", { title: "\\@a", description: "b \\@c\n  \\@d e@f", example: '[\n  "@g \\@h"\n]', default: "i \\@j" }],
  ["what would hide what follows it", 'A: { description: "a\\u202e  b\\u2028c\\x1b" }', { description: "a b\nc" }],
  ["numbers without a literal", "A: { enum: [.inf, 1] }", { type: "number" }],
  ["a property called like an extension", "A: { properties: { x-a: { x-b: 1 } } }", { properties: { "x-a": {} } }],
])("writes %s as openapi-typescript understands it", async (_what, text, want) => {
  expect(await at(a, schemas(text))).toEqual(want);
});

test.each<[string, string, string, string, unknown]>([
  ["a schema in a schema", "/components/schemas/CB", "3.1.0", schemas("A: { $ref: '#/components/schemas/C/properties/b' }, C: { properties: { b: { type: string } } }"), { type: "string" }],
  ["a schema with a name of signs", a, "3.1.0", schemas("A: { $ref: '#/components/schemas/x~1y' }, x/y: { type: string }"), { $ref: "#/components/schemas/XY" }],
  ["a response of another operation", "/paths/~1a/get/responses/400", "3.0.3", get("{ 200: { description: x }, 400: { $ref: '#/paths/~1a/get/responses/200' } }"), { $ref: "#/components/responses/AGet200" }],
])("a reference to %s leads to a component", async (_what, pointer, version, parts, want) => {
  expect(await at(pointer, parts, version)).toEqual(want);
});

test("what stands beside a reference counts from 3.1 on", async () => {
  const text = schemas("A: { $ref: '#/components/schemas/B', required: [b], description: x }, B: { properties: { b: {} } }");
  expect(await at(a, text)).toEqual({ description: "x", allOf: [{ $ref: "#/components/schemas/B" }, { type: "object", required: ["b"], properties: { b: {} } }] });
  expect(await at(a, text, "3.0.3")).toEqual({ description: "x", required: ["b"], $ref: "#/components/schemas/B" });
});

test("names that come twice are told apart, parameters that come twice are one, and extensions are no responses", async () => {
  const parts = "paths: { /a: { get: { operationId: a, parameters: [{ name: q, in: query, schema: { type: string } }, { name: q, in: query, schema: { type: number } }], responses: { 200: { description: x }, x-own: { $ref: nowhere } } }, put: { operationId: a, responses: {} } } }";
  expect(await at("/paths/~1a", parts)).toEqual({
    get: { operationId: "a", parameters: [{ name: "q", in: "query", schema: { type: "number" } }], responses: { 200: { description: "x" } } },
    put: { operationId: "a2", responses: {} },
  });
});

test("a discriminator is the literal of each alternative, and of each child", async () => {
  const text = "A: { oneOf: [{ $ref: '#/components/schemas/B' }], discriminator: { propertyName: kind, mapping: { b: B, d: '' } } }, B: { type: object }, P: { type: object, discriminator: { propertyName: kind } }, C: { allOf: [{ $ref: '#/components/schemas/P' }] }";
  const kind = (value: string) => ({ type: "object", required: ["kind"], properties: { kind: { enum: [value] } } });
  expect(await at("/components/schemas", schemas(text))).toEqual({
    A: { oneOf: [{ allOf: [{ $ref: "#/components/schemas/B" }, kind("b")] }] },
    B: { type: "object" },
    P: { type: "object" },
    C: { allOf: [{ allOf: [{ $ref: "#/components/schemas/P" }] }, kind("C")] },
  });
});

test("a part of allOf that only says that it is an object, or what is required, is left out", async () => {
  const text = schemas("A: { allOf: [{ $ref: '#/components/schemas/B' }, { type: object, required: [b] }, { additionalProperties: false }], required: [a], properties: { a: {} } }, B: { properties: { b: { type: string } } }");
  expect(await at(a, text)).toEqual({ allOf: [{ type: "object", required: ["a"], properties: { a: {} } }, { $ref: "#/components/schemas/B" }, { type: "object", required: ["b"], properties: { b: { type: "string" } } }] });
});
