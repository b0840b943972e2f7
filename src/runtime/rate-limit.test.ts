// A client keeps within the limit of its API, whatever its callers do.
import { getEventListeners } from "node:events";
import { fc } from "../../test/support/property.ts";
import { describe, expect, test } from "vitest";
import { createBunce } from "specloom/bunce";
import { simulateBunce } from "specloom/testing";
import { slidingWindow } from "../index.ts";
import { type Answer, reply } from "./loopback.test-server.ts";
import { caught, failing, fastClock, leapingClock, open } from "./timing.test-client.ts";

const limited = (requests: number, seconds: number) => ({ rateLimit: { limiter: slidingWindow, requests, seconds } });

/** The most that any window of so many milliseconds holds. */
const busiest = (sent: number[], window: number) => Math.max(...sent.map((start) => sent.filter((time) => time >= start && time < start + window).length));

test("never more than so many are sent in any window, however callers come", async () => {
  const arrivals = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 60 });
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 20 }), arrivals, async (requests, seconds, delays) => {
    const { clock, run } = leapingClock();
    const sent: number[] = [];
    const fetch = async () => Response.json(sent.push(clock.now()));
    await using t = await open(() => undefined, { clock, fetch }, limited(requests, seconds));
    const { signal } = new AbortController();
    const settled = await run(delays.map((delay) => clock.sleep(delay, signal).then(() => t.client.read())));
    expect(settled.every(({ status }) => status === "fulfilled")).toBe(true);
    expect(sent).toHaveLength(delays.length);
    expect(busiest(sent, seconds * 1000)).toBeLessThanOrEqual(requests);
  }), { numRuns: 30 });
});

test("nobody waits who need not: callers below the limit sleep for nothing, those above for no longer than the window", async () => {
  const { clock, sleeps } = fastClock();
  await using t = await open((response) => reply(response, 200, 1), { clock }, limited(3, 60));
  for (let call = 0; call < 3; call++) await t.client.read();
  expect(sleeps).toEqual([]);
  for (let call = 0; call < 3; call++) await t.client.read();
  expect(sleeps).toEqual([60_000]);
});

test("retries count like any request", async () => {
  const { clock, sleeps } = fastClock();
  await using t = await open(failing(2, 503, { "retry-after": "0" }), { clock }, limited(2, 60));
  expect(await t.client.read()).toBe("ok");
  expect(sleeps).toEqual([0, 0, 60_000]);
});

test("600 calls of Bunce, which blocks who sends more than 500 a minute, end without a refusal, the last hundred a minute later", async () => {
  const { clock, fetch, run } = leapingClock();
  const simulator = await simulateBunce({ segments: 0, now: () => clock.now() });
  const bunce = createBunce({ baseUrl: simulator.url, credentials: simulator.credentials, clock, fetch, retries: 0 });
  const begun = clock.now();
  const ended: number[] = [];
  // twenty callers at once, each of whom calls thirty times
  const settled = await run(Array.from({ length: 20 }, async () => {
    for (let call = 0; call < 30; call++) {
      await bunce.listSegments();
      ended.push(clock.now() - begun);
    }
  }));
  await simulator.close();
  expect(settled.filter(({ status }) => status === "rejected")).toEqual([]);
  expect([ended.filter((time) => time === 0).length, ended.filter((time) => time === 60_000).length]).toEqual([500, 100]);
});

describe("is corrected by the server:", () => {
  const inSeconds = 1_767_225_600; // where the clock of these tests begins
  const told = (headers: Record<string, string>): Answer => (response, _request, count) => reply(response, 200, count, count === 1 ? headers : {});

  test.each<[Record<string, string>, number[]]>([
    [{ "ratelimit-remaining": "0", "ratelimit-reset": "7" }, [7_000]],
    [{ "RateLimit-Remaining": "0", "RateLimit-Reset": "0" }, []],
    [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": "7" }, [7_000]],
    [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(inSeconds + 9) }, [9_000]],
    [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(inSeconds - 9) }, []],
    [{ "ratelimit-remaining": "1", "ratelimit-reset": "7" }, []],
    [{ "ratelimit-remaining": "0" }, []],
    [{ "ratelimit-remaining": "0", "ratelimit-reset": "soon" }, []],
    [{ "ratelimit-remaining": "0", "ratelimit-reset": "-5" }, []],
    [{ "ratelimit-remaining": "0", "ratelimit-reset": "" }, []],
    [{ "ratelimit-remaining": "zero", "ratelimit-reset": "7" }, []],
  ])("after %j the next request waits %j", async (headers, waits) => {
    const { clock, sleeps } = fastClock();
    await using t = await open(told(headers), { clock }, limited(100, 60));
    await t.client.read();
    await t.client.read();
    expect(sleeps).toEqual(waits);
  });

  test("what it says counts for all callers, and for errors as for data", async () => {
    const { clock, run } = leapingClock();
    const begun = clock.now();
    const sent: number[] = [];
    const fetch = async () => {
      const first = sent.push(clock.now() - begun) === 1;
      return Response.json(1, { status: first ? 403 : 200, headers: { "ratelimit-remaining": first ? "0" : "9", "ratelimit-reset": "7" } });
    };
    await using t = await open(() => undefined, { clock, fetch, retries: 0 }, limited(100, 60));
    await caught(t.client.read());
    await run(Array.from({ length: 5 }, () => t.client.read()));
    expect(sent).toEqual([0, 7_000, 7_000, 7_000, 7_000, 7_000]);
  });
});

describe("waiting for the limit ends", () => {
  test("with the caller's signal, and leaves its place to the others", async () => {
    const { clock, run } = leapingClock();
    await using t = await open((response, _request, count) => reply(response, 200, count), { clock }, limited(1, 60));
    await t.client.read();
    const controller = new AbortController();
    const gone = caught(t.client.read({}, { signal: controller.signal }));
    const staying = t.client.read();
    controller.abort("enough");
    expect(await gone).toBe("enough");
    expect(await run([staying])).toMatchObject([{ value: 2 }]);
    expect(clock.now()).toBe(1_060_000);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  test("with the deadline, and says that nothing was sent", async () => {
    await using t = await open((response) => reply(response, 200, 1), {}, limited(1, 60));
    await t.client.read();
    expect(await caught(t.client.write({ body: 1 }, { deadline: 40 }))).toMatchObject({ code: "deadline", attempts: 0, mayHaveBeenApplied: false });
    expect(t.server.received).toHaveLength(1);
  });
});

test("each client has a limit of its own", async () => {
  const { clock, sleeps } = fastClock();
  for (let client = 0; client < 3; client++) {
    await using t = await open((response) => reply(response, 200, 1), { clock }, limited(1, 60));
    await t.client.read();
  }
  expect(sleeps).toEqual([]);
});
