import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generated } from "../../test/inline.ts";
import type { JsonObject } from "./json.ts";
import type { Api } from "./model.ts";
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

/** As the parameter of a list that goes on after an item. */
const described = (words: string, type = "string") => `{ type: ${type} }, description: ${words}`;
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
    ["the id of the last item, with a flag", { starting_after: "string", ending_before: "string", limit: "integer" }, `${data}, has_more: { type: boolean }`, "", ["style: keyset", "request: { position: starting_after, size: limit }", "response: { items: /data, key: /id, hasMore: /has_more }", "stop: [has-more-false, empty-page]"]],
    ["the id of the last item, with a size", { afterId: "integer", limit: "integer" }, "{ type: array, items: { allOf: [{ properties: { id: { type: integer } } }] } }", "", ["style: keyset", "request: { position: afterId, size: limit }", 'response: { items: "", key: /id }', "stop: [empty-page]"]],
    ["the id of the last item, in all alternatives", { last_id: "string" }, `rows: { type: array, items: { anyOf: [{ properties: { id: { type: string } } }, { oneOf: [{ properties: { id: { type: [string, "null"] } } }] }] } }, more: { type: boolean }`, "", ["style: keyset", "request: { position: last_id }", "response: { items: /rows, key: /id, hasMore: /more }", "stop: [has-more-false, empty-page]"]],
    ["the id of the last item, in words", { after: described("Returns what comes after this pet ID.") }, `${data}, has_more: { type: boolean }`, "", ["style: keyset", "request: { position: after }", "response: { items: /data, key: /id, hasMore: /has_more }", "stop: [has-more-false, empty-page]"]],
    ["a cursor that is called as if it were an id, and given", { starting_after: "string", per_page: "integer" }, `${data}, pages: { properties: { next: { properties: { starting_after: { type: string } } } } }`, "", ["style: cursor", "request: { position: starting_after, size: per_page }", "response: { items: /data, next: /pages/next/starting_after }", "stop: [no-next]"]],
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

describe("says which parameter has the position where nothing says what it is", () => {
  test.each([
    ["no words", { after: "string" }, data],
    ["words that tell of no id", { after: described("The cursor to go on after.") }, data],
    ["items without an id", { starting_after: "string" }, "data: { type: array, items: { properties: { uuid: { type: string } } } }"],
    ["items of any kind", { starting_after: "string" }, "data: { type: array, items: {} }"],
    ["an alternative without an id", { starting_after: "string" }, "data: { type: array, items: { oneOf: [{ properties: { id: { type: string } } }, { type: object }] } }"],
    ["an id of another type", { after_id: "integer" }, data],
    ["a time", { starting_after: "{ type: string, format: date-time }" }, data],
    ["a position that the response has, too", { starting_after: "string" }, `${data}, starting_after: { type: string }`],
  ])("%s", async (_what, parameters, properties) => {
    const [position] = Object.keys(parameters);
    expect(await of(document({ ...(parameters as Record<string, string>), limit: "integer" }, `${properties}, has_more: { type: boolean }`))).toEqual([{ operation: "listPets", position }]);
  });
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
    ["words alone, without a flag", { after: described("Returns what comes after this pet ID."), limit: "integer" }, data],
    ["what is newer than an id, which may come newest first", { since_id: "integer", before: "integer", limit: "integer" }, "data: { type: array, items: { properties: { id: { type: integer } } } }, has_more: { type: boolean }"],
    ["what is newer than a time", { since: "{ type: string, format: date-time }", limit: "integer" }, `${data}, has_more: { type: boolean }`],
    ["names that cannot be pasted", { "page\u202e": "integer", per_page: "integer" }, data],
    ["a page of more than one reads", { page: "integer", per_page: "integer" }, `${data}, ${Array.from({ length: 2_000 }, (_, index) => `p${index}: { type: string }`).join(", ")}`],
    ["a list that holds itself", { page: "integer" }, "self: { $ref: '#/paths/~1pets/get/responses/200/content/application~1json/schema' }"],
  ])("%s", async (_what, parameters, schema) => {
    expect(await of(document(parameters, schema))).toEqual([]);
  });

  test("nor looks at one schema on every way that leads to it", async () => {
    const each = (make: (index: number) => unknown, count = 40) => Object.fromEntries(Array.from({ length: count }, (_, index) => [index, make(index)]));
    const parts = (level: number) => ({ allOf: Object.values(each((index) => ({ $ref: `#/components/schemas/L${level}N${index}` }))) });
    const schemas = Object.assign({}, ...Array.from({ length: 6 }, (_, level) => Object.fromEntries(Object.entries(each(() => (level < 5 ? parts(level + 1) : { properties: { page: { type: "string" } } }))).map(([index, schema]) => [`L${level}N${index}`, schema])))) as object;
    const chain = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`C${index}`, { anyOf: [{ $ref: `#/components/schemas/C${index + 1}` }] }]));
    const page = { ...parts(0), properties: { data: { type: "array", items: { $ref: "#/components/schemas/C0" } }, has_more: { type: "boolean" } } };
    const response = { description: "x", content: { "application/json": { schema: page } } };
    const root = { paths: { "/pets": { get: { parameters: [{ name: "after_id", in: "query", schema: { type: "string" } }], responses: { 200: response } } } }, components: { schemas: { ...schemas, ...chain, C3000: { properties: { id: { type: "string" } } } } } };
    const begin = performance.now();
    const operation = { id: "listPets", method: "GET", path: "/pets" } as unknown as Api["operations"][number];
    expect(suggestPagination({ operations: [operation] } as Api, root as unknown as JsonObject)).toEqual([{ operation: "listPets", position: "after_id" }]);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  test("what is no GET", async () => {
    expect(await of(document({ page: "integer", per_page: "integer" }, data).replace("    get:", "    post:"))).toEqual([]);
  });
});
