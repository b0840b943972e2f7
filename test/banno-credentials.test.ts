import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AuthError, type HttpError, clientCredentials, isHttpError, privateKeyJwt } from "specloom";
import { type Banno, createBanno, createSegment, getSegment, listSegments } from "specloom/banno";
import { segmentIdOf, startBanno as start } from "./support/banno.ts";
import { failure } from "./support/outcome.ts";

beforeEach(() => ["BANNO_CLIENT_CREDENTIALS", "BANNO_BASE_URL"].forEach((name) => vi.stubEnv(name, undefined)));
afterEach(() => void vi.unstubAllEnvs());

test("a base URL of one's own needs a token URL of one's own: nothing is sent without", async () => {
  const { simulator, settings, institutionId } = await start();
  const { clientId, privateKey } = simulator.credentials;
  const clientCredentialsWithout = clientCredentials({ clientId, clientAuthentication: privateKeyJwt({ privateKey, algorithm: "ES256" }) });
  const error = await failure(createBanno({ ...settings, credentials: { clientCredentials: clientCredentialsWithout } }).listSegments({ institutionId }));
  expect(error).toBeInstanceOf(AuthError);
  expect((error as Error).message).toMatch(/clientCredentials needs a tokenUrl/);
  expect(simulator.requests).toEqual([]);
});

describe("credentials", () => {
  const segmentId = segmentIdOf(1);

  test("may be an access token, given or from the environment, which is not renewed", async () => {
    const { banno, requests, settings, institutionId, simulator } = await start();
    await banno.listSegments();
    const token = requests()[0]!.headers["authorization"]!.slice("Bearer ".length);
    vi.stubEnv("BANNO_CLIENT_CREDENTIALS", token);
    const clients = [{}, { clientCredentials: token }, { clientCredentials: async () => token }].map((credentials) => createBanno({ ...settings, credentials }));
    for (const client of clients) expect((await client.getSegment({ institutionId, segmentId })).name).toBe("Segment 1");
    simulator.revokeTokens();
    const sent = simulator.requests.length;
    for (const client of clients) expect(isHttpError(await failure(client.getSegment({ institutionId, segmentId })), getSegment, 401)).toBe(true);
    expect(simulator.requests).toHaveLength(sent + 3);
  });

  test("may be a function that gives what gets tokens, which is renewed", async () => {
    const { settings, credential, institutionId, simulator, tokenRequests } = await start();
    const client = createBanno({ ...settings, credentials: { clientCredentials: async () => credential } });
    await client.listSegments({ institutionId });
    simulator.revokeTokens();
    expect((await client.getSegment({ institutionId, segmentId })).name).toBe("Segment 1");
    expect(tokenRequests()).toHaveLength(2);
  });

  test("that are missing are an AuthError that names option and variable, and nothing is sent", async () => {
    const { simulator, settings, institutionId } = await start();
    const error = await failure(createBanno({ ...settings, credentials: {} }).listSegments({ institutionId }));
    expect(error).toBeInstanceOf(AuthError);
    expect((error as Error).message).toMatch(/credentials\.clientCredentials .*BANNO_CLIENT_CREDENTIALS/);
    expect(simulator.requests).toEqual([]);
  });

  const calls = (banno: Pick<Banno, "listSegments" | "createSegment">, institutionId: string) =>
    [() => banno.listSegments({ institutionId }), () => banno.createSegment({ institutionId, body: { name: "a", sourceProvider: "b", draftId: segmentId } })] as const;

  test.each([
    [[], [403, 403]],
    [["view"], [undefined, 403]],
    [["edit"], [403, 422]],
  ] as const)("of a user who may %j answer %j to a read and a write", async (permissions, statuses) => {
    const { banno, institutionId, tokenRequests } = await start({ permissions: [...permissions], errorBody: "json" });
    const errors = [];
    for (const call of calls(banno, institutionId)) errors.push((await call().result()).error);
    expect(errors.map((error) => error && (error as HttpError).status)).toEqual(statuses);
    const [reading, writing] = errors;
    if (isHttpError(reading, listSegments, 403)) expect(reading.message.endsWith(listSegments.responses[403]!.description!)).toBe(true);
    if (isHttpError(writing, createSegment, 403)) expect(writing.message).toMatch(/"Edit digital banking ads"/);
    // No permission is named for the history, and no new token would help.
    expect(await banno.triggerSegmentPermissionsHistory({ segmentId })).toBe(undefined);
    expect(tokenRequests()).toHaveLength(1);
  });
});
