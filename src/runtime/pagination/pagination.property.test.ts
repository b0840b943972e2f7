import { fc } from "../../../test/support/property.ts";
import { afterAll, describe, expect, test } from "vitest";
import { type Pages, PaginationError, type StopRule } from "../../index.ts";
import type { Pagination } from "../operation.ts";
import { type Behaviour, type Item, type StyleName, adversary, honest } from "./adversary.test-server.ts";

const server = await adversary();
afterAll(() => server.close());

const ids = async (list: Pages<Item>) => {
  const found: unknown[] = [];
  try {
    for await (const { id } of list) found.push(id);
  } catch (error) {
    return { found, error };
  }
  return { found, error: undefined };
};
const upTo = (count: number) => Array.from({ length: count }, (_, id) => id);

/** Every style with every rule that can end it. */
const rules: [StyleName, StopRule[], Partial<Pagination>?][] = [
  ["offset", ["total"]], ["offset", ["has-more-false"]], ["offset", ["short-page"]], ["offset", ["empty-page"]],
  ["page", ["total"]], ["page", ["total"], { total: [], totalPages: ["/pages"] }], ["page", ["has-more-false"]], ["page", ["short-page"]], ["page", ["empty-page"]],
  ["cursor", ["no-next"]], ["cursor", ["has-more-false"]], ["cursor", ["empty-page", "no-next"]], ["cursor", ["no-advance", "no-next"]],
  ["keyset", ["has-more-false"]], ["keyset", ["empty-page"]], ["keyset", ["short-page"]], ["keyset", ["total"]], ["keyset", ["no-advance", "empty-page"]],
  ["link", ["no-next"]], ["link", ["has-more-false"]], ["url", ["no-next"]], ["url", ["has-more-false"]],
];
const titled = rules.map(([style, stop, facts]) => ({ title: `${style}, ${facts?.totalPages ? "total pages" : stop.join(" or ")}`, style, stop, facts }));
const size = fc.integer({ min: 1, max: 5 });

describe.each(titled)("$title", ({ style, stop, facts }) => {
  test("an honest list: every item once and in order, every page once, and the rest from every position", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(11), size, async (count, each) => {
        const site = { count, size: each, behaviour: honest };
        expect(await ids(server.list(style, stop, site, {}, facts))).toEqual({ found: upTo(count), error: undefined });
        const starts = Array.from({ length: Math.max(1, Math.ceil(count / each)) }, (_, index) => index * each);
        const [asked, looksBeyond] = [server.asked(), stop.includes("empty-page") || (stop.includes("short-page") && count % each === 0)];
        expect([asked.slice(0, starts.length), asked.length - starts.length]).toEqual([starts, looksBeyond ? Math.min(asked.length - starts.length, 1) : 0]);
        const given: unknown[] = [];
        for await (const page of server.list(style, stop, site, {}, facts).pages()) {
          given.push(...page.items.map(({ id }) => id));
          if (page.position === undefined) continue;
          expect((await ids(server.list(style, stop, site, { from: page.position }, facts))).found).toEqual(upTo(count).slice(given.length));
        }
        expect(given).toEqual(upTo(count));
        server.asked();
      }),
      { numRuns: 3 },
    );
  });
});

/** Where the server names the next page, and where we do. */
const names = (style: StyleName) => style === "cursor" || style === "link" || style === "url";
type Rule = { style: StyleName; ends: StopRule };
type Misbehaviour = { name: string; behaviour: (at: number, each: number) => Behaviour; of: (rule: Rule) => boolean };

/** What a server may do wrong from the page on that starts at `at`. `of`: where that is not what the document declares as the end. */
const misbehaviours: Misbehaviour[] = [
  { name: "repeats a page for ever", behaviour: (at) => (start, page) => page(Math.min(start, at)), of: () => true },
  { name: "goes round in a circle", behaviour: (at, each) => (start, page) => (start <= at ? page(start) : { ...page(((start - at) / each) % 2 ? at + each : at), next: at, more: true }), of: () => true },
  { name: "leads back to the first page", behaviour: (at) => (start, page) => (start < at ? page(start) : { ...page(start), next: 0, more: true }), of: ({ style }) => names(style) },
  { name: "leads to the page itself", behaviour: (at) => (start, page) => (start < at ? page(start) : { ...page(at), next: at, more: true }), of: ({ style }) => names(style) },
  ...[null, undefined, "", { id: 1 }, ["c"], true, false].map((next): Misbehaviour => ({
    name: `has more, but ${JSON.stringify(next)} as its position`,
    behaviour: (at) => (start, page) => (start < at ? page(start) : { ...page(start), next }),
    of: ({ style, ends }) => names(style) && (ends === "has-more-false" || (typeof (next ?? "") !== "string" && style !== "link")),
  })),
  { name: "has more for ever, all of it empty", behaviour: (at) => (start, page) => (start < at ? page(start) : { ...page(start), items: [], next: start, more: true }), of: ({ ends }) => ends !== "short-page" && ends !== "empty-page" },
  {
    name: "sends less than asked for", of: ({ style, ends }) => style !== "page" && ends !== "short-page",
    behaviour: (at, each) => (start, page) => {
      const items = page(start).items.slice(0, start < at ? each : Math.max(1, each - 1));
      const [next, more] = [start + items.length, start + items.length < page(start).total];
      return { ...page(start), items, more, next: more ? next : undefined };
    },
  },
  {
    name: "has an empty page among others", of: ({ style, ends }) => names(style) && ends !== "empty-page",
    behaviour: (at) => (start, page) => (start === at ? { ...page(at), items: [], next: at + 1000, more: true } : page(start % 1000)),
  },
  {
    name: "has an empty page among those it counts", of: ({ style, ends }) => style === "page" && ends !== "short-page" && ends !== "empty-page",
    behaviour: (at, each) => (start, page) => ({ ...page(start > at ? start - each : start), pages: page(0).pages + 1, ...(start === at && { items: [], more: true }) }),
  },
];
/** Only where an item of ours says where the next page starts. */
const ofKeys = ({ style }: Rule) => style === "keyset";
misbehaviours.push(
  { name: "begins again", behaviour: (at) => (start, page) => (start <= at ? page(start) : { ...page(0), more: true }), of: ofKeys },
  { name: "sends the item again after which a page starts", behaviour: (at) => (start, page) => page(start < at ? start : Math.max(0, start - 1)), of: ofKeys },
  ...[undefined, null, "", {}, [], true, 1.5, 2 ** 53].map((id): Misbehaviour => ({
    name: `has ${JSON.stringify(id)} as the key of an item`, of: ofKeys,
    behaviour: (at) => (start, page) => (start < at ? page(start) : { ...page(start), items: [...page(start).items.slice(0, -1), { id }], more: true }),
  })),
);
const pairs = titled.flatMap((rule) => misbehaviours.filter(({ of }) => !rule.stop.includes("no-advance") && of({ style: rule.style, ends: rule.stop[0]! })).map((misbehaviour) => ({ ...rule, ...misbehaviour })));

test.each(pairs)("$title, a server that $name: a PaginationError within two requests more, or every item once", async ({ style, stop, facts, behaviour }) => {
  await fc.assert(
    fc.asyncProperty(size, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 4 }), async (each, before, more) => {
      const count = (before + more) * each;
      const { found, error } = await ids(server.list(style, stop, { count, size: each, behaviour: behaviour(before * each, each) }, { maxPages: 50 }, facts));
      const extra = server.asked().length - before - 1;
      if (error === undefined) expect(found).toEqual(upTo(count));
      else expect([error instanceof PaginationError, extra]).toEqual([true, Math.min(extra, 2)]);
    }),
    { numRuns: 3 },
  );
});
