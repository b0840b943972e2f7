import { afterEach, expect, test } from "vitest";
import { segmentId, startBanno, userId } from "./banno.test-client.ts";
import type { BannoOptions } from "./banno.ts";

let started: Awaited<ReturnType<typeof startBanno>>;
afterEach(() => started.banno.close());

const start = async (options?: BannoOptions) => (started = await startBanno(options));

const send = async (method: string, path: string, body?: object) => {
  const response = await started.send(method, path, body);
  const text = await response.text();
  return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text };
};

const gone = segmentId(99);

test("creates a segment from a draft, updates it and deletes it", async () => {
  let time = 0;
  await start({ segments: 0, now: () => time });
  const draftId = await started.draftOf("user-1", "user-2");
  const created = await send("POST", "/segments", { name: "VIP", sourceProvider: "the FI", draftId });
  const segment = {
    segmentId: expect.stringMatching(/^[\da-f-]{36}$/), institutionId: started.banno.institutionId, name: "VIP",
    sourceProvider: "the FI", draftId, createdAt: "1970-01-01T00:00:00.000Z", updatedAt: "1970-01-01T00:00:00.000Z",
  };
  expect(created).toEqual({ status: 201, body: segment });
  const path = `/segments/${created.body.segmentId}`;
  expect(await send("GET", path)).toEqual({ status: 200, body: segment });
  expect(await send("GET", `${path}/stats`)).toEqual({ status: 200, body: { numberOfCampaigns: 0, userCount: 2 } });
  time = 1_000;
  const updated = await send("PUT", path, { name: "Very", sourceProvider: "Geezeo" });
  expect(updated).toEqual({ status: 200, body: { ...segment, name: "Very", sourceProvider: "Geezeo", updatedAt: "1970-01-01T00:00:01.000Z" } });
  expect(await send("GET", "/segments")).toEqual({ status: 200, body: { segments: [updated.body] } });
  expect(await send("DELETE", path)).toEqual({ status: 204, body: "" });
  expect((await send("GET", path)).status).toBe(404);
});

test("lists the users of a segment of 150, and refuses one more", async () => {
  await start({ users: 150 });
  const { status, body } = await send("GET", `/segments/${segmentId(1)}/end-users`);
  expect([status, body.endUsers.length]).toEqual([200, 150]);
  expect(body.endUsers[0]).toEqual({
    endUserId: userId(1), firstName: "Zoë", lastName: "O'Neil, Jr.", username: "user-1",
    email: "user-1@bank.example", nettellerId: "N1", memberNumber: "M1",
  });
  expect(body.endUsers[9]).not.toHaveProperty("email");
  await started.banno.close();
  await start({ users: 151, errorBody: "text" });
  expect(await send("GET", `/segments/${segmentId(1)}/end-users`)).toEqual({ status: 400, body: expect.stringContaining("end-users.csv") });
  expect((await send("GET", `/segments/${segmentId(2)}/end-users`)).body).toEqual({ endUsers: [] });
});

test("lists the segments of a user", async () => {
  await start({ users: 5 });
  expect((await send("GET", `/end-users/${userId(5)}/segments`)).body).toMatchObject({ segments: [{ segmentId: segmentId(1) }] });
  expect(await send("GET", `/end-users/${userId(6)}/segments`)).toEqual({ status: 200, body: { segments: [] } });
});

test("prints optional properties without a value as null if told", async () => {
  await start({ users: 10, nulls: true });
  expect((await send("GET", `/segments/${segmentId(1)}`)).body).toHaveProperty("draftId", null);
  expect((await send("GET", `/segments/${segmentId(1)}/end-users`)).body.endUsers[9]).toHaveProperty("email", null);
});

test("triggers the history of permissions", async () => {
  await start();
  const base = `/a/segmentation/api/v0/institutions/${started.banno.institutionId}`;
  expect(await send("POST", `${base}/history/permissions`)).toEqual({ status: 200, body: "" });
  expect(await send("POST", `${base}/segments/${segmentId(1)}/history/permissions`)).toEqual({ status: 200, body: "" });
  expect((await send("POST", `${base}/segments/${gone}/history/permissions`)).status).toBe(404);
});

test("answers 404 where it is documented", async () => {
  await start();
  for (const rest of ["", "/stats", "/end-users", "/end-users.csv"]) expect(await send("GET", `/segments/${gone}${rest}`)).toEqual({ status: 404, body: "" });
});

const written = { name: "a", sourceProvider: "b" };
const refused: [why: string, method: string, path: string, body: object, status: number][] = [
  ["a create without a name", "POST", "/segments", { sourceProvider: "b", draftId: gone }, 422],
  ["a create without a draft", "POST", "/segments", written, 422],
  ["an update with a draft", "PUT", `/segments/${segmentId(1)}`, { ...written, draftId: gone }, 422],
  ["a body that is no object", "PUT", `/segments/${segmentId(1)}`, [], 400],
];

for (const [why, method, path, body, status] of refused) {
  test(`refuses ${why}`, async () => {
    await start();
    expect((await send(method, path, body)).status).toBe(status);
  });
}

const unknowns: [options: BannoOptions, method: string, path: string, body: object | undefined, status: number][] = [
  [{}, "POST", "/segments", { ...written, draftId: gone }, 422],
  [{ unknownDraftStatus: 400 }, "POST", "/segments", { ...written, draftId: gone }, 400],
  [{}, "PUT", `/segments/${gone}`, written, 400],
  [{ updateUnknownStatus: 404 }, "PUT", `/segments/${gone}`, written, 404],
  [{}, "DELETE", `/segments/${gone}`, undefined, 204],
  [{ deleteUnknownStatus: 500 }, "DELETE", `/segments/${gone}`, undefined, 500],
];

for (const [options, method, path, body, status] of unknowns) {
  test(`answers ${method} of what does not exist with ${status}, told ${JSON.stringify(options)}`, async () => {
    await start(options);
    expect((await send(method, path, body)).status).toBe(status);
  });
}
