import { describe, expect, test } from "vitest";
import { type Api, type Call, type Operation, apiKey, connect, json } from "../index.ts";
import { reply, serve } from "./loopback.test-server.ts";
import type { AnyOptions } from "./options.ts";

type Client = Record<"read" | "write" | "replace", (params?: object) => Call<unknown>>;
const responses = { 200: { content: "application/json" } };
const security = [{ key: [] }];
const body = { content: { "application/json": { serialize: json } } };
const operations: Record<keyof Client, Operation> = {
  read: { id: "read", method: "GET", path: "/from", accept: "application/json", security, responses },
  write: { id: "write", method: "POST", path: "/from", body, security, responses },
  replace: { id: "replace", method: "PUT", path: "/from", body, security, responses },
};
const api: Api<Client, AnyOptions> = { name: "t", servers: [], security: { key: { scheme: apiKey, in: "header", name: "X-Key" } } };
const open = async (status: number, location: string | undefined) => {
  const server = await serve((response, { url }) => (url.startsWith("/from") ? response.writeHead(status, location === undefined ? {} : { location }).end() : reply(response, 200, "there")));
  const client = connect(api, operations, { baseUrl: server.url, retries: 0, credentials: { key: "s3cret" }, headers: { "x-mine": "1" } });
  return { server, client, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};

describe.each([301, 302, 303, 307, 308])("a redirect with %d", (status) => {
  test("to the same origin is followed with credentials", async () => {
    await using t = await open(status, "/to?a=1");
    expect(await t.client.read()).toBe("there");
    expect(t.server.received[1]).toMatchObject({ method: "GET", url: "/to?a=1", headers: { "x-key": "s3cret", "x-mine": "1" } });
  });

  test("to another origin is followed without, and never with a body", async () => {
    await using other = await serve((response) => reply(response, 200, "elsewhere"));
    await using t = await open(status, `${other.url}/to`);
    expect(await t.client.read()).toBe("elsewhere");
    await t.client.write({ body: "b0dy" }).result().catch(() => undefined);
    await t.client.replace({ body: "b0dy" }).result().catch(() => undefined);
    expect(other.received.length).toBe(status === 303 ? 3 : 1);
    for (const { headers, body: sent, method } of other.received) expect([headers["x-key"], headers["x-mine"], sent, method]).toEqual([undefined, undefined, "", "GET"]);
  });
});

test("307 and 308 keep method and body within the origin", async () => {
  await using t = await open(307, "/to");
  expect(await t.client.write({ body: { a: 1 } })).toBe("there");
  expect(t.server.received[1]).toMatchObject({ method: "POST", body: '{"a":1}' });
});

test.each([["/from", "redirected to http://127.0.0.1"], [undefined, "redirected to somewhere unknown"], ["http://example.com/", "redirected to http://example.com"], ["https://u:p@example.com/", "redirected to https://example.com"]])(
  "a redirect that cannot be followed is a typed error: %s",
  async (location, message) => {
    await using t = await open(302, location);
    await expect(t.client.read()).rejects.toMatchObject({ name: "NetworkError", code: "redirect", message: expect.stringContaining(message) });
    expect(t.server.received.length).toBeLessThanOrEqual(11);
  },
);

test("a platform that hides redirects gets a typed error", async () => {
  const hidden = Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
  const client = connect(api, operations, { baseUrl: "https://t.example", credentials: { key: "k" }, fetch: async () => hidden });
  await expect(client.read()).rejects.toMatchObject({ code: "redirect" });
});
