// The five vendors redirected: what leaves the origin, and what stays within it.
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { reply, serve } from "../src/runtime/loopback.test-server.ts";
import { credentialHeaders, variables, vendors } from "./support/vendors.ts";

beforeEach(() => {
  for (const name of variables) vi.stubEnv(name, undefined);
  return () => void vi.unstubAllEnvs();
});

const statuses = [301, 302, 303, 307, 308];

describe.each(Object.entries(vendors))("%s", (_, { start }) => {
  /** A vendor and a server elsewhere; what is sent over https is recorded instead of sent. */
  async function open() {
    const { simulator, credentials, read, write } = await start();
    const other = await serve((response) => reply(response, 200, {}));
    onTestFinished(async () => void (await Promise.all([simulator.close(), other[Symbol.asyncDispose]()])));
    const overHttps: { headers: Record<string, unknown>; query: string; body: unknown }[] = [];
    const options = {
      baseUrl: simulator.url, credentials, retries: 0,
      fetch: (url: string, init: RequestInit) => {
        if (!url.startsWith("https:")) return fetch(url, init);
        overHttps.push({ headers: init.headers as Record<string, unknown>, query: new URL(url).search, body: init.body ?? "" });
        return Promise.resolve(Response.json({}));
      },
    };
    const { origin } = new URL(simulator.url);
    const elsewhere = { port: other.url, host: origin.replace("127.0.0.1", "localhost"), scheme: origin.replace("http:", "https:") };
    /** What came elsewhere. */
    const arrived = () => [
      ...other.received.map(({ headers, url, body }) => ({ headers, query: url.split("?")[1] ?? "", body })),
      ...simulator.requests.filter(({ headers }) => headers["host"]!.startsWith("localhost")).map(({ headers, query, body }) => ({ headers, query: String(query), body })),
      ...overHttps,
    ];
    // a client with a token asks for none when it is redirected
    await read(options);
    return { simulator, options, elsewhere, arrived, read, write, last: () => simulator.requests.at(-1)! };
  }

  test.each(statuses)("a %d to another port, host or scheme brings no credential, no query and no body there", async (status) => {
    const t = await open();
    for (const location of Object.values(t.elsewhere)) {
      for (const call of [t.read, t.write]) {
        t.simulator.answerNext(status, undefined, { location: `${location}/to` });
        await call(t.options).catch(() => undefined);
      }
    }
    expect(t.arrived()).toHaveLength(status === 303 ? 6 : 3);
    for (const { headers, query, body } of t.arrived()) {
      expect([Object.keys(headers).filter((name) => credentialHeaders.includes(name)), query, body]).toEqual([[], "", ""]);
    }
  });

  test.each(statuses)("a %d within the origin is followed with the same credentials", async (status) => {
    const t = await open();
    const carried = () => credentialHeaders.map((name) => t.last().headers[name]);
    const before = carried();
    const { path } = t.last();
    t.simulator.answerNext(status, undefined, { location: path });
    await t.read(t.options);
    expect([t.last().status, carried()]).toEqual([200, before]);
    expect(before.some(Boolean)).toBe(true);
  });
});

describe("banno's token endpoint", () => {
  test.each(statuses)("redirected with %d brings neither assertion nor client there", async (status) => {
    for (const place of ["port", "host"] as const) {
      const { simulator, credentials, read } = await vendors["banno, private key"]!.start();
      const other = await serve((response) => reply(response, 200, {}));
      onTestFinished(async () => void (await Promise.all([simulator.close(), other[Symbol.asyncDispose]()])));
      const location = { port: other.url, host: simulator.url.replace("127.0.0.1", "localhost") }[place];
      simulator.answerNext(status, undefined, { location: `${location}/to` });
      await expect(read({ baseUrl: simulator.url, credentials, retries: 0 }), place).rejects.toThrow();
      const arrived = [...other.received, ...simulator.requests.filter(({ headers }) => headers["host"]!.startsWith("localhost"))];
      for (const { method, headers, body } of arrived) expect([method, headers["authorization"], body]).toEqual(["GET", undefined, ""]);
      expect(simulator.requests[0]).toMatchObject({ method: "POST", body: expect.stringContaining("client_assertion=") });
    }
  });
});
