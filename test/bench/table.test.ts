import { expect, test } from "vitest";
import { median, spread, tableOf, times } from "../../bench/table.ts";

test("prints Markdown in columns, figures to the right", () => {
  expect(tableOf(["", "CPU s"], [["specloom", "0.1"], ["a|b", "12.345"]])).toBe(
    ["|          |  CPU s |", "|:---------|-------:|", "| specloom |    0.1 |", "| a\\|b     | 12.345 |"].join("\n"),
  );
});

test("leaves cells empty that a row does not have", () => {
  expect(tableOf(["a", "b"], [["x"]])).toBe(["| a   |   b |", "|:----|----:|", "| x   |     |"].join("\n"));
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])("the median of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});

test("says between what a median lies, unless all are one", () => {
  expect(spread([0.5, 0.61, 0.52], 2)).toBe("0.52 (0.50–0.61)");
  expect(spread([1, 1.001, 1.002], 1)).toBe("1.0");
  expect(spread([1, Number.NaN], 1)).toBe("none");
});

test("has no ratio to a figure that there is not", () => {
  expect(times(2.345)).toBe("2.35 ×");
  expect(times(1 / Number.NaN)).toBe("");
});
