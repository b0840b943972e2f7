import { describe, expect, test } from "vitest";
import { type Api, type BodySerializer, type Call, type Encoding, type Operation, binary, bracketForm, connect, form, json, multipart, text } from "../../index.ts";
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
    for (const [name, media, content] of [["meta", "application/json", '{"a":1}'], ["blob", "image/png", "A"], ["typed", "text/xml", "1"]] as const) {
      const part = parsed.get(name) as File;
      expect([part.type, await part.text()]).toEqual([media, content]);
    }
  });

  test("as bytes or text of the declared type", async () => {
    for (const value of [new Blob(["bytes"]), new TextEncoder().encode("bytes"), new TextEncoder().encode("bytes").buffer, new Blob(["bytes"]).stream()]) {
      expect(await arrive("application/octet-stream", binary, value)).toEqual({ type: "application/octet-stream", body: "bytes" });
    }
    expect(await arrive("text/plain", text, "ü")).toEqual({ type: "text/plain", body: "ü" });
  });

  test("as a bracketed form: PHP's names, null as empty", async () => {
    const body = { name: "A & B", list: [1, 2], rows: [{ f: "x", v: null }, { f: ["y"] }], none: undefined };
    expect(decodeURIComponent((await arrive("application/x-www-form-urlencoded", bracketForm, body)).body)).toBe("name=A & B&list[]=1&list[]=2&rows[0][f]=x&rows[0][v]=&rows[1][f][]=y");
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
  await expect(arrive("x/y", serialize, value)).rejects.toThrow(`send: body ${message}`);
});
