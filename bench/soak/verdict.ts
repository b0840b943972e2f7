import { median } from "../table.ts";
import type { Tally } from "./drive.ts";
import type { Mishaps, Sample } from "./watch.ts";

/** Minutes until caches, pools and compiled code have the size that they keep. */
const warmUp = 2;
/** Minutes of samples that a trend can be told from. */
const leastMinutes = 3;
/** Megabytes a minute of resident memory. */
const rssSlope = 1;
/** Share of the heap after garbage collection, of the first minute after the warm-up. */
const heapGrowth = 0.05;
const mostSockets = 64;
/** Share of the rate that was asked for, less what tours leave out that have lost their segment; a machine that is slower shows nothing. */
const leastRate = 0.8;

export type Run = { samples: Sample[]; last: Sample; mostSockets: number; mishaps: Mishaps; tally: Tally; operations: number; requests: number; befallen: Record<string, number>; rate: { asked: number; kept: number } };

/** What was looked at, its figure, its limit, and whether it held; undefined where the run was too short to tell. */
export type Finding = { name: string; figure: string; limit: string; holds: boolean | undefined };

export function judge({ samples, last, mostSockets: sockets, mishaps, tally, operations, rate }: Run): Finding[] {
  const settled = samples.filter(({ minute }) => minute >= warmUp);
  const isLong = last.minute >= warmUp + leastMinutes;
  const slope = isLong ? slopeOf(settled) : Number.NaN;
  const heap = isLong ? growthOf(settled) : Number.NaN;
  const none = (name: string, count: number): Finding => ({ name, figure: String(count), limit: "0", holds: count === 0 });
  const trend = (name: string, figure: string, limit: string, holds: boolean): Finding =>
    isLong ? { name, figure, limit, holds } : { name, figure: `takes ${warmUp + leastMinutes} minutes`, limit, holds: undefined };
  return [
    trend("resident memory, after the warm-up", `${slope.toFixed(2)} MB/min`, `below ${rssSlope} MB/min`, slope < rssSlope),
    trend("heap after garbage collection, since then", `${(heap * 100).toFixed(1)} %`, `at most ${heapGrowth * 100} %`, heap <= heapGrowth),
    { name: "sockets at one time, after the first minute", figure: String(sockets), limit: `at most ${mostSockets}`, holds: sockets <= mostSockets },
    none("listeners on the signal in the end", last.listeners),
    none("unhandled errors", mishaps.unhandled.length),
    none("warnings", mishaps.warnings.length),
    none("errors that are not ours", tally.untyped.count),
    { name: "operations called", figure: String(tally.operations.size), limit: String(operations), holds: tally.operations.size === operations },
    { name: "calls a second", figure: rate.kept.toFixed(0), limit: `at least ${(rate.asked * leastRate).toFixed(0)}`, holds: rate.kept >= rate.asked * leastRate },
  ];
}

/** Megabytes of resident memory a minute, by least squares. */
function slopeOf(samples: Sample[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [minute, rss] = [mean(samples.map((sample) => sample.minute)), mean(samples.map((sample) => sample.rss))];
  const together = samples.reduce((sum, sample) => sum + (sample.minute - minute) * (sample.rss - rss), 0);
  return together / samples.reduce((sum, sample) => sum + (sample.minute - minute) ** 2, 0);
}

/** How much larger the heap is in the last minute than in the first. */
function growthOf(samples: Sample[]): number {
  const [first, last] = [samples[0]?.minute ?? 0, samples.at(-1)?.minute ?? 0];
  const heap = (some: Sample[]) => median(some.map((sample) => sample.heap));
  return heap(samples.filter(({ minute }) => minute >= last - 1)) / heap(samples.filter(({ minute }) => minute <= first + 1)) - 1;
}
