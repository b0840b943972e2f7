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

/** What the subset reads, `yaml` reads in the same way, shares in the same way, and puts in the same places. */
async function expectAgreement(text: string): Promise<Json | undefined> {
  const value = readYamlSubset(text, maxDepth);
  if (value === undefined) return undefined;
  const oracle = await wanted(text);
  expect(oracle instanceof SpecError ? oracle.message : oracle.value, JSON.stringify(text)).toEqual(value);
  if (oracle instanceof SpecError) return undefined;
  expect(firstPlaces(value), JSON.stringify(text)).toEqual(firstPlaces(oracle.value));
  const place = placesIn(text);
  const offsetOf = yamlLocator(text, maxDepth);
  for (const tokens of pointers(value, [])) expect([tokens, place(offsetOf(tokens))]).toEqual([tokens, oracle.locate(tokens)]);
  return value;
}

/** Of what is there: where nothing is, there are several places to say so. */
const pointers = (value: Json, tokens: string[]): string[][] =>
  typeof value !== "object" || value === null ? [] : Object.entries(value).flatMap(([key, child]) => (child === null ? [] : [[...tokens, key], ...pointers(child, [...tokens, key])]));

/** For each part the pointer at which it is met first: that of another part where both are one object. */
function firstPlaces(value: Json): string[] {
  const places = new Map<unknown, string>();
  return pointers(value, []).map((tokens) => {
    const part = tokens.reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], value);
    if (typeof part !== "object") return tokens.join("/");
    if (!places.has(part)) places.set(part, tokens.join("/"));
    return places.get(part)!;
  });
}

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
  "a: &a\n  b: c\nd: *a\ne: &e [ &f {g: &g h, i: *g}, *f, *f ]\ni:\n- &j k\n- *j\n- &l\n  m: &n |\n    o\n\n  p: *n # q\n- *l\nr: &r\n- s\nt: *r\nu: *e\n",
  "a: &a-1_b 'c\n  d'\ne: &e\n\n  f: &f >-\n    g\n  h: {i: *f, j: *a-1_b}\nk: &k\nl: &l [*e,\n  *k ]\nm: *l\nn: &n x\n  y\no: *n\n",
  "? a b\n: c\n? 'd'\n: - e\n  - f\n? g\n:\n  h: i\n? j # k\n: l: m\n  n: o\n? \"p\"\n: &q\n  r: s\n? t\n: &u v\nw: *q\nx: {y: *u}\n",
  'a: "\\x41\\u00e9\\U0001F600 \\0\\a\\e\\v\\N\\_\\L\\P\\ b \\\n   c\\x22 \\\\x41 \\uD83D\\uDE00"\n"\\x62": \'\\x63\'\nc: ["\\U00000022", "\\x5c\\t\\/"]\n',
  "a: |\nb: >-\nc: |+\n\n  \nd:\n  - |2+\n      \n  - >+\n\n  - >1-\n   \n\n  - |\n  - x\ne: f\n  ",
  "a: [\n  b\n]\nc: {\n  d: [\n    e\n  ]\n}\nf:\n  - {\n    g: h\n  }\n  - i: [\n    ] # j\nk: [ l,\n  {m: n,\n   o: }, { \"p\":\n   q }\n]\n",
  "  a: b\n  c:\n    - d\n  e: [\n  ]\n  f: |\n    g\n   ",
  "%YAML 1.2 \n--- # x\na: &b\n  c: d\ne:\n  - *b\n  - f: *b\n",
];

const ordinary = documents.filter((text) => !/&no|^\? :/m.test(text));

test("documents as people and programs write them are read", async () => {
  for (const text of ordinary) expect(await expectAgreement(text), text).toBeDefined();
});

const folders = ["specs", "specs/evidence"];
test.each(folders.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith(".yaml")).map((file) => join(folder, file))))("%s is read as yaml reads it", async (file) => {
  expect(await expectAgreement(readFileSync(file, "utf8"))).toBeDefined();
});

test.each([
  ["an anchor of a key", "&a b: c\n"], ["an anchor of a key in a sequence", "- &a b: c\n"], ["an anchor of an alias", "a: &b c\nd: &e *b\n"], ["an anchor of an alias below", "a: &b c\nd: &e\n  *b\n"], ["an anchor of an alias below a comment", "a: &b c\nd: &e # f\n  *b\n"], ["two anchors of one value", "a: &b\n  &c d\n"],
  ["an anchor that stands twice", "a: &b 1\nc: &b 2\n"], ["an anchor of nothing", "a: &b\n"], ["an anchor in a flow that goes on below", "a: [&b\n  c]\n"], ["an anchor with a name of its own kind", "a: &b.c d\n"], ["an alias with a name of its own kind", "a: &b c\nd: *b.e\n"], ["an alias of nothing", "a: *b\n"], ["an alias before its anchor", "a: *b\nc: &b d\n"],
  ["an alias in its anchor", "a: &a\n  b: *a\n"], ["an alias as a key", "a: &b c\n*b : d\n"], ["an alias as a key of a flow", "a: &b c\nd: {*b : e}\n"], ["a merge of an alias", "a: &b {c: d}\ne:\n  <<: *b\n"], ["a tag", "a: !!str 1\n"], ["a tag behind an anchor", "a: &b !!str 1\n"], ["a merge key", "<<: { a: 1 }\n"],
  ["a directive", "%TAG ! tag:x.example,2000:\n---\na: b\n"], ["another version", "%YAML 1.1\n---\na: yes\n"], ["a second document", "a: b\n---\nc: d\n"], ["an end of the document", "a: b\n...\n"],
  ["an explicit key without a value", "? a\nb: c\n"], ["an explicit key that is a collection", "? [a]\n: b\n"], ["an explicit key whose colon is deeper", "? a\n : b\n"], ["a key that stands twice", "a: 1\na: 2\n"], ["one that stands twice in another form", "1: a\n? '1'\n: b\n"], ["one that stands twice in a flow", "{ a: 1, a: 2 }\n"],
  ["a null as a key", "null: a\n"], ["__proto__", "__proto__: a\n"], ["a tab", "a:\tb\n"], ["a lone carriage return", "a: b\rc\n"], ["a scalar at the root", "a\n"], ["nothing", "# a\n"], ["a root that goes on further left", "  a: b\nc: d\n"], ["a byte order mark", "\uFEFFa: b\n"],
  ["a mapping in a line of another", "a: b: c\n"], ["an item in a line of a key", "a: - b\n"], ["too little indentation", "a:\n    b: 1\n  c: 2\n"], ["an open quote", "a: 'b\n"], ["an open bracket", "a: [b\n"], ["two commas", "a: [b,,c]\n"], ["a bracket too many", "a: [b]]\n"], ["a pair in a sequence", "[a: b]\n"],
  ["a bracket left of its key", "a:\n  b: [\n]\n"], ["an inner bracket as far left as the key", "a: [[\n]\n]\n"], ["what is no bracket as far left as the key", "a: [\nb]\n"], ["a marker in a flow", "[a,\n--- ,b]\n"], ["a comment at the start of a line in a flow", "a: [b,\n# c\n  d]\n"],
  ["an escape that YAML has not", 'a: "\\z"\n'], ["an escape of no character", 'a: "\\U00110000"\n'], ["an escape of too few digits", 'a: "\\x4"\n'], ["an escape that a break divides", 'a: "\\u00\\\n  e9"\n'], ["an empty line behind an escaped break", 'a: "b\\\n\n  c"\n'],
  ["spaces that end the text, and are kept", "a: |+\n  b\n  "], ["spaces that end a scalar whose indentation is said", "a: |1-\n   b\n   \nc: d\n"], ["a comment in a text", "a: b # c\n  d\n"], ["a scalar below a comment", "a:\n#b\n  c\nd: e\n"], ["a comment without a space", "a: 'b'#c\n"], ["text behind a quote", "a: 'b' c\n"], ["nesting beyond the limit", `a: ${"[".repeat(401)}${"]".repeat(401)}\n`],
])("%s is left to yaml", (_what, text) => {
  expect(readYamlSubset(text, maxDepth)).toBeUndefined();
});

const pieces = ["\n", "\n\n", "\n  ", "\n    ", "\n- ", "\n  - ", " ", "  ", "\t", ":", ": ", "- ", "#", " #", " # z\n", "'", '"', "\\", "|", "|\n", "|2\n", ">-\n", ">+\n", "[", "]", "{", "}", ",", ", ", "\n]", "\n}", "? ", "\n? ", "\n: ", "&a ", "&z ", "&z\n", "&z\n  ", "*a", "*z", "*f ", "!t ", "@", "%", "~", "null", "0x1", "1.", ".inf", "<<: ", "---\n", "...\n", "--- ", "\u0085", "\uFEFF", "\r\n", "''", '""', "\\\n", "\\ ", "\\x4", "\\u00", "\\U0000", "\\uD800", "\\_", "\\z", "a", "1", "=", "\u0000", "😀"];
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
