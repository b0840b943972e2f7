/** Documents that are small to write and would be long to read: done, or refused with a place and advice, within seconds. */
import { describe, expect, test } from "vitest";
import { reader } from "../../test/inline.ts";
import type { JsonObject } from "./json.ts";
import { SpecError } from "./errors.ts";
import { generate } from "./generate.ts";

const limit = { timeout: 10_000 };
const head = 'openapi: 3.1.0\ninfo: { title: t, version: "1" }\npaths: {}\n';
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const json = (rest: JsonObject) => JSON.stringify({ openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {}, ...rest });
const schemas = (count: number, make: (i: number) => JsonObject) => json({ components: { schemas: Object.fromEntries(times(count, (i) => [`S${i}`, make(i)])) } });
const ref = (i: number): JsonObject => ({ $ref: `#/components/schemas/S${i}` });
const operations = (count: number, id: (i: number) => string) => json({ paths: Object.fromEntries(times(count, (i) => [`/p${i}`, { get: { operationId: id(i), responses: {} } }])) });

/** Each schema leads to the next, and a response to the first. */
const chain = (count: number, link: (next: JsonObject, i: number) => JsonObject, end: JsonObject = { type: "string" }) =>
  json({ paths: { "/a": { post: { operationId: "a", requestBody: { content: { "application/json": { schema: ref(0) } } }, responses: { 200: { description: "x", content: { "application/json": { schema: ref(0) } } } } } } }, components: { schemas: Object.fromEntries(times(count + 1, (i) => [`S${i}`, i === count ? end : link(ref(i + 1), i)])) } });
const nested = (depth: number, wrap: (schema: JsonObject) => JsonObject): JsonObject => (depth === 0 ? { type: "object" } : wrap(nested(depth - 1, wrap)));
const shared = (count: number, get: JsonObject) => json({ paths: Object.fromEntries(times(count, (i) => [`/p${i}`, { $ref: "#/components/pathItems/X" }])), components: { pathItems: { X: { get } } } });
const paged = { "/a": { get: { parameters: [{ name: "offset", in: "query", schema: { type: "integer" } }], "x-pagination": { style: "offset", request: { position: "offset" }, response: { items: "/a".repeat(40) } }, responses: { 200: { description: "x", content: { "application/json": { schema: ref(0) } } } } } } };

async function outcome(file: string, text: string): Promise<string> {
  try {
    const { api, warnings } = await generate(file, reader({ [file]: text }), { http: false });
    return `${api.operations.length} operations, ${api.declarations.length} types, ${warnings.length} warnings`;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    for (const { advice } of error.diagnostics) expect(advice).toMatch(/^[A-Z].*[.?]$/);
    const { line, column, code } = error.diagnostics[0] as SpecError["diagnostics"][number];
    return `${line}:${column} ${code}${error.diagnostics.length > 1 ? ` and ${error.diagnostics.length - 1} more` : ""}`;
  }
}

const laughs = `l0: &l0 [a]\n${times(12, (i) => `l${i + 1}: &l${i + 1} [${times(9, () => `*l${i}`).join(", ")}]\n`).join("")}`;
const quadratic = `x-a: &a [${times(5_000, () => "aaaaaaaa").join(", ")}]\nx-b:\n${"  - *a\n".repeat(5_000)}`;
const spaces = " ".repeat(300_000);
const merged = `x-a: &a { ${times(20_000, (i) => `k${i}: 1`).join(", ")} }\nx-b:\n${"  - <<: *a\n".repeat(900)}`;
const doubled = `x-m0: &m0 { a: 1 }\n${times(40, (i) => `x-m${i + 1}: &m${i + 1} { <<: [*m${i}, *m${i}] }\n`).join("")}`;
const anchored = `x-a: &a { ${times(5_000, (i) => `k${i}: { a: { b: 1 } }`).join(", ")} }\nx-b: [${times(900, () => "*a").join(", ")}]\ncomponents: { schemas: { A: { $anchor: a } } }\n`;
const long = `x-a: &a ${"a".repeat(2_000_000)}\ncomponents:\n  schemas:\n${times(900, (i) => `    S${i}: { description: *a }\n`).join("")}`;
const flat = `components:\n  schemas:\n${times(20_000, (i) => `    S${i}: { type: string }\n`).join("")}    S0: { type: string }\n`;

describe("YAML", () => {
  test.each([
    ["aliases of aliases", head + laughs, "5:10 too-many-aliases"],
    ["many aliases of one large part", head + quadratic, "6:5 too-many-aliases"],
    ["5,000 brackets", `${head}x: ${"[".repeat(5_000)}${"]".repeat(5_000)}\n`, "4:403 too-deep"],
    ["5,000 dashes", `${head}x:\n${"- ".repeat(5_000)}a\n`, "5:798 too-deep"],
    ["2,000 mappings", `${head}x:\n${times(2_000, (i) => `${" ".repeat(i + 1)}a:\n`).join("")}`, "403:401 too-deep"],
    ["20,000 keys, the last a second time", head + flat, "20006:5 duplicate-key"],
    ["a million empty lines", head.replace("paths", `${"\n".repeat(1_000_000)}paths`), "0 operations, 0 types, 1 warnings"],
    ["a scalar of 300,000 lines", `${head}x: a\n${"  b\n".repeat(300_000)}`, "0 operations, 0 types, 2 warnings"],
    ["300,000 spaces in single quotes", `${head}x-a: 'a${spaces}b'\n`, "0 operations, 0 types, 1 warnings"],
    ["300,000 spaces in double quotes", `${head}x-a: "a${spaces}b\\\n  c"\n`, "0 operations, 0 types, 1 warnings"],
    ["900 merges of 20,000 keys", head + merged, "56:5 too-many-aliases"],
    ["merges of two merges each", head + doubled, "22:15 too-many-aliases"],
    ["900 aliases of what is large, and an anchor", head + anchored, "0 operations, 1 types, 0 warnings"],
    ["900 aliases of a long text", head + long, "40:5 too-large"],
    ["10,000 mistakes", `${head}components:\n  schemas:\n${times(10_000, (i) => `    S${i}: { type: strin }\n`).join("")}`, "1:1 too-many-findings and 1000 more"],
  ])("%s", limit, async (_what, text, want) => {
    expect(await outcome("a.yaml", text)).toBe(want);
  });
});

describe("JSON", () => {
  test.each([
    ["5,000 brackets", json({ x: 1 }).replace('"x":1', `"x":${"[".repeat(5_000)}${"]".repeat(5_000)}`), "1:470 too-deep"],
    ["100,000 operations", operations(100_000, (i) => `op${i}`), "1:1157844 too-many-operations"],
    ["100,000 references to one path item of eight", json({ paths: Object.fromEntries(times(100_000, (i) => [`/p${i}`, { $ref: "#/components/pathItems/all" }])), components: { pathItems: { all: Object.fromEntries(["get", "put", "post", "delete", "patch", "head", "options", "trace"].map((method) => [method, { responses: {} }])) } } }), "1:116454 too-many-operations"],
    ["5,000 operations of one name", operations(5_000, () => "op"), "5000 operations, 0 types, 1001 warnings"],
    ["a chain of 400 references", chain(400, (next) => next), "1 operations, 401 types, 0 warnings"],
    ["a chain of 100,000 references", chain(100_000, (next) => next), "1:35360 too-deep"],
    ["a chain of 12,000 references through anyOf", chain(12_000, (next, i) => ({ anyOf: [next, { type: "object", properties: { [`p${i}`]: {} } }] })), "1:39623 too-deep"],
    ["a chain of 12,000 references through allOf, each with something required", chain(12_000, (next) => ({ allOf: [next], required: ["a"] })), "1:29333 too-deep"],
    ["a chain of 12,000 references through properties that ends at readOnly", chain(12_000, (next) => ({ type: "object", required: ["p"], properties: { p: next } }), { type: "string", readOnly: true }), "1 operations, 24001 types, 0 warnings"],
    ["a chain of 12,000 references through properties that ends at x-decode", chain(12_000, (next) => ({ type: "object", properties: { p: next } }), { type: "string", "x-decode": "integer" }), "1:32597 too-deep"],
    ["a ring of 600 references", schemas(600, (i) => ref((i + 1) % 600)), "1:97 ref-cycle"],
    ["a ring of 600 schemas through properties", schemas(600, (i) => ({ properties: Object.fromEntries(times(20, (j) => [`p${j}`, ref((i + j) % 600)])) })), "0 operations, 600 types, 0 warnings"],
    ["a ring of 300 schemas through allOf", schemas(300, (i) => ({ allOf: [ref((i + 1) % 300)] })), "0 operations, 300 types, 0 warnings"],
    ["a ring of 300 schemas through oneOf", schemas(300, (i) => ({ oneOf: times(9, (j) => ref((i + j + 1) % 300)) })), "0 operations, 300 types, 0 warnings"],
    ["a ring of 3,000 schemas through oneOf", schemas(3_000, (i) => ({ oneOf: [ref((i + 1) % 3_000), ref((i * 7 + 3) % 3_000)] })), "1:37332 too-deep"],
    ["what is required of parts of parts", json({ components: { schemas: { A: nested(80, (schema) => ({ allOf: [{ properties: { p: schema } }], required: ["p"] })) } } }), "0 operations, 1 types, 0 warnings"],
    ["a pointer of pagination with two ways at each step", json({ paths: paged, components: { schemas: { S0: { oneOf: [{ properties: { a: ref(0) } }, { properties: { a: ref(0) } }] } } } }), "1 operations, 1 types, 0 warnings"],
    ["10,000 references to one path item with a long description", shared(10_000, { description: "x".repeat(50_000), responses: {} }), "1:59209 too-large"],
    ["10,000 references to one path item with a large response", shared(10_000, { responses: { 200: { description: "x", content: { "application/json": { schema: { properties: Object.fromEntries(times(1_000, (i) => [`p${i}`, {}])) } } } } } }), "1:449087 too-large"],
    ["100,000 operations beside the methods of OpenAPI", json({ paths: { "/a": { additionalOperations: Object.fromEntries(times(100_000, (i) => [`M${i}`, {}])) } } }), "1:64 too-many-operations"],
    ["100,000 webhooks", json({ webhooks: Object.fromEntries(times(100_000, (i) => [`w${i}`, { post: {} }])) }), "1:408968 too-many-operations"],
    ["100,000 callbacks", json({ paths: { "/a": { get: { responses: {}, callbacks: Object.fromEntries(times(100_000, (i) => [`c${i}`, { "{$url}": { post: {} } }])) } } } }), "1:64 too-many-operations"],
    ["a description of 200,000 lines", schemas(1, () => ({ description: "a\n".repeat(200_000) })), "0 operations, 1 types, 0 warnings"],
    ["a description that begins with a million empty lines", schemas(1, () => ({ description: `${"\r".repeat(1_000_000)}a` })), "0 operations, 1 types, 0 warnings"],
    ["a description of one line of ten million characters", schemas(1, () => ({ description: "a".repeat(10_000_000) })), "0 operations, 1 types, 0 warnings"],
    ["a long string before what is no JSON", `{"a":"${"\\n".repeat(5_000_000)}","x":}`, "1:10000013 invalid-json"],
  ])("%s", limit, async (_what, text, want) => {
    expect(await outcome("a.json", text)).toBe(want);
  });
});

test("20,000 references to parts of one other file", limit, async () => {
  const files = { "a.json": schemas(20_000, (i) => ({ $ref: `b.json#/${i}` })), "b.json": JSON.stringify(times(20_000, () => ({ type: "string" }))) };
  const { api } = await generate("a.json", reader(files), { http: false });
  expect(api.declarations).toHaveLength(20_000);
});
