import { expect, test } from "vitest";
import { type Api, type Operation, apiKey, binary, blob, bracketForm, json, multipart, ndjson, negotiated } from "../index.ts";
import { reply, serve } from "../runtime/loopback.test-server.ts";
import { connectHttp } from "./index.ts";

interface Paths {
  "/things/{id}": { get: { parameters: { path: { id: string } }; responses: { 200: { content: { "application/json": { id: string } } }; 404: { content: { "application/json": { missing: string } } } } } };
  "/things": { get: { responses: { 200: { content: { "application/x-ndjson": { id: string } } } } }; put: { requestBody: { content: { "application/json": { names: string[] } } }; responses: { 200: { content: { "application/json": number } } } }; patch: { requestBody: { content: { "multipart/form-data": { file: string } } }; responses: { 200: { content: { "application/json": number } } } }; post: { requestBody: { content: { "application/json": { name: string } } }; responses: { 201: { content: { "application/json": { name: string } } } } } };
}

const api: Api = { name: "things", servers: [], security: { key: { scheme: apiKey, in: "header", name: "X-Key", environment: "THINGS_KEY" } } };
const getThing: Operation = { id: "getThing", method: "GET", path: "/things/{id}", security: [{ key: [] }], responses: { 200: { content: "application/json" } } };
const createThing: Operation = { id: "createThing", method: "POST", path: "/things", security: [{ key: [] }], responses: { 201: { content: "application/json" } } };
const content = { "application/x-www-form-urlencoded": { serialize: bracketForm }, "application/json": { serialize: json } };
const writeThing: Operation = { id: "writeThing", method: "PUT", path: "/things", body: { content }, responses: { 200: { content: "application/json" } } };
const importThings: Operation = { id: "importThings", method: "PATCH", path: "/things", body: { content: { "multipart/form-data": { serialize: multipart } } }, responses: { 200: { content: "application/json" } } };
const listThings: Operation = { id: "listThings", method: "GET", path: "/things", responses: { 200: { content: "application/x-ndjson", read: ndjson } } };
const operations = { getThing, createThing, writeThing, importThings, listThings };

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

test("sends a body as the document says: its first media type, or the one of the header", async () => {
  await using server = await serve((response) => reply(response, 200, 1));
  const client = connectHttp<Paths>(api, operations, { baseUrl: server.url });
  const body = { names: ["a b", "c"] };
  await client.PUT("/things", { body });
  await client.request("put", "/things", { body, headers: { "Content-Type": "application/json" } });
  await client.PUT("/things", { body, bodySerializer: () => "mine", headers: new Headers({ "content-type": "text/mine" }) });
  await client.PATCH("/things", { body: { file: "x" } });
  const [first, second, third, fourth] = server.received.map(({ headers, body: sent }) => [headers["content-type"], sent]);
  expect([first, second, third]).toEqual([["application/x-www-form-urlencoded", "names[]=a%20b&names[]=c".replaceAll("[]", "%5B%5D")], ["application/json", JSON.stringify(body)], ["text/mine", "mine"]]);
  expect(fourth![0]).toMatch(/^multipart\/form-data; boundary=/);
  await expect(client.PUT("/things", { body: { names: [] } })).rejects.toThrow('writeThing: body has nothing in names, which names in brackets cannot say; JSON can: give contentType: "application/json"');
});

test("gives a list of lines as text, unless another way is asked for", async () => {
  await using server = await serve((response) => response.writeHead(200, { "content-type": "application/x-ndjson", "content-length": 17 }).end('{"id":1}\n{"id":2}'));
  const client = connectHttp<Paths>(api, operations, { baseUrl: server.url });
  expect((await client.GET("/things")).data).toBe('{"id":1}\n{"id":2}');
  expect((await client.GET("/things", { parseAs: "blob" })).data).toBeInstanceOf(Blob);
});

test("refuses a path value that leads elsewhere, and a missing server, with a rejection", async () => {
  await using server = await serve((response) => reply(response, 200, {}));
  const client = connectHttp<Paths>(api, operations, { baseUrl: server.url, credentials: { key: "k" } });
  await expect(client.GET("/things/{id}", { params: { path: { id: ".." } } })).rejects.toThrow("the path values lead out of /things/{id}");
  await expect(connectHttp<Paths>(api, operations, { credentials: { key: "k" } }).GET("/things/{id}", { params: { path: { id: "1" } } })).rejects.toThrow("getThing: no server: give baseUrl");
  expect(server.received).toEqual([]);
});

interface Files {
  "/files": {
    put: { requestBody: { content: { "image/*": Blob } }; responses: { 200: { content: { "application/json": Blob } } } };
    post: { requestBody: { content: { "multipart/form-data": { a: string } } }; responses: { 200: { content: { "*/*": { id: number } } } } };
    get: { responses: { 200: { content: { "*/*": string } } } };
  };
}

test("ranges, bytes as JSON and boundaries are what the document says", async () => {
  await using server = await serve((response) => reply(response, 200, { id: 1 }));
  const ok = { 200: { content: "*/*" } };
  const files: Record<string, Operation> = {
    put: { id: "put", method: "PUT", path: "/files", body: { content: { "image/*": { serialize: binary } } }, responses: { 200: { content: "application/json", read: blob } } },
    post: { id: "post", method: "POST", path: "/files", body: { content: { "multipart/form-data": { serialize: multipart } } }, responses: ok },
    get: { id: "get", method: "GET", path: "/files", responses: { 200: { content: "*/*", read: negotiated } } },
  };
  const client = connectHttp<Files>(api, files, { baseUrl: server.url });
  const body = new Blob(["x"], { type: "image/gif" });
  expect((await client.PUT("/files", { body })).data).toBeInstanceOf(Blob);
  await client.PUT("/files", { body, headers: { "content-type": "image/png" } });
  expect((await client.POST("/files", { body: { a: "1" }, headers: { "Content-Type": "multipart/form-data" } })).data).toEqual({ id: 1 });
  expect((await client.GET("/files")).data).toBe('{"id":1}');
  const [first, second, third] = server.received.map(({ headers }) => headers["content-type"]);
  expect([first, second, third]).toEqual(["image/gif", "image/png", expect.stringMatching(/^multipart\/form-data; boundary=/)]);
});
