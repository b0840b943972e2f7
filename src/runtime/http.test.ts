import { expect, test } from "vitest";
import { connectHttp } from "./http.ts";
import { type Api, type Operation, apiKey } from "./index.ts";
import { reply, serve } from "./loopback.test-server.ts";

interface Paths {
  "/things/{id}": { get: { parameters: { path: { id: string } }; responses: { 200: { content: { "application/json": { id: string } } }; 404: { content: { "application/json": { missing: string } } } } } };
  "/things": { post: { requestBody: { content: { "application/json": { name: string } } }; responses: { 201: { content: { "application/json": { name: string } } } } } };
}

const api: Api = { name: "things", servers: [], security: { key: { scheme: apiKey, in: "header", name: "X-Key", environment: "THINGS_KEY" } } };
const getThing: Operation = { id: "getThing", method: "GET", path: "/things/{id}", security: [{ key: [] }], responses: { 200: { content: "application/json" } } };
const createThing: Operation = { id: "createThing", method: "POST", path: "/things", security: [{ key: [] }], responses: { 201: { content: "application/json" } } };
const operations = { getThing, createThing };

test("runs openapi-fetch requests through the runtime: base URL, credentials, retries", async () => {
  await using server = await serve((response, request, count) => {
    if (count === 1) return reply(response, 503, {});
    return request.url === "/v1/things/a%2Fb" ? reply(response, 200, { id: "a/b" }) : reply(response, 404, { missing: "x" });
  });
  const client = connectHttp<Paths>(api, operations, { baseUrl: `${server.url}/v1`, credentials: { key: "k" }, clock: { now: () => 0, sleep: async () => undefined } });
  const { data, error } = await client.GET("/things/{id}", { params: { path: { id: "a/b" } } });
  expect([data?.id, error, server.received.length, server.received[1]!.headers["x-key"]]).toEqual(["a/b", undefined, 2, "k"]);
  const missing = await client.GET("/things/{id}", { params: { path: { id: "c" } } });
  expect(missing.error?.missing).toBe("x");
});

test("sends bodies as openapi-fetch serializes them", async () => {
  await using server = await serve((response, request) => reply(response, 201, JSON.parse(request.body)));
  const client = connectHttp<Paths>(api, operations, { baseUrl: server.url, credentials: { key: "k" } });
  expect((await client.POST("/things", { body: { name: "ä" } })).data).toEqual({ name: "ä" });
  expect(server.received[0]!.headers["content-type"]).toBe("application/json");
});

test("refuses a path value that leads elsewhere, and a missing server, with a rejection", async () => {
  await using server = await serve((response) => reply(response, 200, {}));
  const client = connectHttp<Paths>(api, operations, { baseUrl: server.url, credentials: { key: "k" } });
  await expect(client.GET("/things/{id}", { params: { path: { id: ".." } } })).rejects.toThrow("the path values lead out of /things/{id}");
  await expect(connectHttp<Paths>(api, operations, { credentials: { key: "k" } }).GET("/things/{id}", { params: { path: { id: "1" } } })).rejects.toThrow("getThing: no server: give baseUrl");
  expect(server.received).toEqual([]);
});
