import { describe, expect, test } from "vitest";
import { type Api, type Call, type Event, NetworkError, type Operation, connect, json, slidingWindow } from "../index.ts";
import { type Answer, reply, serve } from "./loopback.test-server.ts";
import type { AnyOptions, CallOptions } from "./options.ts";
import { fastClock } from "./timing.test-client.ts";

type Client = Record<"read" | "write" | "replace" | "safe" | "keyed", (params?: object, options?: CallOptions) => Call<unknown>>;
const content = { "application/json": { serialize: json } };
const responses = { 200: { content: "application/json" } };
const operations: Record<keyof Client, Operation> = {
  read: { id: "read", method: "GET", path: "/read", parameters: { q: { in: "query" } }, responses },
  write: { id: "write", method: "POST", path: "/write", body: { content }, responses },
  replace: { id: "replace", method: "PUT", path: "/replace", body: { content }, responses },
  safe: { id: "safe", method: "POST", path: "/safe", retrySafe: true, responses },
  keyed: { id: "keyed", method: "POST", path: "/keyed", idempotencyKey: "Idempotency-Key", responses },
};
const open = async (answer: Answer, options: AnyOptions = {}, api: Partial<Api<Client, AnyOptions>> = {}) => {
  const server = await serve(answer);
  const { clock, sleeps } = fastClock();
  const client = connect({ name: "t", servers: [], security: {}, ...api } as Api<Client, AnyOptions>, operations, { baseUrl: server.url, clock, ...options });
  return { server, client, sleeps, clock, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};
const failing = (times: number, status: number, headers: Record<string, string> = {}): Answer => (response, _request, count) => (count <= times ? reply(response, status, {}, headers) : reply(response, 200, "ok"));
const caught = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => expect.unreachable(), (error: unknown) => error);

describe("a failed attempt", () => {
  test.each([408, 429, 500, 502, 503, 504])("with status %d is repeated, twice at most", async (status) => {
    await using t = await open(failing(2, status));
    expect(await t.client.read()).toBe("ok");
    expect([t.server.received.length, t.sleeps.length]).toEqual([3, 2]);
    expect(t.sleeps.every((delay, index) => delay >= 0 && delay <= 500 * 2 ** index)).toBe(true);
    await using worse = await open(failing(3, status));
    expect(await caught(worse.client.read())).toMatchObject({ name: "HttpError", status, attempts: 3 });
  });

  test("of a write is not repeated, and the error says that it may have been applied; unless it is declared harmless or has a key", async () => {
    await using t = await open(failing(1, 503));
    expect(await caught(t.client.write({ body: 1 }))).toMatchObject({ attempts: 1, mayHaveBeenApplied: true });
    await using put = await open(failing(1, 503));
    expect(await put.client.replace({ body: 1 })).toBe("ok");
    await using safe = await open(failing(1, 503));
    expect(await safe.client.safe()).toBe("ok");
    await using keyed = await open(failing(1, 503));
    expect(await keyed.client.keyed()).toBe("ok");
    expect(keyed.server.received[0]!.headers["idempotency-key"]).toBe(keyed.server.received[1]!.headers["idempotency-key"]);
    await using refused = await open(failing(1, 429));
    expect(await caught(refused.client.write({ body: 1 }))).toMatchObject({ attempts: 1, mayHaveBeenApplied: false, message: expect.stringContaining("answered 429, not sent again") });
  });

  test("by a reset is repeated, before the headers and within the body", async () => {
    await using t = await open((response, _request, count) => {
      if (count === 1) return response.destroy();
      if (count > 2) return reply(response, 200, "ok");
      response.writeHead(200, { "content-length": "50" }).write('"');
      setTimeout(() => response.destroy(), 10);
    });
    expect(await t.client.read()).toBe("ok");
    expect(t.server.received.length).toBe(3);
    await using lost = await open((response) => response.destroy());
    expect(await caught(lost.client.write({ body: 1 }))).toMatchObject({ code: "network", attempts: 1, mayHaveBeenApplied: true });
  });

  test("that never reached the server is repeated for writes too", async () => {
    const t = await open(failing(0, 200));
    await t[Symbol.asyncDispose]();
    const error = (await caught(t.client.write({ body: 1 }))) as NetworkError;
    expect(error).toBeInstanceOf(NetworkError);
    expect([error.attempts, error.mayHaveBeenApplied, (error.cause as Error).message]).toEqual([3, false, "fetch failed"]);
    expect(error.message).toMatch(/ failed: ECONNREFUSED$/);
  });

  test("by a timeout is repeated; a stream body never is", async () => {
    await using t = await open((response, _request, count) => count > 1 && reply(response, 200, "ok"), { timeout: 50 });
    expect(await t.client.read()).toBe("ok");
    const streamed: Operation = { ...operations.replace, body: { content: { "application/json": { serialize: { takes: () => true, serialize: (value) => ({ content: value as ReadableStream<Uint8Array> }) } } } } };
    await using s = await serve(failing(1, 503));
    const api: Api<Client, AnyOptions> = { name: "t", servers: [], security: {} };
    const client = connect(api, { replace: streamed }, { baseUrl: s.url });
    expect(await caught(client.replace({ body: new Blob(["x"]).stream() }))).toMatchObject({ status: 503, attempts: 1 });
    expect(s.received[0]!.body).toBe("x");
  });
});

describe("waiting", () => {
  test.each([
    ["3", [3000]], ["0", [0]], ["Thu, 01 Jan 2026 00:00:05 GMT", [5000]],
  ])("follows Retry-After: %s", async (value, sleeps) => {
    await using t = await open(failing(1, 429, { "retry-after": value }));
    await t.client.read();
    expect(t.sleeps).toEqual(sleeps);
  });

  test.each(["61", "86400", "9999999999", "Thu, 01 Jan 2026 01:00:00 GMT"])("is not longer than a minute: %s ends the call", async (value) => {
    await using t = await open(failing(1, 429, { "retry-after": value }));
    expect(await caught(t.client.read())).toMatchObject({ status: 429, attempts: 1 });
  });

  test.each(["-1", "soon", "1.5", "Thu, 01 Jan 2020 00:00:00 GMT"])("falls back to its own for garbage: %s", async (value) => {
    await using t = await open(failing(1, 429, { "retry-after": value }));
    await t.client.read();
    expect(t.sleeps[0]).toBeLessThanOrEqual(500);
  });

  test("never passes the deadline, and ends with the caller's signal", async () => {
    await using t = await open(failing(1, 503, { "retry-after": "5" }));
    expect(await caught(t.client.read({}, { deadline: 4000 }))).toMatchObject({ status: 503 });
    const controller = new AbortController();
    await using slow = await open(failing(1, 503), { clock: { now: Date.now, sleep: () => new Promise(() => undefined) } });
    const call = slow.client.read({}, { signal: controller.signal });
    await expect.poll(() => slow.server.received.length).toBe(1);
    setTimeout(() => controller.abort("enough"), 20);
    expect(await caught(call)).toBe("enough");
  });

  test("an outage is not multiplied: retries are paid from a budget", async () => {
    await using t = await open((response) => reply(response, 503, {}));
    for (let call = 0; call < 50; call++) await caught(t.client.read());
    expect(t.server.received.length).toBeLessThanOrEqual(50 + 10 + 5);
  });

  test("keeps within a rate limit, and stops when the server says that nothing is left", async () => {
    const rateLimit = { limiter: slidingWindow, requests: 3, seconds: 60 };
    await using t = await open((response, _request, count) => reply(response, 200, count, count === 5 ? { "ratelimit-remaining": "0", "ratelimit-reset": "7" } : {}), {}, { rateLimit });
    for (let call = 0; call < 6; call++) await t.client.read();
    expect(t.sleeps).toEqual([60_000, 7000]);
  });
});

describe("observation", () => {
  test("events tell attempts and retries, without query values", async () => {
    const events: Event[] = [];
    await using t = await open(failing(1, 503, { "retry-after": "1" }), { onEvent: (event) => events.push(event) });
    await t.client.read({ q: "s3cret" });
    const common = { operation: "read", request: `GET ${t.server.url}/read?q=…` };
    expect(events).toEqual([
      { type: "attempt", ...common, attempt: 1, duration: 0, status: 503 },
      { type: "retry", ...common, attempt: 1, delay: 1000 },
      { type: "attempt", ...common, attempt: 2, duration: 0, status: 200 },
    ]);
  });

  test("middleware sees the operation, may change the request, answer, and send again", async () => {
    const seen: string[] = [];
    await using t = await open(failing(0, 200), {
      middleware: [
        (request, next, operation) => {
          seen.push(operation.id);
          return next({ ...request, headers: { ...request.headers, "x-trace": "1" } });
        },
        async (request, next) => {
          await (await next(request)).body?.cancel();
          return next(request);
        },
      ],
    });
    expect(await t.client.read()).toBe("ok");
    expect([seen, t.server.received.map(({ headers }) => headers["x-trace"])]).toEqual([["read"], ["1", "1"]]);
    await using mocked = await open(failing(9, 500), { middleware: [async () => Response.json("mine")] });
    expect([await mocked.client.read(), mocked.server.received.length]).toEqual(["mine", 0]);
    await using broken = await open(failing(0, 200), { middleware: [() => Promise.reject(new RangeError("mine"))] });
    expect(await caught(broken.client.read())).toEqual(new RangeError("mine"));
  });
});
