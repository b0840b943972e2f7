// A slow reader makes the server wait, one that leaves ends the request, and what is read whole has a limit.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { type Api, type Call, type Csv, type Ndjson, type Operation, blob, checkedJson, connect, csv, ndjson, text } from "../../index.ts";
import type { AnyOptions } from "../options.ts";

const line = `"${"x".repeat(2 ** 16 - 3)}"\n`;
/** What the server would send at once, and what it has handed over. */
let whole = 2 ** 25;
let written = 0;
let open = 0;
const server = createServer((_request, response) => {
  [written, open] = [0, open + 1];
  response.on("close", () => open--).writeHead(200, { "content-type": "application/octet-stream" });
  const write = () => {
    while (written < whole && !response.destroyed) {
      written += line.length;
      if (!response.write(line)) return void response.once("drain", write);
    }
    response.end();
  };
  write();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => {
  server.close().closeAllConnections();
});

const operation = (read: Exclude<Operation["responses"][string]["read"], undefined>): Operation => ({ id: "read", method: "GET", path: "/", responses: { 200: { content: "x/y", read } } });
const client = (options: AnyOptions = {}) => {
  const api: Api<{ lines(): Call<Ndjson<string>>; file(): Call<Csv>; words(): Call<string>; bytes(): Call<Blob>; checked(): Call<string>; plain(): Call<string> }, AnyOptions> = { name: "t", servers: [], security: {} };
  const plain: Operation = { id: "read", method: "GET", path: "/", responses: { 200: { content: "application/json" } } };
  return connect(api, { lines: operation(ndjson), file: operation(csv), words: operation(text), bytes: operation(blob), checked: operation(checkedJson), plain }, { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...options });
};
/** Waits until the server has not written for a while. */
async function still(): Promise<number> {
  for (let before = -1; before !== written; await new Promise((resolve) => setTimeout(resolve, 50))) before = written;
  return written;
}

describe.each<[string, () => Promise<AsyncIterable<unknown>>]>([
  ["items of NDJSON", () => client().lines()],
  ["rows of CSV", async () => (await client().file()).rows()],
  ["bytes of NDJSON", async () => (await client().lines()).stream()],
  ["bytes of CSV", async () => (await client().file()).stream()],
  ["bytes of a response", async () => (await client().words().response()).body!],
])("%s", (_name, read) => {
  test("that are not taken are not sent: what is on its way is a small part", async () => {
    const reader = (await read())[Symbol.asyncIterator]();
    for (let taken = 0; taken < 3; taken++) await reader.next();
    expect(await still()).toBeLessThan(whole / 4);
    await reader.return!();
    await expect.poll(() => open, { timeout: 10_000 }).toBe(0);
  });
});

test("a reader that takes its time comes to the end", async () => {
  let count = 0;
  for await (const item of await client().lines()) {
    count += JSON.stringify(item).length + 1;
    if (count === line.length * 9) await still();
  }
  expect([count, written]).toEqual([whole, whole]);
});

test.each<["words" | "bytes" | "checked" | "plain"]>([["words"], ["bytes"], ["checked"], ["plain"]])("%s: a body that is read whole is refused beyond the limit, and not read on", async (view) => {
  await expect(client({ maxBodySize: 2 ** 20 })[view]()).rejects.toMatchObject({ name: "DecodeError", code: "body-too-large", status: 200, message: expect.stringContaining("the body is larger than 1048576 bytes") });
  expect(await still()).toBeLessThan(whole / 4);
  await expect.poll(() => open, { timeout: 10_000 }).toBe(0);
});

test("64 MiB are the limit unless another is given", async () => {
  whole = 2 ** 26 + line.length;
  await expect(client().bytes()).rejects.toMatchObject({ code: "body-too-large", message: expect.stringContaining("67108864 bytes") });
});
