import { describe, expect, test } from "vitest";
import { tokensOf } from "./scan.ts";

function read(text: string): string[] {
  const { next } = tokensOf(text);
  const found: string[] = [];
  for (let token = next(); token !== ""; token = next()) found.push(token);
  return found;
}

test.each<[string, string[]]>([
  ["", []],
  ['// Generated from a "spec" { by `us`.\nimport { a } from "x";', ["import", "{", "a", "}", "from", '"x"', ";"]],
  ["/** A { brace, a \" quote and ` a tick; it's fine. */\nname: string;", ["name", ":", "string", ";"]],
  ['"}" | "\\"}" | "\\\\"', ['"}"', "|", '"\\"}"', "|", '"\\\\"']],
  ["-1.5e+21, 0, 200: x", ["-1.5e+21", ",", "0", ",", "200", ":", "x"]],
  ["Größe_2 नमस्ते 日本", ["Größe_2", "नमस्ते", "日本"]],
  ["() => a", ["(", ")", "=", ">", "a"]],
  ['"größe 😀 ❤️"', ['"größe 😀 ❤️"']],
])("the tokens of %j", (text, want) => {
  expect(read(text)).toEqual(want);
});

describe("refuses", () => {
  test.each([
    ["a comment without end", "export {}; /* x"],
    ["a line comment without end", "// x"],
    ["a string without end", 'const a = "x;\n"'],
    ["a string that ends in an escape", 'const a = "x\\'],
    ["a template", "const a = `x`;"],
    ["single quotes", "const a = 'x';"],
    ["a regular expression", "const a = /x/;"],
    ["an escape outside a string", "const \\u0061 = 1;"],
    ["arithmetic", 'const a = "x" + b;'],
    ["a negation", "const a = !b;"],
    ...["\0", "\t", "\r", "\u001b", "\u0085", "\u00ad", "\u061c", "\u200b", "\u2028", "\u202e", "\u2066", "\ufeff", "\ud800", "\udc00", "\u{e0041}"].map((char) => [`${JSON.stringify(char)} in a comment`, `/* é${char} */`]),
  ])("%s", (_what, text) => {
    expect(() => read(text)).toThrow(/no place|does not end|stands in it raw/);
  });
});

test("a token is taken where it is the whole of it, and nothing else", () => {
  const { is, next } = tokensOf(' type types "a" é1 /* x */ a: b');
  expect(is("typ")).toBe(false);
  expect(is("type")).toBe(true);
  expect(is("type")).toBe(false);
  expect(next()).toBe("types");
  expect(is('"a')).toBe(false);
  expect(is('"a"')).toBe(true);
  expect(is("é")).toBe(false);
  expect(is("é1")).toBe(true);
  expect(is("a: b")).toBe(false);
  expect(is("a")).toBe(true);
});

test("the line is that of the next token", () => {
  const { next, line } = tokensOf("a\n/* \n */ b");
  expect(line()).toBe(1);
  next();
  expect(line()).toBe(3);
});
