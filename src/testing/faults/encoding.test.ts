import { expect, test } from "vitest";
import type { FaultName } from "./index.ts";
import { ask, rows, startRows } from "./rows.test-server.ts";

const bytesOf = async (fault: FaultName, path?: string) => Buffer.from(await (await ask(await startRows(), fault, path)).arrayBuffer());

test("gzip is unpacked to the whole body", async () => {
  const response = await ask(await startRows(), "gzip", "/row", { headers: { "accept-encoding": "identity" } });
  expect([response.headers.get("content-encoding"), await response.json()]).toEqual(["gzip", rows[4]]);
});

test("byte-order-mark stands before the body", async () => {
  const bytes = await bytesOf("byte-order-mark", "/csv");
  expect([bytes.subarray(0, 3).toString("hex"), bytes.subarray(3, 10).toString()]).toEqual(["efbbbf", "id,name"]);
});

test("crlf ends every line, and makes lines of a JSON body", async () => {
  expect((await bytesOf("crlf", "/csv")).toString()).toBe("id,name\r\n1,a\r\n2,b\r\n");
  expect((await bytesOf("crlf")).toString()).toBe('{\r\n  "id": 5,\r\n  "name": "é"\r\n}');
});

test("long-line is valid otherwise", async () => {
  const text = (await bytesOf("long-line", "/lines")).toString();
  expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeGreaterThan(2_097_152);
  expect(text.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown)).toEqual(rows);
  expect((await bytesOf("long-line", "/csv")).toString()).toMatch(/^id,name\n1,ax{2097152}\n2,b\n$/);
});

test.each(["/row", "/csv"])("invalid-utf-8 is in the text of %s", async (path) => {
  const bytes = await bytesOf("invalid-utf-8", path);
  expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow(TypeError);
});
