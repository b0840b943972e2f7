// What is sent as a body is what a server reads that knows the media type alone.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fc } from "../../../test/support/property.ts";
import { afterAll, expect, test } from "vitest";
import { type Api, type BodySerializer, type Call, type Operation, binary, bracketForm, connect, form, json, multipart, text } from "../../index.ts";
import type { AnyOptions } from "../options.ts";

/** Gives back what it gets, and its media type as a header. */
const echo = createServer((request, response) => {
  response.setHeader("x-received-type", request.headers["content-type"] ?? "");
  request.pipe(response);
});
await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
afterAll(() => {
  echo.close().closeAllConnections();
});

async function sent(mediaType: string, serialize: BodySerializer, body: unknown) {
  const api: Api<{ send(parameters: object): Call<unknown> }, AnyOptions> = { name: "t", servers: [], security: {} };
  const operation: Operation = { id: "send", method: "POST", path: "/", body: { content: { [mediaType]: { serialize } } }, responses: {} };
  const response = await connect(api, { send: operation }, { baseUrl: `http://127.0.0.1:${(echo.address() as AddressInfo).port}` }).send({ body }).response();
  return { type: response.headers.get("x-received-type")!, bytes: Buffer.from(await response.arrayBuffer()) };
}
const word = fc.oneof(fc.string({ unit: "binary", maxLength: 8 }), fc.constantFrom("__proto__", "a=1&b=2", "[]", "+", "\r\n--x\r\n", '"; filename="x', "😀"));
const single = fc.oneof(word, fc.integer(), fc.boolean());
const numRuns = 50;

test("JSON: any value", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: "binary" }), async (value) => {
      const { type, bytes } = await sent("application/json", json, value);
      expect([type, JSON.stringify(JSON.parse(bytes.toString()))]).toEqual(["application/json", JSON.stringify(value)]);
    }),
    { numRuns },
  );
});

/** Fields in order, objects as JSON. @see https://url.spec.whatwg.org/#urlencoded-parsing */
test("a form: names and values of any text, repeated names for arrays, JSON for objects", async () => {
  const member = fc.oneof(single, fc.array(single, { maxLength: 3 }), fc.dictionary(word, single, { maxKeys: 3 }));
  await fc.assert(
    fc.asyncProperty(fc.dictionary(word, member, { maxKeys: 5 }), async (body) => {
      const { type, bytes } = await sent("application/x-www-form-urlencoded", form, body);
      const wanted = Object.entries(body).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((item) => [name, typeof item === "object" ? JSON.stringify(item) : String(item)]));
      expect([type, [...new URLSearchParams(bytes.toString())]]).toEqual(["application/x-www-form-urlencoded", wanted]);
    }),
    { numRuns },
  );
});

test("a form with bracketed names: rows within lists within objects", async () => {
  const key = word.filter((name) => !/[[\]]/.test(name));
  const row = fc.dictionary(key, single, { minKeys: 1, maxKeys: 3 });
  await fc.assert(
    fc.asyncProperty(key, key, fc.array(row, { minLength: 1, maxLength: 3 }), fc.array(single, { minLength: 1, maxLength: 3 }), async (first, second, rows, list) => {
      const { bytes } = await sent("application/x-www-form-urlencoded", bracketForm, Object.fromEntries([[first, { rows }], [`${second}2`, list]]));
      const ofRows = rows.flatMap((members, index) => Object.entries(members).map(([name, value]) => [`${first}[rows][${index}][${name}]`, String(value)]));
      const pairs = [...new URLSearchParams(bytes.toString())];
      expect(pairs.filter(([name]) => name.startsWith(`${first}[rows]`))).toEqual(ofRows);
      expect(pairs.length).toBe(ofRows.length + list.length);
      expect(pairs.filter(([name]) => name === `${second}2[]`).map(([, value]) => value)).toEqual(list.map(String));
    }),
    { numRuns },
  );
});

type Part = { name: string; filename?: string; type?: string; content: Buffer };
const unescaped = (quoted: string) => Buffer.from(quoted, "latin1").toString().replaceAll("%0D%0A", "\r\n").replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%22", '"');

/** @see https://www.rfc-editor.org/rfc/rfc7578#section-4 @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
function parts(type: string, bytes: Buffer): Part[] {
  const boundary = /^multipart\/form-data; ?boundary="?([^"]+)"?$/.exec(type)![1]!;
  const pieces = `\r\n${bytes.toString("latin1")}`.split(`\r\n--${boundary}`);
  expect([pieces[0], pieces.at(-1)!.trim()]).toEqual(["", "--"]);
  return pieces.slice(1, -1).map((piece) => {
    const end = piece.indexOf("\r\n\r\n");
    const header = (pattern: RegExp) => pattern.exec(piece.slice(0, end))?.[1];
    const [filename, mediaType] = [header(/; filename="([^"]*)"/), header(/^content-type: (.*)$/im)];
    return { name: unescaped(header(/; name="([^"]*)"/)!), ...(filename !== undefined && { filename: unescaped(filename) }), ...(mediaType && { type: mediaType }), content: Buffer.from(piece.slice(end + 4), "latin1") };
  });
}

test("multipart: files of any bytes and name, names and text of any kind as they are, JSON for objects", async () => {
  const name = word.filter((text) => !text.includes("%"));
  const field = fc.oneof(
    single.map((value) => ({ value: value as unknown, wanted: { content: Buffer.from(String(value)) } as Partial<Part> })),
    fc.dictionary(word, single, { maxKeys: 2 }).map((value) => ({ value: value as unknown, wanted: { type: "application/json", content: Buffer.from(JSON.stringify(value)) } as Partial<Part> })),
    fc.tuple(fc.uint8Array({ maxLength: 40 }), name.filter(Boolean)).map(([bytes, filename]) => ({ value: new File([new Uint8Array(bytes)], filename, { type: "image/png" }) as unknown, wanted: { filename, type: "image/png", content: Buffer.from(bytes) } as Partial<Part> })),
  );
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.tuple(name, fc.array(field, { maxLength: 3 })), { maxLength: 3, selector: ([key]) => key }), async (fields) => {
      const { type, bytes } = await sent("multipart/form-data", multipart, Object.fromEntries(fields.map(([key, values]) => [key, values.map(({ value }) => value)])));
      const found = parts(type, bytes);
      const wanted = fields.flatMap(([key, values]) => values.map((one) => ({ name: key, ...one.wanted })));
      const order = (list: Partial<Part>[]) => list.map(({ name, filename, type, content }) => JSON.stringify([name, filename, type, content])).toSorted();
      expect(order(found)).toEqual(order(wanted));
    }),
    { numRuns },
  );
});

test("bytes, however they are given and cut; text", async () => {
  const bytes = fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 }).map((piece) => new Uint8Array(piece)), { maxLength: 5 });
  const stream = (pieces: BlobPart[]) => new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const forms = [stream, (pieces: BlobPart[]) => new Blob(pieces), (pieces: BlobPart[]) => new Blob(pieces).arrayBuffer(), (pieces: BlobPart[]) => new Blob(pieces).bytes()];
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...forms), word, async (pieces, given, words) => {
      const { type, bytes: found } = await sent("application/octet-stream", binary, await given(pieces));
      expect([type, found]).toEqual(["application/octet-stream", Buffer.concat(pieces)]);
      expect((await sent("text/plain", text, words)).bytes.toString()).toBe(words);
    }),
    { numRuns },
  );
});
