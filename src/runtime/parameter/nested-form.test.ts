import { describe, expect, test } from "vitest";
import { nestedForm, reserved } from "./index.ts";
import { encode, form } from "./style.ts";

const written = (value: unknown, explode?: boolean) => decodeURIComponent(nestedForm("p", value, explode, encode));

describe("an exploded object", () => {
  test.each<[string, unknown, string]>([
    ["repeats the name of an array", { page: 2, sort: ["name,asc", "id"] }, "page=2&sort=name,asc&sort=id"],
    ["has an object in it as JSON", { page: 2, where: { city: "Ulm" } }, 'page=2&where={"city":"Ulm"}'],
    ["has an array of more than single values as JSON", { any: [{ a: null }, 1], rows: [[1], [2]] }, 'any=[{"a":null},1]&rows=[[1],[2]]'],
    ["leaves out null and what is empty, but no empty object", { a: null, b: [], c: undefined, d: [null], e: {}, f: "" }, "e={}&f="],
    ["leaves out null in an array", { tags: ["a", null, "b"] }, "tags=a&tags=b"],
    ["has names of its own, whatever they are", JSON.parse('{"__proto__":["a"],"constructor":{"b":1},"p":1}'), '__proto__=a&constructor={"b":1}&p=1'],
  ])("%s", (_what, value, want) => expect(written(value)).toBe(want));
});

test.each<[string, unknown, boolean | undefined, string]>([
  ["an array that holds objects is JSON as a whole", [{ scope: "all", filters: [{ a: 1 }] }], undefined, 'p=[{"scope":"all","filters":[{"a":1}]}]'],
  ["so it is beside single values, and not exploded", ["a", { b: 1 }, null], false, 'p=["a",{"b":1},null]'],
  ["an object that is not exploded is JSON if it holds more", { a: [1], b: 2 }, false, 'p={"a":[1],"b":2}'],
  ["and what holds none is as in form, without null", ["a", null, "b"], undefined, "p=a&p=b"],
  ["an object too", { a: 1, b: null, c: "x" }, false, "p=a,1,c,x"],
  ["nothing is left of null alone", [null], undefined, ""],
  ["text is text", "a", undefined, "p=a"],
])("%s", (_what, value, explode, want) => expect(written(value, explode)).toBe(want));

test("what holds nothing but single values is written as in form", () => {
  for (const value of ["a&b", 1, ["a", "b,c"], { "a&": "=b", c: true }, [], {}]) {
    for (const explode of [undefined, true, false]) expect(nestedForm("p&", value, explode, encode)).toBe(form("p&", value, explode, encode));
  }
  expect(nestedForm("p", { "a/b": "c/d" }, true, reserved)).toBe(form("p", { "a/b": "c/d" }, true, reserved));
});

test("what neither form nor JSON can say is refused by its place", () => {
  expect(() => written([{ at: new Map() }])).toThrow("must be text, a finite number or a boolean: give it as text");
  expect(() => written({ file: new Blob([]), tags: ["a"] })).toThrow('has "file", which must be text');
  expect(() => written({ tags: [undefined] })).toThrow('has "[0]", which must be text');
});
