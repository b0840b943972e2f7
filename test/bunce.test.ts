import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { AuthError, HttpError, InputError, connect, isHttpError } from "specloom";
import { type BunceOptions, api, createBunce, createSegment, getSegment, listSegments, operations } from "specloom/bunce";
import { createBunceHttp } from "specloom/bunce/http";
import { type BunceOptions as Behaviour, simulateBunce } from "specloom/testing";

beforeEach(() => ["BUNCE_SECRET_KEY", "BUNCE_BASE_URL"].forEach((name) => vi.stubEnv(name, undefined)));
afterEach(() => void vi.unstubAllEnvs());

async function start(behaviour?: Behaviour, options?: BunceOptions) {
  const simulator = await simulateBunce(behaviour);
  onTestFinished(() => simulator.close());
  const { url: baseUrl, credentials } = simulator;
  const settings = { baseUrl, credentials, ...options };
  return { simulator, settings, bunce: createBunce(settings) };
}

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const ids = (count: number) => Array.from({ length: count }, (_, index) => idOf(index + 1));
const failure = (call: Promise<unknown>): Promise<unknown> => call.then(() => undefined, (error: unknown) => error);

test("every operation does its work over HTTP, a DELETE with a body among them", async () => {
  const { simulator, bunce } = await start({ segments: 0 });
  const created = await bunce.createSegment({ body: { name: "Gold", description: null } });
  expect(created).toMatchObject({ success: true, data: { name: "Gold", all_customers: false } });
  const segment_id = created.data.id;
  const updated = await bunce.updateSegment({ segment_id, body: { description: "The best" } });
  expect(updated.data).toMatchObject({ id: segment_id, name: "Gold", description: "The best" });
  const customers = [{ customer_id: "c1" }, { email: "bo@x.example", first_name: "Bo", devices: [{ device_type: "ios", device_token: "t" }] }];
  expect(await bunce.addSegmentCustomers({ segment_id, body: { customers } })).toMatchObject({ success: true, data: null });
  expect(await bunce.removeSegmentCustomers({ segment_id, body: { customers: ["c1"] } })).toMatchObject({ data: null });
  expect((await bunce.getSegment({ segment_id })).data).toMatchObject({ customers_count: 1, all_customers: false });
  await bunce.addAllSegmentCustomers({ segment_id, body: {} });
  expect((await bunce.listSegments()).items).toMatchObject([{ id: segment_id, customers_count: 2, all_customers: true }]);

  const sent = simulator.requests.map(({ method, path, body, status }) => [method, path.replace(segment_id, "ID"), status, body && JSON.parse(body)]);
  expect(sent).toEqual([
    ["POST", "/v1/segments", 201, { name: "Gold", description: null }],
    ["PATCH", "/v1/segments/ID", 200, { description: "The best" }],
    ["POST", "/v1/segments/ID/customers", 200, { customers }],
    ["DELETE", "/v1/segments/ID/customers", 200, { customers: ["c1"] }],
    ["GET", "/v1/segments/ID", 200, ""],
    ["POST", "/v1/segments/ID/all-customers", 200, {}],
    ["GET", "/v1/segments", 200, ""],
  ]);
  const used = simulator.requests.map(({ method, path }) => `${method} ${path.replace(segment_id, "{segment_id}").replace("/v1", "")}`);
  expect(used.sort()).toEqual(Object.values(operations).map(({ method, path }) => `${method} ${path}`).sort());
});

describe("credentials", () => {
  const sources: [string, (secretKey: string) => BunceOptions["credentials"]][] = [
    ["a value", (secretKey) => ({ secretKey })],
    ["an async function", (secretKey) => ({ secretKey: async () => secretKey })],
    ["the environment", (secretKey) => (vi.stubEnv("BUNCE_SECRET_KEY", secretKey), {})],
  ];
  test.each(sources)("come from %s", async (_, make) => {
    const { simulator, settings } = await start();
    const credentials = make(simulator.credentials.secretKey)!;
    await createBunce({ ...settings, credentials }).getSegment({ segment_id: idOf(1) });
    expect(simulator.requests).toMatchObject([{ status: 200, headers: { "x-authorization": simulator.credentials.secretKey } }]);
  });

  test("that are wrong are an HttpError 401 that ends with what the specification says of it", async () => {
    const { bunce } = await start({}, { credentials: { secretKey: "sk_test_wrong" } });
    const error = await failure(bunce.getSegment({ segment_id: idOf(1) }));
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ status: 401, operation: "getSegment", body: { success: false, message: "Unauthorized" } });
    expect((error as Error).message.endsWith(getSegment.responses["401"]!.description!)).toBe(true);
    expect(String(error) + JSON.stringify(error)).not.toContain("sk_test_wrong");
  });

  test("that are missing are an AuthError that names credential and variable, and nothing is sent", async () => {
    const { simulator, bunce } = await start({}, { credentials: {} });
    const error = await failure(bunce.listSegments());
    expect(error).toBeInstanceOf(AuthError);
    expect((error as Error).message).toMatch(/credentials\.secretKey .*BUNCE_SECRET_KEY/);
    expect(simulator.requests).toEqual([]);
  });
});

describe("lists", () => {
  const shapes = ["beside", "inside", "none", "total-pages"] as const;
  const cases = shapes.flatMap((meta) => [[meta, 45, 0], [meta, 40, 7], [meta, 45, 7]] as const);
  test.each(cases)("have every segment once: meta %s, %i segments, a cap of %i", async (meta, segments, cap) => {
    const { simulator, bunce } = await start({ meta, segments, ...(cap && { maxPerPage: cap }) });
    const found: string[] = [];
    for await (const { id } of bunce.listSegments({ per_page: 20 })) found.push(id);
    expect(found).toEqual(ids(segments));
    const needed = Math.ceil(segments / (cap || 20)) + (meta === "none" ? 1 : 0);
    expect(simulator.requests.map(({ query }) => Object.fromEntries(query))).toEqual(
      Array.from({ length: needed }, (_, index) => ({ page: String(index + 1), per_page: "20" })),
    );
  });

  test.each(shapes)("are awaited to the first page, walked by pages, resumed and capped: meta %s", async (meta) => {
    const { simulator, bunce } = await start({ meta, segments: 45 });
    const first = await bunce.listSegments();
    expect([first.items.map(({ id }) => id), first.position]).toEqual([ids(20), "2"]);
    expect(first.body).toMatchObject({ success: true });
    expect(simulator.requests).toHaveLength(1);

    const list = bunce.listSegments({}, { from: first.position!, maxPages: 1 });
    const rest: string[] = [];
    for await (const page of list.pages()) rest.push(page.position ?? "end", ...page.items.map(({ id }) => id));
    expect(rest).toEqual(["3", ...ids(40).slice(20)]);
    expect(list.stopped).toBe("maxPages");

    const capped = bunce.listSegments({ per_page: 2 }, { maxItems: 3 });
    const some: boolean[] = [];
    for await (const segment of capped) some.push(segment.all_customers);
    expect([some, capped.stopped]).toEqual([[false, false, false], "maxItems"]);
  });
});

test.each(["number", "boolean"] as const)("all_customers is a boolean, printed as %s", async (allCustomers) => {
  const { bunce } = await start({ allCustomers, createStatus: 200 });
  const { data } = await bunce.createSegment({ body: { name: "All", add_all_customers: true } });
  expect(data.all_customers).toBe(true);
  expect((await bunce.getSegment({ segment_id: idOf(1) })).data.all_customers).toBe(false);
});

describe("failures", () => {
  test("are told by operation and status, in all views", async () => {
    const { bunce } = await start();
    const params = { segment_id: idOf(99) };
    const error = await failure(bunce.getSegment(params));
    if (!isHttpError(error, getSegment, 404)) throw error;
    expect(error.body.message).toBe("Segment not found");
    expect([isHttpError(error), isHttpError(error, getSegment), isHttpError(error, createSegment), isHttpError(error, getSegment, 401)]).toEqual([true, true, false, false]);
    const { data, error: same, response } = await bunce.getSegment(params).result();
    expect([data, same?.name, response.status]).toEqual([undefined, "HttpError", 404]);
    expect(await (await bunce.getSegment(params).response()).json()).toEqual({ success: false, message: "Segment not found" });
  });

  test("are a 200 that says success: false, of a list too", async () => {
    const { simulator, bunce } = await start();
    const body = { success: false, message: "try later" };
    simulator.answerNext(200, body);
    const error = await failure(bunce.getSegment({ segment_id: idOf(1) }));
    expect(isHttpError(error, getSegment, 200) && error).toMatchObject({ code: "declared-failure", body });
    simulator.answerNext(200, body);
    const { error: ofList } = await bunce.listSegments().result();
    expect(isHttpError(ofList, listSegments, 200) && ofList).toMatchObject({ code: "declared-failure", body });
  });

  test.each(["..", ".", "%2e%2E", "", "a\nb"])("are path values that would not stay one segment (%j): nothing is sent", async (segment_id) => {
    const { simulator, bunce } = await start();
    const error = await failure(bunce.removeSegmentCustomers({ segment_id, body: { customers: ["c1"] } }));
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toContain("segment_id");
    expect(simulator.requests).toEqual([]);
  });

  test("are no path values that stay one segment", async () => {
    const { simulator, bunce } = await start({ invalidIdStatus: 422 });
    const { error } = await bunce.getSegment({ segment_id: "../1?x=#é" }).result();
    expect(error?.status).toBe(422);
    expect(simulator.requests.map(({ path }) => path)).toEqual(["/v1/segments/..%2F1%3Fx%3D%23%C3%A9"]);
  });
});

describe("the smallest client", () => {
  test("has the operations that it is given, and takes the base URL from the environment", async () => {
    const { simulator } = await start();
    vi.stubEnv("BUNCE_BASE_URL", simulator.url);
    const client = connect(api, { getSegment }, { credentials: simulator.credentials });
    expect(Object.keys(client)).toEqual(["getSegment"]);
    expect((await client.getSegment({ segment_id: idOf(2) })).data.name).toBe("Segment 2");
  });
});

describe("the door to openapi-fetch", () => {
  test("reads, writes and fails by paths, with values as on the wire and the same authentication", async () => {
    const { simulator, settings } = await start();
    const { GET, POST } = createBunceHttp(settings);
    const read = await GET("/segments/{segment_id}", { params: { path: { segment_id: idOf(1) } } });
    expect(read.data?.data).toMatchObject({ id: idOf(1), all_customers: 0 });
    const created = await POST("/segments", { body: { name: "Gold", add_all_customers: true } });
    expect([created.response.status, created.data?.data.all_customers]).toEqual([201, 1]);
    const missing = await GET("/segments/{segment_id}", { params: { path: { segment_id: idOf(99) } } });
    expect([missing.response.status, missing.error]).toEqual([404, { success: false, message: "Segment not found" }]);
    expect(simulator.requests.map(({ headers }) => headers["x-authorization"])).toEqual(Array(3).fill(simulator.credentials.secretKey));
  });

  test("asks for credentials before anything is sent", async () => {
    const { simulator, settings } = await start({}, { credentials: {} });
    const { GET } = createBunceHttp(settings);
    await expect(GET("/segments", {})).rejects.toThrow(/credentials\.secretKey .*BUNCE_SECRET_KEY/);
    expect(simulator.requests).toEqual([]);
  });
});
