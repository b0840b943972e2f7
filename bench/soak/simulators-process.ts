/** A process: the five simulators, which faults befall at random. Its arguments are the share of requests and the seed. Started by simulators.ts. */
import { setInterval } from "node:timers";
import { type Simulator, faultNames, simulateBanno, simulateBunce, simulateHang, simulateInfinity, simulateUnityOne } from "specloom/testing";
import type { Addresses } from "./addresses.ts";

const [share = 0, seed = 1] = process.argv.slice(2).map(Number);
const random = randomOf(seed);

const [banno, bunce, hang, infinity, unityOne] = await Promise.all([
  simulateBanno({ users: 200, algorithm: "ES256" }),
  simulateBunce(),
  simulateHang(),
  simulateInfinity({ createBody: "id", keepDeleted: [] }),
  simulateUnityOne({ maxEvents: 20 }),
]);
const simulators: Simulator<unknown>[] = [banno, bunce, hang, infinity, unityOne];
/** What befell how many requests. */
const befallen: Record<string, number> = {};

/** What simulators remember is for tests that look at it, which are over sooner. */
function tally(): void {
  for (const { requests, elsewhere } of simulators) {
    for (const { fault } of requests.splice(0)) if (fault) befallen[fault] = (befallen[fault] ?? 0) + 1;
    elsewhere.length = 0;
  }
}

for (const simulator of simulators) simulator.misbehave(() => (random() < share ? faultNames[Math.floor(random() * faultNames.length)] : undefined));
setInterval(tally, 5_000);
const { tokenUrl, institutionId } = banno;
const [bannoAt, bunceAt, hangAt, infinityAt, unityOneAt] = [at(banno), at(bunce), at(hang), at(infinity), at(unityOne)];
process.send?.({ banno: { ...bannoAt, tokenUrl, institutionId }, bunce: bunceAt, hang: hangAt, infinity: infinityAt, unityOne: unityOneAt } satisfies Addresses);
process.once("message", () => {
  tally();
  process.send?.(befallen);
});
process.once("disconnect", () => process.exit());
// Ctrl+C reaches both processes, and the other one still has calls to end.
process.on("SIGINT", () => undefined);

function at<Credentials>({ url, credentials }: Simulator<Credentials>): { url: string; credentials: Credentials } {
  return { url, credentials };
}

/** Numbers from 0 up to 1, the same for the same seed. Mulberry32, which is in the public domain. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
