import { describe, expect, test } from "vitest";
import { type Operation, type Pages, type PagesOptions, type Pagination, cursor, link, offset, page, url } from "../../index.ts";
import { connect } from "../connect.ts";
import { reply, serve } from "../loopback.test-server.ts";

type Body = { items: unknown[]; next?: unknown; total?: number; more?: boolean };
const base: Pagination = { style: page, position: "at", items: ["/items"], next: ["/next"], total: ["/total"], hasMore: ["/more"], stop: ["has-more-false", "no-next"] };

/** A list whose pages are made from the URL asked for. */
function list(pagination: Partial<Pagination>, answer: (at: string, index: number) => Body | string | Response, options: PagesOptions = {}) {
  const asked: string[] = [];
  const fetch = async (target: string) => {
    asked.push(target.slice("https://t.example".length));
    const body = answer(new URL(target).searchParams.get("at") ?? "", asked.length - 1);
    if (body instanceof Response) return body;
    return typeof body === "string" ? new Response(body, { headers: { "content-type": "application/json" } }) : Response.json(body);
  };
  const operation: Operation = { id: "list", method: "GET", path: "/list/1", parameters: { at: { in: "query" } }, responses: { 200: { content: "application/json" } }, pagination: { ...base, ...pagination } };
  const client = connect<{ list: (parameters: object, options: PagesOptions) => Pages<unknown> }, object, "list">({ name: "t", servers: [{ url: "https://t.example" }], security: {} }, { list: operation }, { fetch, retries: 0 });
  return { asked, pages: client.list({}, options) };
}
const all = async (pages: Pages<unknown>) => {
  const found: unknown[] = [];
  for await (const item of pages) found.push(item);
  return found;
};
const repeated = { name: "PaginationError", code: "page-repeated" };

describe("a page that comes again", () => {
  test.each([offset, page])("of text, from a server that ignores the position: %o", async (style) => {
    const { asked, pages } = list({ style, stop: ["empty-page"] }, () => ({ items: ["a", "b"] }));
    await expect(all(pages)).rejects.toMatchObject({ ...repeated, message: "list: the server sent the same page twice" });
    expect(asked.length).toBe(2);
  });

  test("is not one of the same first and last rows, nor one text that is like another", async () => {
    const rows = [["a", "b", "a"], ["a", "c", "a"], ["a", "a"], ["a"], []].map((names) => ({ items: names.map((name) => ({ name })) }));
    expect((await all(list({ stop: ["empty-page"] }, (_at, index) => rows[index]!).pages)).length).toBe(9);
  });

  test("is known after others, whatever the caller did to its items", async () => {
    const { asked, pages } = list({ stop: ["empty-page"] }, (at) => ({ items: [{ id: Number(at) % 3 }] }));
    const walk = async () => {
      for await (const item of pages) (item as { self: unknown }).self = item;
    };
    await expect(walk()).rejects.toMatchObject(repeated);
    expect(asked.length).toBe(4);
  });

  test.each([offset, page])("is no end, even if its items make up the total: %o", async (style) => {
    await expect(all(list({ style, stop: ["total"] }, () => ({ items: [{ id: 1 }, { id: 2 }], total: 4 })).pages)).rejects.toMatchObject(repeated);
  });

  test("is the end where the document declares that", async () => {
    const { asked, pages } = list({ stop: ["no-advance", "empty-page"] }, () => ({ items: [{ id: 1 }] }));
    expect([(await all(pages)).length, pages.stopped, asked.length]).toEqual([2, "no-advance", 2]);
  });

  test("may come again where the server names the positions", async () => {
    const { pages } = list({ style: cursor }, (at) => ({ items: [{ id: 1 }, { id: 2 }], next: { "": "a", a: "b" }[at] }));
    expect((await all(pages)).length).toBe(6);
  });

  test("is not the first one, looked at after all of them", async () => {
    const { asked, pages } = list({ stop: ["total"] }, (at) => ({ items: [{ id: at }], total: 3 }));
    expect(await all(pages)).toEqual([{ id: "1" }, { id: "2" }, { id: "3" }]);
    expect([await pages, asked.length]).toEqual([expect.objectContaining({ items: [{ id: "1" }], position: "2" }), 3]);
  });
});

describe("empty pages", () => {
  const of = (lengths: number[], more = true) => (_at: string, index: number): Body => ({ items: Array.from({ length: lengths[index] ?? 0 }, (_, id) => ({ id, index })), total: 9, more: more && index < lengths.length });

  test("may be among others", async () => {
    expect((await all(list({}, of([2, 0, 2, 0, 2])).pages)).length).toBe(6);
  });

  test.each<Partial<Pagination>>([{ stop: ["has-more-false"], hasMore: [] }, { stop: ["total"] }])("end a list with an error if two come in a row: %o", async (pagination) => {
    const { asked, pages } = list(pagination, of([2, 2]));
    await expect(all(pages)).rejects.toMatchObject({ ...repeated, message: "list: the server sent an empty page instead of an end" });
    expect(asked.length).toBe(4);
  });
});

describe("resumed where only the total tells the end, and no size is asked for", () => {
  const answer = (at: string): Body => ({ items: Array.from({ length: 5 }, (_, id) => ({ id })).slice(Number(at) * 2 - 2, Number(at) * 2), total: 5 });

  test.each([["1", 5, 3], ["2", 3, 3], ["3", 1, 2], ["4", 0, 1]])("at page %s: %d items in %d requests", async (from, items, requests) => {
    const { asked, pages } = list({ stop: ["total"] }, answer, { from });
    expect([(await all(pages)).length, pages.stopped, asked.length]).toEqual([items, "total", requests]);
  });

  test("an even number of pages takes no request more", async () => {
    const { asked, pages } = list({ stop: ["total"] }, (at) => ({ ...answer(at), total: 4 }), { from: "2" });
    expect([(await all(pages)).length, asked.length]).toEqual([2, 1]);
  });
});

describe("a position", () => {
  test.each(["{}", "[]", '["c"]', "true", "false", "1.5", "9007199254740993", "-9007199254740993"])("%s is an error, unless the end is declared first", async (next) => {
    for (const style of [cursor, url]) {
      const { asked, pages } = list({ style, stop: ["no-advance", "no-next"] }, () => `{"items":[{"id":1}],"next":${next}}`);
      await expect(all(pages)).rejects.toMatchObject({ ...repeated, message: "list: the server says that there is more, but its position is neither text nor an exact number" });
      expect(asked.length).toBe(1);
      expect(await all(list({ style }, () => `{"items":[],"more":false,"next":${next}}`).pages)).toEqual([]);
    }
  });

  test.each(["null", '""', undefined])("%s is an honest end", async (next) => {
    const { pages } = list({ style: cursor, stop: ["no-next"] }, () => `{"items":[{"id":1}]${next ? `,"next":${next}` : ""}}`);
    expect([(await all(pages)).length, pages.stopped]).toEqual([1, "no-next"]);
  });

  test("is sent as it came, text of any length and whole numbers", async () => {
    const after: Record<string, string> = { "": "0", "0": '"9007199254740992"', "9007199254740992": '"9007199254740993"', "9007199254740993": '"9007199254740993"' };
    const { asked, pages } = list({ style: cursor, stop: ["no-advance"] }, (at) => `{"items":[{"id":1}],"next":${after[at]}}`);
    expect((await all(pages)).length).toBe(4);
    expect(asked.slice(1)).toEqual(["/list/1?at=0", "/list/1?at=9007199254740992", "/list/1?at=9007199254740993"]);
  });

  test("beyond what can be counted is an error", async () => {
    const { asked, pages } = list({ stop: ["empty-page"] }, (_at, index) => ({ items: [{ index }] }), { from: String(2 ** 53 - 1) });
    await expect(all(pages)).rejects.toMatchObject(repeated);
    expect(asked.length).toBe(1);
  });

  test.each([url, link])("is a link from its own page, wherever a redirect led: %o", async (style) => {
    const next: Record<string, string> = { "/list/one": "page/2", "/list/page/2": "3?x=1", "/list/page/3?x=1": "?x=2" };
    await using server = await serve((response, request) => request.url === "/1" ? response.writeHead(302, { location: "/list/one" }).end() : reply(response, 200, { items: [{ id: request.url }], ...(style === url && { next: next[request.url] }) }, style === link && next[request.url] ? { link: `<${next[request.url]}>; rel=next` } : {}));
    const operation: Operation = { id: "list", method: "GET", path: "/1", responses: { 200: { content: "application/json" } }, pagination: { ...base, style, stop: ["no-next"] } };
    const client = connect<{ list: (parameters: object, options?: PagesOptions) => Pages<unknown> }, object, "list">({ name: "t", servers: [], security: {} }, { list: operation }, { baseUrl: server.url, retries: 0 });
    const positions: string[] = [];
    for await (const { position } of client.list({}).pages()) if (position) positions.push(position);
    const wanted = ["/1", "/list/one", "/list/page/2", "/list/page/3?x=1", "/list/page/3?x=2"];
    expect(server.received.splice(0).map((request) => request.url)).toEqual(wanted);
    expect(await all(client.list({}, { from: positions[1]! }))).toEqual(wanted.slice(3).map((id) => ({ id })));
    const elsewhere = list({ style, stop: ["no-next"] }, (_at, index) => Response.json({ items: [{ id: index }], ...(style === url && index === 0 && { next: "page/2" }) }, { headers: style === link && index === 0 ? { link: "<page/2>; rel=next" } : {} }));
    expect([(await all(elsewhere.pages)).length, elsewhere.asked]).toEqual([2, ["/list/1", "/list/page/2"]]);
  });
});
