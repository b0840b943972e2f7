import { afterEach, expect, test } from "vitest";
import { simulateHang, type HangCredentials, type HangOptions } from "./hang.ts";
import type { Simulator } from "./server.ts";

let hang: Simulator<HangCredentials>;
afterEach(() => hang.close());

const start = async (options?: HangOptions) => (hang = await simulateHang(options));
const path = "/v2/admin/program-segments";

const send = async (method: string, rest = "", body?: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(hang.url + path + rest, {
    method,
    headers: { "x-api-key": hang.credentials.apiKey, "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: body instanceof URLSearchParams || typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
};

const form = { "content-type": "application/x-www-form-urlencoded" };
const requirement = { filter_key: "tier", filter_value: "Gold & up" };

test("is served below /partner-api", async () => {
  expect((await start()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/partner-api$/);
});

test("wants the key in X-API-Key", async () => {
  await start();
  expect((await send("GET")).status).toBe(200);
  expect((await send("GET", "", undefined, { "x-api-key": "" })).status).toBe(401);
  expect(await send("GET", "", undefined, { "x-api-key": "other" })).toMatchObject({
    status: 401,
    body: { id: expect.any(String), code: 401, messages: [{ title: "API key is invalid", message: "UNAUTHORIZED" }] },
  });
});

test("may answer 400 without a key", async () => {
  await start({ missingKeyStatus: 400 });
  expect((await send("GET", "", undefined, { "x-api-key": "" })).status).toBe(400);
  expect((await send("GET", "", undefined, { "x-api-key": "other" })).status).toBe(401);
});

test("lists segments without their requirements", async () => {
  await start({ segments: 2, now: () => 1_700_000_000_999 });
  const row = {
    description: null, version_id: null, members_last_refreshed_at: null,
    created_at: 1_700_000_000, updated_at: 1_700_000_000,
  };
  expect(await send("GET")).toEqual({
    status: 200,
    body: { program_segments: [{ id: "1", name: "Segment 1", ...row }, { id: "2", name: "Segment 2", ...row }] },
  });
});

test("creates a segment, reads it with its requirements and deletes it", async () => {
  await start({ segments: 0, now: () => 5_000 });
  const created = await send("POST", "", { name: "Gold", description: "best", requirements: [requirement] });
  const times = { created_at: 5, updated_at: 5 };
  expect(created).toEqual({
    status: 201,
    body: {
      program_segment: {
        id: "1", name: "Gold", description: "best", version_id: null, members_last_refreshed_at: null, ...times,
        program_segment_requirements: [{ id: "1-1", program_segment_id: "1", ...requirement, ...times }],
      },
    },
  });
  expect(await send("GET", "/1")).toEqual({ status: 200, body: created.body });
  expect(await send("DELETE", "/1")).toEqual({ status: 204, body: undefined });
  expect((await send("GET", "/1")).status).toBe(404);
  expect((await send("DELETE", "/1")).status).toBe(404);
  expect(await send("POST", "", {})).toMatchObject({ status: 201, body: { program_segment: { id: "2" } } });
});

test("prints what the documentation leaves open in its other way", async () => {
  await start({ segments: 1, ids: "uuid", timestamps: "milliseconds", numbersAsStrings: true, nulls: false, totalRecords: true, createStatus: 200, now: () => 5 });
  const id = "00000000-0000-4000-8000-000000000001";
  const row = { id, name: "Segment 1", description: "", version_id: "", members_last_refreshed_at: "5", created_at: "5", updated_at: "5" };
  expect((await send("GET")).body).toEqual({ program_segments: [row], total_records: "1" });
  expect((await send("GET", `/${id}`)).body).toMatchObject({ program_segment: row });
  expect((await send("POST", "", { name: "a" })).status).toBe(200);
});

for (const [errorBody, body] of [["errors", { errors: ["program segment not found"] }], ["error", { error: "program segment not found" }]] as const) {
  test(`may print an error as ${errorBody}`, async () => {
    await start({ errorBody });
    expect(await send("GET", "/99")).toEqual({ status: 404, body });
  });
}

const refused: [why: string, status: number, body: unknown][] = [
  ["a name that is no text", 422, { name: 1 }],
  ["a field not documented", 422, { title: "a" }],
  ["requirements without a value", 422, { requirements: [{ filter_key: "tier" }] }],
  ["what is not JSON", 400, "{"],
];

for (const [why, status, body] of refused) {
  test(`refuses ${why}`, async () => {
    await start();
    expect((await send("POST", "", body)).status).toBe(status);
  });
}

test("refuses a query, and the media type it does not take", async () => {
  await start({ accepts: "json" });
  expect((await send("GET", "?page=2")).status).toBe(400);
  expect((await send("POST", "", "name=a", form)).status).toBe(415);
  await hang.close();
  await start({ accepts: "form" });
  expect((await send("POST", "", { name: "a" })).status).toBe(415);
  expect((await send("POST", "", "name=a", form)).status).toBe(201);
});

test("reads the requirements of a form and refuses those in another way", async () => {
  await start({ formLists: "rack" });
  const rack = new URLSearchParams([["name", "a"], ["requirements[][filter_key]", "tier"], ["requirements[][filter_value]", "Gold & up"]]);
  const { status, body } = await send("POST", "", rack, form);
  expect([status, body.program_segment.program_segment_requirements]).toMatchObject([201, [requirement]]);
  expect((await send("POST", "", "requirements[0][filter_key]=a&requirements[0][filter_value]=b", form)).status).toBe(422);
  expect((await send("POST", "", "requirements=[]", form)).status).toBe(422);
});
