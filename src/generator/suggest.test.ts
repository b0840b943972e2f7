import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generated } from "../../test/inline.ts";
import { suggestPagination } from "./suggest.ts";

/** An operation with these query parameters, whose response has these properties (or is this schema). */
const document = (parameters: Record<string, string>, schema: string, extra = "") => `paths:
  /pets:
    get:
      operationId: listPets
      ${extra}
      parameters: [${Object.entries(parameters).map(([name, type]) => `{ name: ${JSON.stringify(name)}, in: query, schema: ${type.startsWith("{") ? type : `{ type: ${type} }`} }`).join(", ")}]
      responses: { 200: { description: x, HEADERS content: { application/json: { schema: ${schema.startsWith("{") ? schema : `{ properties: { ${schema} } }`} } } } }
`.replace("HEADERS", extra.includes("Link") ? "headers: { Link: { schema: { type: string } } }," : "");

const data = "data: { type: array, items: { properties: { id: { type: string } } } }";
const of = async (text: string) => {
  const { api, document } = await generated(text);
  return suggestPagination(api, document);
};

describe("suggests from what the document says, and what it suggests holds", () => {
  test.each([
    ["a cursor", { cursor: "string", limit: "integer" }, `${data}, next_cursor: { type: string }`, "", ["style: cursor", "request: { position: cursor, size: limit }", "response: { items: /data, next: /next_cursor }", "stop: [no-next]"]],
    ["a cursor with a flag", { "page[after]": "string", "page[size]": "integer" }, `${data}, page: { properties: { endCursor: { type: string }, hasNextPage: { type: boolean } } }`, "", ["style: cursor", 'request: { position: "page[after]", size: "page[size]" }', "response: { items: /data, next: /page/endCursor, hasMore: /page/hasNextPage }", "stop: [has-more-false, no-next]"]],
    ["a page that is text, which is a cursor", { page: "string" }, `${data}, next_page: { type: [string, "null"] }`, "", ["style: cursor", "request: { position: page }", "response: { items: /data, next: /next_page }", "stop: [no-next]"]],
    ["pages and a total", { page: "{ type: integer, default: 0 }", per_page: "integer" }, `${data}, meta: { properties: { total: { type: integer } } }`, "", ["style: page", "request: { position: page, size: per_page }", "response: { items: /data, total: /meta/total }", "first: 0", "stop: [total, empty-page]"]],
    ["an offset alone", { offset: "{ type: integer, minimum: 0 }", limit: "integer" }, "{ type: array, items: { type: string } }", "", ["style: offset", "request: { position: offset, size: limit }", 'response: { items: "" }', "first: 0", "stop: [empty-page]"]],
    ["an address, by its format", { limit: "integer" }, `${data}, next: { type: string, format: uri }`, "", ["style: url", "request: { size: limit }", "response: { items: /data, next: /next }", "stop: [no-next]"]],
    ["an address, by where it stands", { page: "integer", per_page: "integer" }, `${data}, links: { properties: { pages: { properties: { next: { type: string } } } } }`, "", ["style: url", "request: { size: per_page }", "response: { items: /data, next: /links/pages/next }", "stop: [no-next]"]],
    ["a Link header", { page: "integer", per_page: "integer" }, "{ type: array, items: { type: string } }", "summary: Link", ["style: link", "request: { size: per_page }", 'response: { items: "" }', "stop: [no-next]"]],
    ["properties of allOf", { offset: "integer", limit: "integer" }, `{ allOf: [{ properties: { ${data} } }, { properties: { total_count: { type: integer } } }] }`, "", ["style: offset", "request: { position: offset, size: limit }", "response: { items: /data, total: /total_count }", "stop: [total, empty-page]"]],
  ])("%s", async (_what, parameters, schema, extra, want) => {
    const text = document(parameters, schema, extra);
    const lines = ["x-pagination:", ...want.map((line) => `  ${line}`)];
    expect(await of(text)).toEqual([{ operation: "listPets", lines }]);
    const declared = `x-pagination: ${JSON.stringify((parse(lines.join("\n")) as Record<string, unknown>)["x-pagination"])}`;
    const { api, document: with_, warnings } = await generated(text.replace("operationId: listPets", `operationId: listPets\n      ${declared}`));
    expect([api.operations[0]?.pagination?.style, warnings]).toEqual([want[0]?.slice("style: ".length), []]);
    expect(suggestPagination(api, with_)).toEqual([]);
  });
});

test("says which parameter has the position where no style can: an item of the page before", async () => {
  expect(await of(document({ starting_after: "string", limit: "integer" }, `${data}, has_more: { type: boolean }`))).toEqual([{ operation: "listPets", position: "starting_after" }]);
});

describe("never guesses", () => {
  test.each([
    ["a list that nothing asks for in pages", { sort: "string" }, data],
    ["parameters without a list", { page: "integer", per_page: "integer" }, "name: { type: string }"],
    ["two lists", { page: "integer", per_page: "integer" }, `${data}, errors: { type: array, items: { type: string } }`],
    ["a size alone", { limit: "integer" }, data],
    ["a time that is called start", { start: "string", limit: "integer" }, data],
    ["a page alone", { page: "integer" }, data],
    ["a cursor that the response does not give", { cursor: "string", limit: "integer" }, data],
    ["names that cannot be pasted", { "page\u202e": "integer", per_page: "integer" }, data],
    ["a list that holds itself", { page: "integer" }, "self: { $ref: '#/paths/~1pets/get/responses/200/content/application~1json/schema' }"],
  ])("%s", async (_what, parameters, schema) => {
    expect(await of(document(parameters, schema))).toEqual([]);
  });

  test("what is no GET", async () => {
    expect(await of(document({ page: "integer", per_page: "integer" }, data).replace("    get:", "    post:"))).toEqual([]);
  });
});
