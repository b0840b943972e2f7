// How long a call may take: the timeout of an attempt, the deadline of all of it, and how they go together.
import { describe, expect, test } from "vitest";
import { TimeoutError } from "../index.ts";
import { reply } from "./loopback.test-server.ts";
import { phases, servePhases } from "./phases.test-client.ts";
import { caught, failing, fastClock, open } from "./timing.test-client.ts";

/** Milliseconds that an answer may come after its time, on a busy machine. */
const late = 700;
/** Those that it may come before it: timers and clock do not round alike. */
const early = 2;

describe("a deadline ends", () => {
  // the server wants half a minute, so no back-off is begun: its answer is the error, see the tests of waiting
  test.each(phases.filter(({ name }) => name !== "the back-off"))("$name", async (phase) => {
    await using t = await servePhases();
    const client = t.client(phase);
    const begun = performance.now();
    const error = await caught(phase.run(client, { deadline: 120 }, () => undefined));
    const took = performance.now() - begun;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: "deadline", name: "TimeoutError", message: expect.stringContaining(" passed its deadline") });
    expect(took).toBeGreaterThanOrEqual(120 - early);
    expect(took).toBeLessThan(120 + late + (phase.busy ?? 0));
    if (phase.held) await expect.poll(() => t.held.has(phase.held!), { interval: 5, timeout: late }).toBe(false);
  });
});

describe("of signal, timeout and deadline the first to come ends the call", () => {
  test.each<[first: string, signal: number, timeout: number, deadline: number, outcome: object]>([
    ["signal", 40, 5_000, 5_000, { name: "TimeoutError", code: DOMException.TIMEOUT_ERR }],
    ["timeout", 5_000, 40, 5_000, { name: "TimeoutError", code: "timeout" }],
    ["deadline", 5_000, 5_000, 40, { name: "TimeoutError", code: "deadline" }],
    ["deadline, of two at once", 5_000, 40, 40, { name: "TimeoutError", code: "deadline" }],
  ])("%s", async (_first, signal, timeout, deadline, outcome) => {
    const begun = performance.now();
    await using t = await open(() => undefined, { retries: 0 });
    expect(await caught(t.client.read({}, { signal: AbortSignal.timeout(signal), timeout, deadline }))).toMatchObject(outcome);
    expect(performance.now() - begun).toBeLessThan(40 + late);
  });

  test("a call's own win over the client's", async () => {
    await using t = await open(() => undefined, { retries: 0, timeout: 5_000, deadline: 6_000 });
    expect(await caught(t.client.read({}, { timeout: 30 }))).toMatchObject({ code: "timeout" });
    expect(await caught(t.client.read({}, { deadline: 30 }))).toMatchObject({ code: "deadline" });
    await using hasty = await open((response) => setTimeout(() => reply(response, 200, "ok"), 60), { retries: 0, timeout: 20, deadline: 20 });
    expect(await hasty.client.read({}, { timeout: 5_000, deadline: 5_000 })).toBe("ok");
  });
});

describe("a timeout", () => {
  test("is each attempt's own, and the deadline is that of all of them", async () => {
    await using t = await open(() => undefined, { timeout: 150, retries: 1, clock: fastClock().clock });
    const begun = performance.now();
    expect(await caught(t.client.read())).toMatchObject({ code: "timeout", attempts: 2 });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(300 - early);
    expect(t.server.received).toHaveLength(2);
    await using u = await open((response, _request, count) => count === 1 && reply(response, 503, {}, { "retry-after": "0" }));
    expect(await caught(u.client.read({}, { deadline: 400 }))).toMatchObject({ code: "deadline", attempts: 2 });
  });

  test("gives up the connection", async () => {
    let busy = 0;
    await using t = await open((response) => (busy++, response.on("close", () => busy--)), { timeout: 40, retries: 0 });
    await caught(t.client.read());
    await expect.poll(() => busy, { interval: 5, timeout: late }).toBe(0);
  });

  test("does not count what the client waits for by itself: middleware, credential, back-off", async () => {
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 250));
    await using t = await open(failing(1, 503, { "retry-after": "1" }), {
      timeout: 200,
      clock: { now: Date.now, sleep: pause },
      middleware: [(request, next) => pause().then(() => next(request))],
      credentials: { key: () => pause().then(() => "k") },
    });
    expect([await t.client.read(), await t.client.signed({ body: 1 })]).toEqual(["ok", "ok"]);
  });

  test("does not count the time that the caller takes between two pieces of a stream", async () => {
    let more: (() => void) | undefined;
    await using t = await open((response) => {
      response.write("1\n");
      more = () => response.end("2\n");
    }, { timeout: 250 });
    const items: number[] = [];
    for await (const item of await t.client.stream()) {
      items.push(item);
      await new Promise((resolve) => setTimeout(resolve, 300));
      more!();
    }
    expect(items).toEqual([1, 2]);
  });

  test("is not a limit for all of a body, as long as it arrives", async () => {
    await using t = await open(async (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      for (const piece of ["[1", ",2", ",3", "]"]) {
        response.write(piece);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      response.end();
    }, { timeout: 350, retries: 0 });
    expect(await t.client.read()).toEqual([1, 2, 3]);
  });
});

describe("a deadline", () => {
  test("of nought sends nothing", async () => {
    await using t = await open((response) => reply(response, 200, 1));
    expect(await caught(t.client.read({}, { deadline: 0 }))).toMatchObject({ code: "deadline", attempts: 0 });
    expect(t.server.received).toEqual([]);
  });

  test("of a list is that of all its pages", async () => {
    await using t = await open((response, _request, count) => setTimeout(() => reply(response, 200, { items: [count], next: String(count) }), 100));
    const items: number[] = [];
    const begun = performance.now();
    const error = await caught((async () => {
      for await (const item of t.client.list({}, { deadline: 390 })) items.push(item);
    })());
    expect(error).toMatchObject({ code: "deadline" });
    expect(performance.now() - begun).toBeLessThan(390 + late);
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThan(4);
  });

  test("that lies further away than timers go is none, and no busy loop", async () => {
    const warnings: Error[] = [];
    const warned = (warning: Error) => void warnings.push(warning);
    process.on("warning", warned);
    await using t = await open((response) => setTimeout(() => reply(response, 200, "ok"), 20));
    expect(await t.client.read({}, { deadline: 2 ** 40, timeout: 2 ** 40 })).toBe("ok");
    expect(await t.client.read({}, { deadline: Infinity, timeout: Infinity })).toBe("ok");
    process.off("warning", warned);
    // a longer timer would ring at once, and the platform would say so
    expect(warnings).toEqual([]);
  });

  test("ends a call among others that have more time", async () => {
    const held: (() => void)[] = [];
    await using t = await open((response) => held.push(() => reply(response, 200, "ok")));
    const calls = [15_000, 40, undefined, 80, 15_000].map((deadline) => t.client.read({}, { deadline }).catch(({ code }: { code: string }) => code));
    expect(await Promise.all([calls[1], calls[3]])).toEqual(["deadline", "deadline"]);
    for (const answer of held) answer();
    expect(await Promise.all(calls)).toEqual(["ok", "deadline", "ok", "deadline", "ok"]);
  });
});
