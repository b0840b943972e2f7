import { describe, expect, test } from "vitest";
import { apiOf, findings, generated } from "../../../test/inline.ts";
import { preferred, readerOf } from "./media-types.ts";

const document = (responses: string) => `paths: { /a: { get: { operationId: get, responses: ${responses} } } }\ncomponents: { schemas: { Pet: { properties: { name: { type: string } } }, Problem: { properties: { title: { type: string } } } } }`;

const operationOf = async (responses: string) => (await apiOf(document(responses))).operations[0]!;

/** What the method returns. */
async function returned(responses: string): Promise<string | undefined> {
  return /\): (.*);$/m.exec((await generated(document(responses))).files.get("client.ts") ?? "")?.[1];
}

const json = (schema: string) => `{ description: x, content: { application/json: { schema: ${schema} } } }`;
const pet = "{ $ref: '#/components/schemas/Pet' }";
const problem = json("{ $ref: '#/components/schemas/Problem' }");

test.each([
  ["application/json", "json"], ["application/problem+json; charset=utf-8", "json"], ["*/*", "negotiated"], ["application/*", "negotiated"], ["text/json", "json"], ["application/yaml", "text"], ["application/x-ndjson", "ndjson"], ["application/jsonl", "ndjson"], ["text/csv", "csv"], ["text/html", "text"], ["application/xml", "text"],
  ["image/svg+xml", "text"], ["application/pdf", "blob"],
])("%s is read as %s", (mediaType, want) => {
  expect(readerOf(mediaType)).toBe(want);
});

test("JSON is preferred to streams, these to text, text to bytes; else the first", () => {
  const chosen = (...types: string[]) => preferred(types.map((mediaType) => ({ mediaType, read: readerOf(mediaType) })))?.mediaType;
  expect(chosen("image/png", "text/html", "text/csv", "application/x-ndjson", "application/hal+json", "application/json")).toBe("application/hal+json");
  expect(chosen("image/png", "text/html", "text/csv")).toBe("text/csv");
  expect(chosen("image/png", "image/gif")).toBe("image/png");
  expect(chosen()).toBeUndefined();
});

describe("a call returns", () => {
  test.each([
    ["a body", `{ 200: ${json(pet)} }`, "Call<Pet>"],
    ["any of several", `{ 200: ${json(pet)}, 201: ${json("{ type: string }")}, 204: { description: x } }`, "Call<Pet | string | undefined>"],
    ["nothing", "{ 204: { description: x } }", "Call<void>"],
    ["something undeclared", "{}", "Call<unknown>"],
    ["the default, where no success is declared, or nothing", `{ default: ${json(pet)} }`, "Call<Pet | undefined, GetErrors>"],
    ["a default that may be empty text", "{ default: { description: x, content: { text/plain: {} } }, 404: { description: x } }", "Call<string, GetErrors>"],
    ["a success, where a default is the error", `{ 200: ${json(pet)}, default: ${problem} }`, "Call<Pet, GetErrors>"],
    ["a range", `{ 2XX: ${json(pet)}, 4xx: ${problem} }`, "Call<Pet, GetErrors>"],
    ["a body that may be missing", `{ 200: { x-body-optional: true, description: x, content: { application/json: { schema: ${pet} } } } }`, "Call<Pet | undefined>"],
    ["text", "{ 200: { description: x, content: { text/html: { schema: { type: integer } } } } }", "Call<string>"],
    ["one of several texts", "{ 200: { description: x, content: { text/plain: { schema: { enum: [on, off] } } } } }", 'Call<"on" | "off">'],
    ["text, where the alternatives are no texts", "{ 200: { description: x, content: { text/plain: { schema: { enum: [1, 2] } } } } }", "Call<string>"],
    ["bytes, whatever the media type", "{ 200: { description: x, content: { application/json: { schema: { type: string, format: binary } } } } }", "Call<Blob>"],
    ["bytes under a range", "{ 200: { description: x, content: { '*/*': { schema: { type: string, format: binary } } } } }", "Call<Blob>"],
    ["what a range holds", `{ 200: { description: x, content: { '*/*': { schema: ${pet} } } } }`, "Call<Pet>"],
    ["lines of a list", `{ 200: { description: x, content: { application/x-ndjson: { schema: { type: array, items: ${pet} } } } } }`, "Call<Ndjson<Pet>>"],
    ["lines that a schema describes one by one", `{ 200: { description: x, content: { application/x-ndjson: { schema: ${pet} } } } }`, "Call<Ndjson<Pet>>"],
    ["lines described as a text", "{ 200: { description: x, content: { application/x-ndjson: { schema: { type: string } } } } }", "Call<Ndjson<unknown>>"],
    ["bytes", "{ 200: { description: x, content: { image/png: {} } } }", "Call<Blob>"],
    ["lines", `{ 200: { description: x, content: { application/x-ndjson: { x-oai-itemSchema: ${pet} } } } }`, "Call<Ndjson<Pet>>"],
    ["lines of 3.2", `{ 200: { description: x, content: { application/jsonl: { itemSchema: ${pet} } } } }`, "Call<Ndjson<Pet>>"],
    ["rows", "{ 200: { description: x, content: { text/csv: {} } } }", "Call<Csv>"],
    ["rows of a type", `{ 200: { description: x, content: { text/csv: { itemSchema: ${pet} } } } }`, "Call<Csv<Pet>>"],
    ["JSON without schema", "{ 200: { description: x, content: { application/json: {} } } }", "Call<unknown>"],
  ])("%s", async (_what, responses, want) => {
    expect(await returned(responses)).toBe(want);
  });
});

test("errors are told by status, default last, with every media type they may come in", async () => {
  const { files } = await generated(document(`{ default: ${problem}, 404: { description: x, content: { application/json: { schema: ${pet} }, text/plain: {} } }, 4xx: ${problem}, 4XX: ${json("{ type: string }")}, 500: { description: x }, 200: ${json(pet)}, 302: { description: x } }`));
  expect(files.get("client.ts")).toContain(`export interface GetErrors {
  302: unknown;
  404: Pet | string;
  500: unknown;
  "4XX": Problem;
  default: Problem;
}`);
});

test("a success that says it failed is among the errors too", async () => {
  const { responses, errorsType } = await operationOf(`{ 200: { description: x, x-failure: { pointer: /ok, equals: false }, content: { application/json: { schema: ${pet} } } } }`);
  expect(errorsType).toBe("GetErrors");
  expect(responses[0]?.failure).toEqual({ pointer: "/ok", equals: false });
});

test.each([
  [`{ 200: ${json(pet)}, 404: { description: x, content: { application/problem+json: {} } }, 202: { description: x, content: { text/csv: {} } } }`, "application/json, text/csv, application/problem+json, */*;q=0.1"],
  [`{ 200: ${json(pet)}, 404: { description: x, content: { application/problem+json: {} } } }`, "application/json, application/problem+json"],
  ["{ 200: { description: x, content: { '*/*': { schema: { type: string, format: binary } } } } }", "*/*"],
  ["{ 204: { description: x } }", undefined],
])("what is asked for: successes before errors", async (responses, want) => {
  expect((await operationOf(responses)).accept).toBe(want);
});

test("what is no status is an error where it stands", async () => {
  expect(await findings(document("{ 200: { description: x }, 20: { description: x }, 6XX: { description: x }, success: { description: x }, x-other: 1 }"))).toEqual([
    expect.stringMatching(/^shop\.yaml:3:\d+ response-status$/), expect.stringMatching(/^shop\.yaml:3:\d+ response-status$/), expect.stringMatching(/^shop\.yaml:3:\d+ response-status$/),
  ]);
});

test.each([["{ type: string, x-sensitive-data: true }", true], ["{ properties: { x-sensitive-data: { const: true } } }", undefined]])("what errors must not quote in %s", async (schema, want) => {
  expect((await operationOf(`{ 200: ${json(schema)} }`)).sensitive).toBe(want);
});

test.each([["{ type: integer, format: int64 }", true], ["{ properties: { a: { $ref: '#/components/schemas/Pet' }, format: { const: int64 } } }", undefined]])("64-bit integers in %s", async (schema, want) => {
  expect((await operationOf(`{ 200: ${json(schema)} }`)).int64).toBe(want);
});

test.each([
  ["{ type: object }", "json"], ["{ type: array }", "json"], ["{ allOf: [{ $ref: '#/components/schemas/Pet' }] }", "json"], ["{ type: integer }", "json"], ["{ oneOf: [{ items: {} }, { const: 1 }] }", "json"],
  ["{ type: string }", "negotiated"], ["{ enum: [a, 1] }", "negotiated"], ["{ anyOf: [{ type: string }, { $ref: '#/components/schemas/Pet' }] }", "negotiated"], ["{}", "negotiated"], ["{ allOf: [{ description: x }, { type: string }] }", "negotiated"],
  ["{ type: string, format: binary }", "blob"],
])("under a range, %s is read as %s", async (schema, read) => {
  expect((await operationOf(`{ 200: { description: x, content: { '*/*': { schema: ${schema} } } } }`)).responses).toMatchObject([{ content: "*/*", read }]);
});

test("a response to HEAD has no body, whatever is declared", async () => {
  const text = document(`{ 200: ${json(pet)}, 404: ${problem} }`).replace("get:", "head:");
  const client = (await generated(text)).files.get("client.ts");
  expect(client).toContain("Call<void, GetErrors>");
  expect(client).toContain("export interface GetErrors {\n  404: unknown;\n}");
  expect((await apiOf(text)).operations[0]).toMatchObject({ responses: [{ status: "200" }, { status: "404" }] });
  expect((await apiOf(text)).operations[0]?.accept).toBeUndefined();
});

test.each(["{}", "{ schema: {} }", "{ schema: { type: object } }", "{ schema: { nullable: true, example: {} } }", "{ example: {} }"])("%s of a status without a body describes none, and is no finding", async (media) => {
  expect(await findings(document(`{ 204: { description: x, content: { application/json: ${media} } } }`))).toEqual([]);
});

test("a status that HTTP gives no body has none, with a warning for what is declared", async () => {
  const text = document(`{ 204: ${json(pet)}, 205: { description: x, content: {} }, 304: ${problem} }`);
  const client = (await generated(text)).files.get("client.ts");
  expect(client).toContain("Call<void, GetErrors>");
  expect(client).toContain("export interface GetErrors {\n  304: unknown;\n}");
  expect(await findings(text)).toEqual([expect.stringMatching(/^shop\.yaml:3:\d+ content-without-body$/), expect.stringMatching(/^shop\.yaml:3:\d+ content-without-body$/)]);
});
