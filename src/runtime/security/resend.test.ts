import { expect, test } from "vitest";
import { type Api, type Call, type Operation, type SecurityScheme, apiKey, basic, bearer, connect } from "../../index.ts";
import { reply, serve } from "../loopback.test-server.ts";
import type { AnyOptions } from "../options.ts";

type Client = { read(parameters: object): Call<unknown> };
const read: Operation = { id: "read", method: "GET", path: "/", parameters: { q: { in: "query" }, c: { in: "cookie" } }, security: [{ key: [] }], responses: { 200: { content: "application/json" } } };
const clock = { now: () => 0, sleep: async () => undefined };
const userAndPassword = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

test.each<[string, SecurityScheme, (count: number) => unknown, [string, string | undefined, string | undefined][]]>([
  ["a header", { scheme: apiKey, in: "header", name: "Authorization" }, (count) => `k${count}`, [["/?q=1", "k1", "c=2"], ["/?q=1", "k2", "c=2"]]],
  ["the query", { scheme: apiKey, in: "query", name: "key" }, (count) => `k${count}`, [["/?q=1&key=k1", undefined, "c=2"], ["/?q=1&key=k2", undefined, "c=2"]]],
  ["a cookie", { scheme: apiKey, in: "cookie", name: "key" }, (count) => `k${count}`, [["/?q=1", undefined, "c=2; key=k1"], ["/?q=1", undefined, "c=2; key=k2"]]],
  ["a bearer token", { scheme: bearer }, (count) => `k${count}`, [["/?q=1", "Bearer k1", "c=2"], ["/?q=1", "Bearer k2", "c=2"]]],
  ["a password", { scheme: basic }, (count) => ({ username: "ann", password: `k${count}` }), [["/?q=1", userAndPassword("ann:k1"), "c=2"], ["/?q=1", userAndPassword("ann:k2"), "c=2"]]],
])("every attempt is signed afresh, with nothing of the one before: %s", async (_place, scheme, credential, wanted) => {
  await using server = await serve((response, _request, count) => reply(response, count === 1 ? 503 : 200, 1));
  let asked = 0;
  const api: Api<Client, AnyOptions> = { name: "t", servers: [], security: { key: scheme } };
  await connect(api, { read }, { baseUrl: server.url, clock, credentials: { key: () => credential(++asked) } }).read({ q: 1, c: 2 });
  expect(server.received.map(({ url, headers }) => [url, headers.authorization, headers.cookie])).toEqual(wanted);
});
