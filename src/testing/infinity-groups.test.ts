import { afterEach, expect, test } from "vitest";
import { simulateInfinity, type InfinityCredentials, type InfinityOptions } from "./infinity.ts";
import type { Simulator } from "./server.ts";

let infinity: Simulator<InfinityCredentials>;
afterEach(() => infinity.close());

const start = async (options?: InfinityOptions) => (infinity = await simulateInfinity(options));

/** A string body is a form, an object JSON. */
const send = async (method: string, path: string, body?: object | string) => {
  const { username, password } = infinity.credentials.basicAuth;
  const type = typeof body === "string" ? "application/x-www-form-urlencoded" : "application/json";
  const response = await fetch(`${infinity.url}/igrps/7${path}`, {
    method,
    headers: { authorization: `Basic ${btoa(`${username}:${password}`)}`, "content-type": type },
    ...(body && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return [response.status, await response.text()] as const;
};

const list = async (query: string): Promise<Record<string, unknown>[]> => {
  const [status, text] = await send("GET", `/segmentGroups?${query}`);
  expect(status).toBe(200);
  return text.split("\n").slice(0, -1).map((line) => JSON.parse(line) as Record<string, unknown>);
};

const criteria = [{ field: "act", op: "begins", value: "12" }];

test("creates, lists and renames segment groups", async () => {
  await start({ createBody: "id" });
  expect(await send("POST", "/segmentGroups", { segmentGroupName: "Web" })).toEqual([201, '{"segmentGroupId":"3"}\n']);
  expect(await send("POST", "/segmentGroups/3", "segmentGroupName=Calls")).toEqual([204, ""]);
  const row = '{"segmentGroupId":"3","segmentGroupName":"Calls","igrp":"7","segmentGroupStatus":"200"}\n';
  expect(await send("GET", "/segmentGroups/3")).toEqual([200, row]);
  expect(await list("filter[]=segmentGroupName-eq-value-Calls")).toEqual([JSON.parse(row)]);
  expect(await send("POST", "/segmentGroups", {})).toEqual([400, '"segmentGroupName is required"']);
});

test("deletes a segment group only when it is empty", async () => {
  await start({ keepDeleted: ["segments"] });
  await send("POST", "/segments/2", { criteria, segmentGroupId: 1 });
  expect(await send("DELETE", "/segmentGroups/1")).toEqual([400, '"segment group contains segments"']);
  await send("POST", "/segments/2", { criteria });
  expect(await send("DELETE", "/segmentGroups/1")).toEqual([204, ""]);
  expect(await send("GET", "/segmentGroups/1")).toEqual([404, '"segment group not found"']);
});

test("does not count a deleted segment as one in the group", async () => {
  await start({ keepDeleted: ["segments"] });
  await send("POST", "/segments/2", { criteria, segmentGroupId: 1 });
  expect(await send("DELETE", "/segments/2")).toEqual([204, ""]);
  expect(await send("DELETE", "/segmentGroups/1")).toEqual([204, ""]);
});

test("keeps a deleted segment group with status 410 unless told otherwise", async () => {
  await start();
  expect(await send("DELETE", "/segmentGroups/1")).toEqual([204, ""]);
  expect((await list("")).map((row) => row.segmentGroupStatus)).toEqual(["410", "200"]);
  expect(await send("POST", "/segmentGroups/1", { segmentGroupName: "x" })).toEqual([404, '"segment group not found"']);
  expect(await send("DELETE", "/segmentGroups/1")).toEqual([404, '"segment group not found"']);
});

test("takes only the encoding it was told to", async () => {
  await start({ accepts: "form" });
  expect((await send("POST", "/segmentGroups", { segmentGroupName: "a" }))[0]).toBe(415);
  expect((await send("POST", "/segmentGroups", "segmentGroupName=a"))[0]).toBe(201);
  await infinity.close();
  await start({ accepts: "json" });
  expect((await send("POST", "/segmentGroups", "segmentGroupName=a"))[0]).toBe(415);
  expect((await send("POST", "/segmentGroups", { segmentGroupName: "a" }))[0]).toBe(201);
});
