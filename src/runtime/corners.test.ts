// Corners of retries, deadlines, cancellation and the rate limit that were wrong once.
import { describe, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { type Middleware, clientCredentials, clientSecretBasic, slidingWindow } from "../index.ts";
import { reply } from "./loopback.test-server.ts";
import { api, caught, failing, fastClock, open, operations } from "./timing.test-client.ts";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const limited = (requests: number, seconds: number) => ({ rateLimit: { limiter: slidingWindow, requests, seconds } });
const tokens = (url: string) => ({ oauth: clientCredentials({ clientId: "c", clientAuthentication: clientSecretBasic("s"), tokenUrl: `${url}/token` }) });

describe("retry-rules", () => {
  test.each(["closed", "cut"])("a GET that says it is not safe is not sent again: %s", async (failure) => {
    await using t = await open((response) => {
      if (failure === "closed") return response.destroy();
      response.writeHead(200, { "content-type": "application/json", "content-length": "9" }).write("[");
      setImmediate(() => response.destroy());
    }, { clock: fastClock().clock });
    const { read } = connect(api, { read: { ...operations.read, retrySafe: false } }, { baseUrl: t.server.url, clock: fastClock().clock });
    await caught(read());
    expect(t.server.received).toHaveLength(1);
  });
});

describe("applied", () => {
  test.each([500, 0])("a write whose token could not be had was not sent: %d", async (status) => {
    await using t = await open((response) => (status ? response.writeHead(status).end() : response.destroy()));
    const { write } = connect(api, { write: { ...operations.write, security: [{ oauth: [] }] } }, { baseUrl: t.server.url, retries: 0, credentials: tokens(t.server.url) });
    expect(await caught(write({ body: 1 }))).toMatchObject({ mayHaveBeenApplied: false, message: expect.not.stringContaining("may have been applied") });
  });
});

describe("retry-waiting", () => {
  test.each(["-86400", "soon 2027", "garbage 9999"])("Retry-After that says nothing about the future: %s", async (value) => {
    const { clock, sleeps } = fastClock();
    await using t = await open(failing(1, 429, { "retry-after": value }), { clock });
    await t.client.read();
    expect(sleeps[0]).toBeLessThanOrEqual(500);
  });
});

describe("cancellation", () => {
  test("a loop over items ends at the next one", async () => {
    await using t = await open((response) => reply(response, 200, { items: [1, 2, 3] }));
    const controller = new AbortController();
    const items: number[] = [];
    const error = await caught((async () => {
      for await (const item of t.client.list({}, { signal: controller.signal })) if (items.push(item) === 1) controller.abort("enough");
    })());
    expect([error, items]).toEqual(["enough", [1]]);
  });

  test("a loop over lines ends at the next one", async () => {
    await using t = await open((response) => response.end("1\n2\n3\n"));
    const controller = new AbortController();
    const items: number[] = [];
    const error = await caught((async () => {
      for await (const item of await t.client.stream({}, { signal: controller.signal })) if (items.push(item) === 1) controller.abort("enough");
    })());
    expect([error, items]).toEqual(["enough", [1]]);
  });

  test("twenty calls at once with one signal warn of nothing", async () => {
    const warnings: Error[] = [];
    const warned = (warning: Error) => void warnings.push(warning);
    process.on("warning", warned);
    await using t = await open((response) => setTimeout(() => reply(response, 200, 1), 20));
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 20 }, () => t.client.read({}, { signal })));
    process.off("warning", warned);
    expect(warnings).toEqual([]);
  });
});

describe("deadline", () => {
  test("a loop over items ends at the next one", async () => {
    await using t = await open((response) => reply(response, 200, { items: [1, 2, 3] }));
    expect(await Promise.race([caught((async () => { for await (const item of t.client.list({}, { deadline: 300 })) await wait(350).then(() => item); })()), wait(3_000)])).toMatchObject({ code: "deadline" });
  });

  const twice: Middleware = async (request, next) => {
    const [first, second] = await Promise.allSettled([next(request), next(request)]);
    return first.status === "fulfilled" ? first.value : (second as PromiseFulfilledResult<Response>).value;
  };
  const both = { middleware: [twice] };
  test("the timeout of one attempt leaves the back-off of another alone", async () => {
    await using t = await open((response, _request, count) => (count === 1 ? reply(response, 503, {}, { "retry-after": "1" }) : count > 2 && reply(response, 200, "ok")), { ...both, timeout: 100 });
    expect(await Promise.race([t.client.read(), wait(4_000)])).toBe("ok");
  });
  test("the timeout of one attempt leaves the body of another alone", async () => {
    await using t = await open((response, _request, count) => {
      if (count > 1) return;
      response.writeHead(200, { "content-type": "application/json" }).write("[1");
      setTimeout(() => response.end("]"), 150);
    }, { ...both, timeout: 100, retries: 0 });
    expect(await t.client.read()).toEqual([1]);
  });
});

describe("rate-limit", () => {
  test("429 with Retry-After holds back the other callers too", async () => {
    const { clock, sleeps } = fastClock();
    await using t = await open(failing(1, 429, { "retry-after": "5" }), { clock, retries: 0 }, limited(100, 60));
    await caught(t.client.read());
    await t.client.read();
    expect(sleeps).toEqual([5_000]);
  });
  test.each(["86400", "1767225600000", "999999999"])("a reset that no limit can have is not waited for: %s", async (reset) => {
    const { clock, sleeps } = fastClock();
    await using t = await open((response) => reply(response, 200, 1, { "ratelimit-remaining": "0", "ratelimit-reset": reset }), { clock }, limited(100, 60));
    await t.client.read();
    await t.client.read();
    expect(Math.max(0, ...sleeps)).toBeLessThanOrEqual(60_000);
  });
  test("what is sent again with a new token, or where a redirect leads, counts", async () => {
    const { clock } = fastClock();
    const sent: number[] = [];
    let tokensGiven = 0;
    await using t = await open((response, { url }) => {
      if (url === "/token") return reply(response, 200, { access_token: `t${tokensGiven++}`, token_type: "Bearer", expires_in: 600 });
      sent.push(clock.now());
      return reply(response, sent.length % 2 ? 401 : 200, 1);
    });
    const { tokened } = connect({ ...api, ...limited(2, 60) }, { tokened: operations.tokened }, { baseUrl: t.server.url, clock, credentials: tokens(t.server.url) });
    await tokened();
    await tokened();
    expect(sent.filter((time) => time < sent[0]! + 60_000)).toHaveLength(2);
  });
});
