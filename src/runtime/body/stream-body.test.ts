// A stream can be read once: whatever goes wrong, its request is not sent again. The same bytes as a Blob are.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, type Call, type Operation, binary, connect } from "../../index.ts";
import { type Answer, reply, serve } from "../loopback.test-server.ts";
import type { AnyOptions } from "../options.ts";
import type { Scheme } from "../security/scheme.ts";

let answer: Answer;
const server = await serve((response, request, count) => (request.url === "/there" || server.received.length > 1 ? reply(response, 200, "ok") : answer(response, request, count)));
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => void server.received.splice(0));

/** A credential that has better luck the next time. */
const renewed: Scheme<unknown> = { sign: async ({ headers }) => ((headers["authorization"] = "Bearer t"), () => undefined) };
const api: Api<{ send(parameters: object): Call<unknown> }, AnyOptions> = { name: "t", servers: [], security: { token: { scheme: renewed } } };
const send = (body: unknown, operation: Partial<Operation> = {}, options: AnyOptions = {}) =>
  connect(
    api,
    { send: { id: "send", method: "PUT", path: "/here", security: [{ token: [] }], body: { content: { "application/octet-stream": { serialize: binary } } }, responses: { 200: { content: "application/json" } }, ...operation } },
    { baseUrl: server.url, credentials: { token: "t" }, clock: { now: () => 0, sleep: async () => undefined }, ...options },
  ).send({ body });

/** That counts what is taken from it. */
const stream = () => {
  const pieces = ["b0", "dy"];
  let taken = 0;
  return { body: new ReadableStream<Uint8Array>({ pull: (controller) => (taken < 2 ? controller.enqueue(new TextEncoder().encode(pieces[taken++])) : controller.close()) }), taken: () => taken };
};

const faults: [string, Answer, Partial<Operation>, object, timeout?: number][] = [
  ["503", (response) => reply(response, 503, {}), {}, { name: "HttpError", status: 503 }],
  ["429 with Retry-After", (response) => reply(response, 429, {}, { "retry-after": "0" }), {}, { name: "HttpError", status: 429 }],
  ["503, of a POST that is declared harmless", (response) => reply(response, 503, {}), { method: "POST", retrySafe: true }, { name: "HttpError", status: 503 }],
  ["503, of a POST with an idempotency key", (response) => reply(response, 503, {}), { method: "POST", idempotencyKey: "Idempotency-Key" }, { name: "HttpError", status: 503 }],
  ["a reset before the headers", (response) => response.socket!.resetAndDestroy(), {}, { name: "NetworkError", mayHaveBeenApplied: true }],
  ["a reset within the body", (response) => response.writeHead(200, { "content-length": "9" }).write("1", () => response.socket!.resetAndDestroy()), {}, { name: "NetworkError", mayHaveBeenApplied: true }],
  ["no answer in time", () => undefined, {}, { name: "TimeoutError", code: "timeout", mayHaveBeenApplied: true }, 200],
  ["401", (response) => reply(response, 401, {}), {}, { name: "HttpError", status: 401 }],
  ["a redirect that keeps the body, 307", (response) => response.writeHead(307, { location: "/there" }).end(), {}, { name: "NetworkError", code: "redirect" }],
  ["a redirect that keeps the body, 308", (response) => response.writeHead(308, { location: "/there" }).end(), {}, { name: "NetworkError", code: "redirect" }],
];

describe.each(faults)("after %s", (_name, fault, operation, wanted, timeout) => {
  test("a stream is not sent again", async () => {
    answer = fault;
    const { body, taken } = stream();
    await expect(send(body, operation, { timeout })).rejects.toMatchObject(wanted);
    expect([server.received.map((request) => request.body), taken()]).toEqual([["b0dy"], 2]);
  });

  test("a Blob is", async () => {
    answer = fault;
    expect(await send(new Blob(["b0dy"]), operation, { timeout })).toBe("ok");
    expect(server.received.map((request) => request.body)).toEqual(["b0dy", "b0dy"]);
  });
});

test("a redirect that asks for a GET is followed, without the stream", async () => {
  answer = (response) => response.writeHead(303, { location: "/there" }).end();
  expect(await send(stream().body)).toBe("ok");
  expect(server.received.map(({ method, url, body }) => [method, url, body])).toEqual([["PUT", "/here", "b0dy"], ["GET", "/there", ""]]);
});

test("a stream that fails ends the call, and is not sent again", async () => {
  answer = (response) => reply(response, 200, "ok");
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error("disk")) });
  await expect(send(body)).rejects.toMatchObject({ name: "NetworkError", attempts: 1 });
  expect(server.received.length).toBe(0);
});
