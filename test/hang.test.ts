import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { InputError, connect, isHttpError } from "specloom";
import { api, createProgramSegment, getProgramSegment, operations } from "specloom/hang";
import { createHangHttp } from "specloom/hang/http";
import type { HangOptions as Behaviour } from "specloom/testing";
import { startHang as start } from "./support/hang.ts";
import { failure } from "./support/outcome.ts";

beforeEach(() => ["HANG_API_KEY", "HANG_BASE_URL"].forEach((name) => vi.stubEnv(name, undefined)));
afterEach(() => void vi.unstubAllEnvs());

const form = { contentType: "application/x-www-form-urlencoded" } as const;
const json = { contentType: "application/json" } as const;
const requirements = [{ filter_key: "tier", filter_value: "Gold & up" }, { filter_key: "stadt", filter_value: "Köln=1" }];
const body = { name: "Regulars", description: "Every week", requirements };
const gold = { name: "Gold", requirements: requirements.slice(0, 1) };

describe("every operation does its work over HTTP", () => {
  test.each([["json by default", undefined], ["json", json], ["form", form]] as const)("with a create as %s", async (_, options) => {
    const { simulator, hang } = await start({ segments: 0, now: () => 5_000 });
    const { program_segment: created } = await hang.createProgramSegment({ body }, options);
    const times = { created_at: 5, updated_at: 5 };
    expect(created).toEqual({
      id: "1", name: "Regulars", description: "Every week", version_id: null, members_last_refreshed_at: null, ...times,
      program_segment_requirements: requirements.map((requirement, index) => ({ id: `1-${index + 1}`, program_segment_id: "1", ...requirement, ...times })),
    });
    expect(await hang.getProgramSegment({ id: created.id })).toEqual({ program_segment: created });
    const { program_segment_requirements: _requirements, ...row } = created;
    expect(await hang.listProgramSegments()).toEqual({ program_segments: [row] });
    expect(await hang.deleteProgramSegment({ id: created.id })).toBe(undefined);
    expect(await hang.listProgramSegments()).toEqual({ program_segments: [] });

    const path = "/partner-api/v2/admin/program-segments";
    expect(simulator.requests.map(({ method, path, status }) => [method, path, status])).toEqual([
      ["POST", path, 201], ["GET", `${path}/1`, 200], ["GET", path, 200], ["DELETE", `${path}/1`, 204], ["GET", path, 200],
    ]);
    const used = simulator.requests.map((sent) => `${sent.method} ${sent.path.replace("/partner-api", "").replace("/1", "/{id}")}`);
    expect([...new Set(used)].sort()).toEqual(Object.values(operations).map(({ method, path }) => `${method} ${path}`).sort());
    const sent = simulator.requests[0]!;
    expect(sent.headers["content-type"]).toBe(options?.contentType ?? "application/json");
    if (options !== form) expect(JSON.parse(sent.body)).toEqual(body);
    else expect([...new URLSearchParams(sent.body)]).toEqual([
      ["name", "Regulars"], ["description", "Every week"],
      ["requirements[0][filter_key]", "tier"], ["requirements[0][filter_value]", "Gold & up"],
      ["requirements[1][filter_key]", "stadt"], ["requirements[1][filter_value]", "Köln=1"],
    ]);
    for (const { headers } of simulator.requests) expect(headers).toMatchObject({ "x-api-key": simulator.credentials.apiKey, accept: "application/json" });
  });

  test.each([["json", json, "{}"], ["form", form, ""]] as const)("with nothing in a create as %s", async (_, options, text) => {
    const { simulator, hang } = await start({ segments: 0 });
    const { program_segment } = await hang.createProgramSegment({ body: {} }, options);
    expect(program_segment).toMatchObject({ id: "1", name: "", description: null, program_segment_requirements: [] });
    expect(simulator.requests).toMatchObject([{ body: text, headers: { "content-type": options.contentType } }]);
  });
});

describe("where the documentation is silent", () => {
  const choices: [string, Behaviour][] = [
    ["ids are UUIDs", { ids: "uuid" }],
    ["a create answers 200", { createStatus: 200 }],
    ["only JSON is taken", { accepts: "json" }],
    ["numbers come as strings", { numbersAsStrings: true }],
    ["nothing is null", { nulls: false }],
    ["lists have a total", { totalRecords: true }],
    ["forms hold lists in another way", { formLists: "rack" }],
    ["forms hold lists as JSON", { formLists: "json" }],
  ];
  test.each([...choices, ["all of it at once", Object.assign({}, ...choices.map(([, choice]) => choice)) as Behaviour]])("the client lives with it that %s", async (_, choice) => {
    const { hang } = await start({ segments: 1, now: () => 5_000, ...choice });
    const { program_segment: created } = await hang.createProgramSegment({ body: gold });
    expect(created).toMatchObject({ name: "Gold", created_at: 5, updated_at: 5, members_last_refreshed_at: choice.nulls === false ? 5 : null });
    expect(created.program_segment_requirements).toMatchObject([{ ...gold.requirements[0], program_segment_id: created.id, created_at: 5 }]);
    expect((await hang.getProgramSegment({ id: created.id })).program_segment).toEqual(created);
    expect((await hang.listProgramSegments()).program_segments.map(({ created_at }) => created_at)).toEqual([5, 5]);
    expect(await hang.deleteProgramSegment({ id: created.id })).toBe(undefined);
  });

  test("a form goes where only a form is taken, with indexed brackets", async () => {
    const { hang } = await start({ accepts: "form", formLists: "indexed" });
    expect((await hang.createProgramSegment({ body: gold }, form)).program_segment.program_segment_requirements).toMatchObject(gold.requirements);
    const error = await failure(hang.createProgramSegment({ body: gold }));
    if (!isHttpError(error, createProgramSegment, 415)) throw error;
    expect(error.body.messages?.[0]?.title).toBe("content type must be application/x-www-form-urlencoded");
  });

  test.each(["rack", "json"] as const)("a form whose lists are wanted as %s is a 422 that says what it minds", async (formLists) => {
    const { hang } = await start({ formLists });
    const error = await failure(hang.createProgramSegment({ body: gold }, form));
    if (!isHttpError(error, createProgramSegment, 422)) throw error;
    expect(error.message.endsWith(createProgramSegment.responses[422]!.description!)).toBe(true);
  });

  test("milliseconds stay what they are", async () => {
    const { hang } = await start({ timestamps: "milliseconds", numbersAsStrings: true, now: () => 1_700_000_000_999 });
    expect((await hang.getProgramSegment({ id: 1 })).program_segment.created_at).toBe(1_700_000_000_999);
  });

  test("an id is a text or a number, and stays one segment of the path", async () => {
    const { simulator, hang } = await start();
    expect((await hang.getProgramSegment({ id: 2 })).program_segment).toEqual((await hang.getProgramSegment({ id: "2" })).program_segment);
    await failure(hang.getProgramSegment({ id: "a/../b" }));
    expect(simulator.requests.map(({ path }) => path.split("program-segments/")[1])).toEqual(["2", "2", "a%2F..%2Fb"]);
    for (const id of ["..", "", Number.NaN]) expect(await failure(hang.deleteProgramSegment({ id }))).toBeInstanceOf(InputError);
    expect(simulator.requests).toHaveLength(3);
  });
});

test("the smallest client takes key and base URL from the environment", async () => {
  const { simulator } = await start();
  vi.stubEnv("HANG_BASE_URL", simulator.url);
  vi.stubEnv("HANG_API_KEY", simulator.credentials.apiKey);
  const client = connect(api, { getProgramSegment });
  expect((await client.getProgramSegment({ id: 2 })).program_segment.name).toBe("Segment 2");
});

test("the door to openapi-fetch reads, writes and fails by paths, with values as on the wire", async () => {
  const { simulator, settings } = await start({ numbersAsStrings: true, now: () => 5_000 });
  const { GET, POST, DELETE } = createHangHttp(settings);
  const path = "/v2/admin/program-segments";
  const created = await POST(path, { body: gold });
  expect([created.response.status, created.data?.program_segment.created_at]).toEqual([201, "5"]);
  expect((await GET(`${path}/{id}`, { params: { path: { id: 4 } } })).data?.program_segment.name).toBe("Gold");
  expect((await DELETE(`${path}/{id}`, { params: { path: { id: 4 } } })).response.status).toBe(204);
  expect((await GET(`${path}/{id}`, { params: { path: { id: 4 } } })).error?.code).toBe(404);
  expect(simulator.requests.every(({ headers }) => headers["x-api-key"] === simulator.credentials.apiKey)).toBe(true);
});
