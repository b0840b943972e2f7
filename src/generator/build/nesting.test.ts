// Arrays, objects and null within the value of a parameter.
import { expect, test } from "vitest";
import { apiOf, diagnostics } from "../../../test/inline.ts";

const document = (parameters: string, path = "/a") => `paths:\n  ${path}:\n    get:\n      operationId: get\n      parameters: ${parameters}\n      responses: { 204: { description: x } }\n`;

/** The style, the kind of type and the warnings of one parameter. */
const nested = async (schema: string, more = "in: query") => {
  const text = document(`[{ name: id, ${more}, schema: ${schema} }]`, more.includes("in: path") ? "/a/{id}" : "/a");
  const parameter = (await apiOf(text)).operations[0]?.parameters[0];
  return [parameter?.style, parameter?.type.kind, (await diagnostics(text)).map(({ code }) => code).join()];
};

test.each([
  ["{ type: array, items: { type: object } }"], ["{ items: { items: { type: string } } }"], ["{ type: array, prefixItems: [{ type: string }, { type: array }] }"],
  ["{ type: object, properties: { where: { type: object } } }"], ["{ additionalProperties: { type: array, items: { type: object } } }"], ["{ properties: { a: { oneOf: [{ type: string }, { type: object }] } } }"],
  ["{ oneOf: [{ type: string }, { type: array, items: { type: object } }] }"], ["{ allOf: [{ type: object }, { properties: { a: { items: { anyOf: [{ type: array }] } } } }] }"],
])("in a query they are written by nestedForm, and are a warning where that is JSON: %s", async (schema) => {
  expect(await nested(schema)).toEqual(["nestedForm", expect.not.stringMatching("keyword"), "parameter-nested"]);
});

test.each([
  ["{ properties: { page: { type: integer }, sort: { type: array, items: { type: string } } } }", "object"], ["{ properties: { sort: { oneOf: [{ type: string }, { type: array, items: { type: string } }] } } }", "object"],
  ["{ items: { type: [string, 'null'] } }", "array"], ["{ properties: { a: { type: [integer, 'null'] } } }", "object"], ["{ items: { oneOf: [{ type: 'null' }, { type: string }] } }", "array"],
])("names that are repeated or left out are no warning: %s", async (schema, kind) => {
  expect(await nested(schema)).toEqual(["nestedForm", kind, ""]);
  expect(await nested(schema, "in: query, style: deepObject, explode: true")).toEqual(["deepObject", kind, ""]);
});

test.each([["{ type: array }"], ["{ type: object }"], ["{}"], ["{ items: {} }"], ["{ items: { description: x } }"], ["{ additionalProperties: true }"], ["{ type: array, items: { type: string } }"], ["{ type: string, items: { type: object } }"]])(
  "form style stays where nothing declares them: %s",
  async (schema) => expect(await nested(schema)).toEqual([undefined, expect.any(String), ""]),
);

test.each([["in: header", undefined], ["in: path, required: true", undefined], ["in: path, required: true, style: label", "label"], ["in: cookie", undefined], ["in: query, style: pipeDelimited", "pipeDelimited"]])("elsewhere the caller gives the text: %s", async (more, style) => {
  for (const schema of ["{ items: { type: object } }", "{ properties: { sort: { items: { type: string } } } }"]) expect(await nested(schema, more)).toEqual([style, "keyword", "parameter-nested"]);
  expect(await nested("{ items: { type: string } }", more)).toEqual([more.includes("style") || !more.includes("path") ? style : "simple", "array", ""]);
});

test("an object that is not exploded and holds arrays is JSON", async () => {
  expect(await nested("{ properties: { sort: { items: { type: string } } } }", "in: query, explode: false")).toEqual(["nestedForm", "object", "parameter-nested"]);
});

test("schemas that hold themselves come to an end", async () => {
  const text = `${document("[{ name: id, in: query, schema: { $ref: '#/components/schemas/A' } }, { name: b, in: query, schema: { items: { $ref: '#/components/schemas/B' } } }]")}components: { schemas: { A: { type: array, properties: { a: { $ref: '#/components/schemas/A' } }, items: { $ref: '#/components/schemas/A' } }, B: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/B' } }] } } }\n`;
  expect((await apiOf(text)).operations[0]?.parameters.map(({ style }) => style)).toEqual(["nestedForm", "nestedForm"]);
});

test("the warning stands at the parameter, with what to write", async () => {
  expect(await diagnostics(document("[{ name: id, in: query, schema: { items: { type: object } } }, { in: header, name: h, schema: { items: { type: object } } }]"))).toMatchObject([
    { severity: "warning", line: 7, column: 22, message: '"id" has arrays or objects within its value, of which style form says nothing; the client sends them as JSON text', advice: "Describe it as the server reads it: by `content: { application/json: … }`, or by `style: deepObject`." },
    { message: '"h" has arrays or objects within its value, of which style simple says nothing; the client takes it as text', advice: "Describe it as the server reads it: by `content: { application/json: … }`." },
  ]);
});

test("what `content` describes is of its media type", async () => {
  const { operations } = await apiOf(document("[{ name: a, in: query, content: { application/json: { schema: { items: { type: object } } } } }]"));
  expect(operations[0]?.parameters.map(({ style, content, type }) => [style, content, type.kind])).toEqual([[undefined, "application/json", "array"]]);
});

test("an example of nested values is none of the text", async () => {
  const { operations } = await apiOf(document("[{ name: h, in: header, example: [{ a: 1 }], description: words, schema: { default: [], items: { type: object } } }, { name: i, in: header, example: 'a=1', schema: { items: { type: object } } }]"));
  expect(operations[0]?.parameters.map(({ documentation: { example, default: standard, description } }) => [example, standard, description])).toEqual([[undefined, undefined, "words"], ["a=1", undefined, undefined]]);
});
