import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AuthError, DecodeError, HttpError, isHttpError } from "specloom";
import { type HangOptions, createHang, createProgramSegment, deleteProgramSegment, getProgramSegment, listProgramSegments } from "specloom/hang";
import { startHang as start } from "./support/hang.ts";
import { failure } from "./support/outcome.ts";

beforeEach(() => ["HANG_API_KEY", "HANG_BASE_URL"].forEach((name) => vi.stubEnv(name, undefined)));
afterEach(() => void vi.unstubAllEnvs());

const body = { name: "Regulars" };

describe("credentials", () => {
  const sources: [string, (apiKey: string) => HangOptions["credentials"]][] = [
    ["a value", (apiKey) => ({ apiKey })],
    ["an async function", (apiKey) => ({ apiKey: async () => apiKey })],
    ["the environment", (apiKey) => (vi.stubEnv("HANG_API_KEY", apiKey), {})],
  ];
  test.each(sources)("come from %s", async (_, make) => {
    const { simulator, settings } = await start();
    const { apiKey } = simulator.credentials;
    await createHang({ ...settings, credentials: make(apiKey)! }).listProgramSegments();
    expect(simulator.requests).toMatchObject([{ status: 200, headers: { "x-api-key": apiKey } }]);
  });

  test("that are wrong are a 401 of every operation, without the key in it", async () => {
    const { hang } = await start({}, { credentials: { apiKey: "wr0ng" } });
    const calls = [() => hang.listProgramSegments(), () => hang.createProgramSegment({ body }), () => hang.getProgramSegment({ id: 1 }), () => hang.deleteProgramSegment({ id: 1 })];
    for (const call of calls) {
      const { error } = await call().result();
      expect(error).toBeInstanceOf(HttpError);
      expect(error).toMatchObject({ status: 401, body: { code: 401, messages: [{ title: "API key is invalid", message: "UNAUTHORIZED" }] } });
      expect(error!.message.endsWith(listProgramSegments.responses[401]!.description!)).toBe(true);
      expect(String(error) + JSON.stringify(error)).not.toContain("wr0ng");
    }
  });

  test.each([400, 401] as const)("that get lost on the way are a %i", async (missingKeyStatus) => {
    const lose = (url: string, init: RequestInit) => fetch(url, { ...init, headers: {} });
    const { hang } = await start({ missingKeyStatus }, { fetch: lose });
    const error = await failure(hang.listProgramSegments());
    expect(isHttpError(error, listProgramSegments, missingKeyStatus) && error.body.messages?.[0]?.title).toBe("API key is missing");
  });

  test("that are not there are an AuthError that names option and variable, and nothing is sent", async () => {
    const { simulator, hang } = await start({}, { credentials: {} });
    const error = await failure(hang.deleteProgramSegment({ id: 1 }));
    expect(error).toBeInstanceOf(AuthError);
    expect((error as Error).message).toMatch(/credentials\.apiKey .*HANG_API_KEY/);
    expect(simulator.requests).toEqual([]);
  });
});

describe("failures", () => {
  test.each([
    ["messages", { code: 404, messages: [{ title: "program segment not found", message: "NOT_FOUND" }] }],
    ["errors", { errors: ["program segment not found"] }],
    ["error", { error: "program segment not found" }],
  ] as const)("have their body, in the form of %s", async (errorBody, wanted) => {
    const { hang } = await start({ errorBody });
    const read = await failure(hang.getProgramSegment({ id: 99 }));
    expect(isHttpError(read, getProgramSegment, 404) && read.body).toMatchObject(wanted);
    const deletion = await failure(hang.deleteProgramSegment({ id: 99 }));
    expect(isHttpError(deletion, deleteProgramSegment, 404) && deletion.body).toMatchObject(wanted);
  });

  test("are a 422 and a 400 for what cannot be created", async () => {
    const { hang } = await start();
    const wrong = { name: 1 } as unknown as { name: string };
    expect(isHttpError(await failure(hang.createProgramSegment({ body: wrong })), createProgramSegment, 422)).toBe(true);
    const broken = (url: string, init: RequestInit) => fetch(url, { ...init, body: "{" });
    const { hang: breaking } = await start({}, { fetch: broken });
    expect(isHttpError(await failure(breaking.createProgramSegment({ body })), createProgramSegment, 400)).toBe(true);
  });

  test("that the documentation does not list are errors too; reads are repeated, a create is not", async () => {
    const { simulator, hang } = await start({}, { clock: { now: Date.now, sleep: async () => undefined } });
    simulator.answerNext(503, "down");
    expect((await hang.listProgramSegments()).program_segments).toHaveLength(3);
    simulator.answerNext(503, "down");
    const error = await failure(hang.createProgramSegment({ body }));
    expect(error).toMatchObject({ status: 503, body: "down", attempts: 1, mayHaveBeenApplied: true });
    expect((error as Error).message.endsWith(createProgramSegment.responses.default!.description!)).toBe(true);
    expect(simulator.requests.map(({ status }) => status)).toEqual([503, 200, 503]);
  });

  test("are a DecodeError where a success is not what the specification says", async () => {
    const { simulator, hang } = await start();
    simulator.answerNext(200, { program_segment: { id: "1", created_at: "yesterday" } });
    expect(await failure(hang.getProgramSegment({ id: 1 }))).toBeInstanceOf(DecodeError);
    simulator.answerNext(200, "<html>", { "content-type": "text/html" });
    expect(await failure(hang.listProgramSegments())).toBeInstanceOf(DecodeError);
  });
});
