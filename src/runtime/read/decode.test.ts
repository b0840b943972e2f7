import { expect, test } from "vitest";
import type { Decode } from "../operation.ts";
import { decode } from "./decode.ts";

test.each<[Decode, unknown, unknown]>([
  ["integer", "12", 12], ["integer", "-3", -3], ["integer", "+4", 4], ["integer", "007", 7], ["integer", 5, 5], ["integer", null, null], ["integer", undefined, undefined],
  ["integer", "9007199254740991", Number.MAX_SAFE_INTEGER],
  ["boolean", true, true], ["boolean", 1, true], ["boolean", "1", true], ["boolean", "true", true],
  ["boolean", false, false], ["boolean", 0, false], ["boolean", "0", false], ["boolean", "false", false], ["boolean", null, null],
])("%o makes %j %j", (table, value, wanted) => expect(decode(value, table)).toBe(wanted));

test.each<[Decode, unknown]>([
  ["integer", "1.5"], ["integer", 1.5], ["integer", ""], ["integer", " 1"], ["integer", "0x1"], ["integer", "9007199254740993"], ["integer", true], ["integer", {}],
  ["boolean", "yes"], ["boolean", ""], ["boolean", 2], ["boolean", "TRUE"], ["boolean", []],
])("%o refuses %j", (table, value) => expect(() => decode(value, table)).toThrow(`the body is not ${table === "integer" ? "an integer that a number can hold" : "a boolean"}`));

test("a table reaches members, items and what has no name, and leaves the rest; an error says where", () => {
  const table: Decode = { properties: { "a/b": "integer", list: { items: () => table } }, additional: "boolean" };
  const value = { "a/b": "1", list: [{ "a/b": "2" }, { other: "0" }], more: 1 };
  expect(decode(value, table)).toEqual({ "a/b": 1, list: [{ "a/b": 2 }, { other: false }], more: true });
  expect(() => decode({ list: [{}, { "a/b": "x" }] }, table)).toThrow("/list/1/a~1b is not an integer");
  expect(decode({ kept: "1" }, { properties: { other: "integer" } })).toEqual({ kept: "1" });
});
