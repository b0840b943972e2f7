import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { Refusal } from "./refusal.ts";
import { serve, type Simulator } from "./server.ts";

const start = async (port?: number) => {
  simulator = await serve(
    {
      basePaths: ["/v1", "/v2"],
      credentials: undefined,
      operations: {
        "GET /rows/{row}": ({ parameters }) => ({ status: 200, body: `row ${parameters.row}` }),
        "GET /rows/all": () => ({ status: 200, body: "all" }),
        "POST /rows/{row}": ({ body }) => ({ status: 201, body }),
        "GET /broken": () => {
          throw new TypeError("no such thing");
        },
      },
      guard: ({ headers }) => {
        if (headers["x-refuse"]) throw new Refusal(403, "not you", { headers: { "x-reason": "asked for" } });
      },
      refuse: ({ status, message }) => ({ status, body: message }),
    },
    port,
  );
  return simulator;
};

let simulator: Simulator<undefined>;
afterEach(() => simulator.close());

const get = async (path: string, init?: RequestInit) => {
  const response = await fetch(new URL(path, simulator.url), init);
  return [response.status, await response.text()];
};

test("finds an operation by method and path, a literal before a parameter, under every base path", async () => {
  await start();
  expect(await get("/v1/rows/7")).toEqual([200, "row 7"]);
  expect(await get("/v2/rows/7")).toEqual([200, "row 7"]);
  expect(await get("/v1/rows/all")).toEqual([200, "all"]);
  expect(await get("/v1/rows/all", { method: "POST", body: "é" })).toEqual([201, "é"]);
  expect(await get("/v3/rows/7")).toEqual([404, "not found"]);
});

test("says which methods a path has", async () => {
  const { url } = await start();
  const response = await fetch(`${url}/rows/7`, { method: "DELETE" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
});

test("records what it received and answered, in order", async () => {
  const { requests } = await start();
  await get("/v1/rows/a%20b?x=1&x=2", { method: "POST", body: "text", headers: { "X-Refuse": "1" } });
  await get("/v1/rows/7");
  expect(requests.map(({ method, path, body, status }) => [method, path, body, status])).toEqual([
    ["POST", "/v1/rows/a%20b", "text", 403],
    ["GET", "/v1/rows/7", "", 200],
  ]);
  expect(requests[0]!.query.getAll("x")).toEqual(["1", "2"]);
  expect(requests[0]!.headers["x-refuse"]).toBe("1");
});

test("sends the headers of a refusal", async () => {
  const { url } = await start();
  const response = await fetch(`${url}/rows/7`, { headers: { "X-Refuse": "1" } });
  expect([response.headers.get("x-reason"), await response.text()]).toEqual(["asked for", "not you"]);
});

test("answers as told, once for each time it was told, before any check", async () => {
  const { answerNext, requests } = await start();
  answerNext(503, { busy: true }, { "retry-after": "1" });
  answerNext(200, "plain");
  answerNext(204);
  const first = await fetch(`${simulator.url}/rows/7`, { headers: { "X-Refuse": "1" } });
  expect([first.status, first.headers.get("retry-after"), await first.json()]).toEqual([503, "1", { busy: true }]);
  expect(await get("/v1/rows/7")).toEqual([200, "plain"]);
  expect(await get("/v1/rows/7")).toEqual([204, ""]);
  expect(await get("/v1/rows/7")).toEqual([200, "row 7"]);
  expect(requests.map(({ status }) => status)).toEqual([503, 200, 204, 200]);
});

test("refuses a body over a megabyte with an answer", async () => {
  await start();
  expect(await get("/v1/rows/7", { method: "POST", body: "x".repeat(1_048_577) })).toEqual([413, "body exceeds 1048576 bytes"]);
});

test("shows a fault of its own as 500 with the reason", async () => {
  await start();
  expect(await get("/v1/broken")).toEqual([500, "the simulator failed: TypeError: no such thing"]);
});

const sendRaw = (text: string, { url } = simulator) => {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(text);
  return socket;
};

test("records a path as sent, dot segments included", async () => {
  const { requests } = await start();
  const socket = sendRaw("GET /v1/rows/../x HTTP/1.1\r\nhost: a\r\n\r\n");
  await new Promise((resolve) => socket.once("data", resolve));
  expect(requests.map(({ path, status }) => [path, status])).toEqual([["/v1/rows/../x", 404]]);
});

test("survives a client that goes away in the middle of a body", async () => {
  await start();
  const socket = sendRaw("POST /v1/rows/7 HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc");
  await new Promise((resolve) => setTimeout(resolve, 20));
  socket.destroy();
  expect(await get("/v1/rows/7")).toEqual([200, "row 7"]);
});

test("ends every connection when closed, even amid a request, frees the port, and may be closed twice", async () => {
  const { url } = await start();
  const half = "POST /v1/rows/7 HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc";
  const socket = sendRaw(`GET /v1/rows/7 HTTP/1.1\r\nhost: a\r\n\r\n${half}`);
  await new Promise((resolve) => socket.once("data", resolve));
  const ended = new Promise((resolve) => socket.once("close", resolve));
  await simulator.close();
  await simulator.close();
  await ended;
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  expect((await start(Number(new URL(url).port))).url).toBe(url);
});

test("rejects when the port is taken", async () => {
  const taken = await start();
  await expect(start(Number(new URL(taken.url).port))).rejects.toThrow("EADDRINUSE");
});
