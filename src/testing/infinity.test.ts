import { afterEach, expect, test } from "vitest";
import { simulateInfinity, type InfinityCredentials, type InfinityOptions } from "./infinity.ts";
import type { Simulator } from "./server.ts";

let infinity: Simulator<InfinityCredentials>;
afterEach(() => infinity.close());

const start = async (options?: InfinityOptions) => (infinity = await simulateInfinity(options));

const basic = () => {
  const { username, password } = infinity.credentials.basicAuth;
  return `Basic ${btoa(`${username}:${password}`)}`;
};

/** Status and text of a request below the installation 7. */
const send = async (method: string, path: string, body?: object) => {
  const response = await fetch(`${infinity.url}/igrps/7${path}`, {
    method,
    headers: { authorization: basic(), "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  return [response.status, await response.text()] as const;
};

const ids = async (query: string) => {
  const [status, text] = await send("GET", `/segments?${query}`);
  expect(status).toBe(200);
  return text.split("\n").slice(0, -1).map((line) => (JSON.parse(line) as { segment: string }).segment);
};

const asks = async (authorization: string | undefined, path = infinity.url) => {
  const response = await fetch(`${path}/igrps/7/segments`, authorization === undefined ? {} : { headers: { authorization } });
  const text = await response.text();
  return response.ok ? response.status : [response.status, text];
};

test("takes Basic for v2 and the API key for v2.1, on the same data", async () => {
  await start();
  const newer = infinity.url.replace(/v2$/, "v2.1");
  const key = `ApiKey ${infinity.credentials.apiKey}`;
  expect(await asks(basic())).toBe(200);
  expect(await asks(key, newer)).toBe(200);
  for (const wrong of [undefined, "Basic eDp5", key]) expect(await asks(wrong)).toEqual([401, '"auth required"']);
  for (const wrong of [undefined, basic()]) expect(await asks(wrong, newer)).toEqual([401, '"auth required"']);
  expect(await asks("ApiKey another", newer)).toEqual([403, '"access denied"']);
});

test("knows one installation", async () => {
  await start({ igrp: 8 });
  expect(await send("GET", "/segments")).toEqual([403, '"access denied"']);
});

// The two rows that the documentation prints, as it prints them.
const criteria = String.raw`[{"field":"act","op":"begins","value":"12"},{"field":"href","op":"nbegins","value":"\/action\/do"}]`;
const documented = [
  '"segment":"400","segmentRef":"Ref Segment","segmentName":"Test Segment 11","segmentOrder":"0"',
  '"segment":"401","segmentRef":"Ref Segment 401","segmentName":"Test Segment 12","segmentOrder":"1"',
].map((start) => `{${start},"criteria":${criteria},"segmentStatus":"200","orgId":"2","segmentGroupId":"0"}\n`);

test("prints the documented rows byte for byte, one per line", async () => {
  await start({ segments: 0, listBuiltIns: false });
  for (const line of documented) {
    const { segmentStatus: _, ...row } = JSON.parse(line) as Record<string, unknown>;
    expect(await send("POST", "/segments", row)).toEqual([201, ""]);
  }
  expect(await send("GET", "/segments")).toEqual([200, documented.join("")]);
  expect(await send("GET", "/segments/400")).toEqual([200, documented[0]]);
});

test("names the media type it was told for lists", async () => {
  await start({ listContentType: "application/x-ndjson" });
  const response = await fetch(`${infinity.url}/igrps/7/segments`, { headers: { authorization: basic() } });
  expect(response.headers.get("content-type")).toBe("application/x-ndjson");
});

test("pages with limit and offset to the end", async () => {
  await start({ segments: 5 });
  expect(await ids("limit=4")).toEqual(["0", "1", "2", "3"]);
  expect(await ids("limit=4&offset=4")).toEqual(["4", "5", "6"]);
  expect(await send("GET", "/segments?limit=4&offset=7")).toEqual([200, ""]);
});

test("refuses a limit above the maximum, and ends a list without one there", async () => {
  await start({ segments: 9, maxLimit: 10 });
  expect(await send("GET", "/segments?limit=11")).toEqual([400, '"limit may be at most 10"']);
  expect(await ids("")).toHaveLength(10);
  await infinity.close();
  await start();
  expect(await send("GET", "/segments?limit=10001")).toEqual([400, '"limit may be at most 10000"']);
});

test("filters by all filters and sorts by all sort fields", async () => {
  await start({ segments: 4, listBuiltIns: false });
  expect(await ids("filter[]=segment-gt-value-2&filter[]=segmentRef-ne-value-ref-4")).toEqual(["3", "5"]);
  expect(await ids("filter%5B%5D=segmentName-eq-value-Segment+3")).toEqual(["3"]);
  expect(await ids("sort[]=segmentGroupId-asc&sort[]=segmentOrder-desc")).toEqual(["5", "4", "3", "2"]);
  expect(await ids("sort[]=segmentOrder-desc&sort[]=segment-asc")).toEqual(["5", "4", "3", "2"]);
});

const refused = [
  "filter=segment-eq-value-2",
  "filter[]=criteria-eq-value-2",
  "filter[]=name-eq-value-2",
  "sort[]=segment-up",
  "limit=0",
  "offset=-1",
  "page=2",
];

for (const query of refused) {
  test(`refuses the query ${query}`, async () => {
    await start();
    const [status, text] = await send("GET", `/segments?${query}`);
    expect([status, typeof JSON.parse(text)]).toEqual([400, "string"]);
  });
}

test("answers 404 as a JSON string", async () => {
  await start();
  for (const path of ["/segments/9999", "/segments/abc", "/segmentGroups/0", "/other"]) {
    const [status, text] = await send("GET", path);
    expect([status, typeof JSON.parse(text)]).toEqual([404, "string"]);
  }
});
