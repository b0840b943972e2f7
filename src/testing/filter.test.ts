import { expect, test } from "vitest";
import { parseFilter, parseSort } from "./filter.ts";
import { Refusal } from "./refusal.ts";

const row = { segment: 12, segmentName: "Sales - North", segmentRef: "a-value-b" };
const fields = Object.keys(row);

const cases: [filter: string, fits: boolean][] = [
  ["segment-eq-value-12", true],
  ["segment-ne-value-12", false],
  ["segment-gt-value-9", true],
  ["segment-ge-value-12", true],
  ["segment-lt-value-100", true],
  ["segment-le-value-11", false],
  ["segment-in-value-1,12", true],
  ["segment-nin-value-1,12", false],
  ["segmentName-eq-value-sales - north", false],
  ["segmentName-eqi-value-sales - north", true],
  ["segmentName-nei-value-sales - north", false],
  ["segmentName-ini-value-x,SALES - NORTH", true],
  ["segmentName-nini-value-x,SALES - NORTH", false],
  ["segmentName-begins-value-Sales -", true],
  ["segmentName-nbegins-value-Sales", false],
  ["segmentName-beginsi-value-sales", true],
  ["segmentName-nbeginsi-value-sales", false],
  ["segmentName-ends-value-North", true],
  ["segmentName-endsi-value-north", true],
  ["segmentName-inc-value-- N", true],
  ["segmentName-inci-value-NORTH", true],
  ["segmentName-ninc-value-North", false],
  ["segmentName-ninci-value-NORTH", false],
  ["segmentRef-eq-value-a-value-b", true],
];

for (const [filter, fits] of cases) {
  test(`${filter} ${fits ? "fits" : "does not fit"}`, () => expect(parseFilter(filter, fields)(row)).toBe(fits));
}

for (const filter of ["segment-eq-12", "segment", "criteria-eq-value-1", "segment-contains-value-1", "segment-constructor-value-1"]) {
  test(`refuses ${filter}`, () => expect(() => parseFilter(filter, fields)).toThrow(Refusal));
}

test("sorts numbers by value, in both directions", () => {
  const rows = [{ segment: 9 }, { segment: 100 }, { segment: 12 }];
  expect([...rows].sort(parseSort("segment-asc", fields)).map(({ segment }) => segment)).toEqual([9, 12, 100]);
  expect([...rows].sort(parseSort("segment-desc", fields)).map(({ segment }) => segment)).toEqual([100, 12, 9]);
});

for (const sort of ["segment", "segment-up", "criteria-asc"]) {
  test(`refuses to sort by ${sort}`, () => expect(() => parseSort(sort, fields)).toThrow(Refusal));
}
