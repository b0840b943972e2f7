// A header value cannot become another header, wherever it comes from.
import { afterAll, describe, expect, test } from "vitest";
import { type Api, type Call, type CallOptions, InputError, type Operation, apiKey, bearer, connect, simple } from "../index.ts";
import { reply, serve } from "./loopback.test-server.ts";
import type { AnyOptions } from "./options.ts";

const server = await serve((response) => reply(response, 200, 1));
afterAll(() => server[Symbol.asyncDispose]());

type Client = { send(parameters?: object, options?: CallOptions): Call<unknown> };
const operation: Operation = {
  id: "send", method: "POST", path: "/", idempotencyKey: "Idempotency-Key", responses: { 200: { content: "application/json" } },
  parameters: { trace: { in: "header", name: "X-Trace" }, list: { in: "header", name: "X-List", style: simple, explode: true }, json: { in: "header", name: "X-Json", content: "application/json" } },
};
const send = (options: AnyOptions = {}, parameters = {}, call: CallOptions = {}, security: Api["security"] = {}) => {
  const api: Api<Client, AnyOptions> = { name: "t", servers: [], security };
  const signed = { ...operation, security: [Object.fromEntries(Object.keys(security).map((name) => [name, []]))] };
  return connect(api, { send: signed }, { baseUrl: server.url, ...options }).send(parameters, call);
};
const key = { scheme: apiKey, in: "header", name: "X-Key" } as Api["security"][string];
const token = { scheme: bearer } as Api["security"][string];

/** Every place that a header value may come from. */
const places: [string, (value: string) => Call<unknown>][] = [
  ["a parameter", (trace) => send({}, { trace })],
  ["an item of a parameter", (value) => send({}, { list: ["a", value] })],
  ["a key of a parameter", (value) => send({}, { list: { [value]: "a" } })],
  ["a header of the call", (value) => send({}, {}, { headers: { "X-Mine": value } })],
  ["a header of the client", (value) => send({ headers: { "X-Mine": value } })],
  ["a middleware", (value) => send({ middleware: [(request, next) => next({ ...request, headers: { ...request.headers, "x-mine": value } })] })],
  ["an API key", (value) => send({ credentials: { key: value } }, {}, {}, { key })],
  ["an API key that is supplied", (value) => send({ credentials: { key: async () => value } }, {}, {}, { key })],
  ["a bearer token", (value) => send({ credentials: { token: value } }, {}, {}, { token })],
  ["an idempotency key", (idempotencyKey) => send({}, {}, { idempotencyKey })],
];

describe.each(places)("%s", (_place, sendWith) => {
  test.each(["\r\nx-evil: 1", "\n", "\r", "\0", "\u0001", "\u007f", "\u0100", "\u2028", "😀", "\ud800"])("with %j is refused, the value kept secret and nothing sent", async (piece) => {
    const error: unknown = await sendWith(`s3cret${piece}s3cret`).then(() => expect.unreachable(), (thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ attempts: 0, message: expect.stringMatching(/^send: header "[a-z-]+" has characters that no header can have$/) });
    expect(JSON.stringify(error) + String((error as Error).stack) + JSON.stringify((error as Error).cause ?? "")).not.toMatch(/s3cret|evil/);
    expect(server.received.length).toBe(0);
  });
});

test.each(["x\r\ny: 1", "x y", "x:", "", "é"])("a name that is none is refused too: %j", async (name) => {
  await expect(send({ headers: { [name]: "1" } })).rejects.toThrow(InputError);
  expect(server.received.length).toBe(0);
});

test("everything else arrives equal, in Latin-1, and JSON with its line breaks escaped", async () => {
  const text = ["!~", "a\tb c", "ÿ £", '"quoted", \\', "%0d%0a"];
  for (const value of text) {
    for (const [, sendWith] of places.slice(3, 6)) {
      await sendWith(value);
      expect(server.received.pop()!.headers["x-mine"]).toBe(value);
    }
  }
  await send({}, { json: { a: ["\r\n", "é", "€"] } });
  expect(server.received.pop()!.headers["x-json"]).toBe('{"a":["\\r\\n","é","\\u20ac"]}');
});
