import { describe, expect, test } from "vitest";
import { SpecError } from "./errors.ts";
import { parse } from "./parse.ts";

const valueOf = async (file: string, text: string) => (await parse(file, text)).value;

async function refusal(file: string, text: string): Promise<string> {
  try {
    await parse(file, text);
    return "accepted";
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.diagnostics.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`).join("\n");
  }
}

describe("JSON", () => {
  test.each([
    ["an unknown word", '{\n  "a": x\n}', '2:8 invalid-json: this is not JSON: "x" has no place here'],
    ["a comma too many", '{\n  "a": 1,\n}', '3:1 invalid-json: this is not JSON: "}" has no place here'],
    ["a comma too few", '{ "a": [1 2] }', '1:11 invalid-json: this is not JSON: "2" has no place here'],
    ["a bracket of the other kind", '{ "a": [1}', '1:10 invalid-json: this is not JSON: "}" has no place here'],
    ["text after the end", "{}\n{}", '2:1 invalid-json: this is not JSON: "{" has no place here'],
    ["an early end", '{ "a": [1,', "1:11 invalid-json: this is not JSON: it ends too early"],
    ["an empty file", "", "1:1 invalid-json: this is not JSON: it ends too early"],
    ["a string over two lines", '{\n "a": "b\nc" }', "2:7 invalid-json: this is not JSON: this string has no end, or what a string may not have"],
    ["a number with a leading zero", '{ "a": 01 }', '1:9 invalid-json: this is not JSON: "1" has no place here'],
    ["a key without quotes", "{ a: 1 }", '1:3 invalid-json: this is not JSON: "a" has no place here'],
  ])("says where %s stands", async (_what, text, want) => {
    expect(await refusal("a.json", text)).toBe(want);
  });

  test("needs no file name that says so, and takes a byte order mark", async () => {
    expect(await valueOf("openapi", '\uFEFF{ "a": [1] }')).toEqual({ a: [1] });
  });

  test("knows where parts stand", async () => {
    const { locate } = await parse("a.json", '{\r\n  "a": {\r\n    "b~/c": [1,\r\n      2]\r\n  }\r\n}');
    expect(locate([])).toEqual({ line: 1, column: 1 });
    expect(locate(["a"])).toEqual({ line: 2, column: 3 });
    expect(locate(["a", "b~/c", "1"])).toEqual({ line: 4, column: 7 });
    expect(locate(["a", "absent", "1"])).toEqual({ line: 2, column: 3 });
  });
});

describe("YAML", () => {
  test.each([
    ["a bracket that stays open", "a: [1, 2\nb: 3\n", /^2:1 invalid-yaml: /],
    ["a tab as indentation", "a:\n\tb: 1\n", /^2:1 invalid-yaml: /],
    ["a second document", "a: 1\n---\nb: 2\n", /^2:1 invalid-yaml: a second document begins here$/],
    ["an alias without anchor", "a: 1\nb: *missing\n", /^2:4 invalid-yaml: nothing before this is called &missing$/],
    ["an alias before its anchor", "a: *late\nb: &late 1\n", /^1:4 invalid-yaml: nothing before this is called &late$/],
    ["a merge of what is no mapping", "<<: 3\n", /^1:1 invalid-yaml: only mappings can be merged/],
    ["duplicate keys, each", "a:\n  b: 1\n  b: 2\n\"a\": 3\n", /^3:3 duplicate-key: the key "b" .*\n4:1 duplicate-key: the key "a" stands twice in this mapping$/],
    ["a number and a text that are one key", "responses:\n  200: 1\n  '200': 2\n", /^3:3 duplicate-key: /],
    ["a bomb of aliases", bomb(), /^2:10 too-many-aliases: /],
    ["an anchor that holds itself", "a: &a\n  b: *a\n", /^2:6 too-deep: /],
  ])("says where %s stands", async (_what, text, want) => {
    expect(await refusal("a.yaml", text)).toMatch(want);
  });

  test("follows aliases and merge keys", async () => {
    const text = "base: &base { a: 1, b: 2 }\nmore: &more { c: 3 }\nall:\n  <<: [*base, *more]\n  b: 4\nsame: *base\n";
    expect(await valueOf("a.yaml", text)).toEqual({ base: { a: 1, b: 2 }, more: { c: 3 }, all: { a: 1, b: 4, c: 3 }, same: { a: 1, b: 2 } });
  });

  test("takes a byte order mark, a flow mapping at the start, and keys that are numbers", async () => {
    expect(await valueOf("a.yaml", "\uFEFFa: 1")).toEqual({ a: 1 });
    expect(await valueOf("a.yaml", "{ a: [1], 200: b }")).toEqual({ a: [1], 200: "b" });
    expect(await valueOf("a.yaml", "")).toBeNull();
  });

  test("knows where parts stand, through aliases too", async () => {
    const { locate } = await parse("a.yaml", "a: &x\n  b:\n    - 1\n    - c: 2\nd: *x\n");
    expect(locate(["a", "b", "1", "c"])).toEqual({ line: 4, column: 7 });
    expect(locate(["d", "b", "0"])).toEqual({ line: 3, column: 7 });
    expect(locate(["d", "absent"])).toEqual({ line: 5, column: 1 });
  });
});

test.each([
  ["1:408", "a.json", `{ "a": ${"[".repeat(500)}${"]".repeat(500)} }`],
  ["1:403", "a.yaml", `a: ${"[".repeat(500)}${"]".repeat(500)}`],
  ["1:401", "a.yaml", "[".repeat(20_000)],
  ["1:2393", "a.yaml", `a: ${'{"]": {"}": '.repeat(20_000)}`],
  ["1:800", "a.yaml", `${"- ".repeat(20_000)}a`],
  ["400:401", "a.yaml", Array.from({ length: 1_000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
])("refuses what is nested too deep (%s, %s)", async (place, file, text) => {
  expect(await refusal(file, text)).toMatch(`${place} too-deep: `);
});

test("is not misled by brackets in texts", async () => {
  const text = "[".repeat(500);
  expect(await valueOf("a.yaml", `a: "${text}"\nb: |\n  ${"- ".repeat(500)}\n`)).toEqual({ a: text, b: `${"- ".repeat(500)}\n` });
});

test.each([["a.json", '{ "__proto__": { "polluted": 1 }, "constructor": 2 }'], ["a.yaml", "__proto__: { polluted: 1 }\nconstructor: 2\n"]])("keeps __proto__ as a key like any other (%s)", async (file, text) => {
  const value = (await valueOf(file, text)) as object;
  expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
  expect("polluted" in value).toBe(false);
});

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(", ")}]`);
  return `l0: &l0 [a]\n${levels.join("\n")}\n`;
}
