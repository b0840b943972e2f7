import { inspect } from "node:util";
import { count, printTable } from "../table.ts";
import type { Tally } from "./drive.ts";
import type { Finding, Run } from "./verdict.ts";
import type { Sample } from "./watch.ts";

const columns = ["minute", "requests", "a second", "RSS MB", "heap MB", "sockets", "listeners", "in flight", "failed"];
const line = (cells: string[]) => cells.map((cell, index) => cell.padStart(Math.max(columns[index]?.length ?? 0, 8))).join("  ");

export const head = (): string => `\n${line(columns)}\n${line(columns).replace(/\S| (?=\S)/g, "-")}`;

/** What a minute was like at its end. `before`: requests until its start. */
export function minuteRow({ minute, rss, heap, sockets, listeners }: Sample, requests: number, before: number, { inFlight, calls, outcomes }: Tally): string {
  const failed = calls - inFlight - (outcomes.get("done") ?? 0);
  const counts = [requests, (requests - before) / 60].map((value) => count(Math.round(value)));
  return line([minute.toFixed(0), ...counts, rss.toFixed(1), heap.toFixed(2), String(sockets), String(listeners), String(inFlight), count(failed)]);
}

export const progress = (seconds: number, minutes: number, rate: number, { rss, heap, sockets }: Sample, { inFlight }: Tally): string =>
  `${clock(seconds)} of ${clock(minutes * 60)}  ${Math.round(rate)} requests/s  ${rss.toFixed(0)} MB, heap ${heap.toFixed(1)} MB  ${sockets} sockets  ${inFlight} calls in flight`;

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** What came of the calls, what was met, and what held. */
export function printVerdict({ requests, befallen, tally, mishaps }: Run, findings: Finding[]): void {
  const share = (value: number, of: number) => `${((value / of) * 100).toFixed(2)} %`;
  const met = Object.values(befallen).reduce((sum, value) => sum + value, 0);
  const outcomes = [...tally.outcomes].sort(([, a], [, b]) => b - a).map(([name, value]) => [name, count(value), share(value, tally.calls)]);
  printTable(`${count(tally.calls)} calls, ${count(requests)} requests, faults of ${Object.keys(befallen).length} kinds met by ${share(met, requests)} of them`, ["", "calls", "share"], outcomes);
  printTable("verdict", ["", "figure", "limit", ""], findings.map(({ name, figure, limit, holds }) => [name, figure, limit, holds === undefined ? "not judged" : holds ? "held" : "FAILED"]));
  for (const [what, thrown] of [["unhandled", mishaps.unhandled], ["warning", mishaps.warnings], ["not ours", tally.untyped.first]] as const) {
    for (const error of thrown.slice(0, 5)) console.log(`\n${what}: ${inspect(error)}`);
  }
}
