import { afterEach, expect, test } from "vitest";
import { simulateBunce, type BunceCredentials, type BunceOptions } from "./bunce.ts";
import type { Simulator } from "./server.ts";

let bunce: Simulator<BunceCredentials>;
afterEach(() => bunce.close());

const start = async (options?: BunceOptions) => (bunce = await simulateBunce(options));

type Envelope = { success: boolean; message: string; data?: { id: string }; meta?: unknown; error?: unknown };

const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(bunce.url + path, {
    method,
    headers: { "x-authorization": bunce.credentials.secretKey, "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, ...((await response.json()) as Envelope) };
};

const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;

test("wants the bare key in X-Authorization", async () => {
  await start();
  expect(await send("GET", "/segments")).toMatchObject({ status: 200, success: true });
  for (const key of ["", "sk_test_other", `Bearer ${bunce.credentials.secretKey}`]) {
    const { status, success, message, data } = await send("GET", "/segments", undefined, { "x-authorization": key });
    expect([status, success, message, data]).toEqual([401, false, "Unauthorized", undefined]);
  }
});

test("creates a segment as documented", async () => {
  await start({ now: () => Date.UTC(2024, 11, 5, 8, 30, 16) });
  const body = { name: "My Test Segment", description: "Test Segment created from API", add_all_customers: true };
  const { status, headers: _, ...envelope } = await send("POST", "/segments", body);
  expect(status).toBe(201);
  expect(envelope).toEqual({
    success: true,
    data: {
      id: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
      name: "My Test Segment",
      description: "Test Segment created from API",
      conditions: null,
      type: "automatic",
      all_customers: 1,
      created_at: "2024-12-05 08:30:16",
    },
    message: "Segment created successfully",
  });
  expect((await send("GET", `/segments/${envelope.data!.id}`)).data).toMatchObject(envelope.data!);
});

test("may answer a create with 200 and a boolean", async () => {
  await start({ createStatus: 200, allCustomers: "boolean" });
  const created = await send("POST", "/segments", { name: "a", description: null });
  expect(created).toMatchObject({ status: 200, data: { all_customers: false, description: null } });
});

const refusedCreates: [why: string, body: unknown, error: Record<string, string[]>][] = [
  ["without a name", {}, { name: ["name is required and must be present"] }],
  ["with a description that is no text", { name: "a", description: 1 }, { description: ["description must be a string or null"] }],
  [
    "with a boolean as text",
    { name: "a", add_all_customers: "true" },
    { add_all_customers: ["add_all_customers must be a boolean or null"] },
  ],
  ["with a field not documented", { name: "a", all_customers: true }, { all_customers: ["all_customers is not known"] }],
];

for (const [why, body, error] of refusedCreates) {
  test(`refuses a create ${why}`, async () => {
    await start();
    const [message] = Object.values(error).flat();
    expect(await send("POST", "/segments", body)).toMatchObject({ status: 422, success: false, message, error });
  });
}

test("reads JSON objects only", async () => {
  await start();
  expect((await send("POST", "/segments", { name: "a" }, { "content-type": "Application/JSON; charset=utf-8" })).status).toBe(201);
  expect(await send("POST", "/segments", { name: "a" }, { "content-type": "text/plain" })).toMatchObject({ status: 400, success: false });
  expect(await send("POST", "/segments", ["a"])).toMatchObject({ status: 400, message: "body is not a JSON object" });
  const broken = await fetch(`${bunce.url}/segments`, {
    method: "POST",
    headers: { "x-authorization": bunce.credentials.secretKey, "content-type": "application/json" },
    body: "{",
  });
  expect([broken.status, await broken.json()]).toEqual([400, { success: false, message: "body is not JSON" }]);
});

test("tells an id that is no UUID from one that does not exist", async () => {
  await start();
  expect(await send("GET", "/segments/12")).toMatchObject({ status: 400, success: false, message: "ID param is not valid UUID" });
  expect(await send("GET", `/segments/${id(77)}`)).toMatchObject({ status: 404, success: false, message: "Segment not found" });
  expect(await send("GET", "/segment")).toMatchObject({ status: 404, success: false });
  await bunce.close();
  await start({ invalidIdStatus: 422 });
  expect(await send("PATCH", "/segments/12", {})).toMatchObject({ status: 422, message: "ID param is not valid UUID" });
});

test("updates what is given and returns the segment", async () => {
  await start({ now: () => 0 });
  const path = `/segments/${id(1)}`;
  expect(await send("PATCH", path, { description: "new" })).toMatchObject({
    status: 200,
    data: { name: "Segment 1", description: "new", updated_at: "1970-01-01 00:00:00" },
  });
  expect((await send("PATCH", path, { name: "a", description: null })).data).toMatchObject({ name: "a", description: null });
  expect(await send("PATCH", path, { name: 1 })).toMatchObject({ status: 422, error: { name: ["name must be a string or null"] } });
});

test("blocks for a minute after 500 requests in one, whatever they were", async () => {
  let time = 0;
  await start({ now: () => time });
  for (let index = 0; index < 500; index += 1) {
    expect((await send("GET", "/segments/x", undefined, index % 2 ? {} : { "x-authorization": "" })).status).toBeLessThan(429);
  }
  const blocked = await send("GET", "/segments");
  expect(blocked).toMatchObject({ status: 429, success: false, message: "You have reached maximum request limit." });
  expect(blocked.headers.get("retry-after")).toBe("60");
  time = 30_500;
  expect((await send("GET", "/segments")).headers.get("retry-after")).toBe("30");
  time = 60_000;
  expect((await send("GET", "/segments")).status).toBe(200);
});

test("may fail with a success status, once", async () => {
  await start();
  bunce.answerNext(200, { success: false, message: "try later" });
  expect(await send("GET", "/segments")).toMatchObject({ status: 200, success: false, message: "try later" });
  expect(await send("GET", "/segments")).toMatchObject({ status: 200, success: true });
});
