// What came, held against what is declared: by status, length and media type.
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { type Api, type Call, type Csv, type Ndjson, type Operation, type ResponseDeclaration, anything, blob, checkedJson, connect, csv, ndjson, negotiated, text } from "../index.ts";
import type { AnyOptions } from "./options.ts";

let wire = "";
const server = createServer((socket) => void socket.on("error", () => undefined).once("data", () => socket.end(wire)));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => void server.close());

const api: Api<{ read(): Call<unknown> }, AnyOptions> = { name: "t", servers: [], security: {} };
const read = (responses: Operation["responses"], options: AnyOptions = {}) =>
  connect(api, { read: { id: "read", method: "GET", path: "/", responses } }, { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, retries: 0, ...options }).read();
/** What a 200 with a body is read as; streams to their end. */
async function answer(type: string | undefined, body: string, declaration: ResponseDeclaration, options?: AnyOptions): Promise<unknown> {
  wire = `HTTP/1.1 200 OK\r\n${type ? `content-type: ${type}\r\n` : ""}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;
  const data = await read({ 200: declaration }, options);
  if (declaration.read !== csv && declaration.read !== ndjson) return data;
  const items: unknown[] = [];
  for await (const item of declaration.read === csv ? (data as Csv).rows() : (data as Ndjson<unknown>)) items.push(item);
  return items;
}

test.each([["204 No Content", "content-length: 5\r\n\r\n"], ["204 No Content", "content-length: 5\r\n\r\nhello"], ["205 Reset Content", "content-length: 5\r\n\r\nhello"]])("%s with a length is an error: %j", async (status, rest) => {
  wire = `HTTP/1.1 ${status}\r\ncontent-type: text/plain\r\n${rest}`;
  for (const responses of [{ 204: {}, 205: {} }, {}, { "2XX": { content: "text/csv", read: csv } }]) {
    await expect(read(responses)).rejects.toMatchObject({ name: "DecodeError", status: Number(status.slice(0, 3)), contentType: "text/plain", message: expect.stringMatching(/a body where this status has none$/) });
  }
});

test("204 with a length of zero is none", async () => {
  wire = "HTTP/1.1 204 No Content\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
  expect(await read({ 204: {} })).toBe(undefined);
});

test("204 where a body may be missing is none, and an empty 200 too", async () => {
  for (const status of ["204 No Content", "200 OK"]) {
    wire = `HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`;
    expect(await read({ default: { content: "application/json", optional: true } })).toBe(undefined);
  }
});

const page = "<!doctype html>\n<p>Log in</p>\n";
describe("what is certainly not what is declared is an error with status, type and a snippet", () => {
  test.each<[string, string, ResponseDeclaration]>([
    ["text/html; charset=utf-8", page, { content: "text/csv", read: csv }],
    ["TEXT/HTML", page, { content: "application/x-ndjson", read: ndjson }],
    ["application/xhtml+xml", page, { content: "image/png", read: blob }],
    ["text/html", page, { content: "text/plain", read: text }],
    ["text/html", page, { content: "application/json", read: checkedJson }],
    ["text/html", page, { content: "application/json" }],
    ["application/json", '{"message":"No"}', { content: "text/csv", read: csv }],
    ["application/problem+json", '{"message":"No"}', { content: "application/pdf", read: blob }],
    ["application/json", '[{"a":1}]', { content: "application/x-ndjson", read: ndjson }],
    ["application/json", '[\n{"a":1}]', { content: "application/x-ndjson", read: ndjson }],
    ["application/json", "1", { content: "text/html", read: text }],
  ])("%s %j: %o", async (type, body, declaration) => {
    await expect(answer(type, body, declaration)).rejects.toMatchObject({ name: "DecodeError", status: 200, contentType: type, snippet: expect.stringMatching(/^[<{[1]/), message: expect.stringContaining(`answered 200, ${type}: `) });
  });
});

describe("what may be what is declared is read as that", () => {
  test.each<[string | undefined, string, ResponseDeclaration, unknown]>([
    ["text/plain", "a\n1\n", { content: "text/csv", read: csv }, [{ a: "1" }]],
    ["application/octet-stream", "a\n1\n", { content: "text/csv", read: csv }, [{ a: "1" }]],
    [undefined, "a\n1\n", { content: "text/csv", read: csv }, [{ a: "1" }]],
    ["application/json", '{"a":1}\n{"a":2}\n', { content: "application/x-ndjson", read: ndjson }, [{ a: 1 }, { a: 2 }]],
    ["application/x-ndjson", "[1]\n[2]\n", { content: "application/x-ndjson", read: ndjson }, [[1], [2]]],
    ["text/plain", "[1]\n", { content: "application/jsonl", read: ndjson }, [[1]]],
    ["text/html", '{"a":1}', { content: "application/json", read: checkedJson }, { a: 1 }],
    [undefined, '{"a":1}', { content: "application/json" }, { a: 1 }],
    ["text/html", page, { content: "text/html", read: text }, page],
    ["text/html", page, { content: "*/*", read: text }, page],
    ["text/csv; note=json", "a", { content: "text/plain", read: text }, "a"],
  ])("%s %j: %o", async (type, body, declaration, wanted) => expect(await answer(type, body, declaration)).toEqual(wanted));
});

describe.each([["text/csv", csv], ["application/x-ndjson", ndjson]] as const)("text() of %s", (type, reader) => {
  const body = "1\n".repeat(50);
  const open = async (options?: AnyOptions) => {
    wire = `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: 100\r\nconnection: close\r\n\r\n${body}`;
    return (await read({ 200: { content: type, read: reader } }, options)) as Csv;
  };
  test("has the limit of what is read whole", async () => {
    expect(await (await open({ maxBodySize: 100 })).text()).toBe(body);
    await expect((await open({ maxBodySize: 99 })).text()).rejects.toMatchObject({ name: "DecodeError", code: "body-too-large", status: 200, contentType: type });
  });

  test("is given once", async () => {
    const file = await open();
    await file.text();
    await expect(file.text()).rejects.toMatchObject({ name: "InputError", message: expect.stringContaining("the body has been read") });
  });
});

describe("a charset", () => {
  const latin = (type: string, declaration: ResponseDeclaration, bytes = [0xe9]) =>
    connect(api, { read: { id: "read", method: "GET", path: "/", responses: { 200: declaration } } }, { baseUrl: "https://t.example", fetch: async () => new Response(new Uint8Array(bytes), { headers: { "content-type": type } }) }).read();

  test("is the one that a text names", async () => {
    expect(await latin("text/plain; charset=iso-8859-1", { content: "text/plain", read: text })).toBe("é");
    expect(await latin("text/plain;charset=UTF-8", { content: "text/plain", read: text }, [0xc3, 0xa9])).toBe("é");
  });

  test.each<[string, ResponseDeclaration, string]>([
    ["text/plain; charset=klingon", { content: "text/plain", read: text }, "the charset klingon is unknown"],
    ["text/plain", { content: "text/plain", read: text }, "the body is not UTF-8"],
    ["text/plain; charset=utf-16le", { content: "text/plain", read: text }, "the body is not UTF-16LE"],
    ["application/json; charset=iso-8859-1", { content: "application/json" }, "the body is not UTF-8"],
    ["application/json; charset=iso-8859-1", { content: "*/*", read: negotiated }, "the body is not UTF-8"],
  ])("that cannot be is an error: %s %o", async (type, declaration, message) => {
    await expect(latin(type, declaration)).rejects.toMatchObject({ name: "DecodeError", message: expect.stringContaining(message) });
  });
});

test.each<[string | undefined, string, unknown]>([["application/json", '"a"', "a"], ["application/problem+json; charset=utf-8", '{"a":1}', { a: 1 }], ["text/plain", '"a"', '"a"'], ["text/plain", "", ""], [undefined, "a", "a"]])(
  "under a range, what comes as %s is read as it says: %j", async (type, body, wanted) => expect(await answer(type, body, { content: "*/*", read: negotiated })).toEqual(wanted),
);

describe("of what nothing is said", () => {
  const bytes = new Uint8Array([0x1f, 0x8b, 0xff]);
  const came = async (type: string, body: BodyInit) => {
    const data = await connect(api, { read: { id: "read", method: "GET", path: "/", responses: { "2XX": { content: "*/*", read: anything } } } }, { baseUrl: "https://t.example", fetch: async () => new Response(body, { headers: { "content-type": type } }) }).read();
    return data instanceof Blob ? [data.type, data.size] : data;
  };

  test.each<[string, string, BodyInit, unknown]>([
    ["JSON", "application/json", '{"a":1}', { a: 1 }],
    ["text", "text/plain; charset=iso-8859-1", new Uint8Array([0xe9]), "é"],
    ["markup", "image/svg+xml", "<svg/>", "<svg/>"],
    ["bytes", "application/gzip", bytes, ["application/gzip", 3]],
    ["what is no JSON", "application/json", "<p>", ["application/json", 3]],
    ["what is no text", "text/plain", bytes, ["text/plain", 3]],
    ["of an unknown charset", "text/plain; charset=klingon", "a", ["text/plain; charset=klingon", 1]],
    ["of no media type", "", "a", ["", 1]],
    ["nothing", "text/plain", "", undefined],
  ])("%s is read as %s says", async (_what, type, body, wanted) => expect(await came(type, body)).toEqual(wanted));
});

test("206 is a part of what 200 is, unless it is declared", async () => {
  const part = { headers: { "content-type": "application/pdf" }, status: 206 };
  const reading = (responses: Operation["responses"]) => connect(api, { read: { id: "read", method: "GET", path: "/", responses } }, { baseUrl: "https://t.example", fetch: async () => new Response(new Uint8Array([0xff]), part) }).read();
  expect(await reading({ 200: { content: "application/pdf", read: blob } })).toBeInstanceOf(Blob);
  await expect(reading({ 200: { content: "application/pdf", read: blob }, 206: { content: "text/plain", read: text } })).rejects.toThrow("the body is not UTF-8");
});
