import { describe, expect, test } from "vitest";
import { failure } from "../../test/support/outcome.ts";
import { type Api, type Call, type CallOptions, type Operation, binary, clientCredentials, clientSecretPost, connect, isHttpError, json, oauth2 } from "../index.ts";
import { type Answer, reply, serve } from "../runtime/loopback.test-server.ts";
import type { AnyOptions } from "../runtime/options.ts";

type Client = Record<"read" | "write" | "upload", (params?: object, options?: CallOptions) => Call<unknown>>;
const shared = { path: "/data", security: [{ oauth: [] }], responses: { 200: { content: "application/json" } } };
const operations: Record<keyof Client, Operation> = {
  read: { ...shared, id: "read", method: "GET" },
  write: { ...shared, id: "write", method: "POST", body: { content: { "application/json": { serialize: json } } } },
  upload: { ...shared, id: "upload", method: "POST", body: { content: { "application/octet-stream": { serialize: binary } } } },
};

/** A server of tokens and data that takes its latest token only; `token` may answer otherwise. */
async function open({ token, data, refuse = (response) => reply(response, 401, {}), options }: { token?: Answer; data?: Answer; refuse?: Answer; options?: AnyOptions } = {}) {
  const state = { now: 1_700_000_000_000, issued: 0, asked: 0 };
  const issue: Answer = (response) => reply(response, 200, { access_token: `t${++state.issued}`, token_type: "Bearer", expires_in: 600 });
  const server = await serve((response, request, count) => {
    if (request.url === "/token") return (token && ++state.asked ? token : (++state.asked, issue))(response, request, state.asked);
    if (request.headers.authorization !== `Bearer t${state.issued}`) return refuse(response, request, count);
    return (data ?? (() => reply(response, 200, state.issued)))(response, request, count);
  });
  const clock = { now: () => state.now, sleep: async () => undefined };
  const api: Api<Client, AnyOptions> = { name: "t", servers: [{ url: server.url }], security: { oauth: { scheme: oauth2, tokenUrl: `${server.url}/token` } } };
  const credentials = { oauth: clientCredentials({ clientId: "client", clientAuthentication: clientSecretPost("secret") }) };
  const client = connect(api, operations, { clock, credentials, ...options });
  const sent = () => server.received.filter(({ url }) => url === "/data").length;
  return { server, client, state, issue, sent, revoke: () => void state.issued++, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const hundred = (call: () => Promise<unknown>) => Promise.all(Array.from({ length: 100 }, () => call()));

describe("a hundred callers ask for one token", () => {
  test("cold, shortly before it expires, long after it has, and after a 401", async () => {
    await using t = await open();
    const read = () => hundred(() => t.client.read());
    expect(new Set(await read())).toEqual(new Set([1]));
    for (const [later, asked] of [[539_000, 1], [1_500, 2], [3_600_000, 3]] as const) {
      t.state.now += later;
      await read();
      expect(t.state.asked).toBe(asked);
    }
    t.revoke();
    await read();
    expect([t.state.asked, t.sent()]).toEqual([4, 600]);
  });

  test("whose refusals come one after the other, some of them when the new token is there", async () => {
    await using t = await open({ refuse: (response, _request, count) => setTimeout(() => reply(response, 401, {}), (count % 5) * 5) });
    await t.client.read();
    t.revoke();
    expect(new Set(await hundred(() => t.client.read()))).toEqual(new Set([3]));
    expect(t.state.asked).toBe(2);
  });

  test.each<[string, Answer, string]>([
    ["refused", (response) => reply(response, 400, { error: "invalid_client" }), "token-failed"],
    ["answered with what is no token", (response) => response.end("<html>"), "token-failed"],
    ["lost", (response) => response.destroy(), "network"],
  ])("that is %s: they share the failure, and the next asks again", async (_, broken, code) => {
    let isBroken = true;
    await using t = await open({ token: (response, request, count) => (isBroken ? broken : t.issue)(response, request, count), options: { retries: 0 } });
    const errors = await hundred(() => failure(t.client.read()));
    expect(errors.map((error) => (error as { code: string }).code)).toEqual(Array(100).fill(code));
    expect([t.state.asked, t.sent()]).toEqual([1, 0]);
    isBroken = false;
    expect(await t.client.read()).toBe(1);
    expect(t.state.asked).toBe(2);
  });

  test.each([["refused with 503", (response) => reply(response, 503, {})], ["lost", (response) => response.destroy()]] satisfies [string, Answer][])("that is %s: it is asked for as often as retries allow, for reads and writes", async (_, token) => {
    for (const operation of ["read", "write"] as const) {
      await using t = await open({ token });
      const error = await failure(t.client[operation]({ body: 1 }));
      expect([t.state.asked, t.sent()]).toEqual([3, 0]);
      // of the caller's own request nothing was sent
      expect(error).toMatchObject({ mayHaveBeenApplied: false });
    }
  });
});

/** A token that is answered when the test says so, and not before it is asked for. */
async function held(options?: AnyOptions) {
  let release!: () => void;
  let arrive!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const t = await open({ token: async (...all) => (arrive(), await released, t.issue(...all)), ...(options && { options }) });
  return { ...t, release, arrived };
}

describe("a caller that leaves", () => {
  test.each([[[0]], [[0, 1]], [[1]]])("does not take the token of those who stay: %j of three", async (leaving) => {
    await using t = await held();
    const controllers = [0, 1, 2].map(() => new AbortController());
    const outcomes = controllers.map(({ signal }) => t.client.read({}, { signal }).then(undefined, (reason: unknown) => reason));
    await t.arrived;
    for (const index of leaving) controllers[index]!.abort("enough");
    for (const index of leaving) expect(await outcomes[index]).toBe("enough");
    t.release();
    expect(await Promise.all(outcomes)).toEqual([0, 1, 2].map((index) => (leaving.includes(index) ? "enough" : 1)));
    expect(t.state.asked).toBe(1);
  });

  test("more than once, by its signal and its deadline, leaves once", async () => {
    await using t = await held();
    const controller = new AbortController();
    const left = failure(t.client.read({}, { signal: controller.signal, deadline: 60 }));
    const stays = t.client.read();
    await t.arrived;
    controller.abort("enough");
    expect(await left).toBe("enough");
    await new Promise((resolve) => setTimeout(resolve, 100));
    t.release();
    expect([await stays, t.state.asked]).toEqual([1, 1]);
  });

  test("does not take away the request that was begun after its own", async () => {
    await using t = await held();
    const controller = new AbortController();
    const left = failure(t.client.read({}, { signal: controller.signal }));
    await t.arrived;
    controller.abort("enough");
    const second = t.client.read();
    expect(await left).toBe("enough");
    const third = t.client.read();
    t.release();
    expect([await second, await third, t.state.asked]).toEqual([2, 2, 2]);
  });

  test("alone ends the request, and the next asks again", async () => {
    await using t = await held();
    const controller = new AbortController();
    const left = failure(t.client.read({}, { signal: controller.signal }));
    await t.arrived;
    controller.abort("enough");
    expect(await left).toBe("enough");
    t.release();
    expect([await t.client.read(), t.state.asked]).toEqual([2, 2]);
  });

  test("at its deadline is told so, and the next asks again", async () => {
    await using t = await held();
    expect(await failure(t.client.read({}, { deadline: 30 }))).toMatchObject({ code: "deadline", mayHaveBeenApplied: false });
    t.release();
    expect([await t.client.read(), t.state.asked]).toEqual([2, 2]);
  });
});

describe("a 401", () => {
  test("is one new token and one resend, of a write too", async () => {
    await using t = await open();
    await t.client.read();
    t.revoke();
    expect(await t.client.write({ body: { a: 1 } })).toBe(3);
    expect(t.server.received.slice(2).map(({ url, body }) => [url, url === "/data" ? body : ""])).toEqual([["/data", '{"a":1}'], ["/token", ""], ["/data", '{"a":1}']]);
  });

  test("to the resend is an HttpError, and nothing more is sent", async () => {
    await using t = await open({ data: (response) => reply(response, 401, {}) });
    const error = await failure(t.client.read());
    expect(isHttpError(error, operations.read) && error.status).toBe(401);
    expect([t.state.asked, t.sent()]).toEqual([2, 2]);
  });

  test("to a stream is an HttpError; the stream is not sent again, the next call has a new token", async () => {
    await using t = await open();
    await t.client.read();
    t.revoke();
    const upload = () => t.client.upload({ body: new Blob(["x"]).stream() });
    expect(await failure(upload())).toMatchObject({ status: 401 });
    expect([t.state.asked, t.sent()]).toEqual([1, 2]);
    expect(await upload()).toBe(3);
  });
});
