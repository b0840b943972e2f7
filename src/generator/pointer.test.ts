import { expect, test } from "vitest";
import { formatPointer, parsePointer, pointersTo, valueAt } from "./pointer.ts";

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

test("pointersTo finds the objects themselves, each at its first place, and no equal ones", () => {
  const wanted = { a: 1 };
  const other: string[] = [];
  expect([...pointersTo({ x: { a: 1 }, y: [0, wanted], z: wanted, u: { v: other } }, new Set([wanted, other])).values()]).toEqual([["y", "1"], ["u", "v"]]);
  expect(pointersTo({ x: { a: 1 } }, new Set([wanted])).size).toBe(0);
});
