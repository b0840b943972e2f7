import { fc } from "../../../test/support/property.ts";
import { afterAll, expect, test } from "vitest";
import { type Api, ApiError, type Call, DecodeError, type Operation, checkedJson, connect, ndjson, text } from "../../index.ts";
import { serve } from "../loopback.test-server.ts";
import type { AnyOptions } from "../options.ts";

let answer: { status: number; type: string | null; body: Buffer } = { status: 200, type: "application/json", body: Buffer.alloc(0) };
const server = await serve((response) => response.writeHead(answer.status, answer.type ? { "content-type": answer.type } : {}).end(answer.body));
afterAll(() => server[Symbol.asyncDispose]());

const responses: Record<string, Operation["responses"]> = {
  plain: { 200: { content: "application/json" }, "4XX": { content: "application/json" } },
  checked: { 200: { content: "application/json", read: checkedJson, decode: { additional: () => ({ additional: {} }) } }, default: { content: "application/json" } },
  lines: { 200: { content: "application/x-ndjson", read: ndjson } },
  words: { 200: { content: "text/plain", read: text } },
};
const operations = Object.fromEntries(Object.entries(responses).map(([id, declared]) => [id, { id, method: "GET", path: "/", responses: declared, int64: true } satisfies Operation]));
const api: Api<Record<string, () => Call<unknown>>, AnyOptions> = { name: "t", servers: [], security: {} };
const client = connect(api, operations, { baseUrl: server.url, retries: 0 });
const read = async (operation: string, body: string | Buffer, status = 200, type: string | null = operation === "lines" ? "application/x-ndjson" : "application/json") => {
  answer = { status, type, body: Buffer.from(body) };
  const data = await client[operation]!();
  if (operation !== "lines") return data;
  const items: unknown[] = [];
  for await (const item of data as AsyncIterable<unknown>) items.push(item);
  return items;
};

/** JSON texts with white space anywhere, each with its integers as they are. */
const integer = fc.oneof(fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }), fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }), fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }), fc.bigInt({ min: -9n, max: 9n }));
/** Other ways to write an integer: with a point, with an exponent, with both. */
const writing = fc.constantFrom<((value: bigint) => string)[]>(
  String, (value) => `${value}.0`, (value) => `${value}e0`, (value) => (value ? `${value}0e-1` : "0e-1"), (value) => `${value}.000E+0`,
  (value) => String(value).replace(/(\d)(\d*)$/, (_all, first: string, rest: string) => `${first}.${rest}0e${rest.length}`),
  (value) => String(value).replace(/(\d+?)(0*)$/, (_all, digits: string, zeros: string) => `${digits}e${zeros.length}`),
);
const words = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("9007199254740993", '"9007199254740993', "\\", '\\"', ': 9007199254740993, "', "__proto__", "1e99"));
const space = fc.constantFrom("", " ", "\n", "\t", "\r\n");
const { json: document } = fc.letrec<{ json: { text: string; integers: bigint[] } }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.tuple(integer, writing).map(([value, write]) => ({ text: write(value), integers: [value] })),
    words.map((value) => ({ text: JSON.stringify(value), integers: [] })),
    fc.constantFrom("true", "null", "0.5", "-1.25e-7").map((value) => ({ text: value, integers: [] })),
    fc.tuple(fc.array(tie("json"), { maxLength: 4 }), space).map(([items, white]) => ({ text: `[${white}${items.map((item) => item.text).join(`${white},`)}]`, integers: items.flatMap((item) => item.integers) })),
    fc.tuple(fc.uniqueArray(fc.tuple(words, tie("json")), { maxLength: 4, selector: ([key]) => key }), space).map(([members, white]) => ({ text: `{${members.map(([key, value]) => `${JSON.stringify(key)}${white}:${value.text}${white}`).join()}}`, integers: members.flatMap(([, value]) => value.integers) })),
  ),
}));

/** All integers of a value. */
const found = (value: unknown): number[] => (Number.isInteger(value) ? [value as number] : typeof value === "object" && value !== null ? Object.values(value).flatMap(found) : []);
const sorted = (list: bigint[]) => list.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

test("an integer is exact or a DecodeError, wherever it is, and what only looks like one is left alone", async () => {
  await fc.assert(
    fc.asyncProperty(document, fc.constantFrom("checked", "lines"), async ({ text: body, integers }, operation) => {
      const wire = operation === "lines" ? body.replaceAll(/\r\n|\n/g, " ") : body;
      const data = await read(operation, wire).catch((error: unknown) => error);
      if (integers.every((value) => BigInt(Number(value)) === value)) expect(sorted(found(data).map(BigInt))).toEqual(sorted(integers));
      else expect(data).toBeInstanceOf(DecodeError);
    }),
    { numRuns: 200 },
  );
});

test("names of prototypes are names: data is as it came, prototypes are as they were", async () => {
  const key = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "a");
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({ tree: fc.oneof({ depthSize: "small" }, fc.integer(), fc.dictionary(key, tie("tree"), { maxKeys: 3 }), fc.array(tie("tree"), { maxLength: 2 })) }));
  const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  const plain = (value: unknown): boolean => Array.isArray(value) ? value.every(plain) : typeof value !== "object" || value === null || (Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(plain));
  await fc.assert(
    fc.asyncProperty(tree, fc.constantFrom("plain", "checked", "lines"), async (value, operation) => {
      const data = await read(operation, JSON.stringify(value));
      expect(JSON.stringify(operation === "lines" ? (data as unknown[])[0] : data)).toBe(JSON.stringify(value));
      expect([plain(data), JSON.stringify(Object.getOwnPropertyNames(Object.prototype))]).toEqual([true, before]);
    }),
    { numRuns: 60 },
  );
});

test("whatever comes is data or a typed error that says what came, never a bare SyntaxError", async () => {
  const body = fc.oneof(fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)), fc.constantFrom("", "<!doctype html><p>Sorry</p>", '{"a":', "{'a':1}", "undefined", "NaN", "\ufeff", "[1,]", "x".repeat(500)).map((words) => Buffer.from(words)));
  const type = fc.constantFrom("application/json", "text/html; charset=utf-8", "application/x-ndjson", null);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("plain", "checked", "lines", "words"), fc.constantFrom(200, 400, 404, 500, 503), type, body, async (operation, status, mediaType, bytes) => {
      const error = await read(operation, bytes, status, mediaType).then(() => undefined, (thrown: unknown) => thrown);
      if (status === 200 && error === undefined) return;
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ name: status === 200 ? "DecodeError" : "HttpError", status, operation, message: expect.stringContaining(`answered ${status}`) });
      if (error instanceof DecodeError) expect([error.contentType ?? null, Buffer.from(bytes).toString().replace(/^\ufeff/, "").includes(error.snippet.replace(/^\ufeff/, "")), error.snippet.length <= 200]).toEqual([mediaType, true, true]);
    }),
    { numRuns: 200 },
  );
});
