import { expect, test } from "vitest";
import { formatPointer, parsePointer, pointerTo, valueAt } from "./pointer.ts";

// https://www.rfc-editor.org/rfc/rfc6901#section-5
const example = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, 'k"l': 6, " ": 7, "m~n": 8 };

test.each([
  ["", example],
  ["/foo", ["bar", "baz"]],
  ["/foo/0", "bar"],
  ["/", 0],
  ["/a~1b", 1],
  ["/c%d", 2],
  ["/e^f", 3],
  ["/g|h", 4],
  ["/i\\j", 5],
  ['/k"l', 6],
  ["/ ", 7],
  ["/m~0n", 8],
])("%j reaches what RFC 6901 says, and is printed as it was", (pointer, want) => {
  const tokens = parsePointer(pointer)!;
  expect(valueAt(example, tokens)).toEqual(want);
  expect(formatPointer(tokens)).toBe(pointer);
});

test.each(["/foo/2", "/foo/00", "/foo/-", "/foo/0/x", "/absent", "/toString", "/foo/length", "foo", "foo/0", "xfoo"])("%j reaches nothing", (pointer) => {
  expect(valueAt(example, parsePointer(pointer))).toBeUndefined();
});

test("~01 is a tilde and a one", () => {
  expect(parsePointer("/~01")).toEqual(["~1"]);
});

test("pointerTo finds the object itself, the first of its places, and no equal one", () => {
  const wanted = { a: 1 };
  expect(pointerTo({ x: { a: 1 }, y: [0, wanted], z: wanted }, wanted)).toEqual(["y", "1"]);
  expect(pointerTo({ x: { a: 1 } }, wanted)).toBeUndefined();
});
