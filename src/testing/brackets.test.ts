import { expect, test } from "vitest";
import { parseBrackets } from "./brackets.ts";

const cases: [what: string, form: string, want: unknown][] = [
  ["plain names", "a=1&b=x+y%26", { a: "1", b: "x y&" }],
  ["the last of two values with one name", "a=1&a=2", { a: "2" }],
  ["a list in the order sent", "ids[]=400&ids[]=12", { ids: ["400", "12"] }],
  ["encoded brackets", "ids%5B%5D=400", { ids: ["400"] }],
  ["a list of objects", "c[0][f]=act&c[0][v]=1&c[1][f]=href", { c: [{ f: "act", v: "1" }, { f: "href" }] }],
  ["elements apart for every empty bracket", "c[][f]=act&c[][v]=1", { c: [{ f: "act" }, { v: "1" }] }],
  ["an object where keys are no list", "c[1]=a", { c: { 1: "a" } }],
  ["a name that no bracket closes", "c[0=a", { "c[0": "a" }],
];

for (const [what, form, want] of cases) test(`reads ${what}`, () => expect(parseBrackets(form)).toEqual(want));

test("keeps a name that would reach a prototype as data", () => {
  const { a } = parseBrackets("a[__proto__][polluted]=1");
  expect(Object.getOwnPropertyNames(a)).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
