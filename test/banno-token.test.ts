import { describe, expect, test } from "vitest";
import { AuthError, isHttpError } from "specloom";
import { listSegments } from "specloom/banno";
import { fileOf, segmentIdOf, startBanno as start } from "./support/banno.ts";
import { failure } from "./support/outcome.ts";

async function startAt(time: { now: number }, expiresIn = true) {
  const started = await start({ now: () => time.now, expiresIn });
  const aHundred = () => Promise.all(Array.from({ length: 100 }, () => started.banno.getSegment({ segmentId: segmentIdOf(1) })));
  const counts = () => [started.tokenRequests().length, started.requests().length];
  return { ...started, aHundred, counts };
}

const begin = 1_700_000_000_000;

describe("one token request serves a hundred callers", () => {
  test("of a cold client", async () => {
    const { aHundred, counts } = await startAt({ now: begin });
    expect(new Set((await aHundred()).map(({ name }) => name))).toEqual(new Set(["Segment 1"]));
    expect(counts()).toEqual([1, 100]);
    await aHundred();
    expect(counts()).toEqual([1, 200]);
  });

  test("after a 401, and each call is sent once more", async () => {
    const { aHundred, counts, simulator, requests } = await startAt({ now: begin });
    await aHundred();
    simulator.revokeTokens();
    await aHundred();
    expect(counts()).toEqual([2, 300]);
    const resent = requests().slice(100);
    expect([401, 200].map((status) => resent.filter((request) => request.status === status).length)).toEqual([100, 100]);
  });

  test.each([[true], [false]])("a minute before the token expires, and no sooner: told how long it is good for %s", async (told) => {
    const time = { now: begin };
    const { aHundred, counts, requests } = await startAt(time, told);
    await aHundred();
    time.now += 539_999;
    await aHundred();
    expect(counts()).toEqual([1, 200]);
    time.now += 1;
    await aHundred();
    expect(counts()).toEqual([2, 300]);
    expect(requests().every(({ status }) => status === 200)).toBe(true);
  });

  test("when it has long expired", async () => {
    const time = { now: begin };
    const { aHundred, counts, requests } = await startAt(time);
    await aHundred();
    time.now += 3_600_000;
    await aHundred();
    expect(counts()).toEqual([2, 200]);
    expect(requests().every(({ status }) => status === 200)).toBe(true);
  });
});

test("a token request that is refused is refused once for all who wait, and made again by the next", async () => {
  const { banno, requests, tokenRequests } = await start({ scope: "full" });
  const errors = await Promise.all(Array.from({ length: 100 }, () => failure(banno.listSegments())));
  expect([errors.every((error) => error instanceof AuthError), tokenRequests().length]).toEqual([true, 1]);
  expect(await failure(banno.listSegments())).toBeInstanceOf(AuthError);
  expect([requests().length, tokenRequests().length]).toEqual([0, 2]);
});

describe("a 401", () => {
  test("is one new token and one resend, of an upload too", async () => {
    const { banno, simulator, requests, tokenRequests } = await start({ users: 2 });
    await banno.listSegments();
    simulator.revokeTokens();
    const { foundUsersCount } = await banno.importUsersCsv({ sourceType: "username", body: { file: fileOf("user-1", "user-2") } });
    expect(foundUsersCount).toBe(2);
    expect(requests().map(({ method, status }) => [method, status])).toEqual([["GET", 200], ["POST", 401], ["POST", 200]]);
    expect(requests()[2]!.bytes.byteLength).toBe(requests()[1]!.bytes.byteLength);
    expect(tokenRequests()).toHaveLength(2);
  });

  test("to the resend is an HttpError, and there is no third", async () => {
    const spoil = (url: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      if (headers.has("authorization")) headers.set("authorization", "Bearer stale");
      return fetch(url, { ...init, headers });
    };
    const { banno, requests, tokenRequests } = await start({}, { fetch: spoil });
    const error = await failure(banno.listSegments());
    if (!isHttpError(error, listSegments, 401)) throw error;
    expect(error.message.endsWith(listSegments.responses[401]!.description!)).toBe(true);
    expect([requests().map(({ status }) => status), tokenRequests().length]).toEqual([[401, 401], 2]);
  });

  test("of one caller does not take the newer token of another", async () => {
    const { banno, simulator, tokenRequests } = await start();
    await banno.listSegments();
    simulator.revokeTokens();
    const segmentId = segmentIdOf(1);
    await Promise.all([banno.getSegment({ segmentId }), banno.getSegmentStats({ segmentId }), banno.listSegments()]);
    await banno.listSegments();
    expect(tokenRequests()).toHaveLength(2);
  });
});
