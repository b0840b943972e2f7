// Whatever is sent in a style is what a server reads that knows the specification alone.
import { fc } from "../../../test/support/property.ts";
import { afterAll, describe, expect, test } from "vitest";
import { type Api, type Call, InputError, type Operation, type Parameter, connect, deepObject, label, matrix, nestedForm, pipeDelimited, reserved, reservedInCookie, simple, spaceDelimited } from "../../index.ts";
import { reply, serve } from "../loopback.test-server.ts";
import type { AnyOptions } from "../options.ts";
import { type Entries, type Reader, apart, bare, bracketed, cut, inTwos, joined, named, pair } from "./style.test-readers.ts";

const server = await serve((response) => reply(response, 200, 1));
afterAll(() => server[Symbol.asyncDispose]());

/** Sends one parameter between two others, which must arrive as they are, and gives the text between them. */
async function sent(parameter: Parameter, name: string, value: unknown): Promise<string> {
  const api: Api<{ send(parameters: object): Call<unknown> }, AnyOptions> = { name: "t", servers: [], security: {} };
  const place = parameter.in;
  const around = { in: place === "path" ? "query" : place } as const;
  const operation: Operation = {
    id: "send", method: "GET", path: place === "path" ? `/first/x{${name}}/last` : "/", responses: { 200: { content: "application/json" } },
    parameters: { first: { ...around, name: "First" }, [name]: parameter, last: { ...around, name: "Last" } },
  };
  await connect(api, { send: operation }, { baseUrl: server.url }).send(Object.fromEntries([["first", 1], [name, value], ["last", 9]]));
  const { url, headers } = server.received.at(-1)!;
  if (place === "header") return (expect([headers["first"], headers["last"]]).toEqual(["1", "9"]), headers[name.toLowerCase()] as string);
  const text = { path: url, query: url, cookie: headers["cookie"] }[place]!;
  const [, between] = { path: /^\/first\/x([^/?#]*)\/last\?First=1&Last=9$/, query: /^\/\?First=1&(.*)&Last=9$/, cookie: /^First=1; (.*); Last=9$/ }[place].exec(text)!;
  return between!;
}

const hostile = fc.oneof(fc.string({ unit: "binary", maxLength: 6 }), fc.constantFrom("a]=1&limit=9#", "__proto__", "constructor", "a=b&c", "%2e%2e/", "%00", "+", "a;b=1", "[a][", "\r\nX: 1", "😀", "null", "../.."));
const single = fc.oneof(hostile, fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.bigInt());
const inHeader = (text: string) => /^[!-~\xa1-\xff]*$/.test(text);

/** What would arrive as something else: texts, of which those in `keys` are names. */
type Refusal = (texts: string[], keys: string[]) => boolean;
const nothing: Refusal = () => false;
const any = (...refusals: Refusal[]): Refusal => (texts, keys) => refusals.some((refusal) => refusal(texts, keys));
const holding = (text: string): Refusal => (texts) => texts.some((one) => one.includes(text));
const keyHolding = (text: string): Refusal => (_texts, keys) => keys.some((one) => one.includes(text));
const control: Refusal = (texts) => texts.some((text) => text.split("").some((character) => character < " " || character === "\x7f"));
const alone: Refusal = (texts, keys) => keys.length === 0 && texts.length === 1 && texts[0] === "";

const matrixTexts = joined(",", (name) => `;${encodeURIComponent(name)}=`);
/** Matrix leaves out the equals sign of what is empty. */
const matrixList = { items: (text: string, name: string) => (text === `;${encodeURIComponent(name)}` ? [""] : matrixTexts.items(text, name)), members: (text: string, name: string) => matrixTexts.members(text, name) };

type Case = { parameter: Parameter; name: string; reader: Reader; refused: Refusal };
const cases: Case[] = [
  { parameter: { in: "query", explode: true }, name: "p&q=1", reader: apart("&"), refused: nothing },
  { parameter: { in: "query", explode: false }, name: "p&q=1", reader: named(","), refused: nothing },
  { parameter: { in: "query", explode: false, encode: reserved }, name: "p&q=1", reader: named(","), refused: nothing },
  { parameter: { in: "query", style: nestedForm, explode: true }, name: "p&q=1", reader: apart("&"), refused: nothing },
  { parameter: { in: "query", style: nestedForm, explode: false }, name: "p&q=1", reader: named(","), refused: nothing },
  { parameter: { in: "query", style: spaceDelimited, explode: true }, name: "p q", reader: apart("&"), refused: nothing },
  { parameter: { in: "query", style: spaceDelimited, explode: false }, name: "p q", reader: named("%20"), refused: holding(" ") },
  { parameter: { in: "query", style: pipeDelimited, explode: true }, name: "p|q", reader: apart("&"), refused: nothing },
  { parameter: { in: "query", style: pipeDelimited, explode: false }, name: "p|q", reader: named("%7C"), refused: holding("|") },
  { parameter: { in: "query", style: deepObject, explode: true }, name: "p[q]", reader: bracketed, refused: keyHolding("][") },
  { parameter: { in: "path", style: simple, explode: false }, name: "id", reader: joined(","), refused: any(control, alone) },
  { parameter: { in: "path", style: simple, explode: true }, name: "id", reader: bare(","), refused: any(control, alone) },
  { parameter: { in: "path", style: label, explode: false }, name: "id", reader: joined(",", () => "."), refused: control },
  { parameter: { in: "path", style: label, explode: true }, name: "id", reader: bare(".", "."), refused: any(control, holding(".")) },
  { parameter: { in: "path", style: matrix, explode: false }, name: "i d", reader: matrixList, refused: control },
  { parameter: { in: "path", style: matrix, explode: true }, name: "i d", reader: apart(";", ";"), refused: control },
  { parameter: { in: "header", style: simple, explode: false }, name: "X-P", reader: { items: (text) => text.split(","), members: (text) => inTwos(text.split(",")) }, refused: holding(",") },
  { parameter: { in: "header", style: simple, explode: true }, name: "X-P", reader: { items: (text) => text.split(","), members: (text) => text.split(",").map((found) => cut(found, "=")) }, refused: any(holding(","), keyHolding("=")) },
  { parameter: { in: "cookie", explode: true }, name: "p;q", reader: apart("; "), refused: nothing },
  { parameter: { in: "cookie", explode: false, encode: reservedInCookie }, name: "p;q", reader: named(","), refused: nothing },
];
const titled = cases.map((one) => [`${one.parameter.in}, ${one.parameter.style?.name ?? "form"}, explode ${one.parameter.explode}`, one] as const);

describe.each(titled)("what is sent parses back, what would not is refused: %s", (_title, { parameter, name, reader, refused }) => {
  // what passes as a percent-triple is one already, and no text to be read back
  const isPlain = (value: unknown) => (parameter.in !== "header" || inHeader(String(value))) && !(parameter.encode && /%[\da-f]{2}/i.test(String(value)));
  const [text, key] = [single.filter(isPlain), hostile.filter(isPlain)];
  const numRuns = 25;
  /** Whether it is refused, as it must be, before it is sent. */
  const refuses = async (value: unknown, texts: string[], keys: string[] = []) => {
    if (!refused([...keys, ...texts], keys)) return false;
    const before = server.received.length;
    await expect(sent(parameter, name, value)).rejects.toThrow(InputError);
    expect(server.received.length).toBe(before);
    return true;
  };

  test("arrays", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (list) => {
        if (await refuses(list, list.map(String))) return;
        expect(reader.items(await sent(parameter, name, list), name)).toEqual(list.map(String));
      }),
      { numRuns },
    );
  });

  test("objects", async () => {
    const members = fc.uniqueArray(fc.tuple(key, text), { minLength: 1, maxLength: 4, selector: ([one]) => one });
    const sorted = (entries: Entries) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
    await fc.assert(
      fc.asyncProperty(members, async (entries) => {
        const [value, wanted] = [Object.fromEntries(entries), entries.map(([one, item]) => [one, String(item)] as [string, string])];
        if (await refuses(value, wanted.map(([, item]) => item), wanted.map(([one]) => one))) return;
        expect(sorted(reader.members(await sent(parameter, name, value), name))).toEqual(sorted(wanted));
      }),
      { numRuns },
    );
  });
});

test.each<[Parameter["in"], string]>([["query", "p&q"], ["cookie", "p;q"], ["path", "p q"]])("JSON parses back: %s", async (place, name) => {
  const value = fc.oneof({ weight: 9, arbitrary: fc.jsonValue({ stringUnit: "binary", maxDepth: 2 }).filter((given) => given !== null) }, { weight: 1, arbitrary: fc.constant("\x7f") });
  await fc.assert(
    fc.asyncProperty(value, async (given) => {
      // The one control character that JSON leaves as it is.
      if (place === "path" && JSON.stringify(given).includes("\x7f")) {
        await expect(sent({ in: place, content: "application/json" }, name, given)).rejects.toThrow(InputError);
        return;
      }
      const text = await sent({ in: place, content: "application/json" }, name, given);
      const [found, json] = place === "path" ? [name, decodeURIComponent(text)] : pair(text);
      expect([found, json]).toEqual([name, JSON.stringify(given)]);
    }),
    { numRuns: 30 },
  );
});

test("half a surrogate pair, in a value or a key, is refused by the parameter's name, and nothing is sent", async () => {
  const half = fc.tuple(hostile, fc.constantFrom("\ud800", "\udbff", "\udc00", "\udfff"), fc.string({ unit: "grapheme-ascii", maxLength: 2 })).map((parts) => parts.join("")).filter((text) => /\p{Surrogate}/u.test(text));
  const value = fc.oneof(half.map((text) => [text]), half.map((text) => ({ [text]: "1" })), half.map((text) => ({ a: text })), half);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...cases.filter((one) => one.parameter.in !== "header")), value, async ({ parameter, name }, given) => {
      const before = server.received.length;
      const error = await sent(parameter, name, given).then(() => undefined, (thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect([(error as Error).message.startsWith(`send: ${name} `), server.received.length]).toEqual([true, before]);
    }),
    { numRuns: 50 },
  );
});

test("objects within objects parse back from deepObject, arrays as empty brackets", async () => {
  const key = fc.oneof(fc.constantFrom("__proto__", "constructor", "a.b", "a=b&c=1", "a]", "[a"), fc.string({ minLength: 1, maxLength: 4 })).filter((text) => !/^\d*$|\]\[/.test(text));
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.dictionary(key, fc.oneof({ depthSize: "small" }, hostile, fc.array(hostile, { minLength: 1, maxLength: 3 }), tie("tree")), { minKeys: 1, maxKeys: 3 }),
  }));
  await fc.assert(
    fc.asyncProperty(tree, async (value) => {
      const text = await sent({ in: "query", style: deepObject }, "p", value);
      const found: Record<string, unknown> = {};
      for (const [path, leaf] of text.split("&").map(pair)) {
        const keys = path.slice("p[".length, -1).split("][");
        const list = keys.at(-1) === "" ? keys.splice(-1) : [];
        let node = found;
        for (const step of keys.slice(0, -1)) node = own(node, step, {}) as typeof node;
        if (list.length > 0) (own(node, keys.at(-1)!, []) as string[]).push(leaf);
        else own(node, keys.at(-1)!, leaf);
      }
      expect(JSON.stringify(found)).toBe(JSON.stringify(value));
    }),
    { numRuns: 40 },
  );
});

test("what an exploded object holds parses back from nestedForm: arrays of single values by their name, anything else from JSON", async () => {
  const json = fc.jsonValue({ stringUnit: "binary", maxDepth: 2 });
  const isNested = (one: unknown) => typeof one === "object" && one !== null;
  const nested = fc.oneof(fc.dictionary(fc.string(), json, { maxKeys: 3 }), fc.array(json, { minLength: 1, maxLength: 3 }).filter((list) => list.some(isNested)));
  const singles = fc.array(fc.oneof(hostile, fc.constant(null)), { minLength: 1, maxLength: 3 }).filter((list) => list.some((one) => one !== null));
  const members = fc.uniqueArray(fc.tuple(hostile, fc.oneof(hostile, singles, nested)), { minLength: 1, maxLength: 4, selector: ([key]) => key });
  const texts = (member: unknown) => (typeof member === "string" ? [member] : Array.isArray(member) && !member.some(isNested) ? member.filter((one) => one !== null) : [JSON.stringify(member)]) as string[];
  await fc.assert(
    fc.asyncProperty(members, async (entries) => {
      const found = (await sent({ in: "query", style: nestedForm }, "p", Object.fromEntries(entries))).split("&").map(pair);
      const inOrder = (pairs: Entries) => pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      expect(inOrder(found)).toEqual(inOrder(entries.flatMap(([key, member]) => texts(member).map((text): [string, string] => [key, text]))));
    }),
    { numRuns: 60 },
  );
});

test("and so does an array that holds more than single values, as one JSON", async () => {
  const list = fc.array(fc.jsonValue({ stringUnit: "binary", maxDepth: 2 }), { minLength: 1, maxLength: 3 }).filter((items) => items.some((one) => typeof one === "object" && one !== null));
  await fc.assert(
    fc.asyncProperty(list, fc.boolean(), async (value, explode) => {
      expect(pair(await sent({ in: "query", style: nestedForm, explode }, "p&q=1", value))).toEqual(["p&q=1", JSON.stringify(value)]);
    }),
    { numRuns: 40 },
  );
});

/** What an object has by a name, given to it if there is nothing yet; `__proto__` is a name like others. */
function own(object: Record<string, unknown>, name: string, value: unknown): unknown {
  if (!Object.hasOwn(object, name)) Object.defineProperty(object, name, { value, enumerable: true });
  return object[name];
}
