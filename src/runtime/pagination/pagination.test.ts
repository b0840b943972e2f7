import { fc } from "../../../test/support/property.ts";
import { describe, expect, test } from "vitest";
import { type Api, type Operation, type Page, type Pages, PaginationError, type Pagination, connect, cursor, link, ndjson, offset, page, url } from "../../index.ts";
import { type Answer, reply, serve } from "../loopback.test-server.ts";
import type { AnyOptions, PagesOptions } from "../options.ts";

type Item = { id: number };
type Client = { list(params?: object, options?: PagesOptions): Pages<Item> };
const all = (count: number): Item[] => Array.from({ length: count }, (_, id) => ({ id }));
const parameters = { offset: { in: "query" }, limit: { in: "query" }, page: { in: "query" }, after: { in: "query" } } as const;

const apiAt = (url?: string): Api<Client, AnyOptions> => ({ name: "t", servers: url ? [{ url }] : [], security: {} });

async function open(pagination: Pagination, answer: Answer, response: Operation["responses"][string] = { content: "application/json" }, options: AnyOptions = {}) {
  const server = await serve(answer);
  const operation: Operation = { id: "list", method: "GET", path: "/list", parameters, responses: { 200: response }, pagination };
  const client = connect(apiAt(), { list: operation }, { baseUrl: server.url, retries: 0, ...options });
  return { server, client, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
const query = (target: string) => new URL(target, "http://host").searchParams;
const ids = async (list: Pages<Item>) => {
  const found: number[] = [];
  for await (const { id } of list) found.push(id);
  return found;
};
const upTo = (count: number) => all(count).map(({ id }) => id);
const failure = (promise: Promise<unknown>) => promise.then(() => expect.unreachable(), (error: unknown) => error as PaginationError);

const byOffset: Pagination = { style: offset, position: "offset", size: "limit", defaultSize: 3, items: [""], stop: ["short-page"] };
const offsets = (items: Item[]): Answer => (response, request) => {
  const [from, size] = [Number(query(request.url).get("offset")), Number(query(request.url).get("limit"))];
  reply(response, 200, items.slice(from, from + size));
};

describe("a list", () => {
  test("sends nothing before it is used, and a page only when it is asked for", async () => {
    await using t = await open(byOffset, offsets(all(10)));
    const list = t.client.list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(t.server.received.length).toBe(0);
    for await (const found of list.pages()) if (found.position === "6") break;
    expect(t.server.received.length).toBe(2);
  });

  test("awaited and then iterated sends its first page once", async () => {
    await using t = await open(byOffset, offsets(all(7)));
    for (const walk of [ids, async (list: Pages<Item>) => { const found: number[] = []; for await (const { items } of list.pages()) found.push(...items.map(({ id }) => id)); return found; }]) {
      const list = t.client.list();
      expect((await list).items.length).toBe(3);
      expect((await list.result()).data?.position).toBe("3");
      expect(await walk(list)).toEqual(upTo(7));
      expect(t.server.received.splice(0).length).toBe(3);
      await expect(walk(list)).rejects.toThrow("a list can be iterated once");
    }
  });

  test("resumes from a position, and stops at the caller's limits", async () => {
    await using t = await open(byOffset, offsets(all(10)));
    const stopped = async (options: PagesOptions) => {
      const list = t.client.list({}, options);
      return [await ids(list), list.stopped];
    };
    expect(await stopped({ from: "8" })).toEqual([[8, 9], "short-page"]);
    expect(await stopped({ maxPages: 2 })).toEqual([[0, 1, 2, 3, 4, 5], "maxPages"]);
    expect(await stopped({ maxItems: 4 })).toEqual([[0, 1, 2, 3], "maxItems"]);
    for (const nothing of [{ maxItems: 0 }, { maxPages: 0 }, { maxPages: NaN }]) {
      expect(await failure(ids(t.client.list({}, nothing)))).toMatchObject({ code: "input", attempts: 0, message: expect.stringMatching(/^list: max(Items|Pages) must be a number from 1$/) });
      expect(await failure(Promise.resolve(t.client.list({}, nothing)))).toMatchObject({ code: "input" });
    }
    const pages: Page<Item>[] = [];
    for await (const found of t.client.list({ limit: 4 }, { maxItems: 5 }).pages()) pages.push(found);
    expect(pages.map(({ items, position }) => [items.length, position])).toEqual([[4, "4"], [4, "8"]]);
    await expect(ids(t.client.list({}, { from: "x" }))).rejects.toThrow("from is no position of this list");
  });

  test("gives the items of a stream as they arrive, and pages of it whole", async () => {
    const stream: Answer = async (response, request) => {
      const from = Number(query(request.url).get("offset"));
      response.writeHead(200);
      for (const item of all(5).slice(from, from + 3)) response.write(`${JSON.stringify(item)}\n`);
      response.end();
    };
    await using t = await open(byOffset, stream, { content: "application/x-ndjson", read: ndjson });
    expect(await ids(t.client.list())).toEqual(upTo(5));
    const first = await t.client.list();
    expect([first.items, first.body, first.position]).toEqual([all(3), all(3), "3"]);
    expect(await ids(t.client.list({}, { maxItems: 2 }))).toEqual([0, 1]);
  });

  test("ends within its deadline and with the caller's signal, between pages too", async () => {
    await using t = await open(byOffset, offsets(all(100)));
    const controller = new AbortController();
    const found: number[] = [];
    const walk = async (options: PagesOptions) => {
      for await (const { id } of t.client.list({}, options)) {
        found.push(id);
        if (id === 4) controller.abort("enough");
        if (options.deadline) await new Promise((resolve) => setTimeout(resolve, 30));
      }
    };
    expect(await failure(walk({ signal: controller.signal }))).toBe("enough");
    expect(found).toEqual(upTo(5));
    expect(await failure(walk({ deadline: 150 }))).toMatchObject({ code: "deadline" });
  });
});

describe("a style", () => {
  test("page: counts pages, obeys hasMore, total pages and total", async () => {
    const answer = (meta: (number: number) => object): Answer => (response, request) => {
      const number = Number(query(request.url).get("page"));
      reply(response, 200, { data: { data: all(5).slice(number * 2 - 2, number * 2) }, meta: meta(number) });
    };
    const pagination: Pagination = {
      style: page, position: "page", first: 1, items: ["/data", "/data/data"], hasMore: ["/meta/more"], totalPages: ["/meta/pages"], total: ["/meta/total"], stop: ["has-more-false", "total", "empty-page"],
    };
    for (const [meta, requests] of [[(number: number) => ({ more: number < 3 }), 3], [() => ({ pages: 3 }), 3], [() => ({ total: "5" }), 3], [() => ({}), 4]] as const) {
      await using t = await open(pagination, answer(meta));
      expect(await ids(t.client.list())).toEqual(upTo(5));
      expect(t.server.received.map((request) => query(request.url).get("page"))).toEqual(upTo(requests).map((id) => String(id + 1)));
    }
  });

  test("cursor: follows what the page gives, and sends none at first", async () => {
    const pagination: Pagination = { style: cursor, position: "after", items: ["/items"], next: ["/next"], stop: ["no-next"] };
    await using t = await open(pagination, (response, request) => {
      const after = query(request.url).get("after");
      const from = after === null ? 0 : Number(after.slice(1));
      reply(response, 200, { items: all(5).slice(from, from + 2), next: from < 4 ? `c${from + 2}` : null });
    });
    expect(await ids(t.client.list())).toEqual(upTo(5));
    expect(t.server.received.map((request) => query(request.url).get("after"))).toEqual([null, "c2", "c4"]);
  });

  test("cursor: a feed ends when it does not advance, and is resumed from its position", async () => {
    const pagination: Pagination = { style: cursor, position: "after", first: 1, items: ["/events"], next: ["/nextId"], stop: ["empty-page", "no-advance"] };
    await using t = await open(pagination, (response, request) => {
      const from = Number(query(request.url).get("after"));
      reply(response, 200, { events: all(6).slice(from, from + 2), nextId: Math.min(from + 2, 6) });
    });
    const list = t.client.list();
    expect(await ids(list)).toEqual([1, 2, 3, 4, 5]);
    expect(list.stopped).toBe("empty-page");
  });

  test("url and link: follow within the origin, elsewhere never", async () => {
    for (const style of [url, link]) {
      await using other = await serve((response) => reply(response, 200, { items: [] }));
      await using t = await open({ style, items: ["/items"], next: ["/next"], stop: ["no-next"] }, (response, request) => {
        const from = Number(query(request.url).get("from"));
        const next = from === 0 ? "/list?from=2&x=1" : from === 2 ? `${t.server.url}/list?from=4` : from === 4 && query(request.url).get("evil") === null ? undefined : "";
        reply(response, 200, { items: all(5).slice(from, from + 2), ...(style === url && { next }) }, style === link && next ? { link: `</first>; rel="first", <${next}>; title="a, b; rel=x"; rel="prev next"` } : {});
      });
      expect(await ids(t.client.list())).toEqual(upTo(5));
      expect(t.server.received.map((request) => request.url)).toEqual(["/list", "/list?from=2&x=1", "/list?from=4"]);
      expect(await ids(t.client.list({}, { from: "/list?from=4" }))).toEqual([4]);
      const elsewhere = await failure(ids(t.client.list({}, { from: `${other.url}/list` })));
      expect(elsewhere).toBeInstanceOf(PaginationError);
      expect([elsewhere.code, other.received.length]).toEqual(["page-origin", 0]);
    }
  });
});

describe("a server that repeats itself is noticed within two requests", () => {
  test.each<[string, Pagination, Answer]>([
    ["the same page for ever", { ...byOffset, stop: ["empty-page"] }, (response) => reply(response, 200, all(3))],
    ["the same cursor", { style: cursor, position: "after", items: [""], next: ["/0/next"], stop: ["no-next"] }, (response) => reply(response, 200, [{ next: "a" }])],
    ["a ring of cursors", { style: cursor, position: "after", items: [""], next: ["/0/next"], stop: ["no-next"] }, (response, _request, count) => reply(response, 200, [{ next: "abcab"[count - 1], count }])],
    ["empty pages with more to come", { style: offset, position: "offset", items: ["/items"], hasMore: ["/more"], stop: ["has-more-false"] }, (response) => reply(response, 200, { items: [], more: true })],
    ["more to come, but not where", { style: cursor, position: "after", items: ["/items"], next: ["/next"], hasMore: ["/more"], stop: ["has-more-false"] }, (response) => reply(response, 200, { items: [], more: true })],
  ])("%s", async (_name, pagination, answer) => {
    await using t = await open(pagination, answer);
    const error = await failure(ids(t.client.list()));
    expect(error).toBeInstanceOf(PaginationError);
    expect(error.code).toBe("page-repeated");
    expect(t.server.received.length).toBeLessThanOrEqual(4);
  });

  test("10,000 pages are enough, unless the caller says otherwise", async () => {
    const fetch = async (target: string) => Response.json([{ id: query(target).get("page") }]);
    const operation: Operation = { id: "list", method: "GET", path: "/list", parameters, responses: { 200: { content: "application/json" } }, pagination: { style: page, position: "page", items: [""], stop: ["empty-page"] } };
    const client = connect(apiAt("https://t.example"), { list: operation }, { fetch });
    expect(await failure(ids(client.list()))).toMatchObject({ code: "page-limit" });
    expect((await ids(client.list({}, { maxPages: 10_001 }))).length).toBe(10_001);
  });

  test("a body without a list is an error", async () => {
    await using t = await open(byOffset, (response) => reply(response, 200, { items: 1 }));
    await expect(ids(t.client.list())).rejects.toThrow("there is no list at");
  });
});

test("no item is lost or doubled, whatever the sizes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), async (count, size, cap) => {
      const fetch = async (target: string) => {
        const from = Number(query(target).get("offset"));
        return Response.json({ items: all(count).slice(from, from + Math.min(size, cap)), total: count });
      };
      const operation: Operation = { id: "list", method: "GET", path: "/list", parameters, responses: { 200: { content: "application/json" } }, pagination: { ...byOffset, items: ["/items"], total: ["/total"], stop: ["total"] } };
      const client = connect(apiAt("https://t.example"), { list: operation }, { fetch });
      expect(await ids(client.list({ limit: size }))).toEqual(upTo(count));
    }),
  );
});
