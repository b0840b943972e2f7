import { expect, test } from "vitest";
import { apiOf, diagnostics, generated } from "../../../test/inline.ts";

const body = (mediaType: string, schema: string) => `paths: { /a: { post: { operationId: a, requestBody: { content: { ${mediaType}: { schema: ${schema} } } }, responses: { 200: { description: x, content: { ${mediaType}: { schema: ${schema} } } } } } } }`;
const filesOf = async (text: string) => [...(await generated(text)).files.values()].join("\n");

test.each([
  ["any", '"any" is no type of OpenAPI 3; the client takes anything', "Remove it: a schema without a type allows anything."],
  ["file", '"file" is no type of OpenAPI 3; the client takes it for a string of format binary', "Write { type: string, format: binary }."],
])("%s of earlier versions is a warning", async (type, message, advice) => {
  expect(await diagnostics(`paths: {}\ncomponents: { schemas: { A: { type: ${type} } } }`)).toMatchObject([{ severity: "warning", code: "unknown-type", line: 4, message, advice }]);
});

test("any allows what a schema without a type does", async () => {
  const text = body("application/json", "{ type: array, items: { type: any } }");
  expect(await filesOf(text)).toContain("body?: unknown[]");
  const response = async (schema: string) => (await apiOf(body("'*/*'", schema))).operations[0]?.responses;
  expect(await response("{ type: any }")).toEqual(await response("{}"));
});

test("a file is bytes where it is a body or a part of a form, and a string in JSON", async () => {
  expect(await filesOf(body("application/octet-stream", "{ type: file }"))).toMatch(/Call<Blob>[^]*body\?: Binary/);
  expect(await filesOf(body("multipart/form-data", "{ properties: { f: { type: file } } }"))).toContain("f?: Binary;");
  expect(await filesOf(body("application/json", "{ properties: { f: { type: file } } }"))).toContain("f?: string;");
});

test.each([["strng", "Did you mean string?"], ["Integer", "Did you mean integer?"], ["int", "Use one of string, number, integer, boolean, object, array, null."]])("%s is an error", async (type, advice) => {
  expect(await diagnostics(`paths: {}\ncomponents: { schemas: { A: { type: ${type} } } }`)).toMatchObject([{ severity: "error", code: "unknown-type", message: `"${type}" is no type of OpenAPI 3`, advice }]);
});
