import { describe, expect, test } from "vitest";
import { DecodeError, isHttpError } from "specloom";
import { getSegment, listSegmentSynchronization } from "specloom/unity-one";
import { collect, failure } from "./support/outcome.ts";
import { idOf, startUnityOne as start } from "./support/unity-one.ts";

const feed = "/api/v1/account/integrations/auth-required/segments/synchronization";

test("the feed starts at step 1 and ends when nothing is new", async () => {
  const { simulator, unityOne } = await start({ segments: 5, maxEvents: 2 });
  const events = unityOne.listSegmentSynchronization();
  expect((await collect(events)).map(({ segmentId }) => segmentId)).toEqual([1, 2, 3, 4, 5].map(idOf));
  expect(events.stopped).toBe("no-advance");
  expect(simulator.requests.map(({ path, query }) => [path, [...query]])).toEqual([1, 3, 5, 6].map((step) => [feed, [["startId", String(step)]]]));
});

test("the feed is resumed where it was left, and tells each event once", async () => {
  const { simulator, unityOne } = await start({ segments: 3, maxEvents: 2 });
  let stored = "1";
  const follow = async () => {
    const seen: string[] = [];
    for await (const { items, position } of unityOne.listSegmentSynchronization({}, { from: stored }).pages()) {
      seen.push(...items.map(({ segmentId, type }) => `${type} ${segmentId}`));
      stored = position ?? stored;
    }
    return seen;
  };
  expect(await follow()).toEqual([1, 2, 3].map((number) => `CREATE ${idOf(number)}`));
  expect([stored, await follow(), stored]).toEqual(["4", [], "4"]);
  simulator.saveInOne({ id: idOf(1), name: "Renamed" });
  simulator.saveInOne({ id: idOf(1), name: "Renamed again" }, "APPLICATION");
  simulator.deleteInOne(idOf(2), "INTERNAL");
  expect(await follow()).toEqual([`UPDATE ${idOf(1)}`, `UPDATE ${idOf(1)}`, `DELETE ${idOf(2)}`]);
  expect(stored).toBe("7");
  expect((await unityOne.getSegment({ segmentId: idOf(1) })).name).toBe("Renamed again");
  expect(isHttpError(await failure(unityOne.getSegment({ segmentId: idOf(2) })), getSegment, 404)).toBe(true);
});

test("the feed goes on after a step whose events are all of other contexts", async () => {
  const { simulator, unityOne } = await start({ segments: 2, maxEvents: 1 });
  const { id } = await unityOne.createSegment({ body: { name: "Ours" } });
  simulator.saveInOne({ id: idOf(1), name: "Theirs" }, "APPLICATION");
  const theirs = await collect(unityOne.listSegmentSynchronization({ contexts: ["BACKOFFICE", "APPLICATION", "INTERNAL"] }));
  expect(theirs.map(({ segmentId }) => segmentId)).toEqual([idOf(1), idOf(2), idOf(1)]);
  expect(await collect(unityOne.listSegmentSynchronization({ contexts: ["INTEGRATIONS"] }))).toEqual([{ segmentId: id, type: "CREATE" }]);
  expect(await collect(unityOne.listSegmentSynchronization({ contexts: [] }))).toHaveLength(4);
  const { query } = simulator.requests.find((request) => request.query.getAll("contexts").length > 1)!;
  expect([...query]).toEqual([["contexts", "BACKOFFICE"], ["contexts", "APPLICATION"], ["contexts", "INTERNAL"], ["startId", "1"]]);
});

describe("a stored step never moves backwards", () => {
  test.each(["same", "zero", "null", "absent"] as const)("where an answer without news has a nextId that is %s", async (idleNextId) => {
    const { unityOne } = await start({ segments: 3, idleNextId });
    const idle = unityOne.listSegmentSynchronization({}, { from: "4" });
    const pages = await collect(idle.pages());
    expect(pages.map(({ items, position }) => [items, position])).toEqual([[[], undefined]]);
    expect(["no-advance", "empty-page"]).toContain(idle.stopped);
    const first = await unityOne.listSegmentSynchronization();
    expect([first.items.length, first.position]).toEqual([3, "4"]);
    expect(await collect(unityOne.listSegmentSynchronization())).toHaveLength(3);
  });

  test.each([9, 8, 0, -1, null])("where an answer with events asked from 9 has the nextId %s: its events are told, and it is the last", async (nextId) => {
    const { simulator, unityOne } = await start();
    const event = { segmentId: idOf(1), type: "UPDATE" };
    simulator.answerNext(200, { nextId, events: [event] });
    const pages = await collect(unityOne.listSegmentSynchronization({}, { from: "9" }).pages());
    expect(pages.map(({ items, position }) => [items, position])).toEqual([[[event], undefined]]);
    expect(simulator.requests).toHaveLength(1);
  });

  test("where a step is longer than a number is exact: it is refused and not rounded", async () => {
    const { simulator, unityOne } = await start();
    const far = JSON.stringify({ nextId: 0, events: [{ segmentId: "a", type: "CREATE" }] }).replace("0", "9007199254740993");
    simulator.answerNext(200, far, { "content-type": "application/json" });
    const error = await failure(unityOne.listSegmentSynchronization({}, { from: "9007199254740992" }));
    expect(error).toBeInstanceOf(DecodeError);
    expect((error as Error).message).toContain("9007199254740993 is more than a number can hold");
    expect(simulator.requests[0]!.query.get("startId")).toBe("9007199254740992");
  });
});

describe("where the documentation is silent", () => {
  test("several contexts go as one text with commas too", async () => {
    const { simulator, unityOne } = await start({ segments: 2, contexts: "comma" });
    const refused = await failure(unityOne.listSegmentSynchronization({ contexts: ["BACKOFFICE", "INTERNAL"] }));
    expect(isHttpError(refused, listSegmentSynchronization, 400) && refused.body).toEqual({ message: "contexts must be one list with commas" });
    expect(await collect(unityOne.listSegmentSynchronization({ contexts: ["BACKOFFICE,INTERNAL"] }))).toHaveLength(2);
    expect(simulator.requests.at(-1)!.query.get("contexts")).toBe("BACKOFFICE,INTERNAL");
  });

  test("contexts may be required", async () => {
    const { unityOne } = await start({ segments: 2, contextsRequired: true });
    expect(isHttpError(await failure(unityOne.listSegmentSynchronization()), listSegmentSynchronization, 400)).toBe(true);
    expect(await collect(unityOne.listSegmentSynchronization({ contexts: ["APPLICATION", "BACKOFFICE", "INTERNAL", "INTEGRATIONS"] }))).toHaveLength(2);
  });

  test("types may be in lower case, or others", async () => {
    const { simulator, unityOne } = await start({ segments: 1, typeCase: "lower" });
    expect((await collect(unityOne.listSegmentSynchronization())).map(({ type }) => type)).toEqual(["create"]);
    simulator.answerNext(200, { nextId: 2, events: [{ segmentId: "a", type: "REMOVED" }] });
    expect((await unityOne.listSegmentSynchronization()).items.map(({ type }) => type)).toEqual(["REMOVED"]);
  });
});
