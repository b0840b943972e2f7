import { afterEach, expect, test } from "vitest";
import { simulateBunce, type BunceCredentials, type BunceOptions } from "./bunce.ts";
import type { Simulator } from "./server.ts";

let bunce: Simulator<BunceCredentials>;
afterEach(() => bunce.close());

const start = async (options?: BunceOptions) => (bunce = await simulateBunce(options));

const list = async (query = "") => {
  const response = await fetch(`${bunce.url}/segments${query}`, { headers: { "x-authorization": bunce.credentials.secretKey } });
  return { status: response.status, ...((await response.json()) as object) };
};

const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;

const cursors = {
  has_next_page: true,
  has_prev_page: false,
  next_page_cursor: expect.any(String),
  prev_page_cursor: null,
  per_page: 20,
};
const rows = Array.from({ length: 20 }, (_, index) => expect.objectContaining({ id: id(index + 1) }));

const shapes: [meta: NonNullable<BunceOptions["meta"]>, want: object][] = [
  ["beside", { data: rows, meta: cursors }],
  ["inside", { data: { data: rows, meta: cursors } }],
  ["none", { data: rows }],
  ["total-pages", { data: { data: rows, meta: { per_page: 20, total: 21, total_pages: 2 } } }],
];

for (const [meta, want] of shapes) {
  test(`lists 20 segments a page, meta ${meta}`, async () => {
    await start({ segments: 21, meta });
    expect(await list()).toEqual({ status: 200, success: true, message: "Segments retrieved successfully", ...want });
  });
}

test("turns pages to the end and past it", async () => {
  await start({ segments: 5 });
  expect(await list("?page=2&per_page=2")).toMatchObject({
    data: [{ id: id(3) }, { id: id(4) }],
    meta: { has_next_page: true, has_prev_page: true, per_page: 2 },
  });
  expect(await list("?page=3&per_page=2")).toMatchObject({
    data: [{ id: id(5) }],
    meta: { has_next_page: false, next_page_cursor: null },
  });
  expect(await list("?page=4&per_page=2")).toMatchObject({ status: 200, data: [] });
});

test("shortens a page silently where it has a maximum", async () => {
  await start({ segments: 5, maxPerPage: 2 });
  expect(await list("?per_page=100")).toMatchObject({ data: [{}, {}], meta: { per_page: 2, has_next_page: true } });
});

for (const query of ["page=0", "per_page=x", "cursor=abc"]) {
  test(`refuses a list with ${query}`, async () => {
    await start();
    expect(await list(`?${query}`)).toMatchObject({ status: 422, success: false });
  });
}
