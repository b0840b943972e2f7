import { afterEach, expect, test } from "vitest";
import { simulateInfinity, type InfinityCredentials, type InfinityOptions } from "./infinity.ts";
import type { Simulator } from "./server.ts";

let infinity: Simulator<InfinityCredentials>;
afterEach(() => infinity.close());

const start = async (options?: InfinityOptions) => (infinity = await simulateInfinity(options));

/** A string body is a form, an object JSON. */
const send = async (method: string, path: string, body?: object | string) => {
  const { username, password } = infinity.credentials.basicAuth;
  const type = typeof body === "string" ? "application/x-www-form-urlencoded" : "application/json";
  const response = await fetch(`${infinity.url}/igrps/7/segments${path}`, {
    method,
    headers: { authorization: `Basic ${btoa(`${username}:${password}`)}`, "content-type": type },
    ...(body && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return [response.status, await response.text()] as const;
};

const list = async (query: string): Promise<Record<string, unknown>[]> => {
  const [status, text] = await send("GET", `?${query}`);
  expect(status).toBe(200);
  return text.split("\n").slice(0, -1).map((line) => JSON.parse(line) as Record<string, unknown>);
};

const ids = async (query: string) => (await list(query)).map(({ segment }) => segment);

const criteria = [{ field: "act", op: "begins", value: "12" }];

test("creates from a bracketed form, with the next id and the defaults", async () => {
  await start({ createBody: "id" });
  const form = "segmentName=S%C3%A9l%2Fes&criteria[0][field]=act&criteria[0][op]=begins&criteria[0][value]=12";
  expect(await send("POST", "", form)).toEqual([201, '{"segment":"5"}\n']);
  const [, text] = await send("GET", "/5");
  expect(text).toContain('"segmentName":"S\\u00e9l\\/es"');
  expect(JSON.parse(text)).toEqual({
    segment: "5",
    segmentRef: "",
    segmentName: "Sél/es",
    segmentOrder: "0",
    criteria,
    segmentStatus: "200",
    orgId: "2",
    segmentGroupId: "0",
  });
});

const refusedCreates: [why: string, change: Record<string, unknown>, message: RegExp][] = [
  ["without a name", { segmentName: undefined }, /segmentName is required/],
  ["with a name over 100 characters", { segmentName: "é".repeat(101) }, /segmentName may have/],
  ["with a reference over 100 characters", { segmentRef: "r".repeat(101) }, /segmentRef may have/],
  ["with a built-in id", { segment: 1 }, /from 2 to 65535/],
  ["with an id too high", { segment: 65_536 }, /from 2 to 65535/],
  ["with an id in use", { segment: 2 }, /already exists/],
  ["with a reference in use", { segmentRef: "ref-2" }, /already used/],
  ["with an order too high", { segmentOrder: 65_536 }, /segmentOrder must be/],
  ["without criteria", { criteria: undefined }, /criteria is required/],
  ["with criteria that are one text", { criteria: "act" }, /must be an array/],
  ["with half a criterion", { criteria: [{ field: "act", op: "eq" }] }, /needs field, op and value/],
  ["with a goal among the criteria", { criteria: [{ field: "goal", op: "eq", value: "1" }] }, /may not use/],
  ["with an attribution field among them", { criteria: [{ field: "attributionModel", op: "eq", value: "1" }] }, /may not use/],
  ["with a group that does not exist", { segmentGroupId: 99 }, /unknown segmentGroupId/],
  ["with a status, which no write takes", { segmentStatus: 200 }, /unknown parameter segmentStatus/],
];

for (const [why, change, message] of refusedCreates) {
  test(`refuses a create ${why}`, async () => {
    await start();
    const [status, text] = await send("POST", "", { segmentName: "Sales", criteria, ...change });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatch(message);
  });
}

test("creates with a chosen id and counts on from it", async () => {
  await start({ createBody: "id" });
  expect((await send("POST", "", { segment: "65534", segmentName: "a", criteria }))[0]).toBe(201);
  expect(await send("POST", "", { segmentName: "b", criteria })).toEqual([201, '{"segment":"65535"}\n']);
  expect(await send("POST", "", { segmentName: "c", criteria })).toEqual([400, '"no segment id is left"']);
});

test("an update keeps name, reference and order, and returns organisation and group to their defaults", async () => {
  await start();
  expect(await send("POST", "/3", { criteria, orgId: 5, segmentGroupId: 1, segmentName: "Sales" })).toEqual([204, ""]);
  expect((await list("filter[]=segment-eq-value-3"))[0]).toMatchObject({ orgId: "5", segmentGroupId: "1", segmentName: "Sales" });
  expect(await send("POST", "/3", { criteria, segmentRef: "ref-3" })).toEqual([204, ""]);
  expect((await list("filter[]=segment-eq-value-3"))[0]).toMatchObject({
    orgId: "2", segmentGroupId: "0", segmentName: "Sales", segmentRef: "ref-3", segmentOrder: "1", criteria,
  });
  expect(await send("POST", "/3", { segmentName: "x" })).toEqual([400, '"criteria is required"']);
  expect((await send("POST", "/3", { criteria, segment: 9 }))[0]).toBe(400);
});

test("orders by position, from a form or from JSON", async () => {
  await start({ listBuiltIns: false });
  expect(await send("PUT", "/order", "sortedSegments[]=4&sortedSegments[]=2&sortedSegments[]=3")).toEqual([204, ""]);
  expect(await ids("sort[]=segmentOrder-asc")).toEqual(["4", "2", "3"]);
  expect(await send("PUT", "/order", { sortedSegments: [2, 3, 4] })).toEqual([204, ""]);
  expect(await ids("sort[]=segmentOrder-asc")).toEqual(["2", "3", "4"]);
  for (const sortedSegments of [[2, 2], [2, 77], "2", undefined]) {
    expect((await send("PUT", "/order", { sortedSegments }))[0]).toBe(400);
  }
});

test("deletes segments for good, or keeps them with status 410", async () => {
  await start();
  expect(await send("DELETE", "/2")).toEqual([204, ""]);
  expect(await send("DELETE", "/2")).toEqual([404, '"segment not found"']);
  expect(await send("GET", "/2")).toEqual([404, '"segment not found"']);
  await infinity.close();
  await start({ keepDeleted: ["segments"] });
  expect(await send("DELETE", "/2")).toEqual([204, ""]);
  expect(await ids("filter[]=segmentStatus-eq-value-410")).toEqual(["2"]);
  expect((await send("POST", "/2", { criteria }))[0]).toBe(404);
});

test("reads built-in segments whether lists show them or not, and lets nobody change them", async () => {
  await start({ listBuiltIns: false, segments: 1 });
  expect(await ids("")).toEqual(["2"]);
  const [status, text] = await send("GET", "/1");
  expect([status, JSON.parse(text)]).toMatchObject([200, { segment: "1", segmentName: "Default", segmentOrder: "0" }]);
  expect((await send("POST", "/1", { criteria }))[0]).toBe(400);
  expect((await send("DELETE", "/0"))[0]).toBe(400);
  expect((await send("PUT", "/order", { sortedSegments: [2, 1] }))[0]).toBe(400);
  await infinity.close();
  await start({ segments: 1 });
  expect(await ids("")).toEqual(["0", "1", "2"]);
});
