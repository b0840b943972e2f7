import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { InputError, connect, isHttpError } from "specloom";
import type { UnityOneOptions as Behaviour } from "specloom/testing";
import { type Segment, api, createSegment, createUnityOne, getSegment, operations } from "specloom/unity-one";
import { createUnityOneHttp } from "specloom/unity-one/http";
import { collect, failure } from "./support/outcome.ts";
import { idOf, startUnityOne as start } from "./support/unity-one.ts";

beforeEach(() => ["ONE_TENANT", "API_AUTH", "BASE_URL"].forEach((name) => vi.stubEnv(`UNITY_ONE_${name}`, undefined)));
afterEach(() => void vi.unstubAllEnvs());

const base = "/api/v1/account/integrations/auth-required/segments";
const vip = { name: "VIP Client", externalId: "VIP", parentSegmentId: "segment" };

test("every operation does its work over HTTP, with all that may be given and with no more than must", async () => {
  const { simulator, unityOne } = await start({ segments: 0 });
  const { id } = await unityOne.createSegment({ body: vip });
  expect(await unityOne.getSegment({ segmentId: id })).toEqual({ id, ...vip });
  const { id: bare } = await unityOne.createSegment({ body: { name: "Bare" } });
  expect(await unityOne.getSegment({ segmentId: bare })).toEqual({ id: bare, name: "Bare", externalId: null, parentSegmentId: null });
  expect(await unityOne.updateSegment({ segmentId: id, body: { name: "Client VIP", externalId: null, parentSegmentId: bare } })).toBe(undefined);
  expect(await unityOne.updateSegment({ segmentId: bare, body: { name: "Barer" } })).toBe(undefined);
  const all = await collect(unityOne.listSegments({ pageSize: 2 }));
  expect(all.find((segment) => segment.id === id)).toEqual({ id, name: "Client VIP", externalId: null, parentSegmentId: bare });
  expect((await unityOne.listSegments()).items.map(({ name }) => name).sort()).toEqual(["Barer", "Client VIP", "segment"]);
  expect(await unityOne.deleteSegment({ segmentId: id })).toBe(undefined);
  const types = (await collect(unityOne.listSegmentSynchronization({ contexts: ["INTEGRATIONS", "BACKOFFICE"] }))).map(({ type }) => type);
  expect(types).toEqual(["CREATE", "CREATE", "UPDATE", "UPDATE", "DELETE"]);
  expect(await collect(unityOne.listSegmentSynchronization({}, { from: "5" }))).toEqual([{ segmentId: id, type: "DELETE" }]);

  const writes = simulator.requests.filter(({ body }) => body !== "");
  expect(writes.map(({ method, body }) => [method, JSON.parse(body)])).toEqual([
    ["POST", vip], ["POST", { name: "Bare" }], ["PUT", { name: "Client VIP", externalId: null, parentSegmentId: bare }], ["PUT", { name: "Barer" }],
  ]);
  const used = simulator.requests.map(({ method, path }) => `${method} ${path.replace(id, "{segmentId}").replace(bare, "{segmentId}")}`);
  expect([...new Set(used)].sort()).toEqual(Object.values(operations).map(({ method, path }) => `${method} ${path}`).sort());
  const { oneTenant, apiAuth } = simulator.credentials;
  for (const { headers, status } of simulator.requests) {
    expect(headers).toMatchObject({ "one-tenant": oneTenant, apiauth: apiAuth });
    expect(status).toBe(200);
  }
});

describe("a tree of segments", () => {
  test.each([
    ["array", 249, undefined, [1, 2, 3, 4]],
    ["array", 99, undefined, [1, 2]],
    ["array", 0, 1, [1, 2]],
    ["items", 9, 3, [1, 2, 3, 4, 5]],
    ["list-element", 9, 3, [1, 2, 3, 4, 5]],
  ] as const)("has every segment once: as %s, %i and a root, by %s a page", async (list, segments, pageSize, pages) => {
    const { simulator, unityOne } = await start({ segments, list });
    const all = unityOne.listSegments(pageSize ? { pageSize } : {});
    const ids = (await collect(all)).map(({ id }) => id);
    expect(ids).toEqual([...Array.from({ length: segments }, (_, index) => idOf(index + 1)), "segment"]);
    expect(all.stopped).toBe("empty-page");
    expect(simulator.requests.map(({ path, query }) => [path, [...query]])).toEqual(
      pages.map((page) => [base, [["pageSize", String(pageSize ?? 100)], ["pageNumber", String(page)]]]),
    );
  });

  test("is awaited to the first page, walked by pages, resumed and capped", async () => {
    const { simulator, unityOne } = await start({ segments: 4 });
    const first = await unityOne.listSegments({ pageSize: 2 });
    expect([first.items.map(({ id }) => id), first.position]).toEqual([[idOf(1), idOf(2)], "2"]);
    expect(simulator.requests).toHaveLength(1);
    const rest = await collect(unityOne.listSegments({ pageSize: 2 }, { from: first.position! }).pages());
    expect(rest.map(({ items, position }) => [items.map(({ id }) => id), position])).toEqual([[[idOf(3), idOf(4)], "3"], [["segment"], "4"], [[], undefined]]);
    const capped = unityOne.listSegments({ pageSize: 2 }, { maxItems: 3 });
    expect([(await collect(capped)).length, capped.stopped]).toEqual([3, "maxItems"]);
  });

  test("may have parents after their children and more than one top", async () => {
    const { unityOne } = await start({ segments: 5 });
    const all = await collect(unityOne.listSegments());
    const known = new Map<string, Segment>(all.map((segment) => [segment.id, segment]));
    expect(all.filter(({ parentSegmentId }) => parentSegmentId === null).map(({ id }) => id)).toEqual([idOf(3), "segment"]);
    expect(all.every(({ parentSegmentId }) => parentSegmentId === null || known.has(parentSegmentId))).toBe(true);
    expect(all.map(({ externalId }) => externalId)).toEqual(["1", "2", "3", null, "5", null]);
  });
});

describe("where the documentation is silent", () => {
  const choices: [string, Behaviour][] = [
    ["a create answers 201", { createStatus: 201 }],
    ["updates and deletions answer 204", { writeStatus: 204 }],
    ["external ids are unique", { uniqueExternalIds: true }],
    ["an update keeps what is left out", { omitted: "keep" }],
    ["an update clears what is left out", { omitted: "clear" }],
    ["what is deleted can still be read", { keepDeleted: true }],
    ["errors are plain text", { errorBody: "text" }],
    ["lists are an object with items and more", { list: "items" }],
    ["lists are an object with items and a total", { list: "list-element" }],
  ];
  test.each([...choices, ["all of it at once", Object.assign({}, ...choices.map(([, choice]) => choice)) as Behaviour]])("the client lives with it that %s", async (_, choice) => {
    const { unityOne } = await start(choice);
    const { id } = await unityOne.createSegment({ body: vip });
    // All three are sent, which comes to the same whatever becomes of those left out.
    const { id: _id, ...present } = await unityOne.getSegment({ segmentId: id });
    expect(await unityOne.updateSegment({ segmentId: id, body: { ...present, name: "Renamed" } })).toBe(undefined);
    expect(await unityOne.getSegment({ segmentId: id })).toEqual({ id, ...vip, name: "Renamed" });
    expect(await unityOne.deleteSegment({ segmentId: id })).toBe(undefined);
    expect((await collect(unityOne.listSegments())).some((segment) => segment.id === id)).toBe(false);
    const read = await unityOne.getSegment({ segmentId: id }).result();
    expect(choice.keepDeleted ? read.data?.name : read.error?.status).toBe(choice.keepDeleted ? "Renamed" : 404);
  });

  test.each([["keep", "VIP"], ["clear", null]] as const)("an update that leaves things out does what the server does: %s", async (omitted, externalId) => {
    const { unityOne } = await start({ omitted });
    const { id } = await unityOne.createSegment({ body: vip });
    await unityOne.updateSegment({ segmentId: id, body: { name: "Renamed" } });
    expect((await unityOne.getSegment({ segmentId: id })).externalId).toBe(externalId);
  });

  test("an external id that is taken is an HttpError of a status that nobody lists", async () => {
    const { unityOne } = await start({ uniqueExternalIds: true });
    const error = await failure(unityOne.createSegment({ body: { name: "Again", externalId: "1" } }));
    if (!isHttpError(error, createSegment, 409)) throw error;
    expect([error.body, error.message.endsWith(createSegment.responses.default!.description!)]).toEqual([{ message: "externalId 1 is already used" }, true]);
  });
});

test("there is no default server: without a base URL the first call says so", async () => {
  const { simulator } = await start();
  const error = await failure(createUnityOne({ credentials: simulator.credentials }).listSegments());
  expect(error).toBeInstanceOf(InputError);
  expect((error as Error).message).toMatch(/baseUrl.*UNITY_ONE_BASE_URL/);
  vi.stubEnv("UNITY_ONE_BASE_URL", simulator.url);
  vi.stubEnv("UNITY_ONE_ONE_TENANT", simulator.credentials.oneTenant);
  vi.stubEnv("UNITY_ONE_API_AUTH", simulator.credentials.apiAuth);
  expect((await connect(api, { getSegment }).getSegment({ segmentId: idOf(2) })).name).toBe("Segment 2");
});

test("the door to openapi-fetch reads, writes and fails by paths, with both keys", async () => {
  const { simulator, settings } = await start();
  const { GET, POST, PUT, DELETE } = createUnityOneHttp(settings);
  const created = await POST(base, { body: vip });
  const path = { segmentId: created.data!.id };
  expect((await PUT(`${base}/{segmentId}`, { params: { path }, body: { ...vip, name: "New" } })).response.status).toBe(200);
  expect((await GET(`${base}/{segmentId}`, { params: { path } })).data).toEqual({ id: path.segmentId, ...vip, name: "New" });
  const events = await GET(`${base}/synchronization`, { params: { query: { startId: 1, contexts: ["INTEGRATIONS", "INTERNAL"] } } });
  expect(events.data).toMatchObject({ nextId: 6, events: [{ type: "CREATE" }, { type: "UPDATE" }] });
  expect((await DELETE(`${base}/{segmentId}`, { params: { path } })).response.status).toBe(200);
  expect((await GET(`${base}/{segmentId}`, { params: { path } })).error).toEqual({ message: "segment not found" });
  expect(simulator.requests.every(({ headers }) => headers["apiauth"] === simulator.credentials.apiAuth && headers["one-tenant"] === simulator.credentials.oneTenant)).toBe(true);
});
