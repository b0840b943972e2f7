import { expect, test } from "vitest";
import { type Call, type CallOptions, type Operation, connect } from "../index.ts";
import { reply, serve } from "./loopback.test-server.ts";

const read: Operation = { id: "read", method: "GET", path: "/", responses: { 200: { content: "application/json" } } };
type Client = { read(parameters: object, options: CallOptions): Call<unknown> };
const api = { name: "t", servers: [], security: {} };
const clock = { now: () => 0, sleep: async () => undefined };

test.each([[undefined, undefined, 3], [0, undefined, 1], [undefined, 0, 1], [1, 4, 5], [4, 1, 2]])("retries of the client %s, of the call %s: %d attempts", async (ofClient, ofCall, attempts) => {
  await using server = await serve((response) => reply(response, 503, {}));
  const client = connect<Client, object, "read">(api, { read }, { baseUrl: server.url, clock, retries: ofClient });
  await expect(client.read({}, { retries: ofCall })).rejects.toMatchObject({ status: 503, attempts });
});

test.each([[20, 5_000, true], [5_000, 20, false], [undefined, 20, false], [20, undefined, false]])("timeout of the client %s, of the call %s: an answer after 100 ms comes: %s", async (ofClient, ofCall, comes) => {
  await using server = await serve((response) => setTimeout(() => reply(response, 200, "ok"), 100));
  const client = connect<Client, object, "read">(api, { read }, { baseUrl: server.url, timeout: ofClient, retries: 0 });
  const outcome = client.read({}, { timeout: ofCall }).catch((error: unknown) => error);
  expect(await outcome).toEqual(comes ? "ok" : expect.objectContaining({ code: "timeout" }));
});
