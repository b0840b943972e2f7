import { describe, expect, test } from "vitest";
import { apiOf, diagnostics, findings } from "../../../test/inline.ts";

const document = (parameters: string, path = "/a", shared = "[]") => `paths:\n  ${path}:\n    parameters: ${shared}\n    get:\n      operationId: get\n      parameters: ${parameters}\n      responses: { 204: { description: x } }\n`;

const parametersOf = async (...args: Parameters<typeof document>) => (await apiOf(document(...args))).operations[0]?.parameters ?? [];
const names = async (...args: Parameters<typeof document>) => (await parametersOf(...args)).map(({ name, in: location, wire }) => (name === wire ? `${location} ${name}` : `${location} ${wire} as ${name}`));

describe("flat names", () => {
  test.each<[string, string, string[]]>([
    ["in the order path, query, header, cookie", "[{ name: c, in: cookie }, { name: h, in: header }, { name: q, in: query }, { name: id, in: path, required: true }]", ["path id", "query q", "header h", "cookie c"]],
    ["of what is no identifier", "[{ name: 'filter[]', in: query }, { name: 'page[size]', in: query }, { name: X-Id, in: header }]", ["query filter[] as filter", "query page[size] as pageSize", "header X-Id as xId"]],
    ["of a later one with a name that is taken", "[{ name: id, in: query }, { name: id, in: header }, { name: id, in: path, required: true }]", ["path id", "query id as idQuery", "header id as idHeader"]],
    ["of two that come to the same", "[{ name: 'a[]', in: query }, { name: a, in: query }, { name: a-, in: query }]", ["query a[] as a", "query a as aQuery", "query a- as aQuery2"]],
    ["of one called body", "[{ name: body, in: query }, { name: bodyParameter, in: query }]", ["query body as bodyParameter", "query bodyParameter as bodyParameterQuery"]],
    ["that the document chooses", "[{ name: from, in: query, x-parameter-name: since }, { name: to, in: query, x-parameter-name: until day }]", ["query from as since", "query to as untilDay"]],
    ["of __proto__ and reserved words", "[{ name: __proto__, in: query }, { name: class, in: query }, { name: constructor, in: query }]", ["query __proto__", "query class", "query constructor"]],
    ["without headers that content and security say", "[{ name: accept, in: header }, { name: Content-Type, in: header }, { name: AUTHORIZATION, in: header }, { name: Accept, in: query }]", ["query Accept"]],
  ])("%s", async (_what, parameters, want) => {
    const path = parameters.includes("in: path") ? "/a/{id}" : "/a";
    expect(await names(parameters, path)).toEqual(want);
  });

  test("a collision is a warning at the later one", async () => {
    const [warning] = await diagnostics(document("[{ name: id, in: query }, { in: header, name: id }]"));
    expect(warning).toMatchObject({ severity: "warning", line: 8, column: 59, code: "parameter-collision", message: "two parameters of this operation are called id; the client calls the one in header idHeader" });
  });
});

test("a header is the same in whatever case", async () => {
  const parameters = await parametersOf("[{ name: x-id, in: header, schema: { type: integer } }]", "/a", "[{ name: X-ID, in: header, schema: { type: string } }]");
  expect(parameters.map(({ name, type }) => [name, type])).toEqual([["xId", { kind: "keyword", name: "number" }]]);
});

test.each([
  ["{ type: array }", "simple"], ["{ allOf: [{ type: array, items: {} }] }", "simple"], ["{ oneOf: [{ type: integer }, { type: array }] }", "simple"], ["{ anyOf: [{ type: string }, { prefixItems: [{}] }] }", "simple"],
  ["{ patternProperties: { x: {} } }", "simple"], ["{ type: [string, array] }", "simple"], ["{}", "simple"],
  ["{ type: string }", undefined], ["{ type: [string, integer] }", undefined], ["{ enum: [a, 1] }", undefined], ["{ allOf: [{ type: string }] }", undefined], ["{ oneOf: [{ const: a }, { type: boolean }] }", undefined],
])("a value in a path that may be more than one is told as simple: %s", async (schema, style) => {
  const [parameter] = await parametersOf(`[{ name: id, in: path, required: true, schema: ${schema} }]`, "/a/{id}");
  expect(parameter?.style).toBe(style);
});

test("content that is no JSON is sent as the text it is", async () => {
  const parameters = await parametersOf("[{ name: a, in: query, content: { text/plain: { schema: { type: integer } } } }, { name: b, in: query, content: { application/xml: { schema: { type: object } } } }, { name: c, in: query, content: { application/hal+json: { schema: { type: string } } } }]");
  expect(parameters.map(({ name, type, content }) => [name, type, content])).toEqual([
    ["a", { kind: "keyword", name: "number" }, undefined], ["b", { kind: "keyword", name: "string" }, undefined], ["c", { kind: "keyword", name: "string" }, "application/hal+json"],
  ]);
});

test("an operation's parameter replaces the path's of the same name and place, where that stands", async () => {
  const parameters = await parametersOf("[{ name: b, in: query }, { name: a, in: query, required: true, schema: { type: integer } }]", "/a", "[{ name: a, in: query, schema: { type: string } }, { name: c, in: query }]");
  expect(parameters.map(({ name, required, type }) => [name, required, type])).toEqual([
    ["a", true, { kind: "keyword", name: "number" }],
    ["c", false, { kind: "keyword", name: "string" }],
    ["b", false, { kind: "keyword", name: "string" }],
  ]);
});

test("a name in the path that no parameter declares is a required string, and a warning; so is a path parameter that the path lacks, which is left out", async () => {
  const text = document("[{ name: gone, in: path, required: true }]", "/a/{id}/{id}");
  expect((await apiOf(text)).operations[0]?.parameters).toEqual([expect.objectContaining({ name: "id", in: "path", required: true, type: { kind: "keyword", name: "string" } })]);
  expect(await findings(text)).toEqual(["shop.yaml:6:5 parameter-undeclared", "shop.yaml:8:22 parameter-not-in-path"]);
  expect((await diagnostics(document("[{ name: petID, in: path, required: true }]", "/a/{petId}")))[1]).toMatchObject({ severity: "warning", message: 'the path "/a/{petId}" has no {petID}; the client leaves this parameter out', advice: "Did you mean petId?" });
});

test("of two with one name and place in one list the last one counts, and is a warning; one that stands there twice is none", async () => {
  const text = document("[{ name: q, in: query, schema: { type: string } }, { name: q, in: query, schema: { type: integer } }, { name: q, in: header, x-parameter-name: other }]");
  expect((await apiOf(text)).operations[0]?.parameters.map(({ name, type }) => [name, type])).toEqual([["q", { kind: "keyword", name: "number" }], ["other", { kind: "keyword", name: "string" }]]);
  expect(await diagnostics(text)).toMatchObject([{ severity: "warning", code: "parameter-twice", column: 72, message: 'the parameter "q" in query stands twice in this list; the last one counts' }]);
  expect(await findings(`${document("[{ $ref: '#/components/parameters/Q' }, { $ref: '#/components/parameters/Q' }]")}components: { parameters: { Q: { name: q, in: query } } }\n`)).toEqual([]);
});

test("content instead of schema names the media type", async () => {
  expect(await parametersOf("[{ name: q, in: query, content: { application/json: { schema: { type: integer } } } }]")).toEqual([expect.objectContaining({ content: "application/json", type: { kind: "keyword", name: "number" } })]);
});

test.each([
  ["query", "style: form, explode: true", {}],
  ["query", "style: form, explode: false", { explode: false }],
  ["query", "style: deepObject, explode: true", { style: "deepObject", explode: true }],
  ["query", "style: pipeDelimited", { style: "pipeDelimited" }],
  ["query", "allowReserved: true", { allowReserved: true }],
  ["header", "style: simple, explode: false", {}],
  ["header", "explode: true", { explode: true }],
  ["cookie", "style: form", {}],
  ["cookie", "style: cookie", { style: "cookie" }],
  ["cookie", "style: cookie, explode: false", { style: "cookie", explode: false }],
  ["path", "style: simple", {}],
  ["path", "style: label", { style: "label" }],
  ["path", "style: matrix, explode: true", { style: "matrix", explode: true }],
])("in %s, %s is told as %j", async (location, style, want) => {
  const [parameter] = await parametersOf(`[{ name: id, in: ${location}, ${style}, schema: { type: string } }]`, location === "path" ? "/a/{id}" : "/a");
  const { style: named, explode, allowReserved } = parameter!;
  expect(JSON.parse(JSON.stringify({ style: named, explode, allowReserved }))).toEqual(want);
});

test("a style that its place does not have is a warning, and the default is used", async () => {
  const text = document("[{ name: a, in: header, style: form }, { name: b, in: query, style: frm }]");
  expect(await findings(text)).toEqual([expect.stringMatching(/^shop\.yaml:8:\d+ parameter-style$/), expect.stringMatching(/^shop\.yaml:8:\d+ parameter-style$/)]);
  expect((await apiOf(text)).operations[0]?.parameters.map(({ style }) => style)).toEqual([undefined, undefined]);
});

test.each([
  ["{ in: query }", "this parameter has no `name`", "Give it the name that is sent."],
  ["{ name: 5, in: query }", "the `name` of this parameter is not text", "Put it in quotes."],
  ["{ name: a }", 'the parameter "a" has no `in`', "Add `in: path`, `query`, `header` or `cookie`."],
  ["{ name: a, in: Query }", '"Query" is no location of a parameter', "Write `in: query`."],
  ["{ name: a, in: somewhere }", '"somewhere" is no location of a parameter', "Write `in: path`, `query`, `header` or `cookie`."],
  ["{ name: a, in: body, schema: {} }", '"body" is no location of a parameter', "Describe the body under requestBody."],
  ["{ name: a, in: formData }", '"formData" is no location of a parameter', "Make it a property of the schema of requestBody, under multipart/form-data or application/x-www-form-urlencoded."],
  ["{ $ref: '#/components/schemas/A' }", '"#/components/schemas/A" is no parameter', "Refer to one of components/parameters."],
])("%s is an error, with what to write", async (parameter, message, advice) => {
  expect(await diagnostics(`${document(`[${parameter}]`)}components: { schemas: { A: { type: string } } }\n`)).toMatchObject([{ severity: "error", code: "parameter-incomplete", line: 8, message, advice }]);
});

test("a reference that leads nowhere is no parameter either", async () => {
  expect(await findings(document("[{ $ref: '#/components/parameters/none' }]"))).toEqual(["shop.yaml:8:22 ref-not-found"]);
});

test("required is true or false, and anything else is a warning", async () => {
  const text = document("[{ name: a, in: query, required: 'true' }]");
  expect(await diagnostics(text)).toMatchObject([{ severity: "warning", code: "parameter-required", message: '`required` of "a" is neither true nor false; the client takes it as optional' }]);
  expect((await apiOf(text)).operations[0]?.parameters[0]?.required).toBe(false);
});

test("client parameters and required ones are told", async () => {
  const parameters = await parametersOf("[{ name: a, in: query, x-client-parameter: true }, { name: b, in: query, required: true }]");
  expect(parameters.map(({ client, required }) => [client, required])).toEqual([[true, false], [false, true]]);
});

test.each([["application/x-www-form-urlencoded", "formQuery"], ["application/json", "jsonQuery"]])("a whole query as %s is one parameter of its own style", async (mediaType, style) => {
  expect(await parametersOf(`[{ in: querystring, name: q, content: { ${mediaType}: { schema: { type: object } } } }]`)).toMatchObject([{ name: "q", in: "query", style, type: { kind: "object" } }]);
});

test("a whole query of another media type is left out, with a warning", async () => {
  expect(await parametersOf("[{ in: querystring, name: q, content: { text/plain: {} } }]")).toEqual([]);
  expect(await findings(document("[{ in: querystring, name: q, content: { text/plain: {} } }]"))).toEqual(["shop.yaml:8:20 parameter-querystring"]);
});
