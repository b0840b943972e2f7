import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";

test("equal pages have one fingerprint, others another, and long pages no longer one", () => {
  const pages = Array.from({ length: 20_000 }, (_, at) => [{ name: `row ${at}` }, { name: `row ${(at * 7919) % 20_000}` }]);
  expect(new Set(pages.map(fingerprint)).size).toBe(20_000);
  expect(pages.map(fingerprint)).toEqual(structuredClone(pages).map(fingerprint));
  expect(fingerprint(pages).length).toBeLessThan(40);
});

test("the order, the middle and the number of items matter", () => {
  const pages = [[], [1], [1, 1], [1, 2, 1], [1, 3, 1], [2, 1], [1, 2], ["1"], [null], [{}], [[]]];
  expect(new Set(pages.map(fingerprint)).size).toBe(pages.length);
});
