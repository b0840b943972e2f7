import { fc } from "../../../test/support/property.ts";
import { afterAll, describe, expect, test } from "vitest";
import { ApiError, type Csv, DecodeError, NetworkError, csv } from "../../index.ts";
import { type Framing, cutUp, gather, reading } from "./chunks.test-server.ts";

const server = await reading<Csv>({ content: "text/csv", read: csv });
afterAll(() => server.close());

const encode = (text: string) => new TextEncoder().encode(text);
const rows = async (bytes: Uint8Array, at: number[], by: Framing = "chunked", whole = true) => gather((await server.read({ pieces: cutUp(bytes, at), framing: by, whole })).rows());

/** A field as RFC 4180 has it: quoted if it must be, or if `always`. A record of one empty field would be an empty line. */
const field = (value: string, always: boolean) => (always || /[",\r\n]|^$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const value = fc.oneof(fc.string({ unit: "binary", maxLength: 8 }), fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "\r\n", "ü", "😀", " ", ";", "'", "\t") }), fc.constantFrom("__proto__", "=1+1", "null"));
const name = value.filter((text) => !text.startsWith("\ufeff"));

/** @see https://www.rfc-editor.org/rfc/rfc4180#section-2 */
test("any records arrive by the header line, however the file is cut up, framed, quoted and ended", async () => {
  const header = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
  const file = header.chain((names) => fc.tuple(fc.constant(names), fc.array(fc.array(value, { minLength: names.length, maxLength: names.length }), { maxLength: 4 })));
  const choices = fc.record({ mark: fc.boolean(), always: fc.boolean(), end: fc.constantFrom("\n", "\r\n"), open: fc.boolean(), sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), framing: fc.constantFrom<Framing>("length", "chunked", "close") });
  await fc.assert(
    fc.asyncProperty(file, choices, async ([names, records], { mark, always, end, open, sizes, framing }) => {
      const lines = [names, ...records].map((record) => record.map((text) => field(text, always)).join(","));
      const { items, error } = await rows(encode((mark ? "\ufeff" : "") + lines.join(end) + (open ? "" : end)), sizes, framing);
      expect(error).toBe(undefined);
      expect(items.map((row) => [Object.getPrototypeOf(row) === Object.prototype, Object.keys(row).length, ...names.map((column) => row[column])])).toEqual(records.map((record) => [true, names.length, ...record]));
    }),
    { numRuns: 60 },
  );
});

const truth = [{ id: "1", "näme": "Zoë, €" }, { id: "2", "näme": 'a "b"\r\n😀' }, { id: "", "näme": "x" }];
const body = encode('id,näme\r\n1,"Zoë, €"\r\n2,"a ""b""\r\n😀"\r\n,"x"\r\n');

/** No character and no quote is open, and all records have two fields, of which the header line may have only begun. */
function hasWholeRecords(text: string): boolean {
  const lines = text.replaceAll(/"[^"]*"/g, "").split("\r\n").filter(Boolean);
  return !text.includes("\ufffd") && text.split('"').length % 2 === 1 && (lines.length === 1 || lines.every((line) => line.trim().split(",").length === 2));
}

test("a file that is cut in two at any byte, within characters, quotes and line breaks too, is the same", async () => {
  for (let at = 1; at < body.length; at++) expect((await rows(body, [at, body.length])).items).toEqual(truth);
});

describe.each<[string, Framing, boolean]>([["its length is not reached", "length", false], ["the last chunk is missing", "chunked", false], ["its length is honest", "length", true], ["the connection ends", "close", true]])(
  "a file that ends too early, where %s,",
  (_name, by, whole) => {
    test("is an error after the rows that were whole, unless its last record looks whole", async () => {
      for (let length = 1; length < body.length; length++) {
        const { items, error } = await rows(body.subarray(0, length), [9], by, whole);
        // A last record without its line break is legal, so that nobody can know whether its last field was longer.
        const [last, wanted] = [items.at(-1) ?? truth[0]!, truth[items.length - 1] ?? truth[0]!];
        expect(items.slice(0, -1)).toEqual(truth.slice(0, Math.max(items.length - 1, 0)));
        expect([last.id, wanted["näme"].startsWith(last["näme"])]).toEqual([wanted.id, true]);
        const looksWhole = hasWholeRecords(new TextDecoder().decode(body.subarray(0, length)));
        if (!whole) expect(error).toBeInstanceOf(NetworkError);
        else if (!looksWhole) expect(error).toBeInstanceOf(DecodeError);
      }
    });
  },
);

test("any bytes are rows or a typed error", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a") }).map(encode)), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
      const { error } = await rows(new Uint8Array(bytes), [size], "length");
      expect(error === undefined || error instanceof ApiError).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("a record may have 1 Mi characters, its line breaks included, and not one more", async () => {
  const record = (length: number) => encode(`a\n"${`${"é".repeat(1023)}\n`.repeat(2 ** 10).slice(0, length - 2)}"\n`);
  for (const size of [2 ** 16 + 1, 2 ** 22]) {
    expect((await rows(record(2 ** 20), [size])).items.length).toBe(1);
    expect((await rows(record(2 ** 20 + 1), [size])).error).toMatchObject({ name: "DecodeError", message: expect.stringContaining("more than 1048576 characters") });
  }
});
