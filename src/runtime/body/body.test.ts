import { describe, expect, test } from "vitest";
import { type Api, type BodySerializer, type Call, type Encoding, type Operation, binary, bracketForm, connect, form, json, multipart, multipartOfFiles, ndjson, text } from "../../index.ts";
import { reply, serve } from "../loopback.test-server.ts";
import type { AnyOptions } from "../options.ts";

type Client = { send(params: object): Call<unknown> };
const api: Api<Client, AnyOptions> = { name: "t", servers: [], security: {} };

/** What arrives when a body is sent. */
async function arrive(mediaType: string, serialize: BodySerializer, body: unknown, encoding?: Record<string, Encoding>) {
  await using server = await serve((response) => reply(response, 200, 1));
  const operation: Operation = { id: "send", method: "POST", path: "/", body: { content: { [mediaType]: { serialize, ...(encoding && { encoding }) } } }, responses: { 200: { content: "application/json" } } };
  await connect(api, { send: operation }, { baseUrl: server.url }).send({ body });
  return { type: server.received[0]!.headers["content-type"], body: server.received[0]!.body };
}

describe("a body arrives", () => {
  test("as multipart: files with name and type, text, JSON, repeated parts", async () => {
    const file = new File(["a;b\n"], "users ü.csv", { type: "text/csv" });
    const { type, body } = await arrive("multipart/form-data", multipart, { file, blob: new Uint8Array([65]), tags: ["x", "y"], meta: { a: 1 }, n: 3, yes: true, none: undefined, typed: "1" }, { blob: { contentType: "image/png" }, typed: { contentType: "text/xml" } });
    const parsed = await new Response(body, { headers: { "content-type": type! } }).formData();
    const sent = parsed.get("file") as File;
    expect([sent.name, sent.type, await sent.text()]).toEqual(["users ü.csv", "text/csv", "a;b\n"]);
    expect([parsed.getAll("tags"), parsed.get("n"), parsed.get("yes"), parsed.has("none")]).toEqual([["x", "y"], "3", "true", false]);
    const bytes = parsed.get("blob") as File;
    expect([bytes.name, bytes.type, await bytes.text()]).toEqual(["blob", "image/png", "A"]);
    expect([parsed.get("meta"), parsed.get("typed")]).toEqual(['{"a":1}', "1"]);
    expect(body).toContain('name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}');
    expect(body).toContain('name="typed"\r\nContent-Type: text/xml\r\n\r\n1');
  });

  test("as bytes or text of the declared type", async () => {
    for (const value of [new Blob(["bytes"]), new TextEncoder().encode("bytes"), new TextEncoder().encode("bytes").buffer, new Blob(["bytes"]).stream()]) {
      expect(await arrive("application/octet-stream", binary, value)).toEqual({ type: "application/octet-stream", body: "bytes" });
    }
    expect(await arrive("text/plain", text, "ü")).toEqual({ type: "text/plain", body: "ü" });
  });

  test("as bytes of their own type, where the document has a range", async () => {
    expect(await arrive("image/*", binary, new Blob(["x"], { type: "image/png" }))).toEqual({ type: "image/png", body: "x" });
    expect(await arrive("*/*", binary, new Uint8Array([65]))).toEqual({ type: "application/octet-stream", body: "A" });
    expect(await arrive("text/xml", text, new Blob(["<a/>"], { type: "text/html" }))).toEqual({ type: "text/xml", body: "<a/>" });
  });

  test("as lines: of any iterable, or as they are written", async () => {
    const lines = { type: "application/x-ndjson", body: '{"a":1}\n"b"\n' };
    for (const value of [[{ a: 1 }, "b"], new Set([{ a: 1 }, "b"]), lines.body, new Blob([lines.body])]) expect(await arrive("application/x-ndjson", ndjson, value)).toEqual(lines);
  });

  test("as parts with and without names, in the media type declared", async () => {
    const related = await arrive("multipart/related; boundary=x; a=b", multipart, { meta: { a: 1 }, file: new Blob(["x"], { type: "image/png" }) });
    const boundary = /^multipart\/related; a=b; boundary=(.+)$/.exec(related.type!)![1]!;
    expect(related.body).toBe(`--${boundary}\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="file"\r\nContent-Type: image/png\r\n\r\nx\r\n--${boundary}--\r\n`);
    const mixed = await arrive("multipart/mixed", multipart, [{ a: 1 }, ["b"], new Uint8Array([65]), "t"]);
    expect(mixed.body.split(/(?:\r\n)?--[\d-]+(?:\r\n|--)/).slice(1, -1)).toEqual(['Content-Type: application/json\r\n\r\n{"a":1}', 'Content-Type: application/json\r\n\r\n["b"]', "Content-Type: application/octet-stream\r\n\r\nA", "\r\nt"]);
  });

  test("as a bracketed form: PHP's names, null as empty", async () => {
    const body = { name: "A & B", list: [1, 2], rows: [{ f: "x", v: null }, { f: ["y"] }], none: undefined };
    expect(decodeURIComponent((await arrive("application/x-www-form-urlencoded", bracketForm, body)).body)).toBe("name=A & B&list[]=1&list[]=2&rows[0][f]=x&rows[0][v]=&rows[1][f][]=y");
  });
});

describe("of several media types", () => {
  const content = { "multipart/form-data": { serialize: multipartOfFiles }, "application/json": { serialize: json }, "application/x-www-form-urlencoded": { serialize: form } };
  const round: unknown[] = [1];
  round.push(round);

  test.each<[string, unknown, string]>([
    ["a value without bytes", { a: [{ b: null }] }, "application/json"],
    ["text", "a", "application/json"],
    ["a file", { file: new Blob(["x"]) }, "multipart/form-data"],
    ["files in a list", { files: [new Uint8Array([1])] }, "multipart/form-data"],
    ["a file deep in a value, which says what is wrong", { a: { file: new Blob(["x"]) } }, "body must be text"],
    ["a value that holds itself, which nothing can send", { round }, "body cannot be sent"],
  ])("the one that can carry it is sent: %s", async (_what, body, wanted) => {
    await using server = await serve((response) => reply(response, 200, 1));
    const operation: Operation = { id: "send", method: "POST", path: "/", body: { content }, responses: { 200: { content: "application/json" } } };
    const sent = connect(api, { send: operation }, { baseUrl: server.url }).send({ body });
    expect(await sent.then(() => server.received[0]!.headers["content-type"], (error: Error) => error.message)).toContain(wanted);
  });
});

test("a bracketed form that would lose an empty list or object is refused, with the way out where there is one", async () => {
  const body = { rows: [{ a: 1, b: [] }] };
  await expect(arrive("application/x-www-form-urlencoded", bracketForm, body)).rejects.toThrow(/^send: body has nothing in rows\[0\]\[b\], which names in brackets cannot say$/);
  const content = { "application/x-www-form-urlencoded": { serialize: bracketForm }, "application/json": { serialize: json } };
  const operation: Operation = { id: "send", method: "POST", path: "/", body: { content }, responses: {} };
  const { send } = connect(api, { send: operation }, { baseUrl: "https://t.example" });
  await expect(send({ body: { list: [] } })).rejects.toThrow('send: body has nothing in list, which names in brackets cannot say; JSON can: give contentType: "application/json"');
});

test.each<[BodySerializer, unknown, string]>([
  [multipart, "x", "must be an object"],
  [multipart, { f: new Blob([]).stream() }, "has a stream as f"],
  [multipart, ["x"], "must be an object"],
  [json, new Blob(["x"]), "is bytes, which JSON has not"],
  [ndjson, { a: 1 }, "must be a list of items"],
  [ndjson, [1, undefined], "is a undefined, which JSON has not"],
  [form, ["x"], "must be an object"],
  [bracketForm, null, "must be an object"],
  [bracketForm, { d: new Date() }, "must be text, a finite number or a boolean"],
  [text, "a\ud800", "has half a surrogate pair"],
  [multipart, { f: "a\ud800" }, "has half a surrogate pair"],
  [multipart, { "a\ud800": "f" }, "has half a surrogate pair"],
  [multipart, { d: new Date(0) }, "must be text, a finite number or a boolean: give its toISOString()"],
  [multipart, { m: new Map() }, "must be text"],
  [multipart, { m: { deep: [new Blob(["x"])] } }, "must be text"],
  [form, { b: new Blob(["x"]) }, "must be text"],
  [form, { b: [new Set()] }, "must be text"],
  [form, { b: { deep: new (class Point { x = 1; })() } }, "must be text"],
  [bracketForm, { a: { "b][c": 1 } }, 'has "][" within a key of a, which names in brackets cannot say'],
  [binary, "x", "takes a Blob"],
  [text, {}, "must be text"],
])("a value that a serializer cannot send is refused", async (serialize, value, message) => {
  await expect(arrive(serialize === multipart ? "multipart/form-data" : "x/y", serialize, value)).rejects.toThrow(`send: body ${message}`);
});
