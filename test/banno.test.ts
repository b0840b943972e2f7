import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { InputError, isHttpError } from "specloom";
import { createBanno, createSegment, deleteSegment, getDraft, getSegment, operations, removeSegmentUsers, updateSegment } from "specloom/banno";
import { createBannoHttp } from "specloom/banno/http";
import type { BannoOptions as Behaviour } from "specloom/testing";
import { fileOf, segmentIdOf, startBanno as start, userIdOf } from "./support/banno.ts";
import { collect, failure } from "./support/outcome.ts";

beforeEach(() => ["BANNO_CLIENT_CREDENTIALS", "BANNO_BASE_URL"].forEach((name) => vi.stubEnv(name, undefined)));
afterEach(() => void vi.unstubAllEnvs());

const sourceType = "username";
const written = { name: "Savers", sourceProvider: "Geezeo" };
const file = fileOf("user-1", "user-2", "nobody");
const gone = segmentIdOf(99);

test("every operation does its work over HTTP", async () => {
  const { banno, institutionId, requests, simulator } = await start({ users: 5, segments: 1, now: () => 0 });
  const createdAt = "1970-01-01T00:00:00.000Z";
  const { draftId, ...found } = await banno.importUsersCsv({ sourceType, body: { file } });
  expect(found).toEqual({ csvHeaders: ["name"], csvUnknownRows: [{ rowNumber: 4, values: ["nobody"] }], foundUsersCount: 2 });
  expect(await banno.getDraft({ draftId })).toEqual({ draftId, institutionId, createdAt });
  expect(await (await banno.downloadDraftMissingUsersCsv({ draftId })).text()).toBe("name\r\nnobody\r\n");
  expect(await collect((await banno.downloadDraftEndUserIdsCsv({ draftId })).rows())).toEqual([{ endUserId: userIdOf(1) }, { endUserId: userIdOf(2) }]);

  const created = await banno.createSegment({ body: { ...written, draftId } });
  const { segmentId } = created;
  expect(created).toEqual({ ...written, segmentId, draftId, institutionId, createdAt, updatedAt: createdAt });
  expect(await banno.getSegment({ segmentId })).toEqual(created);
  const renamed = { name: "Savers again", sourceProvider: "Banno" };
  expect(await banno.updateSegment({ segmentId, body: renamed })).toEqual({ ...created, ...renamed });
  const users = async () => (await banno.listSegmentEndUsers({ segmentId })).endUsers.map(({ username }) => username);
  expect(await users()).toEqual(["user-1", "user-2"]);
  expect(await banno.getSegmentStats({ segmentId })).toEqual({ numberOfCampaigns: 0, userCount: 2 });
  expect(await collect((await banno.downloadSegmentEndUsersCsv({ segmentId })).rows())).toMatchObject([{ username: "user-1" }, { username: "user-2" }]);

  const into = { segmentId, sourceType, operationType: "append" } as const;
  const { draftId: more } = await banno.importSegmentUsersCsv({ ...into, body: { file: fileOf("user-2", "user-3") } });
  expect(await banno.appendSegmentUsers({ segmentId, draftId: more })).toMatchObject({ segmentId, draftId: more });
  expect(await users()).toEqual(["user-1", "user-2", "user-3"]);
  expect(await banno.removeSegmentUsers({ segmentId, draftId })).toMatchObject({ segmentId, draftId });
  expect(await users()).toEqual(["user-3"]);
  expect(await banno.replaceSegmentUsers({ segmentId, draftId })).toMatchObject({ segmentId, draftId });
  expect(await users()).toEqual(["user-1", "user-2"]);

  const { segments } = await banno.listSegments();
  expect(segments.map((segment) => segment.segmentId)).toEqual([segmentIdOf(1), segmentId]);
  expect((await banno.listEndUserSegments({ endUserId: userIdOf(2) })).segments).toEqual(segments);
  expect(await banno.listEndUserSegments({ endUserId: gone })).toEqual({ segments: [] });
  expect(await banno.triggerSegmentPermissionsHistory({ segmentId })).toBe(undefined);
  expect(await banno.triggerUnsavedPermissionsHistory()).toBe(undefined);
  expect(await banno.deleteSegment({ segmentId })).toBe(undefined);

  const ids = { [institutionId]: "{institutionId}", [segmentId]: "{segmentId}", [draftId]: "{draftId}", [more]: "{draftId}", [userIdOf(2)]: "{endUserId}", [gone]: "{endUserId}" };
  const used = requests().map(({ method, path }) => `${method} ${path.split("/").map((part) => ids[part] ?? part).join("/")}`);
  expect([...new Set(used)].sort()).toEqual(Object.values(operations).map(({ method, path }) => `${method} ${path}`).sort());
  expect(requests().filter(({ body }) => body === "").map(({ headers }) => headers["content-type"])).not.toContain("application/json");
  expect(simulator.requests.filter(({ status }) => status >= 400)).toEqual([]);
});

describe("where the documentation is silent", () => {
  const choices: [string, Behaviour][] = [
    ["a value that is not there is null", { nulls: true }],
    ["drafts are for one use", { singleUseDrafts: true }],
    ["an import into a segment is applied at once", { importApplies: true }],
    ["the ids of a draft come with the users whole", { draftUsersCsv: "users" }],
    ["downloads have another media type", { csvContentType: "application/octet-stream" }],
    ["errors have a text", { errorBody: "text" }],
    ["errors have a JSON body", { errorBody: "json" }],
    ["a token answer does not say how long it is good for", { expiresIn: false }],
    ["a token needs no scope", { scope: "" }],
  ];
  test.each([...choices, ["all of it at once", Object.assign({}, ...choices.map(([, choice]) => choice)) as Behaviour]])("the client lives with it that %s", async (_, choice) => {
    const { banno } = await start({ users: 10, ...choice });
    const segmentId = segmentIdOf(2);
    expect((await banno.getSegment({ segmentId })).draftId ?? undefined).toBe(undefined);
    const body = { file: fileOf("user-9", "user-10", "x") };
    await banno.importSegmentUsersCsv({ segmentId, sourceType, operationType: "append", body });
    // Whether that was applied or not, appending the same users does no harm.
    const { draftId } = await banno.importUsersCsv({ sourceType, body });
    expect(await collect((await banno.downloadDraftEndUserIdsCsv({ draftId })).rows())).toMatchObject([{ endUserId: userIdOf(9) }, { endUserId: userIdOf(10) }]);
    await banno.appendSegmentUsers({ segmentId, draftId });
    const { endUsers } = await banno.listSegmentEndUsers({ segmentId });
    expect(endUsers.map(({ username, email }) => [username, email ?? undefined])).toEqual([["user-9", "user-9@bank.example"], ["user-10", undefined]]);
    const again = await banno.getDraft({ draftId }).result();
    expect(again.error?.status).toBe(choice.singleUseDrafts ? 400 : undefined);
  });

  test.each([[{}, 422], [{ unknownDraftStatus: 400 }, 400]] as const)("a segment from no draft is refused, told %j", async (choice, status) => {
    const { banno } = await start(choice);
    const error = await failure(banno.createSegment({ body: { ...written, draftId: gone } }));
    if (!isHttpError(error, createSegment, status)) throw error;
    expect(error.message.endsWith(createSegment.responses[status]!.description!)).toBe(true);
  });

  test.each([400, 404, 422] as const)("an update of no segment is an HttpError %i", async (updateUnknownStatus) => {
    const { banno } = await start({ updateUnknownStatus });
    expect(isHttpError(await failure(banno.updateSegment({ segmentId: gone, body: written })), updateSegment, updateUnknownStatus)).toBe(true);
  });

  test.each([204, 404, 500] as const)("a deletion of no segment answers %i", async (deleteUnknownStatus) => {
    const { banno } = await start({ deleteUnknownStatus }, { retries: 0 });
    const error = await failure(banno.deleteSegment({ segmentId: gone }));
    expect(deleteUnknownStatus === 204 ? error === undefined : isHttpError(error, deleteSegment, deleteUnknownStatus)).toBe(true);
  });

  test("a draft may be gone after a time", async () => {
    let time = 0;
    const { banno } = await start({ draftLifetime: 1_000, now: () => time });
    const { draftId } = await banno.importUsersCsv({ sourceType, body: { file } });
    time = 999;
    expect((await banno.getDraft({ draftId })).draftId).toBe(draftId);
    time = 1_000;
    expect(isHttpError(await failure(banno.getDraft({ draftId })), getDraft, 400)).toBe(true);
    expect(isHttpError(await failure(banno.removeSegmentUsers({ segmentId: segmentIdOf(1), draftId })), removeSegmentUsers, 404)).toBe(true);
  });
});

test("the institution is given once or with the call, and named in both places where it is missing", async () => {
  const { banno, settings, institutionId, simulator } = await start();
  const without = createBanno(settings);
  expect((await without.getSegment({ institutionId, segmentId: segmentIdOf(1) })).name).toBe("Segment 1");
  const sent = simulator.requests.length;
  const error = await failure((without as unknown as typeof banno).listSegments());
  expect(error).toBeInstanceOf(InputError);
  expect((error as Error).message).toMatch(/institutionId .*listSegments.*defaults/);
  expect(isHttpError(await failure(banno.getSegment({ institutionId: gone, segmentId: segmentIdOf(1) })), getSegment, 403)).toBe(true);
  expect(simulator.requests).toHaveLength(sent + 1);
});

test("the door to openapi-fetch reads, writes and fails by paths, with the same token", async () => {
  const { settings, institutionId, tokenRequests } = await start();
  const { GET, PUT } = createBannoHttp(settings);
  const path = { institutionId, segmentId: segmentIdOf(1) };
  const segment = "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}";
  expect((await GET(segment, { params: { path } })).data?.name).toBe("Segment 1");
  expect((await PUT(segment, { params: { path }, body: written })).data).toMatchObject(written);
  const missing = await GET(segment, { params: { path: { ...path, segmentId: gone } } });
  expect(missing.response.status).toBe(404);
  expect(tokenRequests()).toHaveLength(1);
});
