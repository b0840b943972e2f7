import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type Source, comment, identifier, key, literal, objectLiteral, phrase, source } from "./text.ts";

/** Every way out of a comment, a string, a template, an identifier and a line that we know of. */
const attacks = [
  "*/ run() /*", "*\u200b/ run() /*", "* /", "**/", "\\*/", "*\\/", "/*", "//", "\" + run() + \"", "' + run() + '", "`${run()}`", "${run()}", "\\", "\\\"", "\\u0022", "\n", "\r", "\r\nrun()", "\u2028run()",
  "\u2029run()", "\u0085", "\u000b", "\u000c", "\u0000", "\u001b[31m", "\u007f", "\u202e", "\u2066", "\u061c", "\u00ad", "\ufeff", "\ud800", "\udc00x", "x\ud83d", "😀", "</script>", "<!--", "-->", "@deprecated", "x @deprecated",
  "\t@deprecated", "\u00a0@deprecated", "* @deprecated", "`@deprecated`", "`\n@deprecated", "{@link x} @deprecated", "\u200b@deprecated", "@ts-ignore", "@ts-nocheck", "@", "@ ", "a\n@\n@ deprecated", "*@deprecated", "a\n*@deprecated", "{@linkcode run}", "\u034f", "\u115f", "\u180e", "\u3164", "\uffff", "\ufe0f", "\u{1fffe}", "a\n@deprecated\n@internal", "__proto__", "constructor", "1", "",
];

const parsed = (text: string) => {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, true);
  expect((file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
  return file.statements;
};

const raw = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/u;

describe.each(attacks)("%j", (attack) => {
  test("stays in a comment, without a tag of its own", () => {
    for (const text of [comment([attack]), comment([attack, `a ${attack}`], [`@default ${phrase(attack)}`], "  "), comment([], [`@see ${attack}`]), comment([`a\n${attack}\nb`])]) {
      const statements = parsed(`${text}const after = 1;\n`);
      expect(statements).toHaveLength(1);
      expect(ts.getJSDocTags(statements[0]!).map(({ tagName }) => tagName.text).filter((name) => name !== "default" && name !== "see")).toEqual([]);
      expect(text).not.toMatch(raw);
    }
  });

  test("is the value of its literal, as a string, a key and in a list", () => {
    const value = { [`x${attack}`]: [attack, { a: attack }] };
    const text = source`const it = ${literal(value)};`;
    expect(parsed(text)).toHaveLength(1);
    expect(text).not.toMatch(raw);
    // oxlint-disable-next-line no-new-func, no-implied-eval
    expect(new Function(`return ${literal(value)}`)()).toEqual(value);
  });

  test("is a member name, or no identifier", () => {
    const statements = parsed(`interface A { ${key(attack)}: string }`);
    const [member] = (statements[0] as ts.InterfaceDeclaration).members;
    expect((member!.name as ts.Identifier).text).toBe(attack);
    expect(statements).toHaveLength(1);
    if (/^[\w$]+$/.test(attack) && attack !== "1") expect(identifier(attack)).toBe(attack);
    else expect(() => identifier(attack)).toThrow("not an identifier");
  });
});

test.each([
  ["text", [["A pet."], [], ""], "/** A pet. */\n"],
  ["nothing", [[undefined, "", " \n "], [], ""], ""],
  ["paragraphs and tags", [["A pet.\n\n- one\n- two\n", "At most 3."], ["@default 1", "@deprecated"], "  "], "  /**\n   * A pet.\n   *\n   * - one\n   * - two\n   *\n   * At most 3.\n   * @default 1\n   * @deprecated\n   */\n"],
  ["a tag alone", [[], ["@deprecated"], ""], "/** @deprecated */\n"],
  ["an at sign", [["Mail a@b.example or @team"], [], ""], "/** Mail a@b.example or \\@team */\n"],
  ["an at sign alone", [["a\n@\n@ b"], [], ""], "/**\n * a\n * \\@\n * \\@ b\n */\n"],
  ["a link of a document, and one of ours", [["See {@link https://x.example it}"], ["Of {@link Shop}."], ""], "/**\n * See {\\@link https://x.example it}\n * Of {@link Shop}.\n */\n"],
  ["an emoji, and what makes no other character one", [["\u26a0\ufe0f a\ufe0f"], [], ""], "/** \u26a0\ufe0f a */\n"],
  ["other line ends", [["a\r\nb\rc\u2028d"], [], ""], "/**\n * a\n * b\n * c\n * d\n */\n"],
] as const)("a comment of %s", (_what, [paragraphs, tags, indent], want) => {
  expect(comment(paragraphs, tags, indent)).toBe(want);
});

test.each<[unknown, string]>([
  ["a\u2028b", '"a\\u2028b"'],
  ["\u202eevil", '"\\u202eevil"'],
  ["\ud800", '"\\ud800"'],
  ["größe 😀", '"größe 😀"'],
  [[1, -0.5, 1e21, true, null], "[1, -0.5, 1e+21, true, null]"],
  [{}, "{}"],
  [{ a: 1, "b-c": [], 200: {} }, '{ 200: {}, a: 1, "b-c": [] }'],
  [JSON.parse('{ "__proto__": 1 }'), '{ ["__proto__"]: 1 }'],
  [undefined, "null"],
])("the literal of %j is %s", (value, want) => {
  expect(literal(value)).toBe(want);
});

test("a literal of __proto__ sets no prototype", () => {
  // oxlint-disable-next-line no-new-func, no-implied-eval
  const value = new Function(`return ${objectLiteral([["__proto__", literal({ polluted: true })]])}`)() as object;
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.keys(value)).toEqual(["__proto__"]);
});

test.each([["a", "a"], ["a-b", '"a-b"'], ["0", "0"], ["01", '"01"'], ["1e3", '"1e3"'], ["9999999999", '"9999999999"'], ["größe", '"größe"'], ["", '""']])("the key of %j is %s", (name, want) => {
  expect(key(name)).toBe(want);
});

test.each(["größe", "日本語", "_1", "$", "नमस्ते"])("%s is an identifier to TypeScript too", (name) => {
  expect(parsed(`const ${identifier(name)} = 1;`)).toHaveLength(1);
});

test.each(["x²", "½", "a b", "a.b", "1a", "", "a\u200b", "a;b"])("%j is no identifier", (name) => {
  expect(() => identifier(name)).toThrow("not an identifier");
});

test("a template refuses a plain string when it is compiled", () => {
  const plain: string = "text";
  // @ts-expect-error only a Source goes into source
  expect(source`${plain}`).toBe("text");
  const escaped: Source = literal(plain);
  expect(source`\n${escaped};`).toBe('\n"text";');
});
