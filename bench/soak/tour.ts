import type { Csv, Operation } from "specloom";

/**
 * Makes a call in its tour and counts its outcome. Gives what came of it; nothing if it failed.
 * A success that the document does not declare has other data, so tours look before they take a part of it.
 */
export type Perform<Id extends string> = <T>(operation: Id, call: () => PromiseLike<T>) => Promise<T | undefined>;

/** Every operation of an API once, in an order in which each of them is valid. */
export type Tour<Id extends string = string> = {
  api: string;
  operations: Record<Id, Operation>;
  /** The calls of the tour of this number, counted from 0. */
  walk: (perform: Perform<Id>, number: number) => Promise<void>;
};

/** How many items there are, all of them read. */
export async function readAll(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const item of items) if (item !== undefined) count++;
  return count;
}

export async function readRows(download: PromiseLike<Csv | undefined>): Promise<number> {
  const csv = await download;
  return csv ? readAll(csv.rows()) : 0;
}

/** Ids that simulators have from their start, by number. */
export const idOf = (number: number, kind: "8" | "a" = "8"): string => `00000000-0000-4000-${kind}000-${String(number).padStart(12, "0")}`;
