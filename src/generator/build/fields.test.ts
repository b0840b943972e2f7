import { describe, expect, test } from "vitest";
import { diagnostics } from "../../../test/inline.ts";

const responses = "responses: { 200: { description: x } }";
const operation = (fields: string) => `paths: { /a: { post: { ${fields}, ${responses} } } }`;

describe("what OpenAPI has no field for is a warning, with where it belongs", () => {
  test.each([
    ["a typing error", operation("sumary: x"), '"sumary" is no field of an operation, and is not read', "Did you mean summary?"],
    ["a method in capitals", `paths: { /a: { GET: { ${responses} }, get: { ${responses} } } }`, '"GET" is no field of a path item, and is not read', "Did you mean get?"],
    ["what nothing is like", operation("rateLimits: 5"), '"rateLimits" is no field of an operation, and is not read', "Remove it, or begin its name with x-."],
    ["what every object has", operation("constructor: x"), '"constructor" is no field of an operation, and is not read', "Remove it, or begin its name with x-."],
    ["schemas that are no components", `${operation("summary: x")}\ndefinitions: {}`, '"definitions" is no field of an OpenAPI document, and is not read', "Put it into components, as `schemas`."],
    ["a host", `${operation("summary: x")}\nhost: api.example`, '"host" is no field of an OpenAPI document, and is not read', "Write `servers`, with a url."],
    ["media types of an operation", operation("consumes: [application/json]"), '"consumes" is no field of an operation, and is not read', "Name the media types under `content` of the requestBody."],
    ["a type of a parameter", operation("parameters: [{ name: a, in: query, type: string }]"), '"type" is no field of a parameter, and is not read', "Put it into `schema`."],
    ["a schema of a body", operation("requestBody: { content: {}, schema: {} }"), '"schema" is no field of a request body, and is not read', "Put it into `content`, under a media type, as in: content: { application/json: { schema: … } }."],
    ["a schema of a response", "paths: { /a: { get: { responses: { 200: { description: x, schema: {} } } } } }", '"schema" is no field of a response, and is not read', "Put it into `content`, under a media type, as in: content: { application/json: { schema: … } }."],
    ["a media type of a response", "paths: { /a: { get: { responses: { 200: { description: x, application/json: {} } } } } }", '"application/json" is no field of a response, and is not read', "Put it under `content`."],
  ])("%s", async (_what, text, message, advice) => {
    expect(await diagnostics(text)).toMatchObject([{ severity: "warning", code: "unknown-field", message, advice }]);
  });
});

test("what stands under content without a slash is a warning", async () => {
  const text = operation("requestBody: { content: { json: { schema: {} } } }").replace("description: x", "description: x, content: { schema: {} }");
  expect((await diagnostics(text)).map(({ severity, code, message }) => [severity, code, message])).toEqual([["warning", "media-type", '"json" is no media type; the client takes it as bytes'], ["warning", "media-type", '"schema" is no media type; the client takes it as bytes']]);
});

test("extensions and what later versions have are no findings", async () => {
  expect(await diagnostics(`$self: /openapi\nx-own: 1\n${operation("x-own: 1, parameters: [{ name: a, in: query, x-own: 1, schema: {} }], requestBody: { x-own: 1, content: { text/plain: {} } }").replace("description: x", "summary: x, x-own: 1")}`)).toEqual([]);
});

test("a property that says itself that it is required is a warning, unless its object says so too", async () => {
  const schema = (more: string) => `paths: {}\ncomponents: { schemas: { A: { type: object, ${more}properties: { a: { type: string, required: true }, b: { type: string, required: false } } } } }`;
  expect(await diagnostics(schema(""))).toMatchObject([{ severity: "warning", code: "required-property", line: 4, message: '`required` is a list beside `properties`, not a mark of one; the client takes "a" as optional', advice: "Write required: [a] beside `properties`." }]);
  expect(await diagnostics(schema("required: [a], "))).toEqual([]);
});
