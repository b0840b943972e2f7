import { describe, expect, test } from "vitest";
import { diagnostics } from "../../test/inline.ts";

const wrong = async (parts: string) => (await diagnostics(parts)).filter(({ code }) => code === "wrong-kind").map(({ line, column, message, advice }) => `${line}:${column} ${message}. ${advice}`);

describe("what has to be a mapping or a list, and is not, is an error where it stands", () => {
  test.each([
    ["paths: []", ['3:1 "paths" is a list, and has to be a mapping. Write each path item below it, under its name.']],
    ["paths: { /a: { get: { parameters: {} } } }", ['3:23 "parameters" is a mapping, and has to be a list. Write a list, with a dash before each parameter.']],
    ["paths: { /a: { get: { parameters: [5] } } }", ["3:36 a parameter is a number, and has to be a mapping. Describe the parameter by its fields."]],
    ["paths: { /a: { get: { requestBody: { content: x } } } }", ['3:38 "content" is text, and has to be a mapping. Write each media type below it, under its name.']],
    ["components: { schemas: { A: { items: { allOf: { a: 1 } } } } }", ['3:40 "allOf" is a mapping, and has to be a list. Write a list, with a dash before each schema.']],
    ["components: { schemas: { A: { enum: x, discriminator: [] } } }", ['3:31 "enum" is text, and has to be a list. Write a list, with a dash before each value.', '3:40 "discriminator" is a list, and has to be a mapping. Describe the discriminator by its fields.']],
    ["servers: [{ url: 5 }]", ['3:13 "url" is a number, and has to be text. Put it in quotes.']],
    ["components: { schemas: { A: { $ref: {} } } }", ["3:31 $ref is a mapping, and has to be text. Write the place it refers to, such as `#/components/schemas/Name`."]],
  ])("%s", async (parts, want) => {
    expect(await wrong(parts)).toEqual(want);
  });
});

test.each([
  ["keys without a value", "paths: { /a: { get: { parameters: , responses: , requestBody: } } }"],
  ["schemas that are true or false", "components: { schemas: { A: true, B: { additionalProperties: false, items: true, not: false } } }"],
  ["extensions", "paths: { x-a: text, /a: { x-b: 5, get: { responses: { x-c: [] } } } }"],
  ["properties with the names of keywords", "components: { schemas: { A: { properties: { enum: { type: string }, required: {}, $ref: { type: string }, allOf: {} } } } }"],
  ["what examples and defaults hold", "components: { schemas: { A: { default: { allOf: x }, example: { properties: [] }, examples: { a: 1 } } } }"],
  ["required as older documents say it", "components: { schemas: { A: { properties: { a: { required: true } } } } }"],
  ["an anchor in two places", "components: { schemas: { A: &a { properties: { b: { type: string } } }, B: *a } }"],
])("takes %s", async (_what, parts) => {
  expect(await wrong(parts)).toEqual([]);
});
