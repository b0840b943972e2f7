import type { RecordedRequest } from "specloom/testing";

/** A request as a simulator recorded it, and the answer as it came back. */
export type Exchange = {
  request: Pick<RecordedRequest, "method" | "path" | "query" | "headers" | "bytes">;
  response: { status: number; contentType: string | null; body: string };
};

type Simulated = { requests: RecordedRequest[]; close: () => Promise<void> };

/**
 * Walks with clients of a simulator that use the given `fetch`, one call after the other, and closes the simulator.
 * @returns all that was exchanged
 */
export async function recorded<S extends Simulated>(simulator: S, walk: (simulator: S, recordingFetch: (url: string, init: RequestInit) => Promise<Response>) => Promise<void>): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  await walk(simulator, async (url, init) => {
    const response = await fetch(url, init);
    const body = await response.clone().text();
    exchanges.push({ request: simulator.requests.at(-1)!, response: { status: response.status, contentType: response.headers.get("content-type"), body } });
    return response;
  });
  await simulator.close();
  return exchanges;
}

/** Calls one after the other, whatever they answer. */
export async function each(...calls: (() => { result: () => Promise<unknown> })[]): Promise<void> {
  for (const call of calls) await call().result();
}
