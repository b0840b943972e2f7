import { faultNames, type FaultName } from "specloom/testing";
import { banno } from "./apis/banno.ts";
import { bunce } from "./apis/bunce.ts";
import { hang } from "./apis/hang.ts";
import { infinity } from "./apis/infinity.ts";
import { unityOne } from "./apis/unity-one.ts";
import { examine, type Cell } from "./examine.ts";
import type { Api } from "./subject.ts";

export const apis: Api[] = [banno, bunce, hang, infinity, unityOne];

/** Longer than any answer takes on a busy machine. */
const patient = 30_000;

/** Every operation under every fault. */
export const conformance = async (): Promise<Cell[]> => {
  const operations = apis.flatMap((api) => Object.keys(api.operations).map((operation) => ({ api, operation })));
  // A stale connection is left behind, for another call to meet: alone.
  const alone: FaultName[] = ["stale-keep-alive"];
  // Silence ends with the timeout, and costs nothing while it lasts: all of it at the same time.
  const silent = faultNames.filter((fault) => /hangs$|^headers-never$/.test(fault));
  const others = faultNames.filter((fault) => !alone.includes(fault) && !silent.includes(fault));

  const works = (faults: FaultName[], timeout: number) => operations.map(({ api, operation }) => () => examine(api, operation, faults, timeout));
  const cells = await Promise.all([
    inParallel([...works(others, patient), ...works(alone, patient)], 12),
    inParallel(silent.flatMap((fault) => works([fault], 3_000)), Infinity),
  ]);
  return cells.flat(2);
};

/** Does so many pieces of work at a time, and gives their results in order. */
const inParallel = async <R>(works: (() => Promise<R>)[], limit: number): Promise<R[]> => {
  const results: R[] = [];
  const rest = works.entries();
  const worker = async () => {
    for (const [index, work] of rest) results[index] = await work();
  };
  await Promise.all(Array.from({ length: Math.min(limit, works.length) }, worker));
  return results;
};
