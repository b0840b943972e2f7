import { beforeAll, describe, expect, test } from "vitest";
import { generated } from "../../test/inline.ts";
import type { Api } from "./model.ts";
import { verify } from "./verify.ts";

const shop = `
servers: [{ url: "https://{region}.shop.example", variables: { region: { default: eu } } }]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Pet: { type: object, properties: { age: { type: string, x-decode: integer } } }
    Size: { enum: [s, m] }
paths:
  /pets:
    parameters: [{ name: shop, in: query, x-client-parameter: true, schema: { type: integer } }]
    get: { operationId: listPets, responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, 404: { description: "no pet" } } }
    delete: { operationId: delete, responses: { 204: { description: "gone" } } }
`;

let api: Api;
let schemas: string;
let client: string;

beforeAll(async () => {
  const { api: model, files } = await generated(shop);
  api = model;
  schemas = files.get("schemas.ts") ?? "";
  client = files.get("client.ts") ?? "";
});

test("own output is what was meant", () => {
  expect(() => verify(api, { schemas, client })).not.toThrow();
});

describe("client.ts is refused when", () => {
  test.each<[string, (text: string) => string]>([
    ["a statement is added", (text) => `${text}run();\n`],
    ["a statement is added in front", (text) => `run();\n${text}`],
    ["an export is added", (text) => `${text}export const more = 1;\n`],
    ["an import is turned into an export", (text) => text.replace("import type", "export type")],
    ["an operation is lost", (text) => text.replace(/export const listPets[^;]+;/, "")],
    ["an operation is renamed", (text) => text.replace("export const delete_:", "export const deleteAll:")],
    ["two statements change places", (text) => text.replace(/(export const listPets.*?\n};\n)(.*?)(export const delete_.*?\n};\n)/s, "$3$2$1")],
    ["a constant becomes a variable", (text) => text.replace("export const api", "export let api")],
    ["an interface becomes a type", (text) => text.replace("export interface ShopDefaults {", "export type ShopDefaults = {")],
    ["a comment ends early", (text) => text.replace(" * A client for", " */ run(); /* A client for")],
    ["a string ends early", (text) => text.replace('"/pets"', '"/pets"" + run() + ""')],
    ["a template stands in it", (text) => text.replace('"/pets"', "`/pets`")],
    ["a bracket is lost", (text) => text.replace(/\}\n$/, "")],
    ["the re-export is lost", (text) => text.replace('export type * from "./schemas.ts";', "")],
    ["an overload is lost", (text) => text.replace(/export function createShop<D.*\n/, "")],
  ])("%s", (_what, tamper) => {
    const tampered = tamper(client);
    expect(tampered).not.toBe(client);
    expect(() => verify(api, { schemas, client: tampered })).toThrow();
  });
});

describe("schemas.ts is refused when", () => {
  test.each<[string, (text: string) => string]>([
    ["a type is added", (text) => `${text}export type More = 1;\n`],
    ["a type is lost", (text) => text.replace(/export type Size.*\n/, "")],
    ["an interface becomes a type", (text) => text.replace("export interface Pet {", "export type Pet = {")],
    ["a statement is added", (text) => `${text}run();\n`],
  ])("%s", (_what, tamper) => {
    const tampered = tamper(schemas);
    expect(tampered).not.toBe(schemas);
    expect(() => verify(api, { schemas: tampered, client })).toThrow();
  });

  test("and the refusal says which file and statement", () => {
    expect(() => verify(api, { schemas: "export {};\n", client })).toThrow('schemas.ts is not what was meant: its statement 1 is "export", not "export interface Pet"; nothing was written');
  });
});
