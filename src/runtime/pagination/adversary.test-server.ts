// For tests: a server with a list of numbered items that misbehaves if one wants, and clients for it in every style.
import { connect } from "../connect.ts";
import { reply, serve } from "../loopback.test-server.ts";
import type { Api, Operation, Pagination, StopRule } from "../operation.ts";
import type { AnyOptions, PagesOptions } from "../options.ts";
import type { Pages } from "../result.ts";
import { cursor, keyset, link, offset, page, url } from "./index.ts";

export type Item = { id: unknown };
/** What a page says. `next` is where the next one starts, as the server counts. */
export type Answer = { items: Item[]; next: unknown; more: boolean; total: number; pages: number };
/** The page that starts at an item, as an honest server has it, or another. */
export type Behaviour = (start: number, honest: (start: number) => Answer) => Answer;
export type Site = { count: number; size: number; behaviour: Behaviour };
const styles = { cursor, keyset, link, offset, page, url };
export type StyleName = keyof typeof styles;

export const honest: Behaviour = (start, page) => page(start);

/** How each style writes that a page starts at an item. */
const positions: Record<StyleName, { name: string; write: (start: number, size: number) => unknown; read: (text: string | null, size: number) => number }> = {
  offset: { name: "offset", write: (start) => start, read: (text) => Number(text) },
  page: { name: "page", write: (start, size) => start / size + 1, read: (text, size) => (Number(text) - 1) * size },
  cursor: { name: "after", write: (start) => `c/${start}?&`, read: (text) => Number(/\d+/.exec(text ?? "0")![0]) },
  // The server does not write one: it is the id of the last item.
  keyset: { name: "after_id", write: () => undefined, read: (text) => (text === null ? 0 : Number(text) + 1) },
  link: { name: "at", write: (start) => `/list?at=${start}&x=%2F`, read: (text) => Number(text) },
  url: { name: "at", write: (start) => `?x=1&at=${start}`, read: (text) => Number(text) },
};

/** A server on loopback; `site` says what it has and does, and may be changed between lists. */
export async function adversary() {
  const sites: { current: Site } = { current: { count: 0, size: 1, behaviour: honest } };
  let style: StyleName = "offset";
  const server = await serve((response, request) => {
    const { count, size, behaviour } = sites.current;
    const { name, read, write } = positions[style];
    const pageAt = (start: number): Answer => {
      const items = Array.from({ length: count }, (_, id) => ({ id })).slice(start, start + size);
      return { items, next: start + size < count ? start + size : undefined, more: start + size < count, total: count, pages: Math.ceil(count / size) };
    };
    const answer = behaviour(read(new URL(request.url, "http://host").searchParams.get(name), size), pageAt);
    const next = typeof answer.next === "number" ? write(answer.next, size) : answer.next;
    reply(response, 200, { ...answer, next }, style === "link" && typeof next === "string" ? { link: `<${next}>; rel="next"` } : {});
  });
  return {
    /** The list as a server of this kind has it, by the rules of the document. */
    list(of: StyleName, stop: StopRule[], site: Site, options: PagesOptions = {}, facts: Partial<Pagination> = {}): Pages<Item> {
      sites.current = site;
      style = of;
      const { name } = positions[of];
      const pagination: Pagination = {
        style: styles[of], items: ["/items"], next: ["/next"], hasMore: ["/more"], total: ["/total"], stop,
        ...(of !== "link" && of !== "url" && { position: name }), ...(of === "keyset" && { key: ["/id"] }), ...((of === "offset" || of === "page" || of === "keyset") && { size: "limit", defaultSize: site.size }), ...facts,
      };
      const operation: Operation = { id: "list", method: "GET", path: "/list", parameters: { [name]: { in: "query" }, limit: { in: "query" } }, responses: { 200: { content: "application/json" } }, pagination };
      const api: Api<{ list(parameters: object, options: PagesOptions): Pages<Item> }, AnyOptions> = { name: "t", servers: [], security: {} };
      return connect(api, { list: operation }, { baseUrl: server.url, retries: 0 }).list({}, options);
    },
    /** Where the pages started that have been asked for, since the last time. */
    asked: () => server.received.splice(0).map((request) => positions[style].read(new URL(request.url, "http://host").searchParams.get(positions[style].name), sites.current.size)),
    close: () => server[Symbol.asyncDispose](),
  };
}
