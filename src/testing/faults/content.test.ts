import { expect, test } from "vitest";
import type { FaultName } from "./index.ts";
import { ask, rows, startRows } from "./rows.test-server.ts";

const answerTo = async (fault: FaultName, path?: string) => {
  const response = await ask(await startRows(), fault, path);
  return [response.headers.get("content-type"), await response.text()];
};
const row = JSON.stringify(rows[4]);

test("what is no JSON is called so, or not", async () => {
  expect(await answerTo("html-as-json")).toEqual(["application/json", expect.stringContaining("<!doctype html>")]);
  expect(await answerTo("html")).toEqual(["text/html", expect.stringContaining("<!doctype html>")]);
  expect(await answerTo("json-broken")).toEqual(["application/json", '{"id":5,"name":"é",}']);
});

test("the type of the right body is wrong, or missing", async () => {
  expect(await answerTo("type-wrong")).toEqual(["text/html", row]);
  expect(await answerTo("type-missing")).toEqual([null, row]);
});

test("the body is missing, with status 204 and a length too", async () => {
  expect(await answerTo("body-missing")).toEqual(["application/json", ""]);
  const response = await ask(await startRows(), "no-content-with-length");
  expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([204, "2", ""]);
});

test("members and numbers are dangerous, in every format of JSON", async () => {
  expect(await answerTo("integer-huge")).toEqual(["application/json", '{"id":9007199254740993,"name":"é"}']);
  expect((await answerTo("proto-in-body", "/lines"))[1]).toMatch(/^\{"__proto__":\{"polluted":true\},"id":1,/);
});

test.each<FaultName>(["html-as-json", "json-broken", "integer-huge", "proto-in-body"])("%s does not befall CSV", async (fault) => {
  expect(await answerTo(fault, "/csv")).toEqual(["text/csv", "id,name\n1,a\n2,b\n"]);
});

test.each<FaultName>(["html", "type-wrong", "body-missing", "reset-in-body", "gzip", "bytes-apart"])("%s does not befall an answer without a body", async (fault) => {
  const simulator = await startRows();
  expect((await ask(simulator, fault, "/row", { method: "DELETE" })).status).toBe(204);
  expect(simulator.requests).toMatchObject([{ status: 204 }]);
  expect(simulator.requests[0]!.fault).toBeUndefined();
});
