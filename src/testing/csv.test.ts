import { expect, test } from "vitest";
import { parseCsv, printCsv } from "./csv.ts";

const cases: [what: string, text: string, want: string[][]][] = [
  ["nothing", "", []],
  ["rows with either line end", "a,b\r\nc,d\ne", [["a", "b"], ["c", "d"], ["e"]]],
  ["empty fields at each end", ",a,\n,", [["", "a", ""], ["", ""]]],
  ["quoted fields", '"a,""b""",c\n"d\r\ne"', [['a,"b"', "c"], ["d\r\ne"]]],
  ["an empty line as no row, an empty text in quotes as one", 'a\n\n""\n', [["a"], [""]]],
];

for (const [what, text, want] of cases) test(`reads ${what}`, () => expect(parseCsv(text)).toEqual(want));

for (const text of ['a"b', '"a"b', 'a\n"b']) {
  test(`refuses ${JSON.stringify(text)}`, () => expect(() => parseCsv(text)).toThrow(/^row \d has a quote/));
}

test("prints what it can read again, in pieces made on demand", () => {
  let made = 0;
  const rows = Array.from({ length: 5_000 }, (_, index) => [String(index), 'a, "b"', "c\nd"]);
  const counted = function* () {
    for (const row of rows) {
      made += 1;
      yield row;
    }
  };
  const pieces = printCsv(counted());
  const first = pieces.next().value as string;
  expect(made).toBeLessThan(1_500);
  expect(parseCsv([first, ...pieces].join(""))).toEqual(rows);
});
