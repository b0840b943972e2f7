// What ends a call before there is a connection.
import { once } from "node:events";
import { type Socket, connect as connectTo } from "node:net";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { caught, open } from "./timing.test-client.ts";

// it listens and never accepts, so that what does not fit into its queue waits
const deaf = `
  const { parentPort, workerData } = require("node:worker_threads");
  const server = require("node:net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(new Int32Array(workerData), 0, 0);
  });`;
let worker: Worker;
let baseUrl: string;
const queued: Socket[] = [];

beforeAll(async () => {
  worker = new Worker(deaf, { eval: true, workerData: new SharedArrayBuffer(4) });
  const [port] = (await once(worker, "message")) as [number];
  baseUrl = `http://127.0.0.1:${port}`;
  for (let place = 0; place < 4; place++) queued.push(connectTo(port, "127.0.0.1").on("error", () => undefined));
  // as many as there is place for
  await Promise.all(queued.slice(0, 2).map((socket) => once(socket, "connect")));
});
afterAll(async () => {
  for (const socket of queued) socket.destroy();
  await worker.terminate();
});

test("an abort ends a call while its connection is made", async () => {
  await using t = await open(() => undefined, { baseUrl });
  const controller = new AbortController();
  setTimeout(() => controller.abort("enough"), 30);
  const begun = performance.now();
  expect(await caught(t.client.write({ body: 1 }, { signal: controller.signal }))).toBe("enough");
  expect(performance.now() - begun).toBeLessThan(700);
});

test("so do a deadline and a timeout", async () => {
  await using t = await open(() => undefined, { baseUrl, retries: 0 });
  expect(await caught(t.client.read({}, { deadline: 30 }))).toMatchObject({ code: "deadline" });
  expect(await caught(t.client.read({}, { timeout: 30 }))).toMatchObject({ code: "timeout" });
});
