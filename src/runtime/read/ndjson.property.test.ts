import { fc } from "../../../test/support/property.ts";
import { afterAll, describe, expect, test } from "vitest";
import { ApiError, DecodeError, type Ndjson, NetworkError, ndjson } from "../../index.ts";
import { type Framing, cutUp, gather, reading } from "./chunks.test-server.ts";

const server = await reading<Ndjson<unknown>>({ content: "application/x-ndjson", read: ndjson });
afterAll(() => server.close());

const framing = fc.constantFrom<Framing>("length", "chunked", "close");
const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
const encode = (text: string) => new TextEncoder().encode(text);
const all = async (bytes: Uint8Array, at: number[], by: Framing = "chunked", whole = true) => gather(await server.read({ pieces: cutUp(bytes, at), framing: by, whole }));
const same = (value: unknown) => JSON.stringify(value);

test("any values arrive, however the body is cut up, framed and broken into lines", async () => {
  const end = fc.constantFrom("\n", "\r\n", "\n\n", "\r\n \t\r\n");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.jsonValue({ stringUnit: "binary", maxDepth: 2 }), end), { maxLength: 6 }), fc.boolean(), fc.boolean(), sizes, framing, async (lines, mark, open, at, by) => {
      const text = lines.map(([value, ends], index) => JSON.stringify(value) + (open && index === lines.length - 1 ? "" : ends)).join("");
      const { items, error } = await all(encode((mark ? "\ufeff" : "") + text), at, by);
      expect([error, same(items)]).toEqual([undefined, same(lines.map(([value]) => value))]);
    }),
    { numRuns: 60 },
  );
});

const truth = [{ name: "Zoë" }, "€ 😀", [1, { a: null }], { "ключ": "\u2028" }];
const lineFeed = 10;
const body = encode(truth.map((item) => JSON.stringify(item)).join("\n") + "\n");

test("a body that is cut in two at any byte, within characters too, is the same", async () => {
  for (let at = 1; at < body.length; at++) expect((await all(body, [at, body.length])).items).toEqual(truth);
});

describe.each<[string, Framing, boolean]>([["its length is not reached", "length", false], ["the last chunk is missing", "chunked", false], ["its length is honest", "length", true], ["its last chunk is there", "chunked", true], ["the connection ends", "close", true]])(
  "a body that ends too early, where %s,",
  (_name, by, whole) => {
    test("is an error after the items that were whole, unless it ends as an honest one may", async () => {
      for (let length = 0; length < body.length; length++) {
        const { items, error } = await all(body.subarray(0, length), [9], by, whole);
        expect(items).toEqual(truth.slice(0, items.length));
        const [before, after] = [body[length - 1], body[length]];
        const between = before === undefined || before === lineFeed || after === lineFeed;
        if (!whole) expect(error).toBeInstanceOf(NetworkError);
        else if (between) expect(error).toBe(undefined);
        else expect(error).toBeInstanceOf(DecodeError);
      }
    });
  },
);

test("any bytes are items or a typed error", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), sizes, async (bytes, at) => {
      const { error } = await all(new Uint8Array(bytes), at, "length");
      expect(error === undefined || error instanceof ApiError).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("a line may have 1 Mi characters, however it arrives, and not one more", async () => {
  const line = (length: number) => encode(`"${"é".repeat(length - 2)}"\n1\n`);
  for (const size of [2 ** 16 + 1, 2 ** 22]) {
    expect((await all(line(2 ** 20), [size])).items.length).toBe(2);
    const { items, error } = await all(line(2 ** 20 + 1), [size]);
    expect([items, error]).toEqual([[], expect.objectContaining({ name: "DecodeError", message: expect.stringContaining("a line has more than 1048576 characters") })]);
  }
});
