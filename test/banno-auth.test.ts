import { describe, expect, test } from "vitest";
import { AuthError, type PrivateKeyJwtOptions, clientCredentials, privateKeyJwt } from "specloom";
import { createBanno } from "specloom/banno";
import type { BannoOptions as Behaviour } from "specloom/testing";
import { startBanno as start } from "./support/banno.ts";
import { failure } from "./support/outcome.ts";

const read = (part: string | undefined) => JSON.parse(Buffer.from(part!, "base64url").toString()) as Record<string, unknown>;
const assertionOf = (form: Record<string, string> | undefined) => {
  const [header, claims] = form!["client_assertion"]!.split(".");
  return { header: read(header), claims: read(claims) };
};
const now = () => 1_700_000_000_500;

describe("a token request", () => {
  test("is what is documented: signed assertion, milliseconds, openid, the token URL as audience", async () => {
    const { banno, simulator, tokenRequests, requests } = await start({ now });
    await banno.listSegments();
    const { client_assertion: _, ...form } = tokenRequests()[0]!;
    const { clientId } = simulator.credentials;
    expect(form).toEqual({
      grant_type: "client_credentials", client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_id: clientId, scope: "openid",
    });
    const { header, claims } = assertionOf(tokenRequests()[0]);
    expect(header).toEqual({ alg: "ES256" });
    expect(claims).toMatchObject({ iss: clientId, sub: clientId, aud: simulator.tokenUrl, exp: 1_700_000_240_000 });
    expect(String(claims["jti"])).toMatch(/^.{16,}$/);
    expect(simulator.requests[0]!.headers["content-type"]).toMatch(/^application\/x-www-form-urlencoded/);
    expect(simulator.requests[0]!.headers["authorization"]).toBe(undefined);
    expect(requests()[0]!.headers["authorization"]).toMatch(/^Bearer ey/);
  });

  const settings: [string, Behaviour, { token?: { scope?: string }; assertion?: Partial<PrivateKeyJwtOptions> }, object][] = [
    ["algorithm RS256", { algorithm: "RS256" }, {}, { header: { alg: "RS256" } }],
    ["algorithm PS256", { algorithm: "PS256" }, {}, { header: { alg: "PS256" } }],
    ["another algorithm of the same key", { algorithm: "RS256" }, { assertion: { algorithm: "PS256" } }, { header: { alg: "PS256" } }],
    ["kid", { kid: "key-1" }, { assertion: { keyId: "key-1" } }, { header: { alg: "ES256", kid: "key-1" } }],
    ["audience", { audience: "https://banno.com/token" }, { assertion: { audience: "https://banno.com/token" } }, { claims: { aud: "https://banno.com/token" } }],
    ["unit of exp", { expUnit: "seconds" }, { assertion: { expUnit: "seconds" } }, { claims: { exp: 1_700_000_240 } }],
    ["scope", { scope: "full" }, { token: { scope: "openid full" } }, {}],
  ];
  test.each(settings)("takes the setting %s", async (_, behaviour, setting, wanted) => {
    const { banno, tokenRequests } = await start({ now, ...behaviour }, setting);
    await banno.listSegments();
    expect(assertionOf(tokenRequests()[0])).toMatchObject(wanted);
    expect(tokenRequests()[0]!["scope"]).toBe(setting.token?.scope ?? "openid");
  });

  test("takes the setting token URL, and the audience with it", async () => {
    const { banno, simulator, settings, tokenRequests } = await start();
    await banno.listSegments();
    const { clientId, privateKey } = simulator.credentials;
    const tokenUrl = simulator.tokenUrl.replace("127.0.0.1", "localhost");
    const credential = clientCredentials({ clientId, tokenUrl, clientAuthentication: privateKeyJwt({ privateKey, algorithm: "ES256" }) });
    await createBanno({ ...settings, credentials: { clientCredentials: credential } }).listSegments({ institutionId: simulator.institutionId });
    expect(assertionOf(tokenRequests()[1]).claims["aud"]).toBe(tokenUrl);
    expect(assertionOf(tokenRequests()[0]).claims["jti"]).not.toBe(assertionOf(tokenRequests()[1]).claims["jti"]);
  });

  test("is repeated with an assertion of its own where the service is down", async () => {
    const { banno, simulator, tokenRequests } = await start({ now });
    simulator.answerNext(503);
    expect((await banno.listSegments()).segments).toHaveLength(3);
    const ids = tokenRequests().map((form) => assertionOf(form).claims["jti"]);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("a token request that is refused is an AuthError that says why, and nothing else is sent", () => {
  const cases: [string, Behaviour, { token?: object; assertion?: Partial<PrivateKeyJwtOptions> }, string][] = [
    ["another client", {}, { token: { clientId: "other" } }, "401 invalid_client client_id is not that of the assertion"],
    ["no kid", { kid: "key-1" }, {}, "401 invalid_client kid names no key of the client"],
    ["another audience", { audience: "https://banno.com" }, {}, "401 invalid_client aud is not https://banno.com"],
    ["seconds for milliseconds", {}, { assertion: { expUnit: "seconds" } }, "401 invalid_client exp is in the past, read as milliseconds"],
    ["milliseconds for seconds", { expUnit: "seconds" }, {}, "401 invalid_client exp is more than 5 minutes ahead, read as seconds"],
    ["another scope", { scope: "full" }, {}, "400 invalid_scope scope must have full"],
  ];
  test.each(cases)("%s", async (_, behaviour, setting, why) => {
    const { banno, tokenRequests, requests } = await start(behaviour, setting);
    const error = await failure(banno.createSegment({ body: { name: "a", sourceProvider: "b", draftId: "c" } }));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ code: "token-failed", operation: "createSegment", mayHaveBeenApplied: false });
    expect((error as Error).message.endsWith(why)).toBe(true);
    expect([tokenRequests().length, requests().length]).toEqual([1, 0]);
    expect(String(error) + JSON.stringify(error)).not.toMatch(/PRIVATE KEY|eyJ/);
  });

  test("another key", async () => {
    const other = await start();
    const { banno, requests } = await start({}, { assertion: { privateKey: other.simulator.credentials.privateKey } });
    expect(((await failure(banno.listSegments())) as Error).message).toMatch(/401 invalid_client client_assertion is not signed with the client's key$/);
    expect(requests()).toEqual([]);
  });
});

test("an algorithm that is not documented is an AuthError, and nothing is sent", async () => {
  const { banno, simulator } = await start({}, { assertion: { algorithm: "ES512" } });
  const error = await failure(banno.listSegments());
  expect(error).toBeInstanceOf(AuthError);
  expect((error as Error).message).toMatch(/ES512.*PS256, ES256, RS256/);
  expect(simulator.requests).toEqual([]);
});
