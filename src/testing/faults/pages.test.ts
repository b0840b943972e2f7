import { expect, test } from "vitest";
import type { FaultName } from "./index.ts";
import { ask, startRows } from "./rows.test-server.ts";

type Body = { data: { id: number }[]; next?: unknown };

/** Ids of the first four pages. */
const pages = async (fault: FaultName) => {
  const simulator = await startRows();
  const bodies = [1, 2, 3, 4].map(async (page) => (await (await ask(simulator, fault, `/pages?page=${page}`)).json()) as Body);
  return (await Promise.all(bodies)).map(({ data }) => data.map(({ id }) => id));
};

/** Ids from the offsets 0, 2, 4 and 6. */
const offsets = async (fault: FaultName) => {
  const simulator = await startRows();
  const texts = [0, 2, 4, 6].map(async (offset) => (await ask(simulator, fault, `/offsets?offset=${offset}`)).text());
  return (await Promise.all(texts)).map((text) => [...text.matchAll(/"id":(\d)/g)].map(([, id]) => Number(id)));
};

test.each<[FaultName, pages: number[][], offsets: number[][]]>([
  ["page-repeated", [[1, 2], [1, 2], [1, 2], [1, 2]], [[1, 2], [1, 2], [1, 2], [1, 2]]],
  ["page-overlapping", [[1, 2], [2, 3], [4, 5], []], [[1, 2], [2, 3], [4, 5], []]],
  ["page-cyclic", [[1, 2], [3, 4], [1, 2], [3, 4]], [[1, 2], [3, 4], [1, 2], [3, 4]]],
  ["page-empty", [[1, 2], [], [3, 4], [5]], [[1, 2], [], [], []]],
])("%s", async (fault, byPage, byOffset) => {
  expect(await pages(fault)).toEqual(byPage);
  expect(await offsets(fault)).toEqual(byOffset);
});

test("page-shrunk", async () => expect(await pages("page-shrunk")).toEqual([[1], [2], [3], [4]]));

test("what leads on is missing or null", async () => {
  const simulator = await startRows();
  expect(await (await ask(simulator, "next-missing", "/pages?size=1")).json()).toEqual({ data: [{ id: 1, name: "a" }] });
  expect(await (await ask(simulator, "next-null", "/pages?size=1")).json()).toEqual({ data: [{ id: 1, name: "a" }], next: null });
});

test("does nothing where there are no pages, or nothing leads on", async () => {
  const simulator = await startRows();
  for (const path of ["/row", "/offsets"]) await ask(simulator, "next-null", path);
  await ask(simulator, "page-repeated", "/pages");
  expect(simulator.requests.map(({ status, fault }) => [status, fault])).toEqual([[200, undefined], [200, undefined], [200, undefined]]);
});
