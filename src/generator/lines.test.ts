import { expect, test } from "vitest";
import { placesIn } from "./lines.ts";

test("lines and columns count from 1, in whatever order they are asked for", () => {
  const text = "ab\n\ncd\r\ne";
  const place = placesIn(text);
  const want = { 9: [4, 2], 0: [1, 1], 3: [2, 1], 2: [1, 3], 4: [3, 1], 8: [4, 1], 7: [3, 4] };
  for (const [offset, [line, column]] of Object.entries(want).reverse()) expect([offset, place(Number(offset))]).toEqual([offset, { line, column }]);
  expect(place(text.length)).toEqual({ line: 4, column: 2 });
  expect(placesIn("")(0)).toEqual({ line: 1, column: 1 });
});
