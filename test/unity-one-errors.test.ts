import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AuthError, DecodeError, InputError, isHttpError } from "specloom";
import { type UnityOneOptions, createSegment, createUnityOne, deleteSegment, getSegment, listSegmentSynchronization, listSegments, updateSegment } from "specloom/unity-one";
import { failure } from "./support/outcome.ts";
import { idOf, startUnityOne as start } from "./support/unity-one.ts";

const variables = { oneTenant: "UNITY_ONE_ONE_TENANT", apiAuth: "UNITY_ONE_API_AUTH" };
beforeEach(() => Object.values(variables).forEach((name) => vi.stubEnv(name, undefined)));
afterEach(() => void vi.unstubAllEnvs());

const segmentId = idOf(1);
const body = { name: "Renamed" };

describe("credentials, two for every request,", () => {
  type Known = { oneTenant: string; apiAuth: string };
  const sources: [string, (known: Known) => UnityOneOptions["credentials"]][] = [
    ["values", (known) => known],
    ["functions", ({ oneTenant, apiAuth }) => ({ oneTenant: () => oneTenant, apiAuth: async () => apiAuth })],
    ["the environment", (known) => (vi.stubEnv(variables.oneTenant, known.oneTenant), vi.stubEnv(variables.apiAuth, known.apiAuth), {})],
    ["one from here and one from there", (known) => (vi.stubEnv(variables.apiAuth, known.apiAuth), { oneTenant: known.oneTenant })],
  ];
  test.each(sources)("come from %s", async (_, make) => {
    const { simulator, settings } = await start();
    const { oneTenant, apiAuth } = simulator.credentials;
    await createUnityOne({ ...settings, credentials: make(simulator.credentials)! }).getSegment({ segmentId });
    expect(simulator.requests).toMatchObject([{ status: 200, headers: { "one-tenant": oneTenant, apiauth: apiAuth } }]);
  });

  test.each([
    [["oneTenant"], "apiAuth"],
    [["apiAuth"], "oneTenant"],
    [["oneTenant", "apiAuth"], undefined],
  ] as const)("without %s are an AuthError that names option and variable, and nothing is sent", async (missing, present) => {
    const { simulator, settings } = await start();
    const credentials = present ? { [present]: simulator.credentials[present] } : {};
    const error = await failure(createUnityOne({ ...settings, credentials }).listSegments());
    expect(error).toBeInstanceOf(AuthError);
    for (const name of missing) expect((error as Error).message).toMatch(new RegExp(`credentials\\.${name} .*${variables[name]}`));
    expect(simulator.requests).toEqual([]);
  });

  test.each([["oneTenant", "unknown tenant"], ["apiAuth", "invalid ApiAuth"]] as const)("of which %s is wrong are a 401 of every operation, without either in it", async (name, message) => {
    const { simulator, settings } = await start();
    const unityOne = createUnityOne({ ...settings, credentials: { ...simulator.credentials, [name]: "wr0ng" } });
    const calls = [
      () => unityOne.listSegments(), () => unityOne.createSegment({ body }), () => unityOne.listSegmentSynchronization(),
      () => unityOne.getSegment({ segmentId }), () => unityOne.updateSegment({ segmentId, body }), () => unityOne.deleteSegment({ segmentId }),
    ];
    for (const call of calls) {
      const { error } = await call().result();
      expect(error).toMatchObject({ status: 401, body: { message } });
      expect(error!.message.endsWith(listSegments.responses[401]!.description!)).toBe(true);
      expect(String(error) + JSON.stringify(error)).not.toMatch(/wr0ng|0a0a0a|simulated/);
    }
  });
});

describe("failures", () => {
  const notFound: [NonNullable<Parameters<typeof start>[0]>["errorBody"] & string, unknown][] = [
    ["message", { message: "segment not found" }],
    ["error", { error: "segment not found" }],
    ["text", "segment not found"],
  ];
  test.each(notFound)("have their body, as %s", async (errorBody, wanted) => {
    const { unityOne } = await start({ errorBody });
    const params = { segmentId: idOf(99) };
    const [read, update, deletion] = [await failure(unityOne.getSegment(params)), await failure(unityOne.updateSegment({ ...params, body })), await failure(unityOne.deleteSegment(params))];
    expect(isHttpError(read, getSegment, 404) && read.body).toEqual(wanted);
    expect(isHttpError(update, updateSegment, 404) && update.body).toEqual(wanted);
    expect(isHttpError(deletion, deleteSegment, 404) && deletion.body).toEqual(wanted);
    expect((read as Error).message.endsWith(getSegment.responses[404]!.description!)).toBe(true);
  });

  test("are a 400 for values that are refused", async () => {
    const { unityOne } = await start({ maxPageSize: 100 });
    const unknown = { name: "A", parentSegmentId: idOf(99) };
    const create = await failure(unityOne.createSegment({ body: unknown }));
    expect(isHttpError(create, createSegment, 400) && create.body).toEqual({ message: "unknown parentSegmentId" });
    expect(isHttpError(await failure(unityOne.updateSegment({ segmentId, body: unknown })), updateSegment, 400)).toBe(true);
    expect(isHttpError(await failure(unityOne.listSegments({ pageSize: 101 })), listSegments, 400)).toBe(true);
    const feed = await failure(unityOne.listSegmentSynchronization({ contexts: ["ELSEWHERE"] }));
    expect(isHttpError(feed, listSegmentSynchronization, 400) && feed.body).toEqual({ message: "unknown context ELSEWHERE" });
  });

  test.each([403, 418, 500])("are a %i too, with what the specification says of it", async (status) => {
    const { simulator, unityOne } = await start();
    simulator.answerNext(status, { error: "no" });
    const error = await failure(unityOne.createSegment({ body }));
    expect(error).toMatchObject({ name: "HttpError", status, body: { error: "no" }, attempts: 1 });
    const { 403: forbidden, default: unexpected } = createSegment.responses;
    expect((error as Error).message.endsWith((status === 403 ? forbidden : unexpected)!.description!)).toBe(true);
  });

  test("of reads, updates and deletions are repeated, of a create never", async () => {
    const { simulator, unityOne } = await start({}, { clock: { now: Date.now, sleep: async () => undefined } });
    const twice = async (call: () => Promise<unknown>) => {
      simulator.requests.length = 0;
      simulator.answerNext(503);
      const error = await failure(call());
      return [simulator.requests.map(({ status }) => status), error === undefined];
    };
    expect(await twice(() => unityOne.listSegments())).toEqual([[503, 200], true]);
    expect(await twice(() => unityOne.updateSegment({ segmentId, body }))).toEqual([[503, 200], true]);
    expect(await twice(() => unityOne.deleteSegment({ segmentId }))).toEqual([[503, 200], true]);
    expect(await twice(() => unityOne.createSegment({ body }))).toEqual([[503], false]);
  });

  test.each(["..", "%2e", ""])("are path values that would not stay one segment (%j): nothing is sent", async (bad) => {
    const { simulator, unityOne } = await start();
    expect(await failure(unityOne.deleteSegment({ segmentId: bad }))).toBeInstanceOf(InputError);
    expect(simulator.requests).toEqual([]);
  });

  test("are a DecodeError where a success is no JSON or no list", async () => {
    const { simulator, unityOne } = await start();
    simulator.answerNext(200, "<html>", { "content-type": "text/html" });
    expect(await failure(unityOne.getSegment({ segmentId }))).toBeInstanceOf(DecodeError);
    simulator.answerNext(200, { segments: [] });
    expect(await failure(unityOne.listSegments())).toBeInstanceOf(DecodeError);
  });
});
