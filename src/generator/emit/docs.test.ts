import { expect, test } from "vitest";
import { generate } from "../generate.ts";
import { anchorsOf, docsDocument, pageOf } from "./docs.ts";

const ok = { responses: { 200: { description: "OK." } } };
const generated = (document: object) => generate("shop.json", async () => JSON.stringify({ openapi: "3.1.0", info: { title: "Shop", version: "1" }, paths: { "/a": { get: ok } }, ...document }), { http: false });

test("takes our extensions away, but no name or value that only looks like one", async () => {
  const x = { "x-evidence": ["a"], "x-rate-limit": { requests: 1, seconds: 1 } };
  const headers = { "x-rate-limit": { schema: { type: "integer" }, "x-assumed": "it is" } };
  const schema = { type: "object", properties: { "x-evidence": { type: "string", "x-evidence": ["b"] } }, example: x, examples: [x], "x-vendor": 1 };
  const { paths } = docsDocument(await generated({ paths: { "/a": { get: { ...x, responses: { 200: { description: "OK.", headers, content: { "application/json": { schema } } } } } } } }));
  expect(paths).toMatchObject({
    "/a": {
      get: {
        responses: {
          200: {
            headers: { "x-rate-limit": { schema: { type: "integer" } } },
            content: { "application/json": { schema: { type: "object", properties: { "x-evidence": { type: "string" } }, example: x, examples: [x], "x-vendor": 1 } } },
          },
        },
      },
    },
  });
  expect(JSON.stringify(paths)).not.toMatch(/x-assumed|"requests":1,"seconds":1}},"x-codeSamples|\["b"\]/);
});

test("leaves the document as it was", async () => {
  const given = await generated({ paths: { "/a": { get: { ...ok, "x-evidence": ["a"] } } } });
  const before = JSON.stringify(given.document);
  docsDocument(given);
  expect(JSON.stringify(given.document)).toBe(before);
});

test("shows the type of a line where it says what a stream holds", async () => {
  const content = { "application/x-ndjson": { schema: { type: "string" }, "x-oai-itemSchema": { type: "integer", description: "a <b>" } } };
  const { paths } = docsDocument(await generated({ paths: { "/a": { get: { responses: { 200: { description: "OK.", content } } } } } }));
  expect(paths).toHaveProperty(["/a", "get", "responses", "200", "content"], { "application/x-ndjson": { itemSchema: { type: "integer", description: "a &lt;b>" } } });
});

test("describes a server in plain text", async () => {
  const { servers } = docsDocument(await generated({ servers: [{ url: "https://shop.example", description: "For `sk_` <keys>", "x-evidence": ["a"] }] }));
  expect(servers).toEqual([{ url: "https://shop.example", description: "For sk_ <keys>" }]);
});

test("gives tags and operations the anchors that the start page links to", async () => {
  const paths = { "/a": { get: { ...ok, operationId: "getA", tags: ["Größe & Co", "B"] }, put: { ...ok, tags: ["b"] } }, "/b": { get: { ...ok, operationId: "plain" } } };
  const webhooks = { told: { post: { ...ok, tags: ["b"] } }, plain: { post: ok } };
  const given = await generated({ tags: [{ name: "B", summary: "Bees", parent: "Größe & Co" }], "x-tagGroups": [{ name: "All", tags: ["B"] }], paths, webhooks });
  const { tags, paths: shown, ...rest } = docsDocument(given);
  expect(rest).toMatchObject({ "x-tagGroups": [{ tags: ["b"] }], webhooks: { told: { post: { tags: ["b-2"] } }, plain: { post: ok } } });
  expect(tags).toEqual([
    { name: "b", "x-displayName": "Bees" },
    { name: "gr-e-co", "x-displayName": "Größe & Co" },
    { name: "b-2", "x-displayName": "b" },
    { name: "operations", "x-displayName": "Operations" },
  ]);
  expect(shown).toMatchObject({ "/a": { get: { tags: ["gr-e-co", "b"], operationId: "getA" }, put: { tags: ["b-2"] } }, "/b": { get: { tags: ["operations"] } } });
  const anchors = given.api.operations.map(anchorsOf(given));
  expect(anchors).toEqual(["#/gr-e-co/geta", "#/b-2/puta", "#/operations/plain"]);
});

test("follows a path item that is a reference", async () => {
  const document = docsDocument(await generated({ paths: { "/a": { $ref: "#/components/pathItems/A" } }, components: { pathItems: { A: { get: { ...ok, operationId: "getA" } } } } }));
  expect(document["paths"]).toMatchObject({ "/a": { get: { "x-codeSamples": [{ label: "TypeScript" }, { label: "curl" }] } } });
});

test("puts the way back in the place of a logo", async () => {
  const { info } = docsDocument(await generated({ info: { title: "Shop", version: "1", summary: "<i>", "x-logo": { url: "https://shop.example/logo.png" } } }));
  expect(info).toMatchObject({ summary: "&lt;i>", "x-logo": { href: "index.html", altText: "All APIs", url: expect.stringMatching(/^data:/) as string } });
});

test("no API takes the page of the start page", () => {
  expect([pageOf("index"), pageOf("shop")]).toEqual(["index-api.html", "shop.html"]);
});
