import { expect, test } from "vitest";
import { describeFault, faultNames, type FaultName } from "./index.ts";
import { ask, startRows } from "./rows.test-server.ts";

const statuses = async (url: string, times: number) => {
  const found: number[] = [];
  for (let count = 0; count < times; count += 1) found.push((await fetch(`${url}/row`)).status);
  return found;
};

test("an array gives one entry to each request, and is over then, or when told", async () => {
  const { url, misbehave } = await startRows();
  misbehave(["status-503", undefined, "status-500"]);
  expect(await statuses(url, 4)).toEqual([503, 200, 500, 200]);
  misbehave(["status-503", "status-503"]);
  expect(await statuses(url, 1)).toEqual([503]);
  misbehave([]);
  expect(await statuses(url, 1)).toEqual([200]);
});

test("a function decides for every request, until told otherwise", async () => {
  const { url, misbehave } = await startRows();
  misbehave(({ path, method }) => (method === "GET" && path === "/row" ? "status-429" : undefined));
  expect(await statuses(url, 2)).toEqual([429, 429]);
  expect((await fetch(`${url}/rows`, { method: "POST" })).status).toBe(201);
  misbehave(["status-408"]);
  expect(await statuses(url, 2)).toEqual([408, 200]);
});

test("a request's own wish comes first, and takes no entry", async () => {
  const simulator = await startRows();
  simulator.misbehave(["status-500"]);
  expect((await ask(simulator, "status-503")).status).toBe(503);
  expect(await statuses(simulator.url, 2)).toEqual([500, 200]);
});

test("befalls an answer that somebody wrote, too", async () => {
  const simulator = await startRows();
  simulator.answerNext(200, { id: 7 });
  expect(await (await ask(simulator, "proto-in-body")).text()).toBe('{"__proto__":{"polluted":true},"id":7}');
});

test("a name that is none is told, with those that are", async () => {
  const simulator = await startRows();
  const response = await ask(simulator, "status-999" as FaultName);
  expect(response.status).toBe(400);
  expect((await response.text()).split("\n")).toEqual(['There is no fault "status-999". There are:', ...faultNames, ""]);
  expect(simulator.requests).toMatchObject([{ status: 400 }]);
});

test("every fault says in one line of its own what a client meets", () => {
  const descriptions = faultNames.map(describeFault);
  expect(descriptions.every((text) => /^\S[^\n]{8,110}$/.test(text))).toBe(true);
  expect(new Set(descriptions).size).toBe(faultNames.length);
});
