import { expect, test } from "vitest";
import { generate } from "../generate.ts";
import type { JsonObject } from "../json.ts";
import { docsDocument } from "./docs.ts";
import type { Bibliography } from "./docs-evidence.ts";

const bibliography: Bibliography = {
  pages: new Map([["main", { title: "Things", url: "https://a.example/things" }], ["sdk", { title: "The SDK", url: "https://a.example/sdk" }], ["copy", { title: "A copy" }]]),
  facts: new Map([
    ["list", { page: "main", heading: "List", says: "Things are listed.", kind: "documented" }],
    ["fields", { page: "main", heading: "Fields", says: "A thing has a name.", kind: "documented" }],
    ["sample", { page: "main", heading: "Fields", says: "The sample has one.", kind: "example" }],
    ["types", { page: "sdk", heading: "types.ts", says: "Names are strings.", kind: "outside" }],
    ["calls", { page: "sdk", heading: "calls.ts", says: "It lists.", kind: "outside" }],
    ["copied", { page: "copy", heading: "Copy", says: "It is so.", kind: "outside" }],
  ]),
  contradictions: new Map(),
};
const things = "[List](<https://a.example/things> \"Things, List: Things are listed.\")";
const fields = "[Fields](<https://a.example/things> \"Things, Fields: A thing has a name.\")";
const small = (line: string) => `<small class="evidence">${line}</small>`;

type Element = { description: string } & Record<string, JsonObject>;
async function shown(document: object, cited: Bibliography | null = bibliography): Promise<Record<string, Element> & { paths: { "/a": Record<string, Element> } }> {
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "Shop", version: "1" }, paths: { "/a": { get: { responses: { 200: { description: "OK." } } } } }, ...document });
  return docsDocument({ ...(await generate("shop.json", async () => text, { http: false })), ...(cited && { bibliography: cited }) }) as never;
}
const operation = async (element: object, method = "get", rest: object = {}) => {
  const { paths } = await shown({ paths: { "/a": { [method]: { responses: { 200: { description: "OK." } }, ...element } } }, ...rest });
  return paths["/a"][method]!.description;
};

test("an element ends with where it comes from, by kind, and with what is assumed", async () => {
  const description = await operation({ description: "Lists.", "x-evidence": ["list", "fields", "sample", "types", "unknown"], "x-assumed": "No page says *how*." });
  expect(description).toContain("Lists.\n\n**Sent again:**");
  expect(description.split("\n\n").at(-1)).toBe(
    small(`Documented: ${things}, ${fields} · Example: [Fields](<https://a.example/things> "Things, Fields: The sample has one.") · Outside: [The SDK, types.ts](<https://a.example/sdk> "The SDK, types.ts: Names are strings.") · Assumed: No page says \\*how\\*.`),
  );
});

test("one link leads to a page, and a source without an address is named", async () => {
  const description = await operation({ "x-evidence": ["types", "calls", "copied"] });
  expect(description).toContain(`Outside: [The SDK](<https://a.example/sdk> "The SDK, types.ts, calls.ts: Names are strings. It lists."), A copy, Copy`);
});

test("without a bibliography nothing is said of evidence", async () => {
  const { paths } = await shown({ paths: { "/a": { get: { "x-evidence": ["list"], "x-assumed": "So.", responses: { 200: { description: "OK.", "x-evidence": ["list"] } } } } } }, null);
  expect(JSON.stringify(paths)).not.toMatch(/evidence|So\.|Things/);
});

test("a property has the evidence of its schema, a reference its own words and those of its target", async () => {
  const Thing = { type: "object", description: "A thing.", "x-evidence": ["list"], properties: { name: { type: "string", description: "Its name.", "x-evidence": ["fields"] }, size: { type: "integer" }, part: { $ref: "#/components/schemas/Part" } } };
  const Part = { type: "string", description: "A part.", "x-evidence": ["types"] };
  const { components } = await shown({ components: { schemas: { Thing, Part } } });
  const { properties } = components!["schemas"]!["Thing"] as unknown as { properties: Record<string, Element> };
  expect(Object.values(properties).map(({ description }) => description)).toEqual([`Its name.\n\n${small(`Documented: ${fields}`)}`, small(`Documented: ${things}`), `A part.\n\n${small(`Documented: ${things}`)}`]);
});

test("a response speaks for its media types, by name where there are several", async () => {
  const media = (evidence: string) => ({ schema: { type: "object" }, "x-evidence": [evidence] });
  const response = (content: object) => ({ description: "OK.", "x-evidence": ["list"], content });
  const { paths } = await shown({ paths: { "/a": { get: { responses: { 200: response({ "application/json": media("fields") }), 404: response({ "application/json": media("fields"), "text/plain": { "x-assumed": "Plain." } }) } } } } });
  const { responses } = paths["/a"]["get"] as unknown as { responses: Record<string, Element> };
  expect(responses["200"]!.description).toBe(`OK.\n\n${small(`Documented: ${things}, ${fields}`)}`);
  expect(responses["404"]!.description).toBe(`OK.\n\n${small(`Documented: ${things}<br>\`application/json\`: Documented: ${fields}<br>\`text/plain\`: Assumed: Plain.`)}`);
});

test("the introduction speaks for the servers, the rate limit and the base URL", async () => {
  const { info } = await shown({ servers: [{ url: "https://a.example", description: "Live.", "x-evidence": ["list"] }], "x-rate-limit": { requests: 5, seconds: 1, "x-evidence": ["fields"] } });
  expect(info!.description).toBe(
    ["**Environment:** `SHOP_BASE_URL` names the server, where the program does not.", `**Rate limit:** At most 5 requests in any 1 second, of the whole API together. ${small(`Documented: ${fields}`)}`, small(`\`https://a.example\`: Documented: ${things}`)].join("\n\n"),
  );
});

test("a contradiction stands at the element that it is about, else in the introduction", async () => {
  const contradictions = new Map([["name", { facts: ["fields"], problem: "The name is an <int>.", resolution: "A string." }], ["none", { facts: ["copied"], problem: "P.", resolution: "R." }]]);
  const properties = Object.fromEntries(["other", "name", "third", "fourth"].map((name) => [name, { type: "string", "x-evidence": ["fields"] }]));
  const { components, info } = await shown({ components: { schemas: { Thing: { type: "object", "x-evidence": ["fields"], properties } } } }, { ...bibliography, contradictions });
  const shownProperties = (components!["schemas"]!["Thing"] as unknown as { properties: Record<string, Element> }).properties;
  expect(Object.entries(shownProperties).filter(([, { description }]) => description.includes("disagree"))).toEqual([
    ["name", { type: "string", description: `${small(`Documented: ${fields}`)}\n\n<small class="disagreement">**The sources disagree.** The name is an \\<int\\>. **Here:** A string.</small>` }],
  ]);
  expect(info!.description).toContain(`<details><summary>Where else the sources disagree (1)</summary>\n\n<small class="disagreement">**The sources disagree.** P. **Here:** R.</small>`);
});

test.each([
  ["get", {}, "Yes, after a failure that may pass: GET changes nothing."],
  ["put", {}, "Yes, after a failure that may pass: PUT sent twice does no more than once."],
  ["post", {}, "Only where it was certainly not sent: POST may be applied twice. `mayHaveBeenApplied` of the error says whether the first was."],
  ["post", { "x-retry-safe": true }, "Yes, after a failure that may pass: a second time does no harm, as this description says."],
  ["get", { "x-retry-safe": false }, "No: a second time may do harm, as this description says."],
  ["post", { "x-idempotency-key": "Key", parameters: [{ name: "Key", in: "header", schema: { type: "string" } }] }, "Yes, after a failure that may pass: `Key` says that it is the same request. The client makes one up where the caller gives none."],
])("says whether a %s is sent again: %j", async (method, element, words) => {
  expect(await operation(element, method)).toContain(`**Sent again:** ${words}`);
});

const list = { description: "OK.", content: { "application/json": { schema: { type: "object", properties: { data: { type: "array", items: { type: "object", properties: { id: { type: "string", "x-decode": "integer" }, on: { type: "integer", "x-decode": "boolean" } } } }, meta: { type: "object", properties: { more: { type: "boolean" }, next: { type: "string" }, total: { type: "integer" } } } } } } } };
const query = (...names: string[]) => names.map((name) => ({ name, in: "query", schema: { type: "string" } }));
test.each([
  [{ style: "page", request: { position: "p", size: "n" }, response: { items: "/data", hasMore: "/meta/more" }, first: 1, stop: ["has-more-false", "empty-page"] }, "`p` counts pages from 1. Items are at `/data`. `n` is the size of a page: the caller's, else the server's default. The list ends when `/meta/more` is false, else when a page is empty. The first of these that a page can answer decides. The option `from` resumes at the `position` of a page."],
  [{ style: "offset", request: { position: "p", size: "n" }, response: { items: "/data", total: "/meta/total" }, size: 100, stop: ["total", "short-page"] }, "`p` counts items from 0, and advances by what came. Items are at `/data`. `n` is the size of a page: the caller's, else 100. The list ends when all have come that `/meta/total` tells of, else when a page has fewer items than were asked for."],
  [{ style: "cursor", request: { position: "p" }, response: { items: "/data", next: "/meta/next" }, stop: ["no-next", "no-advance"] }, "`p` carries what the page before has at `/meta/next`. Items are at `/data`. The list ends when there is nothing at `/meta/next`, else when the position does not advance."],
  [{ style: "keyset", request: { position: "p" }, response: { items: "/data", key: ["/id"], hasMore: "/meta/more" }, first: 0, stop: ["has-more-false", "empty-page"] }, "`p` carries what the last item of the page before has at `/id`, and 0 at first. Items are at `/data`. The list ends when `/meta/more` is false, else when a page is empty. The first of these"],
  [{ style: "url", response: { items: "/data", next: "/meta/next" }, stop: ["no-next"] }, "The next page is the address at `/meta/next`. Items are at `/data`. The list ends when there is nothing at `/meta/next`. The option"],
  [{ style: "link", response: { items: "/data" }, stop: ["no-next"] }, "The next page is the one that the header `Link` calls `next`. Items are at `/data`. The list ends when no next page is named. The option"],
])("says how a list is walked: %j", async (pagination, words) => {
  const description = await operation({ parameters: query("p", "n"), "x-pagination": { ...pagination, "x-evidence": ["list"] }, responses: { 200: list } });
  expect(description).toContain(`**Pages:** ${words}`);
  expect(description).toContain(`of a page. ${small(`Documented: ${things}`)}`);
  expect(description).toContain("**Decoded:** Digits in text are given as integers: `data[].id`. 0 and 1, and words for them, are given as booleans: `data[].on`.");
});

test("says how streams are read, and when a 2xx is a failure or has no body", async () => {
  const content = { "text/csv": { schema: { type: "string" } } };
  const { paths } = await shown({ paths: { "/a": { get: { responses: { 200: { description: "OK.", "x-body-optional": true, "x-failure": { pointer: "/ok", equals: false, "x-evidence": ["list"] }, content } } } } } });
  const { description, responses } = paths["/a"]["get"] as unknown as Element & { responses: Record<string, Element> };
  expect(description).toContain("**Decoded:** `rows()` gives the rows as they arrive, each by the header line; `text()` and `stream()` give the file.");
  expect(responses["200"]!.description).toBe(`OK.\n\nThe body may be missing: then the data is \`undefined\`.\n\nWhere \`/ok\` is false, the call fails with this body as the error. ${small(`Documented: ${things}`)}`);
});

test("a security scheme names its variables, and how the client gets a token", async () => {
  const service = { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: {} } }, "x-client-authentication": { method: "private_key_jwt", audience: "token-url", algorithms: ["PS256", "ES256"], lifetime: 300, expUnit: "milliseconds", tokenLifetime: 600, scope: "openid", "x-evidence": ["list"] } };
  const { components } = await shown({ components: { securitySchemes: { service, login: { type: "http", scheme: "basic" }, key: { type: "apiKey", in: "header", name: "X-Key", "x-value-prefix": "Key " } } } });
  const described = Object.values(components!["securitySchemes"] as unknown as Record<string, Element>).map(({ description }) => description);
  expect(described).toEqual([
    `**Environment:** \`SHOP_SERVICE\` holds an access token that you have, and is read where the program gives no \`credentials.service\`.\n\n**Token:** \`clientCredentials\` gets one when it is needed, keeps it and renews it. The client proves itself by \`private_key_jwt\`. It signs with PS256 or ES256. The audience is the token URL. An assertion is valid for 300 seconds, and \`exp\` is in milliseconds. A token is kept for 600 seconds at most. The scope is \`openid\`. ${small(`Documented: ${things}`)}`,
    "**Environment:** `SHOP_LOGIN_USERNAME` and `SHOP_LOGIN_PASSWORD` are read where the program gives no `credentials.login`.",
    "**Environment:** `SHOP_KEY` holds the credential, and is read where the program gives no `credentials.key`.\n\n**Prefix:** give the key alone, `Key` goes before it.",
  ]);
});
