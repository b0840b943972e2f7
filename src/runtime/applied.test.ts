// What an error on a write says: whether the server may have done it all the same.
import { describe, expect, test } from "vitest";
import { ApiError } from "../index.ts";
import { type Answer, reply } from "./loopback.test-server.ts";
import type { AnyOptions } from "./options.ts";
import { caught, failing, fastClock, open } from "./timing.test-client.ts";

const status = (code: number, body: unknown = {}): Answer => (response) => reply(response, code, body);
const silence: Answer = () => undefined;
const cut: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "9" }).write("[");
  setTimeout(() => response.destroy(), 10);
};
const then = (...answers: Answer[]): Answer => (response, request, count) => answers[Math.min(count, answers.length) - 1]!(response, request, count);

const table: [failure: string, mayHaveBeenApplied: boolean, answer: Answer, options?: AnyOptions][] = [
  ["400", false, status(400)],
  ["401", false, status(401)],
  ["403", false, status(403)],
  ["404", false, status(404)],
  ["408", false, status(408)],
  ["409", false, status(409)],
  ["422", false, status(422)],
  ["429", false, status(429)],
  ["500", true, status(500)],
  ["501", true, status(501)],
  ["502", true, status(502)],
  ["503", true, status(503)],
  ["504", true, status(504)],
  ["the connection is closed", true, (response) => response.destroy()],
  ["the connection is reset", true, (response) => response.socket!.resetAndDestroy()],
  ["silence until the timeout", true, silence, { timeout: 50 }],
  ["silence until the deadline", true, silence, { deadline: 50 }],
  ["a body that breaks off", true, cut],
  ["a body that hangs", true, (response) => response.writeHead(200).write("["), { timeout: 50 }],
  ["a body that is not JSON", true, (response) => response.writeHead(200, { "content-type": "application/json" }).end("<html>")],
  ["a body that is too large", true, status(200, "x".repeat(100)), { maxBodySize: 50 }],
  ["a middleware that waits before it sends", false, silence, { deadline: 50, middleware: [() => new Promise(() => undefined)] }],
];

describe.each(["write", "change", "replace"] as const)("%s that fails by", (method) => {
  test.each(table)("%s: %s", async (_failure, mayHaveBeenApplied, answer, options = {}) => {
    await using t = await open(answer, { retries: 0, ...options });
    const error = (await caught(t.client[method]({ body: 1 }))) as ApiError;
    expect(error).toBeInstanceOf(ApiError);
    expect(error.mayHaveBeenApplied).toBe(mayHaveBeenApplied);
    expect(/ \(may have been applied\)/.test(error.message)).toBe(mayHaveBeenApplied);
  });
});

const platform = (code?: string) => async (): Promise<Response> => {
  // as fetch rejects: what happened is the cause
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("why"), code && { code }) });
};

test.each([
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"].map((code) => [code, false] as const),
  ...["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", undefined].map((code) => [code, true] as const),
])("a connection that fails by %s may have carried the request: %s", async (code, mayHaveBeenApplied) => {
  await using t = await open(silence, { retries: 0, fetch: platform(code) });
  expect(await caught(t.client.write({ body: 1 }))).toMatchObject({ code: "network", mayHaveBeenApplied });
});

test.each(["127.0.0.1", "localhost"])("nothing that listens at %s: it was not", async (host) => {
  const t = await open(silence);
  await t[Symbol.asyncDispose]();
  const { port } = new URL(t.server.url);
  await using u = await open(silence, { baseUrl: `http://${host}:${port}`, retries: 0 });
  expect(await caught(u.client.write({ body: 1 }))).toMatchObject({ code: "network", mayHaveBeenApplied: false });
});

test.each<[string, "write" | "signed", object]>([
  ["cannot be sent", "write", { body: 1n }],
  ["has no credential", "signed", { body: 1 }],
])("what %s was not", async (_why, name, parameters) => {
  await using t = await open(silence);
  expect(await caught(t.client[name](parameters))).toMatchObject({ mayHaveBeenApplied: false, attempts: 0 });
  expect(t.server.received).toEqual([]);
});

test("a read changes nothing, however it fails", async () => {
  for (const [, , answer, options = {}] of table) {
    await using t = await open(answer, { retries: 0, ...options });
    expect(await caught(t.client.read())).toMatchObject({ mayHaveBeenApplied: false });
  }
});

describe("after several attempts it is told of all of them:", () => {
  test.each<[string, boolean, Answer]>([
    ["429, then 429", false, then(status(429))],
    ["503, then 429", true, then(status(503), status(429))],
    ["503, then 400", true, then(status(503), status(400))],
    ["429, then 503", true, then(status(429), status(503))],
    ["reset, then 409", true, then((response) => response.destroy(), status(409))],
  ])("%s: %s", async (_failures, mayHaveBeenApplied, answer) => {
    await using t = await open(answer, { retries: 1, clock: fastClock().clock });
    expect(await caught(t.client.keyed({ body: 1 }))).toMatchObject({ attempts: expect.any(Number), mayHaveBeenApplied });
    expect(t.server.received.length).toBe(2);
  });

  test.each([[503, true], [429, false]])("%d, then the deadline within the back-off: %s", async (code, mayHaveBeenApplied) => {
    await using t = await open(failing(9, code, { "retry-after": "0" }), { clock: { now: () => 0, sleep: () => new Promise(() => undefined) } });
    expect(await caught(t.client.keyed({ body: 1 }, { deadline: 300 }))).toMatchObject({ code: "deadline", mayHaveBeenApplied });
  });
});
