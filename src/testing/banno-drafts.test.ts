import { afterEach, expect, test } from "vitest";
import { segmentId, startBanno, userId } from "./banno.test-client.ts";
import type { BannoOptions } from "./banno.ts";
import { parseCsv } from "./csv.ts";

let started: Awaited<ReturnType<typeof startBanno>>;
afterEach(() => started.banno.close());

const start = async (options?: BannoOptions) => (started = await startBanno(options));

const members = async (index: number) => {
  const response = await started.send("GET", `/segments/${segmentId(index)}/end-users`);
  return ((await response.json()) as { endUsers: { username: string }[] }).endUsers.map(({ username }) => username);
};

const apply = async (method: string, index: number, draftId: string) => {
  const response = await started.send(method, `/segments/${segmentId(index)}/drafts/${draftId}`);
  return response.ok ? ((await response.json()) as object) : response.status;
};

const download = async (path: string) => {
  const response = await started.send("GET", path);
  const { headers } = response;
  return [response.status, headers.get("content-type"), headers.get("content-disposition"), await response.text()] as const;
};

test("applies a draft: POST replaces, PUT appends, DELETE removes", async () => {
  await start({ users: 5 });
  const [first, second, third] = [await started.draftOf("user-1", "user-2"), await started.draftOf("user-2", "user-3"), await started.draftOf("user-1")];
  expect(await apply("POST", 2, first)).toMatchObject({ segmentId: segmentId(2), draftId: first });
  expect(await members(2)).toEqual(["user-1", "user-2"]);
  expect(await apply("PUT", 2, second)).toMatchObject({ draftId: second });
  expect(await members(2)).toEqual(["user-1", "user-2", "user-3"]);
  await apply("DELETE", 2, third);
  expect(await members(2)).toEqual(["user-2", "user-3"]);
  await apply("POST", 2, first);
  expect(await members(2)).toEqual(["user-1", "user-2"]);
});

test("reads a draft, and says which users it has and which rows it lacks", async () => {
  await start({ users: 5, now: () => 0 });
  const draftId = await started.draftOf("user-5", '"nobody, at all"', "user-1");
  const response = await started.send("GET", `/drafts/${draftId}`);
  expect(await response.json()).toEqual({ draftId, institutionId: started.banno.institutionId, createdAt: "1970-01-01T00:00:00.000Z" });
  expect(await download(`/drafts/${draftId}/missing-users.csv`)).toEqual([
    200, "text/csv", `attachment; filename="missing-users-${draftId}.csv"`, 'name\r\n"nobody, at all"\r\n',
  ]);
  const ids = await download(`/drafts/${draftId}/end-user-ids.csv`);
  expect(ids[3]).toBe(`endUserId\r\n${userId(5)}\r\n${userId(1)}\r\n`);
});

test("may list the users of a draft whole, as another media type", async () => {
  await start({ draftUsersCsv: "users", csvContentType: "application/octet-stream" });
  const [, type, , text] = await download(`/drafts/${await started.draftOf("user-3")}/end-user-ids.csv`);
  expect([type, parseCsv(text)]).toEqual([
    "application/octet-stream",
    [
      ["endUserId", "firstName", "lastName", "username", "email", "nettellerId", "memberNumber"],
      [userId(3), "Łucja", 'Reed "Kit"', "user-3", "user-3@bank.example", "N3", "M3"],
    ],
  ]);
});

const isGone = async (draftId: string) => {
  for (const rest of ["", "/missing-users.csv", "/end-user-ids.csv"]) expect((await started.send("GET", `/drafts/${draftId}${rest}`)).status).toBe(400);
  for (const method of ["POST", "PUT", "DELETE"]) expect(await apply(method, 1, draftId)).toBe(404);
};

test("answers 400 to a read and 404 to a write of a draft that does not exist", async () => {
  await start();
  await isGone(segmentId(1));
  expect(await apply("PUT", 99, await started.draftOf("user-1"))).toBe(404);
});

test("may forget a draft once it was applied, or after a time", async () => {
  let time = 0;
  await start({ singleUseDrafts: true, draftLifetime: 1_000, now: () => time });
  const [used, old] = [await started.draftOf("user-1"), await started.draftOf("user-1")];
  await apply("PUT", 2, used);
  await isGone(used);
  time = 999;
  expect((await started.send("GET", `/drafts/${old}`)).status).toBe(200);
  time = 1_000;
  await isGone(old);
});

test("downloads every user of a segment, 200,000 too, row by row", async () => {
  await start({ users: 200_000 });
  const response = await started.send("GET", `/segments/${segmentId(1)}/end-users.csv`);
  expect(response.headers.get("content-disposition")).toBe(`attachment; filename="segment-${segmentId(1)}.csv"`);
  let lines = 0;
  for await (const chunk of response.body!) for (const byte of chunk) lines += Number(byte === 10);
  expect(lines).toBe(200_001);
});
