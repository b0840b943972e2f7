import { generateKeyPairSync } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { requestToken, startBanno } from "./banno.test-client.ts";
import { simulateBanno, type BannoOptions, type SimulatedBanno } from "./banno.ts";

let banno: SimulatedBanno;
afterEach(() => banno.close());

const start = async (options?: BannoOptions) => (banno = await simulateBanno({ algorithm: "ES256", ...options }));
type Told = NonNullable<Parameters<typeof requestToken>[1]>;

const ask = async (told?: Told) => {
  const response = await requestToken(banno, told);
  return { status: response.status, ...((await response.json()) as { access_token?: string }) };
};

const list = async (authorization: string) => {
  const path = `/a/segments/api/v0/institutions/${banno.institutionId}/segments`;
  const response = await fetch(banno.url + path, { headers: authorization === "" ? {} : { authorization } });
  return [response.status, response.headers.get("www-authenticate"), await response.text()] as const;
};

for (const algorithm of ["RS256", "PS256", "ES256"] as const) {
  test(`gives a token for ten minutes for an assertion signed with ${algorithm}`, async () => {
    await start({ algorithm });
    expect(banno.credentials.privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(await ask()).toEqual({ status: 200, access_token: expect.any(String), token_type: "Bearer", expires_in: 600, scope: "openid" });
  });
}

test("takes the other RSA algorithm with the same key, and no algorithm of another kind", async () => {
  await start({ algorithm: "RS256" });
  banno.credentials.algorithm = "PS256";
  expect((await ask()).status).toBe(200);
  expect(await ask({ header: { alg: "ES256" } })).toMatchObject({ status: 401, error: "invalid_client" });
  expect(await ask({ header: { alg: "none" } })).toMatchObject({ status: 401, error: "invalid_client" });
});

const now = () => 1_700_000_000_000;
const refused: [why: string, told: Told, status: number, error: string][] = [
  ["another issuer", { claims: { iss: "x" } }, 401, "invalid_client"],
  ["another subject", { claims: { sub: "x" } }, 401, "invalid_client"],
  ["another audience", { claims: { aud: "https://banno.com" } }, 401, "invalid_client"],
  ["no exp", { claims: { exp: undefined } }, 401, "invalid_client"],
  ["exp as text", { claims: { exp: String(now() + 60_000) } }, 401, "invalid_client"],
  ["exp in the past", { claims: { exp: now() } }, 401, "invalid_client"],
  ["exp in seconds", { claims: { exp: now() / 1_000 + 60 } }, 401, "invalid_client"],
  ["exp more than five minutes ahead", { claims: { exp: now() + 300_001 } }, 401, "invalid_client"],
  ["no jti", { claims: { jti: undefined } }, 401, "invalid_client"],
  ["the client id of another", { form: { client_id: "x" } }, 401, "invalid_client"],
  ["no JWT", { form: { client_assertion: "a.b.c" } }, 401, "invalid_client"],
  ["no assertion", { form: { client_assertion: "" } }, 400, "invalid_request"],
  ["another type of assertion", { form: { client_assertion_type: "jwt" } }, 400, "invalid_request"],
  ["no grant", { form: { grant_type: "" } }, 400, "invalid_request"],
  ["another grant", { form: { grant_type: "password" } }, 400, "unsupported_grant_type"],
  ["no scope", { form: { scope: "" } }, 400, "invalid_scope"],
];

for (const [why, told, status, error] of refused) {
  test(`refuses a token request with ${why}`, async () => {
    await start({ now });
    expect(await ask({ now, ...told })).toEqual({ status, error, error_description: expect.any(String) });
  });
}

test("refuses the key of another, a second use of a jti, and what is no form", async () => {
  await start();
  expect((await ask({ claims: { jti: "once" } })).status).toBe(200);
  expect(await ask({ claims: { jti: "once" } })).toMatchObject({ status: 401, error_description: "jti was used before" });
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  banno.credentials.privateKey = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  expect(await ask()).toMatchObject({ status: 401, error: "invalid_client" });
  const response = await fetch(banno.tokenUrl, { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
  expect([response.status, await response.json()]).toMatchObject([400, { error: "invalid_request" }]);
});

test("takes the client id beside the assertion, an audience, a kid, a unit and a scope of its own", async () => {
  await start({ audience: "https://banno.com/token", kid: "key-1", expUnit: "seconds", scope: "", expiresIn: false, now });
  const told = { now, header: { kid: "key-1" }, form: { client_id: banno.credentials.clientId, scope: "" } };
  const claims = () => ({ aud: "https://banno.com/token", exp: now() / 1_000 + 300 });
  expect(await ask({ ...told, claims: claims() })).toEqual({ status: 200, access_token: expect.any(String), token_type: "Bearer" });
  expect((await ask({ ...told, claims: claims(), header: {} })).status).toBe(401);
  expect((await ask({ ...told, claims: { ...claims(), exp: now() / 1_000 + 301 } })).status).toBe(401);
});

test("lets a token through until it expires by the clock or is revoked", async () => {
  let time = now();
  await start({ now: () => time });
  const token = async () => `Bearer ${(await ask({ now: () => time })).access_token}`;
  const [first, second] = [await token(), await token()];
  expect((await list(first))[0]).toBe(200);
  time += 599_999;
  expect((await list(second))[0]).toBe(200);
  time += 1;
  for (const expired of [first, second]) expect(await list(expired)).toEqual([401, 'Bearer error="invalid_token"', ""]);
  const third = await token();
  banno.revokeTokens();
  expect((await list(third))[0]).toBe(401);
});

test("refuses no token and a wrong one", async () => {
  await start();
  expect(await list("")).toEqual([401, "Bearer", ""]);
  expect((await list("Bearer x"))[0]).toBe(401);
});

test("knows one institution and what the user may do", async () => {
  const viewer = await startBanno({ permissions: ["view"], errorBody: "json" });
  banno = viewer.banno;
  const other = "/a/segments/api/v0/institutions/00000000-0000-4000-b000-000000000002/segments";
  expect((await viewer.send("GET", other)).status).toBe(403);
  expect((await viewer.send("GET", "/segments")).status).toBe(200);
  const refusal = await viewer.send("POST", "/segments", {});
  expect([refusal.status, await refusal.json()]).toEqual([403, { message: "no permission to edit digital banking ads" }]);
  expect((await viewer.send("POST", `/a/segmentation/api/v0/institutions/${banno.institutionId}/history/permissions`)).status).toBe(200);
  expect((await viewer.send("GET", "/segments?page=1")).status).toBe(400);
});
