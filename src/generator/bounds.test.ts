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

async function outcome(file: string, text: string): Promise<string> {
  try {
    const { api, warnings } = await generate(file, reader({ [file]: text }), { http: false });
    return `${api.operations.length} operations, ${api.declarations.length} types, ${warnings.length} warnings`;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    for (const { advice } of error.diagnostics) expect(advice).toMatch(/^[A-Z].*\.$/);
    const { line, column, code } = error.diagnostics[0] as SpecError["diagnostics"][number];
    return `${line}:${column} ${code}${error.diagnostics.length > 1 ? ` and ${error.diagnostics.length - 1} more` : ""}`;
  }
}

const laughs = `l0: &l0 [a]\n${times(12, (i) => `l${i + 1}: &l${i + 1} [${times(9, () => `*l${i}`).join(", ")}]\n`).join("")}`;
const quadratic = `x-a: &a [${times(5_000, () => "aaaaaaaa").join(", ")}]\nx-b:\n${"  - *a\n".repeat(5_000)}`;
const flat = `components:\n  schemas:\n${times(20_000, (i) => `    S${i}: { type: string }\n`).join("")}    S0: { type: string }\n`;

describe("YAML", () => {
  test.each([
    ["aliases of aliases", head + laughs, "5:10 too-many-aliases"],
    ["many aliases of one large part", head + quadratic, "6:5 too-many-aliases"],
    ["5,000 brackets", `${head}x: ${"[".repeat(5_000)}${"]".repeat(5_000)}\n`, "4:403 too-deep"],
    ["5,000 dashes", `${head}x:\n${"- ".repeat(5_000)}a\n`, "5:798 too-deep"],
    ["2,000 mappings", `${head}x:\n${times(2_000, (i) => `${" ".repeat(i + 1)}a:\n`).join("")}`, "403:401 too-deep"],
    ["20,000 keys, the last a second time", head + flat, "20006:5 duplicate-key"],
    ["a million empty lines", head.replace("paths", `${"\n".repeat(1_000_000)}paths`), "1:1 empty"],
    ["a scalar of 300,000 lines", `${head}x: a\n${"  b\n".repeat(300_000)}`, "1:1 empty"],
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
    ["a chain of 2,000 references", schemas(2_001, (i) => (i === 2_000 ? { type: "string" } : ref(i + 1))), "0 operations, 2001 types, 0 warnings"],
    ["a ring of 600 references", schemas(600, (i) => ref((i + 1) % 600)), "1:97 ref-cycle and 599 more"],
    ["a ring of 600 schemas through properties", schemas(600, (i) => ({ properties: Object.fromEntries(times(20, (j) => [`p${j}`, ref((i + j) % 600)])) })), "0 operations, 600 types, 0 warnings"],
    ["a ring of 600 schemas through allOf", schemas(600, (i) => ({ allOf: [ref((i + 1) % 600)] })), "0 operations, 600 types, 0 warnings"],
    ["a ring of 600 schemas through oneOf", schemas(600, (i) => ({ oneOf: times(9, (j) => ref((i + j + 1) % 600)) })), "0 operations, 600 types, 0 warnings"],
  ])("%s", limit, async (_what, text, want) => {
    expect(await outcome("a.json", text)).toBe(want);
  });
});
