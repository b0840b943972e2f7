import { expect, test } from "vitest";
import { ask, bodyOf, rows, startRows, wireText } from "./rows.test-server.ts";

const body = Buffer.from(JSON.stringify(rows[4]));
const half = body.subarray(0, body.byteLength >> 1).toString("latin1");

test("length-too-long promises the whole body, and sends half", async () => {
  const { text, ended } = await wireText(await startRows(), "length-too-long");
  expect([ended, bodyOf(text)]).toEqual(["closed", half]);
  expect(text).toContain(`content-length: ${body.byteLength}\r\n`);
});

test("chunked-cut sends half in a chunk, and no last one", async () => {
  const { text, ended } = await wireText(await startRows(), "chunked-cut");
  expect(text.toLowerCase()).toContain("transfer-encoding: chunked\r\n");
  expect([ended, bodyOf(text)]).toEqual(["closed", `${half.length.toString(16)}\r\n${half}\r\n`]);
});

test("close-cut sends half, framed by nothing but the end, which no client can notice", async () => {
  const simulator = await startRows();
  const { text, ended } = await wireText(simulator, "close-cut");
  expect(text).not.toMatch(/content-length|transfer-encoding/i);
  expect([ended, bodyOf(text)]).toEqual(["closed", half]);
  expect(await (await ask(simulator, "close-cut")).text()).toBe(half);
});

test("gzip-cut has a length that is true", async () => {
  const { headers } = await ask(await startRows(), "gzip-cut", "/lines");
  expect([headers.get("content-encoding"), Number(headers.get("content-length"))]).toEqual(["gzip", expect.any(Number)]);
  const { text } = await wireText(await startRows(), "gzip-cut", "/lines", 60);
  expect(bodyOf(text)).toHaveLength(Number(headers.get("content-length")));
});

test("line-cut leaves half of the last line, of what has lines", async () => {
  const simulator = await startRows();
  expect(await (await ask(simulator, "line-cut", "/csv")).text()).toBe("id,name\n1,a\n2");
  expect(await (await ask(simulator, "line-cut", "/lines")).text()).toMatch(/"name":"d"\}\n\{"id":5,"n?$/);
  expect(await (await ask(simulator, "line-cut")).json()).toEqual(rows[4]);
  expect(simulator.requests.map(({ fault }) => fault)).toEqual(["line-cut", "line-cut", undefined]);
});

test("bytes-apart sends a chunk for each byte", async () => {
  const simulator = await startRows();
  const { text } = await wireText(simulator, "bytes-apart", "/row", 200);
  expect(bodyOf(text).match(/^1\r$/gm)).toHaveLength(body.byteLength);
  expect(await (await ask(simulator, "bytes-apart")).json()).toEqual(rows[4]);
});
