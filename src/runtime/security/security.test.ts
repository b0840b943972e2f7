import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { type Api, AuthError, type Call, type Credential, InputError, type Operation, type SecurityRequirement, apiKey, basic, bearer, connect } from "../../index.ts";
import { reply, serve } from "../loopback.test-server.ts";
import type { AnyOptions } from "../options.ts";

const api: Api<{ read(): Call<unknown> }, AnyOptions> = {
  name: "t",
  servers: [],
  security: {
    header: { scheme: apiKey, in: "header", name: "X-Api-Key", environment: "SPECLOOM_T_HEADER" },
    prefixed: { scheme: apiKey, in: "header", name: "Authorization", prefix: "ApiKey ", environment: "SPECLOOM_T_PREFIXED" },
    query: { scheme: apiKey, in: "query", name: "api key", environment: "SPECLOOM_T_QUERY" },
    cookie: { scheme: apiKey, in: "cookie", name: "sid", environment: "SPECLOOM_T_COOKIE" },
    basic: { scheme: basic, environment: "SPECLOOM_T_BASIC" },
    bearer: { scheme: bearer, environment: "SPECLOOM_T_BEARER" },
  },
};
const read = (security: SecurityRequirement[] | undefined, extra: Partial<Operation> = {}): Operation => ({ id: "read", method: "GET", path: "/read", ...(security && { security }), responses: { 200: { content: "application/json" } }, ...extra });
/** What arrives at the server for an operation and credentials. */
async function arrive(security: SecurityRequirement[] | undefined, credentials: Record<string, Credential<unknown>>, extra: Partial<Operation> = {}) {
  await using server = await serve((response) => reply(response, 200, 1));
  await connect(api, { read: read(security, extra) }, { baseUrl: server.url, credentials }).read();
  const { url, headers } = server.received[0]!;
  return { url, key: headers["x-api-key"], authorization: headers.authorization, cookie: headers.cookie };
}
const nothing = { url: "/read", key: undefined, authorization: undefined, cookie: undefined };
const refused = (security: SecurityRequirement[], credentials: Record<string, unknown>) => connect(api, { read: read(security) }, { baseUrl: "https://t.example", credentials }).read().then(() => expect.unreachable(), (error: Error) => error);

afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("SPECLOOM_T_")) delete process.env[name];
});

describe("a credential", () => {
  test.each<[string, unknown, object]>([
    ["header", "k", { key: "k" }],
    ["prefixed", "k", { authorization: "ApiKey k" }],
    ["query", "k&1", { url: "/read?api%20key=k%261" }],
    ["cookie", "k;1", { cookie: "sid=k%3B1" }],
    ["bearer", "t", { authorization: "Bearer t" }],
    ["basic", { username: "ann", password: "a:ß" }, { authorization: `Basic ${Buffer.from("ann:a:ß").toString("base64")}` }],
    ["header", () => "k", { key: "k" }],
    ["header", async () => "k", { key: "k" }],
  ])("goes where its scheme says: %s", async (name, credential, wanted) => {
    expect(await arrive([{ [name]: [] }], { [name]: credential })).toEqual({ ...nothing, ...wanted });
  });

  test("joins a query and a cookie that are there", async () => {
    const extra = { parameters: { q: { in: "query" }, c: { in: "cookie" } } } as const;
    await using server = await serve((response) => reply(response, 200, 1));
    const client = connect(api as unknown as Api<{ read(params: object): Call<unknown> }, AnyOptions>, { read: read([{ query: [], cookie: [] }], extra) }, { baseUrl: server.url, credentials: { query: "k", cookie: "s" } });
    await client.read({ q: 1, c: 2 });
    expect([server.received[0]!.url, server.received[0]!.headers.cookie]).toEqual(["/read?q=1&api%20key=k", "c=2; sid=s"]);
  });

  test("is signed once per attempt, not added up", async () => {
    await using server = await serve((response, _request, count) => reply(response, count === 1 ? 503 : 200, 1));
    let asked = 0;
    await connect(api, { read: read([{ query: [] }]) }, { baseUrl: server.url, clock: { now: () => 0, sleep: async () => undefined }, credentials: { query: () => `k${++asked}` } }).read();
    expect(server.received.map(({ url }) => url)).toEqual(["/read?api%20key=k1", "/read?api%20key=k2"]);
  });

  test("comes from the environment, read when it is needed", async () => {
    const call = () => arrive([{ basic: [] }], {});
    process.env["SPECLOOM_T_BASIC_USERNAME"] = "u";
    await expect(call()).rejects.toBeInstanceOf(AuthError);
    process.env["SPECLOOM_T_BASIC_PASSWORD"] = "p";
    expect((await call()).authorization).toBe(`Basic ${btoa("u:p")}`);
  });
});

describe("a requirement", () => {
  test("that is absent or empty sends nothing", async () => {
    for (const security of [undefined, []]) expect(await arrive(security, { header: "k" })).toEqual(nothing);
  });

  test("is met by the first alternative given, else by the first that the environment completes", async () => {
    const security: SecurityRequirement[] = [{ basic: [] }, { header: [], query: [] }, { bearer: [] }];
    expect(await arrive(security, { bearer: "b", header: "k", query: "q" })).toMatchObject({ key: "k", url: "/read?api%20key=q", authorization: undefined });
    process.env["SPECLOOM_T_BASIC_USERNAME"] = "u";
    process.env["SPECLOOM_T_BASIC_PASSWORD"] = "p";
    expect(await arrive(security, { bearer: "b" })).toMatchObject({ authorization: "Bearer b" });
    expect(await arrive(security, { header: "k" })).toMatchObject({ authorization: `Basic ${btoa("u:p")}`, key: undefined });
    process.env["SPECLOOM_T_QUERY"] = "q";
    expect(await arrive([{ header: [], query: [] }], { header: "k" })).toMatchObject({ key: "k", url: "/read?api%20key=q" });
  });

  test("that is optional uses what there is, or nothing", async () => {
    const security = [{}, { header: [] }];
    expect(await arrive(security, {})).toEqual(nothing);
    expect((await arrive(security, { header: "k" })).key).toBe("k");
  });

  test("that cannot be met fails before sending, and says what would do", async () => {
    const error = await refused([{ basic: [] }, { header: [], query: [] }], { header: "k" });
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ code: "credential-missing", attempts: 0 });
    expect(error.message).toBe(
      "read: no credentials: give credentials.basic (or set SPECLOOM_T_BASIC_USERNAME and SPECLOOM_T_BASIC_PASSWORD), or credentials.header (or set SPECLOOM_T_HEADER) and credentials.query (or set SPECLOOM_T_QUERY)",
    );
  });
});

describe("no secret", () => {
  const secret = "s3cr3t\r\nx: y";
  test.each<[string, unknown, string]>([
    ["header", secret, 'header "x-api-key" has characters'],
    ["bearer", secret, 'header "authorization" has characters'],
    ["basic", { username: "s3cr3t:x", password: "s3cr3t" }, "credential basic has a colon in its user name"],
    ["header", "", "credential header is empty"],
    ["bearer", async () => undefined, "credential bearer is empty"],
    ["header", () => Promise.reject(new Error("vault is closed")), "credential header could not be supplied"],
  ])("is in an error, its cause or its inspection: %s", async (name, credential, message) => {
    const error = await refused([{ [name]: [] }], { [name]: credential });
    expect(error.message).toContain(message);
    expect(error).toMatchObject({ attempts: 0 });
    expect(inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error)).not.toMatch(/s3cr3t/);
  });

  test("is in the errors of failed requests, nor in the client", async () => {
    await using server = await serve((response, { url }) => (url.startsWith("/read") ? response.destroy() : reply(response, 500, {})));
    const credentials = { query: "s3cr3t", header: "s3cr3t" };
    const client = connect(api, { read: read([{ query: [], header: [] }]) }, { baseUrl: server.url, retries: 0, credentials });
    const error = await client.read().then(() => expect.unreachable(), (reason: unknown) => reason);
    expect(inspect([error, client], { depth: 10, showHidden: true })).not.toContain("s3cr3t");
  });

  test("leaves the origin: a middleware that sends elsewhere is refused", async () => {
    await using other = await serve((response) => reply(response, 200, 1));
    const options = { baseUrl: "https://t.example", credentials: { header: "k" } };
    const client = connect(api, { read: read([{ header: [] }]) }, { ...options, middleware: [(request, next) => next({ ...request, url: `${other.url}/read` })] });
    await expect(client.read()).rejects.toBeInstanceOf(InputError);
    expect(other.received).toEqual([]);
  });
});
