import { afterEach, expect, test } from "vitest";
import { simulateUnityOne, type SimulatedUnityOne, type UnityOneOptions } from "./unity-one.ts";

let unity: SimulatedUnityOne;
afterEach(() => unity.close());

const start = async (options?: UnityOneOptions) => (unity = await simulateUnityOne(options));

const send = async (method: string, rest = "", body?: unknown, headers: Record<string, string> = {}) => {
  const { oneTenant, apiAuth } = unity.credentials;
  const response = await fetch(`${unity.url}/api/v1/account/integrations/auth-required/segments${rest}`, {
    method,
    headers: { "one-tenant": oneTenant, ApiAuth: apiAuth, "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text };
};

const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
const page = "?pageNumber=1&pageSize=100";

test("wants both keys", async () => {
  await start();
  expect((await send("GET", page)).status).toBe(200);
  expect(await send("GET", page, undefined, { "one-tenant": "" })).toEqual({ status: 401, body: { message: "unknown tenant" } });
  expect(await send("GET", page, undefined, { ApiAuth: "x" })).toEqual({ status: 401, body: { message: "invalid ApiAuth" } });
});

test("lists a tree whose root comes last and whose parents may come after their children", async () => {
  await start({ segments: 3 });
  expect((await send("GET", page)).body).toEqual([
    { id: id(1), name: "Segment 1", externalId: "1", parentSegmentId: "segment" },
    { id: id(2), name: "Segment 2", externalId: "2", parentSegmentId: id(3) },
    { id: id(3), name: "Segment 3", externalId: "3", parentSegmentId: null },
    { id: "segment", name: "segment", externalId: null, parentSegmentId: null },
  ]);
});

test("turns pages from 1 to the end and past it", async () => {
  await start({ segments: 4 });
  const ids = async (number: number) => (await send("GET", `?pageNumber=${number}&pageSize=2`)).body.map((row: { id: string }) => row.id);
  expect([await ids(1), await ids(2), await ids(3), await ids(4)]).toEqual([[id(1), id(2)], [id(3), id(4)], ["segment"], []]);
});

const rows = [expect.objectContaining({ id: id(1) }), expect.objectContaining({ id: "segment" })];
const shapes: [UnityOneOptions["list"] & string, want: object][] = [
  ["items", { items: rows, totalItems: 2, pageNumber: 1, totalPages: 1, pageSize: 100, nextPage: null }],
  ["list-element", { listElement: 2, totalElement: 2, items: rows }],
];

for (const [list, want] of shapes) {
  test(`may list as ${list}`, async () => {
    await start({ segments: 1, list });
    expect((await send("GET", page)).body).toEqual(want);
  });
}

for (const query of ["", "?pageNumber=1", "?pageNumber=0&pageSize=1", "?pageNumber=1&pageSize=10001", "?pageNumber=1&pageSize=1&sort=id"]) {
  test(`refuses a list with ${query || "no query"}`, async () => {
    await start();
    expect(await send("GET", query)).toEqual({ status: 400, body: { message: expect.any(String) } });
  });
}

test("creates, updates and deletes a segment", async () => {
  await start();
  const written = { externalId: "VIP", name: "VIP Client", parentSegmentId: "segment" };
  const { status, body } = await send("POST", "", written);
  expect([status, body]).toEqual([200, { id: expect.stringMatching(/^[\da-f-]{36}$/) }]);
  expect(await send("GET", `/${body.id}`)).toEqual({ status: 200, body: { id: body.id, ...written } });
  expect(await send("PUT", `/${body.id}`, { name: "Client VIP" })).toEqual({ status: 200, body: "" });
  expect((await send("GET", `/${body.id}`)).body).toEqual({ id: body.id, name: "Client VIP", externalId: null, parentSegmentId: null });
  expect(await send("DELETE", `/${body.id}`)).toEqual({ status: 200, body: "" });
  for (const method of ["GET", "DELETE"]) expect((await send(method, `/${body.id}`)).status).toBe(404);
  expect((await send("PUT", `/${body.id}`, { name: "a" })).status).toBe(404);
});

test("behaves in the other way where the documentation leaves a choice", async () => {
  await start({ createStatus: 201, writeStatus: 204, omitted: "keep", uniqueExternalIds: true, keepDeleted: true, errorBody: "text" });
  expect((await send("POST", "", { name: "a" })).status).toBe(201);
  expect(await send("POST", "", { name: "a", externalId: "1" })).toEqual({ status: 409, body: "externalId 1 is already used" });
  expect((await send("PUT", `/${id(1)}`, { name: "new", externalId: "1" })).status).toBe(204);
  const kept = { id: id(1), name: "new", externalId: "1", parentSegmentId: "segment" };
  expect((await send("GET", `/${id(1)}`)).body).toEqual(kept);
  expect((await send("DELETE", `/${id(1)}`)).status).toBe(204);
  expect(await send("GET", `/${id(1)}`)).toEqual({ status: 200, body: kept });
  expect((await send("GET", page)).body).not.toContainEqual(kept);
});

const refused: [why: string, body: unknown][] = [
  ["without a name", {}],
  ["with an external id that is no text", { name: "a", externalId: 100 }],
  ["with the field as the page misspells it", { name: "a", externalID: "1" }],
  ["with a parent that does not exist", { name: "a", parentSegmentId: id(99) }],
  ["below itself", { name: "a", parentSegmentId: id(1) }],
];

for (const [why, body] of refused) {
  test(`refuses a segment ${why}`, async () => {
    await start({ errorBody: "error" });
    expect(await send("PUT", `/${id(1)}`, body)).toEqual({ status: 400, body: { error: expect.any(String) } });
  });
}
