import { describe, expect, test } from "vitest";
import { type Operation, type Pages, type PagesOptions, type Pagination, connect, keyset, ndjson } from "../../index.ts";
import { serve } from "../loopback.test-server.ts";

const base: Pagination = { style: keyset, position: "after", items: ["/data"], key: ["/id"], hasMore: ["/more"], stop: ["has-more-false", "empty-page"] };
const json: Operation["responses"][string] = { content: "application/json" };

/** Walks a list over HTTP: the answers are text, each by the key that it comes after. */
async function walk(answer: (after: string) => string, pagination: Partial<Pagination> = {}, options: PagesOptions = {}, each: (item: never) => unknown = () => undefined, response = json) {
  await using server = await serve((reply, request) => void reply.writeHead(200, { "content-type": response.content! }).end(answer(new URL(request.url, "http://host").searchParams.get("after") ?? "")));
  const operation: Operation = { id: "list", method: "GET", path: "/list", parameters: { after: { in: "query" } }, responses: { 200: response }, pagination: { ...base, ...pagination } };
  const client = connect<{ list(parameters: object, options: PagesOptions): Pages<never> }, object, "list">({ name: "t", servers: [], security: {} }, { list: operation }, { baseUrl: server.url, retries: 0 });
  const pages = client.list({}, options);
  const items: unknown[] = [];
  let error: unknown;
  try {
    for await (const item of pages) {
      items.push(JSON.parse(JSON.stringify(item)));
      each(item);
    }
  } catch (thrown) {
    error = thrown;
  }
  return { items, error, stopped: pages.stopped, asked: server.received.map(({ url }) => new URL(url, "http://host").searchParams.get("after") ?? "") };
}
const page = (items: unknown[], more?: boolean) => JSON.stringify({ data: items, more });
const repeated = { name: "PaginationError", code: "page-repeated" };

test("goes on after the last item of a page, from the beginning or a position, in keys and not in numbers", async () => {
  const ids = ["c_1", "c 2", "a/b?c&d=é", "9007199254740993", "-"];
  const answer = (after: string) => page(ids.slice(ids.indexOf(after) + 1).slice(0, 2).map((id) => ({ id })), ids.indexOf(after) < 2);
  const all = ids.map((id) => ({ id }));
  expect(await walk(answer)).toMatchObject({ items: all, error: undefined, stopped: "has-more-false", asked: ["", "c 2", "9007199254740993"] });
  expect(await walk(answer, {}, { from: "c 2" })).toMatchObject({ items: all.slice(2), asked: ["c 2", "9007199254740993"] });
  expect(await walk(answer, {}, { maxPages: 1 })).toMatchObject({ items: all.slice(0, 2), stopped: "maxPages", asked: [""] });
});

describe("a key", () => {
  test.each([
    ["is in the item", ["/id"], (id: string) => `{"id":${id}}`],
    ["is deep in it, or elsewhere", ["/uid", "/a~1b/id"], (id: string) => `{"a/b":{"id":${id}}}`],
    ["is the item", [""], (id: string) => id],
  ])("%s, and is sent as it came", async (_what, key, item) => {
    const after: Record<string, string> = { "": '"z"', z: "0", "0": "-1", "-1": "9007199254740991" };
    const { items, error, asked } = await walk((at) => `{"data":[${after[at] ? item(after[at]) : ""}]}`, { key });
    expect([items.length, error, asked]).toEqual([4, undefined, ["", "z", "0", "-1", "9007199254740991"]]);
  });

  test.each(["{}", "[]", "true", "1.5", "9007199254740993", "null", '""', undefined])("that is %s is an error, unless this was the last page", async (id) => {
    const item = `{"name":"a"${id ? `,"id":${id}` : ""}}`;
    for (const stop of [base.stop, ["empty-page"], ["no-next"]] as Pagination["stop"][]) {
      const { error, asked } = await walk(() => `{"data":[{"id":1},${item}]}`, { stop });
      expect(error).toMatchObject({ ...repeated, message: "list: the last item of a page has neither text nor an exact number at /id" });
      expect(asked.length).toBe(1);
    }
    expect(await walk(() => `{"data":[${item}],"more":false}`)).toMatchObject({ error: undefined, items: [{ name: "a" }] });
  });

  test("may become less, page by page", async () => {
    const answer = (after: string) => page([{ id: Number(after || 5) - 1 }].filter(({ id }) => id > 1));
    expect(await walk(answer, { stop: ["no-advance", "empty-page"] })).toMatchObject({ asked: ["", "4", "3", "2"], stopped: "empty-page" });
  });

  test("may be declared to begin with", async () => {
    const answer = (after: string) => page([{ id: Number(after) + 1 }], Number(after) < 1);
    expect((await walk(answer, { first: 0 })).asked).toEqual(["0", "1"]);
  });

  test.each(["application/json", "application/x-ndjson"])("is what came, whatever the caller did to the item: %s", async (content) => {
    const answer = (after: string) => {
      const items = [1, 2].map((step) => ({ id: Number(after) + step })).filter(({ id }) => id < 5);
      return content === json.content ? page(items) : items.map((item) => `${JSON.stringify(item)}\n`).join("");
    };
    const { items, asked } = await walk(answer, { stop: ["empty-page"] }, {}, (item: { id?: number }) => delete item.id, content === json.content ? json : { content, read: ndjson });
    expect([items, asked]).toEqual([[1, 2, 3, 4].map((id) => ({ id })), ["", "2", "4"]]);
  });
});

describe("is an error", () => {
  test.each([["the beginning", ""], ["a position", "3"]])("that the item comes again after which a page starts: from %s", async (_what, from) => {
    const answer = (after: string) => page([0, 1].map((step) => ({ id: Number(after || 1) + step })));
    const { error, asked } = await walk(answer, {}, from ? { from } : {});
    expect(error).toMatchObject({ ...repeated, message: "list: the server sent the last item of a page again as the first of the next" });
    expect(asked.length).toBe(from ? 1 : 2);
  });

  test("that the parameter is not heard, even if the items make up the total", async () => {
    const { error, asked } = await walk(() => JSON.stringify({ data: [{ id: 1 }, { id: 2 }], total: 4 }), { total: ["/total"], stop: ["total"] });
    expect([error, asked.length]).toEqual([expect.objectContaining({ ...repeated, message: "list: the server sent the same page twice" }), 2]);
  });

  test("that there is more after a page without items", async () => {
    const { error } = await walk((after) => page(after ? [] : [{ id: 1 }], true));
    expect(error).toMatchObject({ ...repeated, message: "list: the server says that there is more, but not where" });
  });
});
