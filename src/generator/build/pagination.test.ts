import { describe, expect, test } from "vitest";
import { apiOf, diagnostics, generated } from "../../../test/inline.ts";

const document = (pagination: string, schema = "{ $ref: '#/components/schemas/Page' }", content = "application/json") => `paths:
  /pets:
    get:
      operationId: listPets
      x-pagination: ${pagination}
      parameters: [{ name: after, in: query }, { name: 'page[size]', in: query, schema: { type: integer } }, { name: kind, in: header }]
      responses: { 200: { description: x, content: { ${content}: { schema: ${schema}, itemSchema: { $ref: '#/components/schemas/Pet' } } } } }
components:
  schemas:
    Pet: { properties: { name: { type: string }, owner: { properties: { id: { type: integer } } } } }
    Page: { allOf: [{ properties: { data: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }, { properties: { meta: { oneOf: [{ properties: { next: { type: string }, total: { type: integer } } }, { type: 'null' }] } } }] }
`;

const paginationOf = async (...args: Parameters<typeof document>) => (await apiOf(document(...args))).operations[0]?.pagination;

test("says where things are, by the names of the client", async () => {
  expect(await paginationOf("{ style: cursor, request: { position: after, size: 'page[size]' }, size: 50, first: 1, response: { items: /data, next: [/meta/next], total: /meta/total }, stop: [no-next, empty-page] }")).toEqual({
    style: "cursor", position: "after", size: "pageSize", defaultSize: 50, first: 1, items: ["/data"], next: ["/meta/next"], total: ["/meta/total"], stop: ["no-next", "empty-page"], item: { kind: "reference", name: "Pet" },
  });
});

test.each([
  ["of the items of a list", "{ style: keyset, request: { position: after }, response: { items: /data, key: [/name, /owner/id] }, stop: [empty-page] }", undefined, "application/json"],
  ["of a list by itself", "{ style: keyset, request: { position: after }, response: { key: /name }, stop: [empty-page] }", "{ type: array, items: { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/Pet' }] } }", "application/json"],
  ["of what is itself a key", "{ style: keyset, request: { position: after }, response: { key: '' }, stop: [empty-page] }", "{ type: array, items: { type: string } }", "application/json"],
  ["of the items of a stream", "{ style: keyset, request: { position: after }, response: { items: '', key: /owner/id }, stop: [empty-page] }", undefined, "application/x-ndjson"],
  ["of rows", "{ style: keyset, request: { position: after }, response: { items: '', key: /name }, stop: [empty-page] }", undefined, "text/csv"],
])("takes keys %s", async (_what, pagination, schema, content) => {
  expect(await paginationOf(pagination, schema, content)).toMatchObject({ style: "keyset", position: "after", key: expect.arrayContaining([expect.stringMatching(/^$|name|id/)]) });
  const mistaken = pagination.replace(/key: [^}]+/, "key: /nme ");
  expect(await diagnostics(document(mistaken, schema, content))).toMatchObject([{ severity: "error", code: "pagination", line: 7, message: 'an item has nothing at "/nme"' }]);
});

test.each([
  ["a list by itself", "{ style: link, stop: [no-next] }", "{ type: array, items: { $ref: '#/components/schemas/Pet' } }", "application/json", "Pages<Pet, Pet[]>"],
  ["a list in a page", "{ style: url, response: { items: /data, next: /meta/next }, stop: [no-next] }", undefined, "application/json", "Pages<Pet, Page>"],
  ["alternatives", "{ style: link, response: { items: ['', /data] }, stop: [no-next] }", "{ oneOf: [{ $ref: '#/components/schemas/Page' }, { type: array, items: { type: string } }] }", "application/json", "Pages<string | Pet, Page | string[]>"],
  ["a stream", "{ style: link, stop: [no-next] }", undefined, "application/x-ndjson", "Pages<Pet, Pet[]>"],
])("returns pages of %s", async (_what, pagination, schema, content, want) => {
  expect((await generated(document(pagination, schema, content))).files.get("client.ts")).toContain(`: ${want};`);
});

test("the position is a call option and no parameter; a position alone leaves nothing to give", async () => {
  const client = (await generated(document("{ style: cursor, request: { position: after }, response: { items: /data }, stop: [empty-page] }"))).files.get("client.ts");
  expect(client).toContain("Where to start is the call option `from`.");
  expect(client).not.toMatch(/^ {2}after/m);
  const alone = document("{ style: cursor, request: { position: after }, response: { items: /data }, stop: [empty-page] }").replace(/parameters: .*/, "parameters: [{ name: after, in: query, required: true }]");
  expect((await generated(alone)).files.get("client.ts")).toContain("listPets(params?: NoParameters, options?: PagesOptions)");
});

describe("what does not hold is an error where it stands", () => {
  test.each([
    ["{ style: pages, stop: [] }", 'style', "this is no style of pagination"],
    ["{ style: page, request: { size: after }, response: { items: /data }, stop: [] }", "request", "style page needs request.position"],
    ["{ style: page, request: { position: pag }, response: { items: /data }, stop: [] }", "position", 'the operation has no parameter "pag"'],
    ["{ style: link, response: { items: /dat }, stop: [] }", "items", 'the response has nothing at "/dat"'],
    ["{ style: link, response: { items: data }, stop: [] }", "items", 'the response has nothing at "data"'],
    ["{ style: link, response: { items: /data, next: [/meta/next, /meta/nxt] }, stop: [] }", "next", 'the response has nothing at "/meta/nxt"'],
    ["{ style: keyset, request: { position: after }, response: { items: /data }, stop: [empty-page] }", "response", "style keyset needs response.key"],
    ["{ style: keyset, request: { position: after }, response: { items: /data, key: [] }, stop: [empty-page] }", "response", "style keyset needs response.key"],
    ["{ style: keyset, response: { items: /data, key: /name }, stop: [empty-page] }", "x-pagination", "style keyset needs request.position"],
    ["{ style: cursor, request: { position: after }, response: { items: /data, key: /name }, stop: [no-next] }", "key", "style cursor has no response.key"],
    ["{ style: link, response: { items: /data }, stop: [never] }", "stop", '"never" is no stop rule'],
  ])("%s", async (pagination, key, message) => {
    const text = document(pagination);
    const [error, ...others] = await diagnostics(text);
    const column = (`      x-pagination: ${pagination}`.indexOf(`${key}:`)) + 1;
    expect(others).toEqual([]);
    expect(error).toMatchObject({ severity: "error", code: "pagination", line: 7, column, message });
  });

  test("all of it at once", async () => {
    const found = await diagnostics(document("{ style: pages, request: { position: pag, size: siz, first: 1 }, response: { items: /dat, nxt: /meta/next }, stop: [never, no-next, nor], begin: 1 }"));
    expect(found.map(({ message }) => message)).toEqual([
      "this is no style of pagination", 'the operation has no parameter "pag"', 'the operation has no parameter "siz"', 'request has no "first"',
      'the response has nothing at "/dat"', 'response has no "nxt"', '"never" is no stop rule', '"nor" is no stop rule', 'x-pagination has no "begin"',
    ]);
  });

  test("nothing, where it is another tool's", async () => {
    expect((await diagnostics(document("{ limitParam: size, resultsPath: data }"))).map(({ severity, code, line }) => `${severity} ${code} ${line}`)).toEqual(["warning pagination-foreign 7"]);
  });

  test("what is no mapping", async () => {
    expect((await diagnostics(document("cursor"))).map(({ message }) => message)).toEqual(["x-pagination has to be a mapping"]);
    expect((await diagnostics(document("{ style: link, response: /data, stop: [no-next] }"))).map(({ message }) => message)).toEqual(["response has to be a mapping"]);
  });
});
