/** A process: reads rows, and prints what memory it took. Its arguments are the server's URL and what to read. */
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { createBanno } from "specloom/banno";
import { createInfinity } from "specloom/infinity";

/**
 * Megabytes; `arrived` over the network, `grown` from the resident memory before, when a few rows had been read, to the highest while reading,
 * `held` what the heap had more at the end, garbage collected.
 */
export type Growth = { rows: number; arrived: number; seconds: number; grown: number; held: number; peak: number };

export type Task = {
  /** `raw`: NDJSON without a client. */
  kind: "ndjson" | "csv" | "raw";
  rows: number;
  /** Rows in a burst, after which it does something else for 10 ms, and when it has seen enough. */
  slow?: { burst: number; seconds: number };
};

const [baseUrl = "", words = ""] = process.argv.slice(2);
const { kind, rows, slow } = JSON.parse(words) as Task;
const sockets: Socket[] = [];
subscribe("net.client.socket", (message) => sockets.push((message as { socket: Socket }).socket));

const infinity = createInfinity({ baseUrl, credentials: { apiKey: "key" }, defaults: { igrp: 7 } });
const banno = createBanno({ baseUrl, credentials: { clientCredentials: "token" }, defaults: { institutionId: "00000000-0000-4000-b000-000000000001" } });

async function* read(amount: number): AsyncGenerator<object> {
  const options = { headers: { "x-rows": String(amount) } };
  if (kind === "raw") yield* parsed(await fetch(baseUrl, options));
  else if (kind === "ndjson") yield* infinity.listSegments({ limit: amount + 1 }, options);
  else yield* (await banno.downloadSegmentEndUsersCsv({ segmentId: "00000000-0000-4000-8000-000000000001" }, options)).rows();
}

/** What a program would write by hand. */
async function* parsed({ body }: Response): AsyncGenerator<object> {
  let rest = "";
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as object;
  }
}

for await (const row of read(1_000)) if (Object.keys(row).length < 7) throw new Error("a row is not whole");
globalThis.gc?.();
const { rss: before, heapUsed } = process.memoryUsage();
const start = performance.now();
let [count, peak] = [0, before];
for await (const row of read(rows)) {
  if (row) count++;
  if (count % 1_000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  if (!slow || count % slow.burst > 0) continue;
  if (performance.now() - start > slow.seconds * 1000) break;
  await setTimeout(10);
}
const seconds = (performance.now() - start) / 1000;
globalThis.gc?.();
const held = process.memoryUsage().heapUsed - heapUsed;
const arrived = sockets.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
console.log(JSON.stringify({ rows: count, arrived: arrived / 1e6, seconds, grown: (peak - before) / 1e6, held: held / 1e6, peak: peak / 1e6 } satisfies Growth));
process.exit();
