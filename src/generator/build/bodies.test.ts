import { describe, expect, test } from "vitest";
import { apiOf, diagnostics, generated } from "../../../test/inline.ts";
import { serializerOf } from "./media-types.ts";

const document = (content: string, method = "post", required = "") =>
  `paths: { /a: { ${method}: { operationId: send, requestBody: { ${required}content: ${content} }, responses: { 204: { description: x } } } } }\ncomponents: { schemas: { Pet: { properties: { name: { type: string } } } } }`;

const bodyOf = async (...args: Parameters<typeof document>) => (await apiOf(document(...args))).operations[0]?.body;

/** What `client.ts` has as the member `body`. */
const memberOf = async (content: string) => /^ {2}body(.*);$/m.exec((await generated(document(content))).files.get("client.ts") ?? "")?.[1];

test.each([
  ["application/json", "json"],
  ["application/JSON; charset=utf-8", "json"],
  ["application/merge-patch+json", "json"],
  ["application/x-www-form-urlencoded", "form"],
  ["multipart/form-data", "multipart"],
  ["multipart/mixed", "multipart"],
  ["text/plain", "text"],
  ["text/csv", "text"],
  ["application/xml", "text"],
  ["application/yaml", "text"],
  ["text/json", "json"],
  ["application/x-ndjson", "ndjson"],
  ["application/octet-stream", "binary"],
  ["image/png", "binary"],
])("%s is sent by %s", (mediaType, want) => {
  expect(serializerOf(mediaType, false)).toBe(want);
});

test("brackets are said by x-form-style, of forms alone", () => {
  expect(serializerOf("application/x-www-form-urlencoded", true)).toBe("bracketForm");
  expect(serializerOf("application/json", true)).toBe("json");
});

describe("the type of a body", () => {
  test.each([
    ["{ application/json: { schema: { $ref: '#/components/schemas/Pet' } } }", "?: Pet"],
    ["{ application/json: {} }", "?: unknown"],
    ["{ application/octet-stream: { schema: { type: string, format: binary } } }", "?: Binary"],
    ["{ image/*: {} }", "?: Binary"],
    ["{ image/*: { schema: { type: string } } }", "?: Binary"],
    ["{ application/sdp: { schema: { type: string } } }", "?: string | Binary"],
    ["{ application/sdp: { schema: { type: [string, 'null'] } } }", "?: Binary"],
    ["{ text/plain: {} }", "?: string"],
    ["{ text/plain: { schema: { type: integer } } }", "?: number"],
    ["{ text/xml: { schema: { $ref: '#/components/schemas/Pet' } } }", "?: string | Binary"],
    ["{ application/x-yaml: {} }", "?: string | Binary"],
    ["{ text/plain: { schema: { type: string, format: binary } } }", "?: Binary"],
    ["{ application/json: { schema: { type: string, format: binary } } }", "?: Binary"],
    ["{ '*/*': { schema: { type: [string, 'null'], format: binary } } }", "?: Binary"],
    ["{ '*/*': { schema: { $ref: '#/components/schemas/Pet' } } }", "?: Pet"],
    ["{ application/x-ndjson: { itemSchema: { $ref: '#/components/schemas/Pet' } } }", "?: Pet[] | string | Binary"],
    ["{ application/jsonl: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }", "?: Pet[] | string | Binary"],
    ["{ application/x-ndjson: { schema: { type: string } } }", "?: unknown[] | string | Binary"],
    ["{ multipart/mixed: { itemSchema: { $ref: '#/components/schemas/Pet' } } }", "?: Pet[]"],
    ["{ multipart/form-data: { schema: { properties: { file: { type: string, format: binary } } } } }", "?: SendBody"],
    ["{ application/json: { schema: { type: string } }, application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Pet' } }, text/plain: {} }", "?: string | Pet"],
  ])("%s is %s", async (content, want) => {
    expect(await memberOf(content)).toBe(want);
  });
});

test("a range is sent as one media type, once", async () => {
  const body = await bodyOf("{ '*/*': { schema: { type: string } }, application/json: { schema: { type: integer } }, text/*: {}, multipart/*: {}, image/*: {}, application/*: {} }");
  expect(body?.content.map(({ mediaType, serialize }) => `${mediaType} ${serialize}`)).toEqual(["application/json json", "text/plain text", "multipart/form-data multipart", "image/* binary"]);
});

test("required and description are told", async () => {
  expect(await bodyOf("{ application/json: {} }", "put", "required: true, description: A pet., ")).toMatchObject({ required: true, description: "A pet." });
  expect(await bodyOf("{ application/json: {} }", "delete")).toMatchObject({ required: false });
});

test.each(["get", "head"])("%s has no body", async (method) => {
  expect(await bodyOf("{ application/json: {} }", method)).toBeUndefined();
});

test("of an encoding is kept what serializers honour, and has the right kind", async () => {
  const body = await bodyOf(
    "{ multipart/form-data: { encoding: { a: { contentType: application/json, headers: {} }, b: { style: form }, c: { style: deepObject, explode: true, allowReserved: true }, d: { style: odd, explode: 1, allowReserved: false, contentType: [] }, e: 1, __proto__: { explode: false } } }, application/json: { encoding: { a: { style: form } } } }",
  );
  expect(body?.content.map(({ encoding }) => encoding && Object.entries(encoding))).toEqual([
    [["a", { contentType: "application/json" }], ["b", { explode: true }], ["c", { style: "deepObject", explode: true, allowReserved: true }], ["d", {}], ["__proto__", { explode: false }]],
    undefined,
  ]);
});

test("bytes under a range keep it: their own media type is sent", async () => {
  const bytes = "{ schema: { type: string, format: binary } }";
  expect((await bodyOf(`{ '*/*': ${bytes}, application/*: ${bytes}, text/*: ${bytes}, application/*+json: {} }`))?.content.map(({ mediaType, serialize }) => `${mediaType} ${serialize}`)).toEqual([
    "*/* binary", "application/* binary", "text/* binary", "application/json json",
  ]);
});

test.each([
  ["a list as a form", "{ multipart/form-data: { schema: { type: array, items: { type: string } } } }", "multipart-parts", "a form is made of parts with names, and this schema is no object; a call with one fails before it is sent"],
  ["a file as a form", "{ multipart/form-data: { schema: { type: string, format: binary } } }", "multipart-parts", "a form is made of parts with names, and this schema is no object; a call with one fails before it is sent"],
  ["headers of a part", "{ multipart/mixed: { encoding: { meta: { headers: { X-Id: { schema: { type: string } } } } } } }", "encoding-headers", 'the part "meta" has headers of its own; the client sends it without them'],
])("what cannot be sent as declared is a warning: %s", async (_what, content, code, message) => {
  expect(await diagnostics(document(content))).toMatchObject([{ severity: "warning", code, message }]);
});

test("what is no such thing is none", async () => {
  expect(await diagnostics(document("{ multipart/mixed: { schema: { type: array, items: {} } }, multipart/form-data: { encoding: { a: { headers: { Content-Disposition: {} } } } } }"))).toEqual([]);
});
