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
    expect(warning).toMatchObject({ severity: "warning", line: 8, column: 59, code: "parameter-collision", message: "two parameters of this operation are called id; the one in header becomes idHeader" });
  });
});

test("an operation's parameter replaces the path's of the same name and place, where that stands", async () => {
  const parameters = await parametersOf("[{ name: b, in: query }, { name: a, in: query, required: true, schema: { type: integer } }]", "/a", "[{ name: a, in: query, schema: { type: string } }, { name: c, in: query }]");
  expect(parameters.map(({ name, required, type }) => [name, required, type])).toEqual([
    ["a", true, { kind: "keyword", name: "number" }],
    ["c", false, { kind: "keyword", name: "string" }],
    ["b", false, { kind: "keyword", name: "string" }],
  ]);
});

test("a name in the path that no parameter declares is a required string, and a warning; a path parameter that the path lacks is left out", async () => {
  const text = document("[{ name: gone, in: path, required: true }]", "/a/{id}/{id}");
  expect((await apiOf(text)).operations[0]?.parameters).toEqual([expect.objectContaining({ name: "id", in: "path", required: true, type: { kind: "keyword", name: "string" } })]);
  expect(await findings(text)).toEqual(["shop.yaml:6:5 parameter-undeclared"]);
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
  ["cookie", "style: cookie", {}],
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

test("what is no parameter is an error", async () => {
  expect(await findings(document("[{ in: query }, { name: a }, { name: a, in: body }, { $ref: '#/components/parameters/none' }]"))).toEqual([
    expect.stringMatching(/^shop\.yaml:8:\d+ parameter-incomplete$/), expect.stringMatching(/^shop\.yaml:8:\d+ parameter-incomplete$/), expect.stringMatching(/^shop\.yaml:8:\d+ parameter-incomplete$/), expect.stringMatching(/^shop\.yaml:8:\d+ ref-not-found$/),
  ]);
});

test("client parameters and required ones are told", async () => {
  const parameters = await parametersOf("[{ name: a, in: query, x-client-parameter: true }, { name: b, in: query, required: true }]");
  expect(parameters.map(({ client, required }) => [client, required])).toEqual([[true, false], [false, true]]);
});
