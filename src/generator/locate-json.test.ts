import { describe, expect, test } from "vitest";
import { endOfJson, jsonLocator } from "./locate-json.ts";

describe("jsonLocator", () => {
  const text = `{ "a\\"b": "}, ]", "n": [ -1.5e3 , true, {"x": [[], {}] } ], "n2": 0, "twice": 1, "twice": 2 }`;
  test.each([
    [[], "{ "],
    [['a"b'], '"a\\"b"'],
    [["n"], '"n": ['],
    [["n", "0"], "-1.5e3"],
    [["n", "1"], "true"],
    [["n", "2", "x"], '"x"'],
    [["n", "2", "x", "1"], "{}]"],
    [["n2"], '"n2"'],
    [["twice"], '"twice": 2'],
    [["n", "7"], '"n": ['],
    [["n", "0", "deeper"], "-1.5e3"],
    [["absent", "x"], "{ "],
  ])("finds %j", (tokens, want) => {
    expect(text.slice(jsonLocator(text)(tokens)).startsWith(want)).toBe(true);
  });
});

test.each(["", "{", "[1,", '{"a"', '{"a":', "[1}", "{,}", '{"a":1,}', "[,]", "1 2", "tru", "'a'", "[1.]", '"\\x"', "nul", "{1:2}", "-", "[01]"])("finds an end in %s, which JSON.parse refuses", (text) => {
  expect(() => JSON.parse(text)).toThrow();
  const end = endOfJson(text);
  // What stands before is right as far as it goes: closed where it ends, it is JSON or lacks a value.
  expect(end).toBeLessThanOrEqual(text.length);
  expect(endOfJson(text.slice(0, end))).toBe(end);
});
