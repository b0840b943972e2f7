import { setTimeout as sleep } from "node:timers/promises";
import { ApiError } from "specloom";
import type { Perform, Tour } from "./tour.ts";

/** What the calls so far have come to. */
export type Tally = {
  calls: number;
  inFlight: number;
  /** Calls by operation, as `bunce listSegments`. */
  operations: Map<string, number>;
  /** Calls by outcome: `done`, or the code of the error. */
  outcomes: Map<string, number>;
  /** What was thrown that is no error of ours; the first are kept. */
  untyped: { count: number; first: unknown[] };
};

export const newTally = (): Tally => ({ calls: 0, inFlight: 0, operations: new Map(), outcomes: new Map(), untyped: { count: 0, first: [] } });

/** Calls a minute that one client may make of an API that documents a limit of 500, with room for pages and further attempts. */
const limited: Record<string, number> = { bunce: 350 };

/**
 * Starts tours so that all of them make `rate` calls a second, operations called equally often as far as limits allow,
 * whether or not earlier ones are over; done when the signal is aborted and the last tour is over.
 */
export async function drive(tours: Tour[], rate: number, tally: Tally, signal: AbortSignal): Promise<void> {
  const callsOf = (some: Tour[]) => some.reduce((sum, { operations }) => sum + Object.keys(operations).length, 0);
  const share = (tour: Tour) => Math.min((rate * callsOf([tour])) / callsOf(tours), (limited[tour.api] ?? Infinity) / 60);
  const slow = tours.filter(({ api }) => limited[api]);
  const left = rate - slow.reduce((sum, tour) => sum + share(tour), 0);
  const others = callsOf(tours) - callsOf(slow);
  const running = new Set<Promise<void>>();
  const start = performance.now();
  await Promise.all(
    tours.map(async (tour) => {
      const calls = callsOf([tour]);
      const interval = 1000 / (limited[tour.api] ? share(tour) / calls : left / others);
      for (let number = 0; ; number++) {
        await sleep(Math.max(0, start + number * interval - performance.now()), undefined, { signal }).catch(() => undefined);
        if (signal.aborted) return;
        const walk = tour.walk(counted(tour, tally), number).catch((error: unknown) => note(tally, error)).finally(() => running.delete(walk));
        running.add(walk);
      }
    }),
  );
  await Promise.all(running);
}

/** Counts what becomes of calls, and lets none of them end a tour. */
function counted({ api }: Tour, tally: Tally): Perform<string> {
  return async (operation, call) => {
    add(tally.operations, `${api} ${operation}`);
    tally.calls++;
    tally.inFlight++;
    try {
      const given = await call();
      add(tally.outcomes, "done");
      return given;
    } catch (error) {
      if (error instanceof ApiError) add(tally.outcomes, error.code);
      else note(tally, error);
      return undefined;
    } finally {
      tally.inFlight--;
    }
  };
}

function note({ untyped }: Tally, error: unknown): void {
  if (untyped.count++ < 5) untyped.first.push(error);
}

const add = (counts: Map<string, number>, name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);
