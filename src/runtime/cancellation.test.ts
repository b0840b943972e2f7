// A caller's signal ends a call in whatever phase it is, with its own reason, and leaves nothing behind.
import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { clientCredentials, clientSecretBasic } from "../index.ts";
import { reply } from "./loopback.test-server.ts";
import { type Phase, phases, servePhases } from "./phases.test-client.ts";
import { caught, failing, open } from "./timing.test-client.ts";

/** Milliseconds within which it is over. Timers are thirty seconds away or more. */
const soon = 700;

describe("an abort", () => {
  const start = (t: Awaited<ReturnType<typeof servePhases>>, phase: Phase, signal: AbortSignal) => {
    let arrived = false;
    const outcome = caught(phase.run(t.client(phase), { signal }, () => (arrived = true)));
    return { outcome, reached: () => arrived && (!phase.held || t.held.has(phase.held)) };
  };

  test.each(phases)("ends $name", async (phase) => {
    const controller = new AbortController();
    const reason = { why: "enough" };
    await using t = await servePhases();
    const { outcome, reached } = start(t, phase, controller.signal);
    await expect.poll(reached, { interval: 5 }).toBe(true);
    controller.abort(reason);
    const aborted = performance.now();
    if (phase.held) await expect.poll(() => t.held.has(phase.held!), { interval: 5, timeout: soon }).toBe(false);
    expect(await outcome).toBe(reason);
    expect(performance.now() - aborted).toBeLessThan(soon + (phase.busy ?? 0));
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  test.each(phases)("beforehand sends nothing: $name", async (phase) => {
    const signal = AbortSignal.abort("never mind");
    await using t = await servePhases();
    const { outcome } = start(t, phase, signal);
    expect(await outcome).toBe("never mind");
    // the limit is used up by a call that nobody aborts
    expect(t.received).toEqual(phase.limited ? ["/read"] : []);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

test("an abort between two pages asks for no other, one in the back-off makes no other attempt", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  await using t = await open((response) => reply(response, 200, { items: [1], next: "2" }));
  const walking = (async () => {
    for await (const page of t.client.list({}, { signal }).pages()) controller.abort(page.position);
  })();
  expect([await caught(walking), t.server.received.length]).toEqual(["2", 1]);

  const waiting = new AbortController();
  const sleep = async () => waiting.abort("enough");
  await using u = await open(failing(1, 503), { clock: { now: Date.now, sleep } });
  expect([await caught(u.client.read({}, { signal: waiting.signal })), u.server.received.length]).toEqual(["enough", 1]);
});

test("an abort beforehand asks no middleware and no supplier of a credential", async () => {
  const asked: string[] = [];
  const signal = AbortSignal.abort();
  await using t = await open((response) => reply(response, 200, 1), {
    middleware: [() => Promise.reject(new Error(`asked ${asked.push("middleware")}`))],
    credentials: { key: () => String(asked.push("key")) },
  });
  expect(await caught(t.client.signed({ body: 1 }, { signal }))).toBe(signal.reason);
  expect(asked).toEqual([]);
});

test.each([["nothing", undefined], ["null", null], ["nought", 0], ["an empty text", ""], ["an error", new RangeError("mine")]])("the reason is the caller's, be it %s", async (_name, reason) => {
  const controller = new AbortController();
  await using t = await open(() => controller.abort(reason));
  const error = await caught(t.client.write({ body: 1 }, { signal: controller.signal }));
  expect(error).toBe(controller.signal.reason);
  if (reason === undefined) expect(error).toMatchObject({ name: "AbortError" });
});

test("a signal that is a timer rejects with the timer's error, not with one of ours", async () => {
  await using t = await open(() => undefined);
  const signal = AbortSignal.timeout(30);
  expect(await caught(t.client.read({}, { signal }))).toBe(signal.reason);
  expect(signal.reason).toMatchObject({ name: "TimeoutError", constructor: DOMException });
});

test("the result view, which keeps errors as values, rejects with the reason", async () => {
  const controller = new AbortController();
  await using t = await open(() => controller.abort("enough"));
  expect(await caught(t.client.read({}, { signal: controller.signal }).result())).toBe("enough");
});

test("an abort after the end changes nothing", async () => {
  const controller = new AbortController();
  await using t = await open((response) => reply(response, 200, [1]));
  const call = t.client.read({}, { signal: controller.signal });
  await call;
  controller.abort("too late");
  expect([await call, await call.result().then(({ data }) => data)]).toEqual([[1], [1]]);
});

test("one signal ends all calls that have it, and no others", async () => {
  const controller = new AbortController();
  const held: (() => void)[] = [];
  await using t = await open((response) => held.push(() => reply(response, 200, "ok")));
  const mine = Array.from({ length: 9 }, () => caught(t.client.read({}, { signal: controller.signal })));
  const other = t.client.read();
  await expect.poll(() => held.length).toBe(10);
  controller.abort("enough");
  expect(new Set(await Promise.all(mine))).toEqual(new Set(["enough"]));
  for (const answer of held) answer();
  expect(await other).toBe("ok");
});

test("who gives up waiting for a token leaves it to the others that wait", async () => {
  const controller = new AbortController();
  await using t = await open((response, { url }) => {
    if (url === "/tokened") return reply(response, 200, "ok");
    controller.abort("enough");
    setTimeout(() => reply(response, 200, { access_token: "t", token_type: "Bearer", expires_in: 600 }), 50);
  });
  const oauth = clientCredentials({ clientId: "c", clientAuthentication: clientSecretBasic("s"), tokenUrl: `${t.server.url}/token` });
  await using u = await open(() => undefined, { baseUrl: t.server.url, credentials: { oauth } });
  const first = caught(u.client.tokened({}, { signal: controller.signal }));
  const second = u.client.tokened();
  expect([await first, await second]).toEqual(["enough", "ok"]);
  expect(t.server.received.map(({ url }) => url)).toEqual(["/token", "/tokened"]);
});
