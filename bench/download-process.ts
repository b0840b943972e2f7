/** Downloads a segment's users row by row, and prints what it took. Started by download.ts, which writes where to on its standard input. */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { clientCredentials, privateKeyJwt } from "specloom";
import { createBanno } from "specloom/banno";

/** Megabytes; `grown` is the resident memory at its highest while reading, over that before the first request. */
export type Download = { rows: number; megabytes: number; seconds: number; grown: number; peak: number };

type Server = { url: string; tokenUrl: string; institutionId: string; credentials: { clientId: string; privateKey: string; algorithm: "PS256" | "RS256" | "ES256" } };

const { url, tokenUrl, institutionId, credentials } = JSON.parse(readFileSync(0, "utf8")) as Server;
const { clientId, privateKey, algorithm } = credentials;
const banno = createBanno({
  baseUrl: url,
  credentials: { clientCredentials: clientCredentials({ clientId, tokenUrl, clientAuthentication: privateKeyJwt({ privateKey, algorithm }) }) },
  defaults: { institutionId },
});
await banno.listSegments();
globalThis.gc?.();

const before = process.memoryUsage.rss();
const start = performance.now();
let [rows, characters, peak] = [0, 0, before];
for await (const row of (await banno.downloadSegmentEndUsersCsv({ segmentId: "00000000-0000-4000-8000-000000000001" })).rows()) {
  characters += Object.values(row).join(",").length + 1;
  if (++rows % 1_000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ rows, megabytes: characters / 1e6, seconds, grown: (peak - before) / 1e6, peak: peak / 1e6 } satisfies Download));
