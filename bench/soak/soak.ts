import { setTimeout as sleep } from "node:timers/promises";
import type { ClientOptions } from "specloom";
import { status } from "../../src/cli/terminal.ts";
import { drive, newTally } from "./drive.ts";
import type { Options } from "./options.ts";
import { minuteRow, head, progress } from "./rows.ts";
import type { Simulators } from "./simulators.ts";
import type { Tour } from "./tour.ts";
import { bannoTour } from "./tours/banno.ts";
import { bunceTour } from "./tours/bunce.ts";
import { hangTour } from "./tours/hang.ts";
import { infinityTour } from "./tours/infinity.ts";
import { unityOneTour } from "./tours/unity-one.ts";
import type { Run } from "./verdict.ts";
import { type Sample, watchProcess } from "./watch.ts";

/** Seconds from one sample to the next. */
const period = 5;
/** Milliseconds after which a client gives up a server that says nothing. */
const timeout = 2_000;

/** Calls for as long as the options say, or until Ctrl+C, and prints a row every minute. */
export async function soak({ minutes, rate }: Options, { addresses, befallen }: Simulators): Promise<Run> {
  const [shared, stop] = [new AbortController(), new AbortController()];
  process.once("SIGINT", () => stop.abort());
  const [tally, samples, show] = [newTally(), [] as Sample[], status({ ...process, cwd: process.cwd() })];
  let requests = 0;
  const options: ClientOptions = { timeout, onEvent: ({ type }) => void (type === "attempt" && requests++) };
  const call = { signal: shared.signal };
  const { banno, bunce, hang, infinity, unityOne } = addresses;
  const tours: Tour[] = [bannoTour(banno, options, call), bunceTour(bunce, options, call), hangTour(hang, options, call), infinityTour(infinity, options, call), unityOneTour(unityOne, options, call)];

  const watch = watchProcess(shared.signal);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const driven = drive(tours, rate, tally, stop.signal);
  console.log(head());
  let before = 0;
  for (let at = period; !stop.signal.aborted && at <= minutes * 60; at += period) {
    await sleep(at * 1000 - seconds() * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
    const sample = watch.sample();
    samples.push(sample);
    show(progress(seconds(), minutes, requests / seconds(), sample, tally));
    if (at % 60 > 0) continue;
    show("");
    console.log(minuteRow(sample, requests, before, tally));
    before = requests;
  }
  show("");
  stop.abort();
  const kept = tally.calls / seconds();
  await driven;
  // A body that is not wanted is given back a turn later.
  await sleep(100);
  const operations = tours.reduce((sum, tour) => sum + Object.keys(tour.operations).length, 0);
  return { samples, last: watch.sample(), mostSockets: watch.mostSockets, mishaps: watch.mishaps, tally, operations, requests, befallen: await befallen(), rate: { asked: rate, kept } };
}
