import { expect, test } from "vitest";
import { generated } from "../../../test/inline.ts";

const document = `paths:
  /pets: { get: { operationId: listPets, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
components:
  schemas:
    Pet:
      type: object
      x-enumNames: ["A */ run()"]
      properties: { age: { type: string, x-decode: integer, default: "1" }, more: { type: object }, x-own: { type: string }, kind: { enum: [a], x-enum-varnames: ["A; run()"] } }
`;

test("types.ts shows the wire, with defaults optional, objects open and properties that begin with x-", async () => {
  const { files } = await generated(document, true);
  const text = files.get("types.ts") ?? "";
  expect(text).toMatch(/^\/\/ Generated from shop\.yaml by specloom generate\. Do not edit\.\n/);
  expect(text.replace(/\/\*\*.*?\*\/\n\s*/gs, "").replace(/\s+/g, " ")).toContain('Pet: { age?: string; more?: Record<string, unknown>; "x-own"?: string; kind?: "a"; };');
  expect(text).not.toContain("run()");
});

test("types.ts shows percent signs, which openapi-typescript takes for escapes", async () => {
  const { files } = await generated(`paths:
  /50%/{a%}:
    get:
      operationId: get
      parameters: [{ name: a%, in: path, required: true, schema: { enum: ["%", "\\uE000", "a\\u202eb", 'C:\\uE000x', "\\uE001\\uE000"] }, description: 10% }]
      responses: { 200: { description: x, content: { a/%: { schema: { properties: { "b%": { type: array, items: { type: string } } }, required: ["b%"] } } } } }
`, true);
  const text = (files.get("types.ts") ?? "").replace(/\s+/g, " ");
  for (const part of ['"/50%/{a%}": {', '/** @description 10% */ "a%": "%" | "\uE000" | "a\\u202eb" | "C:\\\\uE000x" | "\uE001\uE000"; }', '"a/%": { "b%": string[]; };']) expect(text).toContain(part);
});

test("http.ts is a door for openapi-fetch", async () => {
  const { files } = await generated(document, true);
  expect(files.get("http.ts")).toBe(`// Generated from shop.yaml by specloom generate. Do not edit.
import { type HttpClient, connectHttp } from "specloom/http";
import { type ShopOptions, api, operations } from "./client.js";
import type { paths } from "./types.ts";
export type * from "./types.ts";

/**
 * An openapi-fetch client of Shop: paths instead of operations, over the same authentication, retries and deadlines. Values are as on the wire.
 * @see https://openapi-ts.dev/openapi-fetch/
 */
export function createShopHttp(options?: ShopOptions): HttpClient<paths> {
  return connectHttp<paths>(api, operations, options);
}
`);
});

test("neither is made unless asked for", async () => {
  expect([...(await generated(document)).files.keys()]).toEqual(["schemas.ts", "client.ts"]);
});
