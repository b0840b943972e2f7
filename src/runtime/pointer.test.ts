import { expect, test } from "vitest";
import { at, firstAt } from "./pointer.ts";

// the document of RFC 6901, section 5
const body = JSON.parse('{ "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5, "k\\"l": 6, " ": 7, "m~n": 8, "~1": 9 }') as object;

test.each<[string, unknown]>([
  ["", body], ["/foo", ["bar", "baz"]], ["/foo/0", "bar"], ["/", 0], ["/a~1b", 1], ["/c%d", 2], ["/e^f", 3], ["/g|h", 4], ["/i\\j", 5], ['/k"l', 6], ["/ ", 7], ["/m~0n", 8], ["/~01", 9],
])("%j leads to its value", (pointer, value) => expect(at(body, pointer)).toEqual(value));

test.each(["/absent", "/foo/2", "/foo/0/0", "/toString", "/__proto__"])("%j leads nowhere", (pointer) => expect(at(body, pointer)).toBeUndefined());

test("of several pointers the first that leads somewhere counts, to null too", () => {
  expect(firstAt({ a: null, b: 1 }, ["/c", "/a", "/b"])).toBeNull();
  expect([firstAt({ a: 1 }, ["/c"]), firstAt({ a: 1 })]).toEqual([undefined, undefined]);
});
