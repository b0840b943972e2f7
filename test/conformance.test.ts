import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { faultNames } from "specloom/testing";
import type { Cell } from "./conformance/examine.ts";
import { exceptionOf, exceptions } from "./conformance/exceptions.ts";
import { conformancePage } from "./conformance/page.ts";
import { apis, conformance } from "./conformance/table.ts";

let cells: Cell[];
beforeAll(async () => void (cells = await conformance()), 120_000);

const wrongs = () =>
  cells.flatMap((cell) => [cell.once, cell.always].flatMap((outcome) => (outcome.is === "wrong" ? [{ cell, what: outcome.what }] : [])));

test("docs/conformance.md is what the operations do under faults; `npm run conformance` writes it", async () => {
  expect(conformancePage(cells)).toBe(await readFile("docs/conformance.md", "utf8"));
});

test("every operation meets every fault, and every fault befalls some", () => {
  const operations = apis.flatMap((api) => Object.keys(api.operations));
  expect([operations.length, cells.length]).toEqual([47, 47 * faultNames.length]);
  expect(new Set(cells.filter(({ once }) => once.is !== "unfit").map(({ fault }) => fault))).toEqual(new Set(faultNames));
});

test("no wrong outcome is without an explanation, and no explanation without one", () => {
  const numbers = wrongs().map(({ cell, what }) => [exceptionOf(cell, what), `${cell.api.title} ${cell.operation} ${cell.fault}: ${what}`] as const);
  expect(numbers.filter(([number]) => number === 0)).toEqual([]);
  expect([...new Set(numbers.map(([number]) => number))].sort((a, b) => a - b)).toEqual(exceptions.map((_, index) => index + 1));
});

describe("never, under any fault,", () => {
  test.each(["applied twice", "silent about having been applied", "sent elsewhere", "a prototype changed", "extra requests", "no end"])("%s", (what) => {
    expect(wrongs().filter((wrong) => wrong.what.includes(what))).toEqual([]);
  });
});
