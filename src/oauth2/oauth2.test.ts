import { type KeyObject, constants, createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import {
  type Api, AuthError, type Call, type ClientAuthentication, type ClientAuthenticationDeclaration, type ClientCredentialsOptions, type Event, type Operation,
  clientCredentials, clientSecretBasic, clientSecretPost, connect, oauth2, privateKeyJwt,
} from "../index.ts";
import { type Answer, type Received, reply, serve } from "../runtime/loopback.test-server.ts";
import type { AnyOptions, CallOptions } from "../runtime/options.ts";

type Client = { read(params?: object, options?: CallOptions): Call<unknown> };
const operation: Operation = { id: "read", method: "GET", path: "/read", security: [{ oauth: ["openid"] }], responses: { 200: { content: "application/json" } } };
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const pem = (key: KeyObject) => key.export({ type: "pkcs8", format: "pem" }).toString();

/** One server for tokens and data: it takes the latest token only. */
async function open(clientAuthentication: ClientAuthentication, more: { token?: Answer; data?: Answer; declaration?: ClientAuthenticationDeclaration; expiresIn?: number; options?: AnyOptions; credentials?: Partial<ClientCredentialsOptions> } = {}) {
  let tokens = 0;
  const requests: Received[] = [];
  const server = await serve((response, request, count) => {
    if (request.url === "/token") {
      requests.push(request);
      return more.token ? more.token(response, request, requests.length) : reply(response, 200, { access_token: `t0ken${++tokens}`, token_type: "Bearer", expires_in: more.expiresIn ?? 600 });
    }
    if (more.data) return more.data(response, request, count);
    return request.headers.authorization === `Bearer t0ken${tokens}` ? reply(response, 200, tokens) : reply(response, 401, {});
  });
  const time = { now: Date.now() };
  const clock = { now: () => time.now, sleep: async (milliseconds: number) => void (time.now += milliseconds) };
  const api: Api<Client, AnyOptions> = {
    name: "t", servers: [{ url: server.url }],
    security: { oauth: { scheme: oauth2, tokenUrl: `${server.url}/token`, environment: "SPECLOOM_T_OAUTH", ...(more.declaration && { clientAuthentication: more.declaration }) } },
  };
  const credential = clientCredentials({ clientId: "cl:ient", clientAuthentication, ...more.credentials });
  const client = connect(api, { read: operation }, { clock, credentials: { oauth: credential }, ...more.options });
  return { server, client, api, requests, time, expire: () => tokens++, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
const form = (request: Received | undefined) => Object.fromEntries(new URLSearchParams(request?.body));
const failure = (promise: Promise<unknown>) => promise.then(() => expect.unreachable(), (error: unknown) => error as AuthError);
const many = (client: Client) => Promise.all(Array.from({ length: 100 }, () => client.read()));

afterEach(() => void delete process.env["SPECLOOM_T_OAUTH"]);

describe("a token", () => {
  test("is requested once by a hundred callers: cold, about to expire, and after a 401", async () => {
    await using t = await open(clientSecretBasic("s3cr:et"));
    expect(new Set(await many(t.client))).toEqual(new Set([1]));
    expect(t.requests.length).toBe(1);
    t.time.now += 541_000;
    await many(t.client);
    expect(t.requests.length).toBe(2);
    t.expire();
    await t.client.read().catch(() => undefined);
    expect(t.requests.length).toBe(3);
    await t.client.read();
    expect(t.requests.length).toBe(3);
  });

  test("that is refused is renewed once for all, and the calls are sent again", async () => {
    let valid = 0;
    await using t = await open(clientSecretPost("s"), {
      token: (response) => reply(response, 200, { access_token: `t${++valid}`, token_type: "bearer" }),
      data: (response, { headers }) => reply(response, headers.authorization === "Bearer t2" ? 200 : 401, "ok"),
    });
    expect(new Set(await many(t.client))).toEqual(new Set(["ok"]));
    expect(t.requests.length).toBe(2);
  });

  test("that fails is an error for all who wait, and not remembered", async () => {
    await using t = await open(clientSecretPost("s"), { token: (response, _request, count) => (count === 1 ? reply(response, 401, { error: "invalid_client", error_description: "who?" }) : reply(response, 200, { access_token: "t", token_type: "bearer" })), data: (response) => reply(response, 200, "ok") });
    const [first, second] = await Promise.all([failure(t.client.read()), failure(t.client.read())]);
    expect(first).toBeInstanceOf(AuthError);
    expect([first.code, first.message, second]).toEqual(["token-failed", `read: the token endpoint ${t.server.url}/token answered 401 invalid_client who?`, first]);
    expect(await t.client.read()).toBe("ok");
    expect(t.requests.length).toBe(2);
  });

  test("endpoint that is down is tried again, with a new assertion; a caller who leaves does not take the others' token", async () => {
    await using t = await open(privateKeyJwt({ privateKey: pem(rsa.privateKey) }), { token: (response, _request, count) => (count === 1 ? reply(response, 503, {}) : setTimeout(() => reply(response, 200, { access_token: "t", token_type: "bearer" }), 50)), data: (response) => reply(response, 200, "ok") });
    const controller = new AbortController();
    const leaves = failure(t.client.read({}, { signal: controller.signal }));
    const stays = t.client.read();
    await expect.poll(() => t.requests.length).toBe(2);
    controller.abort("enough");
    expect([await leaves, await stays]).toEqual(["enough", "ok"]);
    expect(form(t.requests[0])["client_assertion"]).not.toBe(form(t.requests[1])["client_assertion"]);
  });

  test("may be given as it is, or by the environment", async () => {
    await using t = await open(clientSecretPost("s"), { data: (response, { headers }) => reply(response, 200, headers.authorization) });
    process.env["SPECLOOM_T_OAUTH"] = "env";
    expect(await connect(t.api, { read: operation }).read()).toBe("Bearer env");
    expect(await connect(t.api, { read: operation }, { credentials: { oauth: async () => "given" } }).read()).toBe("Bearer given");
  });

  test("is never fetched for a server that is not the document's without a token URL of its own", async () => {
    await using t = await open(clientSecretPost("s"), { options: { baseUrl: "http://127.0.0.1:9" } });
    expect((await failure(t.client.read())).message).toBe("read: credential oauth needs a tokenUrl: the base URL is another server than the document's");
    expect(t.requests).toEqual([]);
    await using open2 = await open(clientSecretPost("s"), { credentials: { tokenUrl: "http://token.example/" } });
    expect((await failure(open2.client.read())).message).toContain("has a token URL that is not https");
  });
});

describe("client authentication", () => {
  test("by secret goes into the header or the body, and the scope with it", async () => {
    await using basic = await open(clientSecretBasic("s3cr:et&"));
    await basic.client.read();
    expect(basic.requests[0]!.headers.authorization).toBe(`Basic ${btoa("cl%3Aient:s3cr%3Aet%26")}`);
    expect(form(basic.requests[0])).toEqual({ grant_type: "client_credentials", scope: "openid" });
    await using post = await open(clientSecretPost("s3cr:et&"), { credentials: { scope: "a b" } });
    await post.client.read();
    expect(form(post.requests[0])).toEqual({ grant_type: "client_credentials", client_id: "cl:ient", client_secret: "s3cr:et&", scope: "a b" });
  });

  test.each([
    ["RS256", pem(rsa.privateKey), rsa.publicKey, { padding: constants.RSA_PKCS1_PADDING }],
    ["PS256", rsa.privateKey.export({ format: "jwk" }), rsa.publicKey, { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }],
    ["ES256", pem(ec.privateKey), ec.publicKey, { dsaEncoding: "ieee-p1363" }],
  ] as const)("by private key signs an assertion with %s", async (algorithm, privateKey, publicKey, how) => {
    await using t = await open(privateKeyJwt({ privateKey, algorithm, keyId: "k1" }), { declaration: { audience: "token-url", lifetime: 300, expUnit: "milliseconds" } });
    await t.client.read();
    const assertion = form(t.requests[0])["client_assertion"]!;
    const [header, claims, signature] = assertion.split(".");
    const read = (part: string | undefined) => JSON.parse(Buffer.from(part!, "base64url").toString()) as Record<string, unknown>;
    expect(verify("sha256", Buffer.from(`${header}.${claims}`), { key: createPublicKey(publicKey.export({ type: "spki", format: "pem" })), ...how }, Buffer.from(signature!, "base64url"))).toBe(true);
    expect(read(header)).toMatchObject({ alg: algorithm, kid: "k1" });
    const seconds = Math.floor(t.time.now / 1000);
    expect(read(claims)).toMatchObject({ iss: "cl:ient", sub: "cl:ient", aud: `${t.server.url}/token`, iat: seconds, exp: (seconds + 300) * 1000 });
    expect(read(claims)["jti"]).toMatch(/^.{20,}$/);
  });

  test("takes settings over the document's, and only algorithms that it lists", async () => {
    await using t = await open(privateKeyJwt({ privateKey: pem(rsa.privateKey), audience: "https://aud.example", expUnit: "seconds" }), { declaration: { algorithms: ["RS256"], expUnit: "milliseconds", lifetime: 60 } });
    await t.client.read();
    const [header, claims] = form(t.requests[0])["client_assertion"]!.split(".").slice(0, 2).map((part) => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>);
    expect([header!["alg"], claims!["aud"], claims!["exp"]]).toEqual(["RS256", "https://aud.example", Math.floor(t.time.now / 1000) + 60]);
    await using other = await open(privateKeyJwt({ privateKey: pem(rsa.privateKey), algorithm: "PS256" }), { declaration: { algorithms: ["RS256"] } });
    expect((await failure(other.client.read())).message).toBe("read: credential oauth cannot sign with PS256: the server takes RS256");
  });

  test.each<[string, string, RegExp]>([
    ["PKCS#1", rsa.privateKey.export({ type: "pkcs1", format: "pem" }).toString(), /older form; convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem$/],
    ["SEC1", ec.privateKey.export({ type: "sec1", format: "pem" }).toString(), /older form/],
    ["nonsense", "s3cr3t", /is no PEM \(PKCS#8\), JWK or CryptoKey$/],
    ["the wrong kind", pem(ec.privateKey), /has a private key that is none for PS256$/],
  ])("says what to do with a key that is %s, without showing it", async (_name, privateKey, message) => {
    await using t = await open(privateKeyJwt({ privateKey }));
    const error = await failure(t.client.read());
    expect(error.message).toMatch(message);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/s3cr3t|MII/);
  });
});

test("no secret is in the errors and events of a token request", async () => {
  const events: Event[] = [];
  await using t = await open(clientSecretPost("s3cr3t"), { token: (response, { body }) => reply(response, 200, { token_type: "odd", access_token: "s3cr3t", echo: body }), options: { onEvent: (event) => events.push(event) } });
  const error = await failure(t.client.read());
  expect(error).toBeInstanceOf(AuthError);
  expect(inspect([error, events, t.client], { depth: 10, showHidden: true })).not.toContain("s3cr3t");
  expect(events.length).toBe(1);
});
