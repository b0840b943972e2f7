import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { AuthError, HttpError, InputError, TimeoutError, connect, isHttpError } from "specloom";
import { type InfinityOptions, api, createInfinity, deleteSegmentGroup, listSegments, operations, readSegment } from "specloom/infinity";
import { createInfinityHttp } from "specloom/infinity/http";
import { type InfinityOptions as Behaviour, simulateInfinity } from "specloom/testing";

const variables = ["BASE_URL", "BASIC_AUTH_USERNAME", "BASIC_AUTH_PASSWORD", "API_KEY"].map((name) => `INFINITY_${name}`);
beforeEach(() => variables.forEach((name) => vi.stubEnv(name, undefined)));
afterEach(() => void vi.unstubAllEnvs());

const defaults = { igrp: 7 };

async function start(behaviour?: Behaviour, options?: InfinityOptions) {
  const simulator = await simulateInfinity(behaviour);
  onTestFinished(() => simulator.close());
  const { basicAuth } = simulator.credentials;
  const settings = { baseUrl: simulator.url, credentials: { basicAuth }, ...options };
  return { simulator, settings, infinity: createInfinity({ ...settings, defaults }) };
}

/** The base URL of a server of one's own. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => (server.closeAllConnections(), void server.close()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const failure = (call: Promise<unknown>): Promise<unknown> => call.then(() => undefined, (error: unknown) => error);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const criteria = [{ field: "act", op: "begins", value: "12" }, { field: "href", op: "nbegins", value: "/a b&c=d" }];

describe("every operation does its work over HTTP", () => {
  test.each([
    ["application/x-www-form-urlencoded", undefined],
    ["application/json", { contentType: "application/json" }],
  ] as const)("with bodies as %s", async (mediaType, options) => {
    const { simulator, infinity } = await start({ segments: 2, segmentGroups: 0, createBody: "id" });
    expect(await infinity.createSegmentGroup({ body: { segmentGroupName: "Sales" } }, options)).toEqual({ segmentGroupId: 1 });
    expect(await infinity.updateSegmentGroup({ segmentGroup: 1, body: { segmentGroupName: "Märkte" } }, options)).toBe(undefined);
    expect(await infinity.readSegmentGroup({ segmentGroup: 1 })).toEqual({ segmentGroupId: 1, segmentGroupName: "Märkte", igrp: 7, segmentGroupStatus: 200 });
    expect((await infinity.listSegmentGroups()).items).toHaveLength(1);

    const body = { segment: 400, segmentName: "A & B", criteria, segmentGroupId: 1 };
    expect(await infinity.createSegment({ body }, options)).toEqual({ segment: 400 });
    expect(await infinity.updateSegment({ segment: 400, body: { criteria, orgId: 5, segmentGroupId: 1, segmentRef: "r" } }, options)).toBe(undefined);
    expect(await infinity.orderSegments({ body: { sortedSegments: [3, 400, 2] } }, options)).toBe(undefined);
    expect(await infinity.readSegment({ segment: 400 })).toEqual({ ...body, segmentRef: "r", segmentOrder: 1, segmentStatus: 200, orgId: 5 });

    const refused = await failure(infinity.deleteSegmentGroup({ segmentGroup: 1 }));
    expect(isHttpError(refused, deleteSegmentGroup, 400) && refused.body).toBe("segment group contains segments");
    expect(await infinity.deleteSegment({ segment: 400 })).toBe(undefined);
    expect(await infinity.deleteSegmentGroup({ segmentGroup: 1 })).toBe(undefined);
    expect((await infinity.listSegments()).items.map(({ segment }) => segment)).toEqual([0, 1, 2, 3]);

    const used = simulator.requests.map(({ method, path }) => `${method} ${path.slice("/config/v2".length)}`);
    const paths = Object.values(operations).map(({ method, path }) => `${method} ${path}`);
    const filled = paths.map((path) => path.replace("{igrp}", "7").replace("{segment}", "400").replace("{segmentGroup}", "1"));
    expect([...new Set(used)].sort()).toEqual(filled.sort());
    const writes = simulator.requests.filter(({ body }) => body !== "");
    expect(writes.map(({ headers }) => headers["content-type"])).toEqual(Array(5).fill(mediaType));
    const [create, order] = [writes[2]!.body, writes[4]!.body];
    if (options) expect([create, order].map((text) => JSON.parse(text))).toEqual([body, { sortedSegments: [3, 400, 2] }]);
    else expect([create, order].map((text) => [...new URLSearchParams(text)])).toEqual([
      [
        ["segment", "400"], ["segmentName", "A & B"],
        ["criteria[0][field]", "act"], ["criteria[0][op]", "begins"], ["criteria[0][value]", "12"],
        ["criteria[1][field]", "href"], ["criteria[1][op]", "nbegins"], ["criteria[1][value]", "/a b&c=d"],
        ["segmentGroupId", "1"],
      ],
      [["sortedSegments[]", "3"], ["sortedSegments[]", "400"], ["sortedSegments[]", "2"]],
    ]);
  });

  test("where a create answers with an empty 201", async () => {
    const { infinity } = await start();
    const { data, error, response } = await infinity.createSegment({ body: { segmentName: "New", criteria } }).result();
    expect([data, error, response.status]).toEqual([undefined, undefined, 201]);
    expect(await infinity.createSegmentGroup({ body: { segmentGroupName: "New" } })).toBe(undefined);
  });
});

describe("2,500 segments", () => {
  test.each([
    [true, undefined, [0, 1000, 2000]],
    [false, undefined, [0, 1000, 2000]],
    [false, 500, [0, 500, 1000, 1500, 2000, 2500]],
    [true, 1251, [0, 1251, 2502]],
  ])("arrive once each: built-ins listed %s, limit %s", async (listBuiltIns, limit, offsets) => {
    const { simulator, infinity } = await start({ segments: 2_500, listBuiltIns, listContentType: "application/x-ndjson" });
    const list = infinity.listSegments(limit ? { limit } : {});
    const found = await collect(list);
    expect(found.map(({ segment }) => segment)).toEqual(range(listBuiltIns ? 0 : 2, 2_502));
    expect(simulator.requests.map(({ query }) => Object.fromEntries(query))).toEqual(
      offsets.map((offset) => ({ limit: String(limit ?? 1000), offset: String(offset) })),
    );
    expect(list.stopped).toBe("short-page");
  });

  test("come by pages, each with the position of the next to go on from", async () => {
    const { simulator, infinity } = await start({ segments: 2_500, listBuiltIns: false });
    const first = await infinity.listSegments();
    expect([first.items.length, first.body.length, first.position]).toEqual([1000, 1000, "1000"]);
    expect(simulator.requests).toHaveLength(1);
    const pages = await collect(infinity.listSegments({}, { from: first.position! }).pages());
    expect(pages.map(({ items, position }) => [items.length, items[0]?.segment, position])).toEqual([[1000, 1002, "2000"], [500, 2002, undefined]]);
  });

  test("are as many as the caller wants: maxPages, maxItems, or none after the loop is left", async () => {
    const { simulator, infinity } = await start({ segments: 2_500 });
    const capped = infinity.listSegments({ limit: 100 }, { maxPages: 2 });
    expect([(await collect(capped)).length, capped.stopped]).toEqual([200, "maxPages"]);
    const few = infinity.listSegments({ limit: 100 }, { maxItems: 150 });
    expect([(await collect(few)).length, few.stopped]).toEqual([150, "maxItems"]);
    const before = simulator.requests.length;
    for await (const { segment } of infinity.listSegments({ limit: 100 })) if (segment === 120) break;
    expect(simulator.requests.length - before).toBe(2);
  });
});

test("filter and sort go out with their bracketed names, one pair for each", async () => {
  const { simulator, infinity } = await start();
  const params = { filter: ["segment-ge-value-2", "segmentName-eq-value-Segment 3"], sort: ["segmentOrder-desc"] };
  expect((await collect(infinity.listSegments(params))).map(({ segment }) => segment)).toEqual([3]);
  expect([...simulator.requests[0]!.query]).toEqual([
    ["filter[]", params.filter[0]], ["filter[]", params.filter[1]], ["sort[]", params.sort[0]], ["limit", "1000"], ["offset", "0"],
  ]);
});

describe("credentials", () => {
  type Make = (known: { basicAuth: { username: string; password: string }; apiKey: string }) => InfinityOptions["credentials"];
  const sources: [string, "v2" | "v2.1", Make][] = [
    ["a value", "v2", ({ basicAuth }) => ({ basicAuth })],
    ["an async function", "v2", ({ basicAuth }) => ({ basicAuth: async () => basicAuth })],
    ["the environment", "v2", ({ basicAuth: { username, password } }) => (vi.stubEnv(variables[1]!, username), vi.stubEnv(variables[2]!, password), {})],
    ["a value", "v2.1", ({ apiKey }) => ({ apiKey })],
    ["an async function", "v2.1", ({ apiKey }) => ({ apiKey: async () => apiKey })],
    ["the environment", "v2.1", ({ apiKey }) => (vi.stubEnv("INFINITY_API_KEY", apiKey), {})],
  ];
  test.each(sources)("come from %s, for %s", async (_, version, make) => {
    const { simulator, settings } = await start();
    const baseUrl = simulator.url.replace("v2", version);
    const infinity = createInfinity({ ...settings, baseUrl, credentials: make(simulator.credentials)!, defaults });
    expect((await infinity.readSegment({ segment: 2 })).segmentName).toBe("Segment 2");
    expect(simulator.requests[0]!.path).toBe(`/config/${version}/igrps/7/segments/2`);
  });

  test.each([
    ["v2", { basicAuth: { username: "ada", password: "n0t it" } }, 401, "auth required"],
    ["v2.1", { apiKey: "wrong" }, 403, "access denied"],
  ] as const)("that are wrong are an HttpError that ends with what the specification says: %s", async (version, credentials, status, body) => {
    const { simulator, settings } = await start();
    const infinity = createInfinity({ ...settings, baseUrl: simulator.url.replace("v2", version), credentials, defaults });
    const error = await failure(infinity.listSegments());
    if (!isHttpError(error, listSegments, status)) throw error;
    expect(error.body).toBe(body);
    expect(error.message.endsWith(listSegments.responses[status]!.description!)).toBe(true);
  });

  test("that are missing are an AuthError that names them all, and nothing is sent", async () => {
    const { simulator, infinity } = await start({}, { credentials: {} });
    vi.stubEnv("INFINITY_BASIC_AUTH_USERNAME", "ada");
    const error = await failure(infinity.readSegment({ segment: 2 }));
    expect(error).toBeInstanceOf(AuthError);
    for (const name of ["credentials.basicAuth", "credentials.apiKey", ...variables.slice(1)]) expect((error as Error).message).toContain(name);
    expect(simulator.requests).toEqual([]);
  });
});

describe("options", () => {
  test("fetch gets the documented address, by server variable, and headers of client and call", async () => {
    const urls: [string, unknown][] = [];
    const fetch = async (url: string, { headers }: RequestInit) => {
      urls.push([url, Object.fromEntries(new Headers(headers))]);
      return new Response(null, { status: 204 });
    };
    const credentials = { apiKey: "k" };
    const headers = { "User-Agent": "acme/1.0", "x-both": "client" };
    await createInfinity({ fetch, credentials, headers }).deleteSegment({ igrp: 7, segment: 2 }, { headers: { "X-Both": "call" } });
    await createInfinity({ fetch, credentials, serverVariables: { version: "v2.1" } }).deleteSegment({ igrp: 7, segment: 2 });
    expect(urls).toEqual([
      ["https://api.infinitycloud.com/config/v2/igrps/7/segments/2", expect.objectContaining({ authorization: "ApiKey k", "user-agent": "acme/1.0", "x-both": "call" })],
      ["https://api.infinitycloud.com/config/v2.1/igrps/7/segments/2", expect.objectContaining({ authorization: "ApiKey k" })],
    ]);
  });

  test("signal ends a call that runs, one that has not begun, and a list between pages, with its reason itself", async () => {
    const { simulator, settings } = await start({ segments: 10 });
    const controller = new AbortController();
    const reason = new Error("enough");
    const baseUrl = await listen(() => controller.abort(reason));
    const { signal } = controller;
    const silent = createInfinity({ ...settings, baseUrl, defaults });
    expect(await failure(silent.createSegment({ body: { segmentName: "New", criteria } }, { signal }))).toBe(reason);
    expect(await failure(silent.readSegment({ segment: 2 }, { signal }).result())).toBe(reason);

    const later = new AbortController();
    const seen: number[] = [];
    const walk = async () => {
      for await (const { segment } of createInfinity({ ...settings, defaults }).listSegments({ limit: 2 }, { signal: later.signal })) {
        seen.push(segment);
        if (segment === 1) later.abort(reason);
      }
    };
    expect(await failure(walk())).toBe(reason);
    expect([seen, simulator.requests.length]).toEqual([[0, 1], 1]);
  });

  test("timeout ends a call that gets no answer, and says whether it may have been applied", async () => {
    const { settings } = await start();
    const infinity = createInfinity({ ...settings, baseUrl: await listen(() => undefined), retries: 0, defaults });
    const error = await failure(infinity.deleteSegment({ segment: 2 }, { timeout: 30 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: "timeout", mayHaveBeenApplied: true, attempts: 1 });
  });
});

describe("a call", () => {
  test("is one request, however many look at it", async () => {
    const { simulator, infinity } = await start();
    const call = infinity.readSegment({ segment: 2 });
    const [segment, again, { data, response }] = await Promise.all([call, call, call.result()]);
    expect([segment.segmentName, again, data, response.status]).toEqual(["Segment 2", segment, segment, 200]);
    expect(simulator.requests).toHaveLength(1);
  });

  test("gives the response unread, and no data after it", async () => {
    const { infinity } = await start();
    const call = infinity.readSegment({ segment: 2 });
    expect(await (await call.response()).json()).toMatchObject({ segment: "2", segmentOrder: "0" });
    await expect(call).rejects.toBeInstanceOf(InputError);
    const missing = await infinity.readSegment({ segment: 99 }).response();
    expect([missing.status, await missing.json()]).toEqual([404, "segment not found"]);
  });

  test("gives the error as a value, typed by status", async () => {
    const { infinity } = await start();
    const { data, error, response } = await infinity.readSegment({ segment: 99 }).result();
    expect([data, response.status]).toEqual([undefined, 404]);
    expect(error).toBeInstanceOf(HttpError);
    expect(isHttpError(error, readSegment, 404) && error.body).toBe("segment not found");
  });
});

describe("client parameters", () => {
  test("are given once, may be given again, and are named in both places where they are missing", async () => {
    const { simulator, infinity, settings } = await start();
    const error = await failure(infinity.readSegment({ igrp: 8, segment: 2 }));
    expect(isHttpError(error, readSegment, 403) && error.body).toBe("access denied");
    const without = createInfinity(settings) as unknown as typeof infinity;
    await expect(without.readSegment({ segment: 2 })).rejects.toThrow(/igrp .*readSegment.*defaults/);
    expect(simulator.requests).toHaveLength(1);
  });

  test("reach a client of chosen operations too", async () => {
    const { settings } = await start();
    const client = connect(api, { readSegment }, { ...settings, defaults });
    expect(Object.keys(client)).toEqual(["readSegment"]);
    expect((await client.readSegment({ segment: 3 })).segment).toBe(3);
  });
});

test("the door to openapi-fetch reads, writes and fails by paths, with values as on the wire", async () => {
  const { simulator, settings } = await start({ createBody: "id" });
  const { GET, POST } = createInfinityHttp(settings);
  const read = await GET("/igrps/{igrp}/segments/{segment}", { params: { path: { igrp: 7, segment: 2 } } });
  expect(read.data).toMatchObject({ segment: "2", segmentName: "Segment 2" });
  const body = { segmentGroupName: "New" };
  const created = await POST("/igrps/{igrp}/segmentGroups", { params: { path: { igrp: 7 } }, body, headers: { "content-type": "application/json" } });
  expect([created.response.status, created.data]).toEqual([201, { segmentGroupId: "3" }]);
  const missing = await GET("/igrps/{igrp}/segments/{segment}", { params: { path: { igrp: 7, segment: 99 } } });
  expect([missing.response.status, missing.error]).toEqual([404, "segment not found"]);
  expect(new Set(simulator.requests.map(({ headers }) => headers["authorization"]))).toHaveProperty("size", 1);
});
