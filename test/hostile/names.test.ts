/** Names that differ in case, in normal form or not at all once they are identifiers: nothing is lost, and nothing is a prototype. */
import { expect, test } from "vitest";
import { memberName, typeName } from "../../src/generator/names.ts";
import { generate } from "../../src/generator/generate.ts";
import { whenLoaded } from "./check.ts";
import { syntaxOf } from "./skeleton.ts";

const names = ["pet", "Pet", "PET", "pe-t", "pe_t", "caf\u00e9", "cafe\u0301", "\u212a", "K", "k", "__proto__", "constructor", "toString", "hasOwnProperty", "delete", "undefined", "1", "01", "Record", "Promise", "\u0430", "a"];
const map = <T>(of: (name: string) => T): Record<string, T> => Object.fromEntries(names.map((name) => [name, of(name)]));
const ok = { 200: { description: "ok", content: { "application/json": { schema: { $ref: "#/components/schemas/pet" } } } } };

const document = {
  openapi: "3.1.0",
  info: { title: "Names", version: "1" },
  security: names.map((name) => ({ [name]: [] })),
  paths: Object.fromEntries(names.map((name) => [`/${encodeURIComponent(name)}`, { post: { operationId: name, tags: [name], parameters: names.map((wire) => ({ name: wire, in: "query", schema: { type: "string" } })), requestBody: { content: { "application/json": { schema: { type: "object", properties: map(() => ({ type: "string", "x-decode": "integer" })) } } } }, responses: ok } }])),
  components: {
    schemas: map((name) => ({ type: "object", properties: map(() => ({ type: "string", "x-decode": "integer" })), required: [name], discriminator: { propertyName: name } })),
    securitySchemes: map((name) => ({ type: "apiKey", in: "header", name })),
    parameters: map((name) => ({ name, in: "query", schema: { type: "string" } })),
    responses: map(() => ok[200]),
  },
};

test("in every section at once", async () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const generated = await generate("names.json", () => Promise.resolve(JSON.stringify(document)), { http: true });
  const { api, files } = generated;
  for (const taken of [api.declarations.map(({ name }) => name), api.operations.map(({ id }) => id), api.operations.map(({ constant }) => constant), api.operations.flatMap(({ parametersType }) => parametersType ?? [])]) {
    expect(taken.length).toBeGreaterThanOrEqual(names.length);
    expect(new Set(taken.map((name) => name.normalize("NFC"))).size).toBe(taken.length);
  }
  expect(api.operations.map(({ path }) => path)).toEqual(Object.keys(document.paths));
  expect(api.schemes.map(({ name }) => name).sort()).toEqual([...names].sort());
  for (const { parameters } of api.operations) {
    expect(parameters.map(({ wire }) => wire).sort()).toEqual([...names].sort());
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(names.length);
  }
  for (const text of files.values()) expect(syntaxOf(text).problems).toEqual([]);
  expect([...files.keys()]).toEqual(["schemas.ts", "client.ts", "types.ts", "http.ts"]);
  expect(await whenLoaded(generated)).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  expect(({} as Record<string, unknown>)["in"]).toBeUndefined();
});

test("both normal forms of a name are one identifier", () => {
  expect(typeName("cafe\u0301")).toBe(typeName("caf\u00e9"));
  expect(memberName("cafe\u0301")).toBe(memberName("caf\u00e9"));
});
