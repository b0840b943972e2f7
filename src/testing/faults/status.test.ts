import { expect, test } from "vitest";
import { faultNames, type FaultName } from "./index.ts";
import { ask, startRows } from "./rows.test-server.ts";

const statuses = faultNames.flatMap((name): [FaultName, number][] => {
  const status = /^status-(\d+)/.exec(name)?.[1];
  return status === undefined ? [] : [[name, Number(status)]];
});

test.each(statuses)("%s answers %i in the vendor's format, and only a gateway's is handled", async (name, status) => {
  const simulator = await startRows();
  const before = Math.floor(Date.now() / 1_000) * 1_000;
  const response = await ask(simulator, name, "/rows", { method: "POST" });
  expect([response.status, await response.json()]).toEqual([status, { message: "simulated" }]);
  expect(simulator.written()).toBe(/502|504/.test(name) ? 1 : 0);
  const retryAfter = response.headers.get("retry-after");
  if (name.endsWith("date")) expect(Date.parse(retryAfter!)).toBeGreaterThan(before);
  else expect(retryAfter).toBe(name.endsWith("after") ? "1" : null);
});

test("an error without a body is one", async () => {
  const response = await ask(await startRows(), "error-without-body");
  expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([400, null, ""]);
});
