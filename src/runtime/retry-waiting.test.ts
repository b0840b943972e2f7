// How long is waited between attempts, by the clock that is asked to sleep.
import { describe, expect, test } from "vitest";
import { caught, failing, fastClock, open } from "./timing.test-client.ts";

const start = "2026-01-01T00:00:00Z";

describe("jitter", () => {
  /** What 100 clients sleep between their attempts; each client has retries to spare. */
  async function waits(): Promise<number[][]> {
    const clients = await Promise.all(Array.from({ length: 100 }, async () => {
      const { clock, sleeps } = fastClock();
      await using t = await open(() => undefined, { clock, retries: 9, fetch: async () => new Response(null, { status: 503 }) });
      await caught(t.client.read());
      return sleeps;
    }));
    return clients[0]!.map((_, attempt) => clients.map((sleeps) => sleeps[attempt]!));
  }

  test("is full: from nothing to twice as much each time, eight seconds at most, and spread evenly", async () => {
    const attempts = await waits();
    const longest = [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000];
    expect(attempts).toHaveLength(longest.length);
    const shares = attempts.flatMap((sleeps, attempt) => sleeps.map((sleep) => sleep / longest[attempt]!));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    // ten bins of 90 in the mean, standard deviation 9: five of those on either side happen once in a hundred thousand runs
    const bins = Array.from({ length: 10 }, (_, bin) => shares.filter((share) => Math.floor(share * 10) === bin).length);
    for (const bin of bins) expect(Math.abs(bin - 90)).toBeLessThan(45);
  });
});

describe("Retry-After", () => {
  const waited = async (value: string, options = {}) => {
    const { clock, sleeps } = fastClock(start);
    await using t = await open(failing(1, 429, { "retry-after": value }), { clock });
    const outcome = await t.client.read({}, options).then(() => "done", ({ code, attempts }: { code: string; attempts: number }) => `${code} after ${attempts}`);
    return { outcome, sleeps };
  };

  test.each<[string, number]>([
    ["0", 0], ["3", 3_000], ["60", 60_000], ["007", 7_000],
    ["Thu, 01 Jan 2026 00:00:05 GMT", 5_000], ["Thu, 01 Jan 2026 00:01:00 GMT", 60_000], ["Thu, 01 Jan 2026 00:00:00 GMT", 0],
    ["Thursday, 01-Jan-26 00:00:07 GMT", 7_000], ["Thu Jan  1 00:00:08 2026", 8_000 + new Date(start).getTimezoneOffset() * 60_000],
  ])("is what is waited: %s", async (value, milliseconds) => {
    // the last form names no zone; where the platform's is far away that is past or too long
    if (milliseconds < 0 || milliseconds > 60_000) return expect(value).not.toContain("GMT");
    expect(await waited(value)).toEqual({ outcome: "done", sleeps: [milliseconds] });
  });

  test.each(["61", "86400", "9999999999", "99999999999999999999999", "Thu, 01 Jan 2026 00:01:01 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"])("of more than a minute ends the call at once: %s", async (value) => {
    expect(await waited(value)).toEqual({ outcome: "http-status after 1", sleeps: [] });
  });

  test.each(["-1", "1.5", "61.5", "1e3", "soon", "10s", "PT10S", "0x10", "NaN", "Infinity", "1, 2", "Thu, 01 Jan 2020 00:00:00 GMT", "Thu, 32 Foo 2026 00:00:00 GMT"])("that says nothing about the future leaves it to the back-off: %s", async (value) => {
    const { outcome, sleeps } = await waited(value);
    expect([outcome, sleeps.length]).toEqual(["done", 1]);
    expect(sleeps[0]).toBeLessThanOrEqual(500);
  });

  test.each([["5", 5_000], ["Thu, 01 Jan 2026 00:00:05 GMT", 4_000]])("is never waited for beyond the deadline, %s of %d ms: the answer is the error, at once", async (value, deadline) => {
    expect(await waited(value, { deadline })).toEqual({ outcome: "http-status after 1", sleeps: [] });
    expect(await waited(value, { deadline: 5_001 })).toEqual({ outcome: "done", sleeps: [5_000] });
  });

  test.each([408, 429, 500, 502, 503, 504])("counts with status %d", async (status) => {
    const { clock, sleeps } = fastClock();
    await using t = await open(failing(1, status, { "retry-after": "9" }), { clock });
    await t.client.read();
    expect(sleeps).toEqual([9_000]);
  });
});

test("the back-off is not begun if it would pass the deadline", async () => {
  const { clock, sleeps } = fastClock();
  await using t = await open(failing(99, 503), { clock, retries: 9 });
  const ends = clock.now() + 3_000;
  expect(await caught(t.client.read({}, { deadline: 3_000 }))).toMatchObject({ code: "http-status", status: 503 });
  expect(sleeps.length).toBeGreaterThan(0);
  expect(clock.now()).toBeLessThan(ends);
});

describe("the budget", () => {
  test("keeps fifty callers in an outage from sending more than a fifth more than without retries", async () => {
    await using t = await open((response) => response.writeHead(503).end(), { clock: fastClock().clock });
    for (let round = 0; round < 8; round++) await Promise.all(Array.from({ length: 50 }, () => caught(t.client.read())));
    // ten retries to begin with, then one for every ten of 400 calls
    expect(t.server.received.length).toBeGreaterThan(400);
    expect(t.server.received.length).toBeLessThanOrEqual(450);
  });

  test("is each client's own, and comes back with calls that succeed", async () => {
    let down = true;
    await using t = await open((response) => response.writeHead(down ? 503 : 200, { "content-type": "application/json" }).end("1"), { clock: fastClock().clock });
    for (let call = 0; call < 30; call++) await caught(t.client.read());
    await using other = await open(failing(2, 503), { clock: fastClock().clock });
    expect(await other.client.read()).toBe("ok");
    expect(await caught(t.client.read())).toMatchObject({ attempts: 1 });
    down = false;
    for (let call = 0; call < 100; call++) await t.client.read();
    down = true;
    expect(await caught(t.client.read())).toMatchObject({ attempts: 3 });
  });

  test("is spent by bodies that break off too", async () => {
    await using t = await open((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "9" }).write("[");
      setImmediate(() => response.destroy());
    }, { clock: fastClock().clock });
    for (let call = 0; call < 100; call++) await caught(t.client.read());
    expect(t.server.received.length).toBeLessThanOrEqual(125);
  });
});
