import { afterEach, expect, test } from "vitest";
import { simulateUnityOne, type SimulatedUnityOne, type UnityOneOptions } from "./unity-one.ts";

let unity: SimulatedUnityOne;
afterEach(() => unity.close());

const start = async (options?: UnityOneOptions) => (unity = await simulateUnityOne(options));
const segmentsUrl = () => `${unity.url}/api/v1/account/integrations/auth-required/segments`;
const headers = () => ({ "one-tenant": unity.credentials.oneTenant, ApiAuth: unity.credentials.apiAuth });

const feed = async (query: string) => {
  const response = await fetch(`${segmentsUrl()}/synchronization?${query}`, { headers: headers() });
  return { status: response.status, ...((await response.json()) as object) };
};

const create = async (name: string): Promise<string> => {
  const response = await fetch(segmentsUrl(), {
    method: "POST",
    headers: { ...headers(), "content-type": "application/json" },
    body: JSON.stringify({ name }),
  });
  return ((await response.json()) as { id: string }).id;
};

const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;

test("tells of every change from startId on, wherever it was made", async () => {
  await start({ segments: 1 });
  const created = await create("mine");
  unity.saveInOne({ id: id(1), name: "renamed" });
  unity.saveInOne({ id: "new", name: "New" }, "APPLICATION");
  unity.deleteInOne(id(1), "INTERNAL");
  unity.deleteInOne("unknown");
  const events = [
    { segmentId: id(1), type: "CREATE" },
    { segmentId: created, type: "CREATE" },
    { segmentId: id(1), type: "UPDATE" },
    { segmentId: "new", type: "CREATE" },
    { segmentId: id(1), type: "DELETE" },
  ];
  expect(await feed("startId=1")).toEqual({ status: 200, nextId: 6, events });
  expect(await feed("startId=3")).toEqual({ status: 200, nextId: 6, events: events.slice(2) });
  expect(await feed("startId=1&contexts=INTEGRATIONS")).toEqual({ status: 200, nextId: 6, events: [events[1]] });
  expect(await feed("startId=3&contexts=BACKOFFICE&contexts=INTERNAL")).toEqual({ status: 200, nextId: 6, events: [events[2], events[4]] });
  expect(await feed("startId=4&contexts=BACKOFFICE")).toEqual({ status: 200, nextId: 6, events: [] });
  expect(await feed("startId=1&contexts=")).toMatchObject({ events });
  const read = await fetch(`${segmentsUrl()}/new`, { headers: headers() });
  expect(await read.json()).toEqual({ id: "new", name: "New", externalId: null, parentSegmentId: "segment" });
});

test("gives so many events at once, in order and none twice", async () => {
  await start({ segments: 5, maxEvents: 2 });
  expect(await feed("startId=1")).toMatchObject({ nextId: 3, events: [{ segmentId: id(1) }, { segmentId: id(2) }] });
  expect(await feed("startId=5")).toMatchObject({ nextId: 6, events: [{ segmentId: id(5) }] });
});

const idle: [NonNullable<UnityOneOptions["idleNextId"]>, want: object][] = [
  ["same", { nextId: 4 }],
  ["zero", { nextId: 0 }],
  ["null", { nextId: null }],
  ["absent", {}],
];

for (const [idleNextId, want] of idle) {
  test(`says that nothing is new with nextId ${idleNextId}`, async () => {
    await start({ segments: 3, idleNextId });
    expect(await feed("startId=4")).toEqual({ status: 200, events: [], ...want });
  });
}

test("may want contexts with commas, and always, and print types in lower case", async () => {
  await start({ segments: 1, contexts: "comma", contextsRequired: true, typeCase: "lower" });
  expect((await feed("startId=1")).status).toBe(400);
  expect((await feed("startId=1&contexts=INTERNAL&contexts=BACKOFFICE")).status).toBe(400);
  expect(await feed("startId=1&contexts=INTERNAL,BACKOFFICE")).toEqual({ status: 200, nextId: 2, events: [{ segmentId: id(1), type: "create" }] });
});

for (const query of ["", "startId=0", "startId=x", "startId=1&contexts=ONE", "startId=1&contexts=INTERNAL,BACKOFFICE", "startId=1&from=2"]) {
  test(`refuses a feed with ${query || "no query"}`, async () => {
    await start();
    expect((await feed(query)).status).toBe(400);
  });
}
