import { request, Agent } from "node:http";
import { expect, test } from "vitest";
import type { FaultName } from "./index.ts";
import { ask, bodyOf, rows, startRows, wireText } from "./rows.test-server.ts";

const body = JSON.stringify(rows[4]);
const half = Buffer.from(body).subarray(0, Math.ceil(Buffer.byteLength(body) / 2)).toString("latin1");

test.each<[FaultName, text: RegExp, body: string | undefined]>([
  ["reset-before", /^$/, undefined],
  ["answer-lost", /^$/, undefined],
  ["reset-after-headers", /^HTTP\/1\.1 200 OK\r\n/, ""],
  ["reset-in-body", /^HTTP\/1\.1 200 OK\r\n/, half],
])("%s resets the connection at its time", async (name, text, sent) => {
  const found = await wireText(await startRows(), name);
  expect(found.ended).toBe("ECONNRESET");
  expect(found.text).toMatch(text);
  if (sent !== undefined) expect(bodyOf(found.text)).toBe(sent);
});

test.each<[FaultName, written: number]>([["reset-before", 0], ["answer-lost", 1], ["headers-never", 1]])("%s: of a write, %i is applied", async (name, written) => {
  const simulator = await startRows();
  await expect(ask(simulator, name, "/rows", { method: "POST", signal: AbortSignal.timeout(100) })).rejects.toThrow(/fetch failed|timeout/);
  expect([simulator.written(), simulator.requests]).toMatchObject([written, [{ fault: name, status: written && 201 }]]);
});

test.each<[FaultName, sent: string]>([["headers-never", ""], ["body-hangs", half]])("%s keeps the connection open and is silent", async (name, sent) => {
  const { text, ended } = await wireText(await startRows(), name, "/row", 60);
  expect([ended, bodyOf(text)]).toEqual(["hung", sent]);
});

test("body-slow pauses seven times, and sends all", async () => {
  const simulator = await startRows();
  const start = performance.now();
  expect(await (await ask(simulator, "body-slow")).json()).toEqual(rows[4]);
  expect(performance.now() - start).toBeGreaterThan(60);
});

test("stale-keep-alive answers well, and resets at the next request on that connection only", async () => {
  const simulator = await startRows();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = (fault?: FaultName) =>
    new Promise<string>((resolve) => {
      const headers = fault && { "x-simulate-fault": fault };
      request(`${simulator.url}/row`, { agent, ...(headers && { headers }) }, (response) => response.resume().once("end", () => resolve(String(response.headers.connection))))
        .once("error", (error: NodeJS.ErrnoException) => resolve(error.code!))
        .end();
    });
  expect([await get("stale-keep-alive"), await get(), await get()]).toEqual(["keep-alive", "ECONNRESET", "keep-alive"]);
  expect(simulator.requests.map(({ status, fault }) => [status, fault])).toEqual([[200, "stale-keep-alive"], [0, "stale-keep-alive"], [200, undefined]]);
  agent.destroy();
});
