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

test("client.ts is refused when a method is a construct signature", async () => {
  const { api: model, files } = await generated("paths: { /a: { get: { operationId: new, responses: { 204: { description: x } } } } }");
  const text = files.get("client.ts") ?? "";
  expect(text).toContain('  "new"(params?: ');
  expect(() => verify(model, { schemas: files.get("schemas.ts") ?? "", client: text.replace('  "new"(', "  new(") })).toThrow();
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

  test("and the refusal says which file, where, and what was to be there", () => {
    expect(() => verify(api, { schemas: "export {};\n", client })).toThrow("schemas.ts is not what was meant, at its line 1: there is { instead of interface; nothing was written");
  });
});

describe("what a statement says is refused when", () => {
  test.each<[string, (text: string) => string]>([
    ["a path is another", (text) => text.replace('path: "/pets"', 'path: "/cats"')],
    ["a method is another", (text) => text.replace('method: "GET"', 'method: "DELETE"')],
    ["a wire name is no text of the document", (text) => text.replace('name: "X-Key"', 'name: "X-Other"')],
    ["a value is a call", (text) => text.replace('path: "/pets"', 'path: run()')],
    ["a value is a name", (text) => text.replace('path: "/pets"', "path: globalThis")],
    ["a value is a member of something", (text) => text.replace('path: "/pets"', "path: json.constructor")],
    ["a getter is added", (text) => text.replace('path: "/pets",', 'path: "/pets", get method() { return "GET" },')],
    ["a member is there twice", (text) => text.replace('path: "/pets",', 'path: "/pets", path: "/pets",')],
    ["a member sets the prototype", (text) => text.replace('path: "/pets",', 'path: "/pets", __proto__: {},')],
    ["a response is lost", (text) => text.replace(/ {4}404: .*\n/, "")],
    ["a parameter is lost", (text) => text.replace(/ {2}parameters: .*\n/, "")],
    ["a parameter becomes required", (text) => text.replace("shop?: number;", "shop: number;")],
    ["a parameter has another type", (text) => text.replace("shop?: number;", "shop?: string;")],
    ["a decoder decodes to something else", (text) => text.replace('"integer"', '"text"')],
    ["another package is imported", (text) => text.replace('from "specloom"', 'from "specl00m"')],
    ["something is imported by another name", (text) => text.replace(/\bconnect\b/, "connect as run")],
    ["the factory does more", (text) => text.replace("return connect(", "run(); return connect(")],
    ["a method returns a type of nobody", (text) => text.replace("Call<Pet", "Call<Dog")],
    ["a credential is of another type", (text) => text.replace("Credential<string>", "Credential<number>")],
    ["a server has another address", (text) => text.replace("https://{region}.shop.example\", variables", "https://{region}.evil.example\", variables")],
    ["something hides text", (text) => text.replace(" * A client", " * \u202eA client").replace("/** A client", "/** \u202eA client")],
  ])("%s", (_what, tamper) => {
    const tampered = tamper(client);
    expect(tampered).not.toBe(client);
    expect(() => verify(api, { schemas, client: tampered })).toThrow("client.ts is not what was meant");
  });

  test.each<[string, (text: string) => string]>([
    ["a member is lost", (text) => text.replace(/ {2}age.*\n/, "")],
    ["a member has another type", (text) => text.replace("age?: number", "age?: string")],
    ["a literal is another", (text) => text.replace('"s" | "m"', '"s" | "l"')],
  ])("%s", (_what, tamper) => {
    const tampered = tamper(schemas);
    expect(tampered).not.toBe(schemas);
    expect(() => verify(api, { schemas: tampered, client })).toThrow("schemas.ts is not what was meant");
  });
});
