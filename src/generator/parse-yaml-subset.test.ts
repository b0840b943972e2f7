import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../../test/support/property.ts";
import { expect, test } from "vitest";
import { SpecError } from "./errors.ts";
import type { Json } from "./json.ts";
import { placesIn } from "./lines.ts";
import { yamlLocator } from "./locate-yaml.ts";
import { readYamlSubset } from "./parse-yaml-subset.ts";
import { parseYaml } from "./parse-yaml.ts";

const maxDepth = 400;
const wanted = (text: string) => parseYaml("a.yaml", text).catch((cause: unknown) => (cause instanceof SpecError ? cause : Promise.reject(cause as Error)));

/** What the subset reads, `yaml` reads in the same way, and puts it in the same places. */
async function expectAgreement(text: string): Promise<Json | undefined> {
  const value = readYamlSubset(text, maxDepth);
  if (value === undefined) return undefined;
  const oracle = await wanted(text);
  expect(oracle instanceof SpecError ? oracle.message : oracle.value, JSON.stringify(text)).toEqual(value);
  if (oracle instanceof SpecError) return undefined;
  const place = placesIn(text);
  const offsetOf = yamlLocator(text, maxDepth);
  for (const tokens of pointers(value, [])) expect([tokens, place(offsetOf(tokens))]).toEqual([tokens, oracle.locate(tokens)]);
  return value;
}

/** Of what is there: where nothing is, there are several places to say so. */
const pointers = (value: Json, tokens: string[]): string[][] =>
  typeof value !== "object" || value === null ? [] : Object.entries(value).flatMap(([key, child]) => (child === null ? [] : [[...tokens, key], ...pointers(child, [...tokens, key])]));

const documents = [
  "# first\n---\nopenapi: 3.1.0\ninfo: { title: A b, version: '1.0' }\npaths:\n  /a/{b}:\n    get: &no\n",
  "a: text goes\n  on here\n\n  and there # not this\nb: c # no\nc: a:b #c\nd: http://x.example/#y\n",
  'a: "b\\n\\u00e9\\/ \\" \\\\"\nb: \'it\'\'s\'\n"c d": "e\n  f\n\n  g"\n\'h\': \'i\n  j\'\nk: "l \\\n  m"\n',
  "a: |\n  b\n   c\n\n  d\n \ne: |-\n  f\n\ng: |+\n  h\n\ni: >\n  j\n  k\n\n  l\n    m\n\n    n\n  o\np: >-\n\n  q\nr: |2-\n   s\n  t\nu: >+ # v\n  w\n\n\n",
  "a:\n- b\n- c: d\n  e: f\n-   g: h\n    i: j\n- - k\n  - l\n-\n  m: n\n-\n- [o, {p: q, r: , s}, 't', \"u\", ]\nv:\n  - w\n",
  "a: [\n  1, 2, # three\n  -4\n  ]\nb: {\"c\":1,'d': [], e: {}}\nf: [a b, c:d, -e, ?f, g#h]\n",
  "a: 1\nb: -0\nc: +1.5e3\nd: .5\ne: 1.\nf: 0x1F\ng: 0o17\nh: .inf\ni: -.INF\nj: .NaN\nk: ~\nl: null\nm: Null\nn: True\no: FALSE\np: yes\nq: 012\nr: 1_000\ns: 2020-01-02\nt: 1e3\nu: '1'\nv: 12345678901234567890\nw:\nx: 0b1\n",
  "200: a\ntrue: b\nconstructor: c\n? : d\n",
  "responses:\n  200:\n    description: x\n  '404':\n    description: y\n  default: { $ref: '#/components/responses/z' }\n",
  "- a\n- b:\n  - c\n  d: e\n- |\n  f\n- >-\n  g\n  h\n",
  '{\n "a": [1, 2.5, true, null, "x"],\n "b": {"c": "d"}\n}\n',
  "a: ä ö\u00a0ü 😀\nß: \u2028\n",
];

const ordinary = documents.filter((text) => !/&no|^\? /m.test(text));

test("documents as people and programs write them are read", async () => {
  for (const text of ordinary) expect(await expectAgreement(text), text).toBeDefined();
});

const folders = ["specs", "specs/evidence"];
test.each(folders.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith(".yaml")).map((file) => join(folder, file))))("%s is read as yaml reads it", async (file) => {
  expect(await expectAgreement(readFileSync(file, "utf8"))).toBeDefined();
});

test.each([
  ["an anchor", "a: &b c\n"], ["an alias", "a: *b\n"], ["a tag", "a: !!str 1\n"], ["a merge key", "<<: { a: 1 }\n"], ["a directive", "%YAML 1.2\n---\na: b\n"], ["a second document", "a: b\n---\nc: d\n"],
  ["an end of the document", "a: b\n...\n"], ["an explicit key", "? a\n: b\n"], ["a key that stands twice", "a: 1\na: 2\n"], ["one that stands twice in another form", "1: a\n'1': b\n"], ["one that stands twice in a flow", "{ a: 1, a: 2 }\n"],
  ["a null as a key", "null: a\n"], ["__proto__", "__proto__: a\n"], ["a tab", "a:\tb\n"], ["a lone carriage return", "a: b\rc\n"], ["a scalar at the root", "a\n"], ["nothing", "# a\n"], ["a root that is indented", "  a: b\n"],
  ["a mapping in a line of another", "a: b: c\n"], ["an item in a line of a key", "a: - b\n"], ["too little indentation", "a:\n    b: 1\n  c: 2\n"], ["an open quote", "a: 'b\n"], ["an open bracket", "a: [b\n"], ["two commas", "a: [b,,c]\n"], ["an escape of YAML alone", 'a: "\\x41"\n'],
  ["a byte order mark", "\uFEFFa: b\n"], ["a comment in a text", "a: b # c\n  d\n"], ["a bracket too many", "a: [b]]\n"], ["text behind a quote", "a: 'b' c\n"], ["a pair in a sequence", "[a: b]\n"], ["nesting beyond the limit", `a: ${"[".repeat(401)}${"]".repeat(401)}\n`],
])("%s is left to yaml", (_what, text) => {
  expect(readYamlSubset(text, maxDepth)).toBeUndefined();
});

const pieces = ["\n", "\n\n", "\n  ", "\n    ", "\n- ", "\n  - ", " ", "  ", "\t", ":", ": ", "- ", "#", " #", "'", '"', "\\", "|", "|\n", "|2\n", ">-\n", ">+\n", "[", "]", "{", "}", ",", ", ", "? ", "&a ", "*a", "!t ", "@", "%", "~", "null", "0x1", "1.", ".inf", "<<: ", "---\n", "...\n", "--- ", "\u0085", "\uFEFF", "\r\n", "''", '""', "\\\n", "\\ ", "a", "1", "=", "\u0000", "😀"];
const edit = fc.record({ at: fc.nat(400), remove: fc.nat(3), insert: fc.constantFrom("", ...pieces) });

test("whatever is done to a document, what is still read is read as yaml reads it", { timeout: 30_000 }, async () => {
  const edited = fc.tuple(fc.constantFrom(...documents), fc.array(edit, { maxLength: 4 })).map(([text, edits]) => edits.reduce((now, { at, remove, insert }) => now.slice(0, at % (now.length + 1)) + insert + now.slice((at % (now.length + 1)) + remove), text));
  let read = 0;
  await fc.assert(fc.asyncProperty(edited, async (text) => void (read += Number((await expectAgreement(text)) !== undefined))), { numRuns: 2_000 });
  expect(read).toBeGreaterThan(300);
});

test("line breaks of Windows change nothing but themselves", async () => {
  for (const text of ordinary) expect(await wanted(text.replaceAll("\n", "\r\n"))).toMatchObject({ value: readYamlSubset(text, maxDepth) });
});
