import { fc } from "../../../test/support/property.ts";
import { describe, expect, test } from "vitest";
import { deepObject, label, matrix, pipeDelimited, reserved, simple, spaceDelimited } from "./index.ts";
import { type Style, encode, form } from "./style.ts";

const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

// The table of OpenAPI 3.1.1, section 4.8.12.4: empty text, text, array, object. A dash is what it leaves open.
const table: [string, Style, boolean, string, string, string, string][] = [
  ["matrix", matrix, false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  ["matrix", matrix, true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
  ["label", label, false, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["label", label, true, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["simple", simple, false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple", simple, true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["form", form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["form", form, true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  ["spaceDelimited", spaceDelimited, false, "-", "-", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"],
  ["pipeDelimited", pipeDelimited, false, "-", "-", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"],
  ["deepObject", deepObject, true, "-", "-", "-", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
];

describe("the style table of the specification", () => {
  test.each(table)("%s, explode %#", (_name, style, explode, empty, text, list, members) => {
    const wanted = [empty, text, list, members];
    const found = ["", "blue", array, object].map((value, index) => (wanted[index] === "-" ? "-" : style("color", value, explode, encode)));
    expect(found).toEqual(wanted);
  });

  test("empty arrays and objects give nothing", () => {
    for (const style of [form, spaceDelimited, pipeDelimited, deepObject]) expect([style("a", [], undefined, encode), style("a", {}, undefined, encode)]).toEqual(["", ""]);
  });
});

test("deepObject nests, and has arrays as brackets", () => {
  expect(decodeURIComponent(deepObject("a", { b: { c: 1 }, d: ["x", "y"], e: [{ f: 1 }] }, true, encode))).toBe("a[b][c]=1&a[d][]=x&a[d][]=y&a[e][0][f]=1");
  expect(decodeURIComponent(deepObject("a", { b: {}, c: 1, d: { e: [], f: { g: {} } }, h: [{}] }, true, encode))).toBe("a[c]=1");
});

test("names, keys and values cannot become other parameters", () => {
  const hostile = { "a]=1&limit=9#": "x&y=1" };
  for (const style of [form, deepObject, pipeDelimited]) {
    const url = new URL(`http://host/?${style("p&q=1", hostile, undefined, encode)}&end=1`);
    expect([...url.searchParams.keys()].length).toBe(2);
    expect(url.searchParams.get("end")).toBe("1");
  }
});

test("allowReserved keeps reserved characters, except those that would end or change the value", () => {
  expect(form("p", "a/b:c?@$,;#[]&=+ %2F%", true, reserved)).toBe("p=a/b:c?@$,;%23%5B%5D%26=%2B%20%2F%25");
});

test("what is serialized parses back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (name, values) => {
      const parsed = new URLSearchParams(form(name, values, true, encode));
      expect(parsed.getAll(name)).toEqual(values);
    }),
  );
});

test("half a surrogate pair, NaN, dates and functions are refused", () => {
  expect(() => form("p", new Date(0), true, encode)).toThrow("must be text, a finite number or a boolean: give its toISOString()");
  for (const value of ["\ud800", Number.NaN, new Date(), () => 1, [[1]], { a: new Map() }]) expect(() => form("p", value, true, encode)).toThrow();
});
