import { expect, test } from "vitest";
import { generate } from "../generate.ts";
import { searchIndex } from "./start-page-index.ts";
import { startPage } from "./start-page.ts";

const ok = { responses: { 200: { description: "OK." } } };
const generated = (document: object) => generate("shop.json", async () => JSON.stringify({ openapi: "3.1.0", info: { title: "Shop", version: "1" }, paths: { "/a": { get: ok } }, ...document }), { http: false });
const json = (schema: object) => ({ "application/json": { schema } });

test("says what an API is, whose it is, how it authenticates and what it offers", async () => {
  const given = await generated({
    info: { title: "Shop & Co", version: "1.2", description: "Sells `things`, see [more](https://shop.example).\n\nMuch more." },
    externalDocs: { url: "https://shop.example/docs", description: "The vendor's <docs>" },
    servers: [{ url: "https://shop.example" }],
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key", "x-value-prefix": "Key " } } },
    paths: { "/a/{b}": { parameters: [{ name: "b", in: "path", required: true, schema: { type: "string" } }], delete: { ...ok, operationId: "remove", summary: "Take <away>", tags: ["T"], deprecated: true } } },
  });
  const page = startPage([given], []);
  expect(page).toContain(`<h2 id="shop"><a href="shop.html">Shop &amp; Co</a> <small>1.2</small></h2>\n<p>Sells <code>things</code>, see more.</p>`);
  expect(page).toContain(`<dt>Vendor</dt><dd><a href="https://shop.example/docs">The vendor&#39;s &lt;docs&gt;</a></dd>`);
  expect(page).toContain(`API key in the header X-Key after “Key” <span class="name">key</span>`);
  expect(page).toContain(`<dd><code>SHOP_KEY</code></dd><dd><code>SHOP_BASE_URL</code></dd>`);
  expect(page).toContain(`<li><a href="shop.html#/t/remove"><b class="delete">DELETE</b><span><s>Take &lt;away&gt;</s> <code>remove</code></span></a></li>`);
  expect(page).not.toMatch(/Evidence|Guides|javascript:/);
});

test("says how much of a document is evident, and nothing of what does not occur", async () => {
  const coverage = { elements: 400, documented: 398, outside: 0, assumed: 2, contradictions: 1 };
  const page = startPage([{ ...(await generated({})), coverage }], []);
  expect(page).toContain(`<i class="documented"></i>100 % documented</span> <span class="share"><i class="assumed"></i>1 % assumed</span>`);
  expect(page).toContain(`<i class="documented" style="width:99.5%"></i><i class="assumed" style="width:0.5%"></i>`);
  expect(page).toContain("Of 400 elements. The sources disagree in 1 point.");
});

test("lists the guides, and links to no vendor by a script", async () => {
  const given = await generated({ externalDocs: { url: "javascript:alert(1)", description: "Docs" } });
  const page = startPage([given], [{ title: "First `call`", href: "guides/first-call.html", summary: "From <nothing>." }]);
  expect(page).toContain(`<li><a href="guides/first-call.html"><strong>First <code>call</code></strong> <span>From &lt;nothing&gt;.</span></a></li>`);
  expect(page).not.toContain("javascript:");
});

test("holds its index as data that no text can end", async () => {
  const given = await generated({ info: { title: "</script><!--<script>", version: "1" } });
  const [, index = ""] = /<script type="application\/json" id="index">(.*)<\/script>/.exec(startPage([given], [])) ?? [];
  expect(JSON.parse(index)).toEqual(searchIndex([given], []));
  expect(index).not.toContain("<");
});

test("finds operations, parameters, schemas and properties where they first occur, and guides", async () => {
  const parameters = [{ name: "filter[]", in: "query", schema: { type: "array", items: { type: "string" } } }];
  const Thing = { type: "object", properties: { name: { type: "string" }, tags: { type: "array", items: { $ref: "#/components/schemas/Tag" } } } };
  const Tag = { type: "object", properties: { text: { type: "string" }, thing: { $ref: "#/components/schemas/Thing" } } };
  const responses = { 200: { description: "OK.", content: json({ type: "object", properties: { data: { $ref: "#/components/schemas/Thing" } } }) } };
  const paths = { "/a": { get: { operationId: "getA", summary: "Get `A`", parameters, responses }, post: { operationId: "postA", parameters, requestBody: { content: json({ $ref: "#/components/schemas/Thing" }) }, ...ok } } };
  const { kinds, pages, entries } = searchIndex([await generated({ paths, components: { schemas: { Thing, Tag } } })], [{ title: "Guide", href: "guides/g.html", summary: "S" }]);
  expect(pages).toEqual([{ title: "Shop", href: "shop.html" }, { title: "", href: "guides/g.html" }]);
  const at = "#/operations/geta#operations/geta/t=response&c=200&path=";
  expect(entries.map(([kind, page, ...rest]) => [kinds[kind], page, ...rest])).toEqual([
    ["Operation", 0, "Get A", "GET /a", "#/operations/geta", "getA"],
    ["Operation", 0, "postA", "POST /a", "#/operations/posta", "postA"],
    ["Schema", 0, "GetAResponse", "in Get A", "#/operations/geta", ""],
    ["Property", 0, "data", "of GetAResponse, in Get A", `${at}data`, ""],
    ["Schema", 0, "Thing", "in Get A", `${at}data`, ""],
    ["Property", 0, "name", "of Thing, in Get A", `${at}data/name`, ""],
    ["Property", 0, "tags", "of Thing, in Get A", `${at}data/tags`, ""],
    ["Schema", 0, "Tag", "in Get A", `${at}data/tags`, ""],
    ["Property", 0, "text", "of Tag, in Get A", `${at}data/tags`, ""],
    ["Property", 0, "thing", "of Tag, in Get A", `${at}data/tags`, ""],
    ["Parameter", 0, "filter[]", "query parameter of Get A", "#/operations/geta#operations/geta/t=request&in=query&path=filter[]", "filter"],
    ["Guide", 1, "Guide", "S", "", ""],
  ]);
});

test("a property is found where the page can show it, though it occurs earlier in a list", async () => {
  const Thing = { type: "object", properties: { name: { type: "string" } } };
  const reference = { $ref: "#/components/schemas/Thing" };
  const answers = (schema: object) => ({ 200: { description: "OK.", content: json(schema) } });
  const paths = { "/a": { get: { operationId: "listA", responses: answers({ type: "array", items: reference }) } }, "/b": { get: { operationId: "getB", responses: answers(reference) } } };
  const { entries } = searchIndex([await generated({ paths, components: { schemas: { Thing } } })], []);
  expect(entries.filter(([kind]) => kind === 3)).toEqual([[3, 0, "name", "of Thing, in getB", "#/operations/getb#operations/getb/t=response&c=200&path=name", ""]]);
});
