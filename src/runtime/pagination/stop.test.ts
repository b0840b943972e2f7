import { expect, test } from "vitest";
import { type Operation, type Pages, type Pagination, connect, keyset, offset, page } from "../../index.ts";

/** Walks a list whose pages are given, and says which positions it asked for. */
async function asked(pagination: Partial<Pagination>, pages: object[]): Promise<(string | null)[]> {
  const positions: (string | null)[] = [];
  const fetch = async (target: string) => {
    positions.push(new URL(target).searchParams.get("at"));
    return Response.json(pages[positions.length - 1] ?? { items: [] });
  };
  const list: Operation = { id: "list", method: "GET", path: "/", parameters: { at: { in: "query" } }, responses: { 200: { content: "application/json" } }, pagination: { style: page, position: "at", items: ["/items"], stop: ["empty-page"], ...pagination } };
  const client = connect<{ list: () => Pages<number> }, object, "list">({ name: "t", servers: [{ url: "https://t.example" }], security: {} }, { list }, { fetch });
  for await (const item of client.list()) expect(item).toBeDefined();
  return positions;
}

test.each<[unknown, number]>([[true, 2], ["true", 2], [1, 2], ["1", 2], [null, 2], [undefined, 2], [false, 1], ["false", 1], [0, 1], ["0", 1], ["", 1]])("a has-more of %j: %d pages", async (more, pages) => {
  expect(await asked({ hasMore: ["/more"], stop: ["has-more-false", "empty-page"] }, [{ items: [{ id: 1 }], more }])).toHaveLength(pages);
});

test.each<[unknown, number]>([[3, 2], ["3", 2], [null, 2], ["", 2], ["many", 2], [2, 1], ["2", 1], [1, 1]])("a total of %j, with two items on the first page: %d pages", async (total, pages) => {
  expect(await asked({ total: ["/total"], stop: ["total", "empty-page"] }, [{ items: [{ id: 1 }, { id: 2 }], total }])).toHaveLength(pages);
});

test("pages are counted where a position is a page: a key that is a number is none", async () => {
  const pages = [{ items: [{ id: 7 }], pages: 2 }, { items: [{ id: 8 }], pages: 2 }];
  expect(await asked({ totalPages: ["/pages"], stop: ["total", "empty-page"] }, pages)).toEqual(["1", "2"]);
  expect(await asked({ style: keyset, key: ["/id"], totalPages: ["/pages"], stop: ["total", "empty-page"] }, pages)).toEqual([null, "7", "8"]);
});

test.each([[page, ["1", "2", "3"]], [offset, ["0", "2", "3"]]] as const)("where the document does not say how positions are counted they are as is usual: %o", async (style, wanted) => {
  expect(await asked({ style }, [{ items: [{ id: 1 }, { id: 2 }] }, { items: [{ id: 3 }] }])).toEqual(wanted);
});
