import type { FaultName, RecordedRequest } from "specloom/testing";
import { patience } from "./patience.ts";
import type { Subject } from "./subject.ts";

/** A fault that befalls the first request that it can, or every one. */
export type Times = "once" | "always";

/** What became of a call, and the requests that it took. */
export type Settled = ({ data: unknown } | { error: unknown }) & { requests: RecordedRequest[]; tokenRequests: RecordedRequest[]; elsewhere: RecordedRequest[] };

/** What ends a call that does not end itself. */
const longest = 60_000;

/** Makes a call of an operation, by a client of its own, under a fault or none. */
export const call = async (subject: Subject, id: string, fault?: FaultName, times: Times = "always", timeout = longest): Promise<Settled> => {
  const { simulator, tokens, open } = subject;
  if (fault?.startsWith("token-")) tokens?.forget();
  const make = open(patience(timeout))[id]!;
  if (fault === "stale-keep-alive") {
    await make();
    await untilIdle();
    await (await fetch(simulator.url, { headers: { "x-simulate-fault": fault } })).text();
    await untilIdle();
  }
  const [first, firstElsewhere] = [simulator.requests.length, simulator.elsewhere.length];
  const since = () => simulator.requests.slice(first);
  if (fault && fault !== "stale-keep-alive") {
    simulator.misbehave(({ path }) => {
      if ((path === tokens?.path) !== fault.startsWith("token-endpoint")) return undefined;
      return times === "once" && since().some((request) => request.fault === fault) ? undefined : fault;
    });
  }
  const settled = await settle(make());
  simulator.misbehave([]);
  if (fault?.startsWith("token-")) tokens?.forget();
  const isToken = ({ path }: RecordedRequest) => path === tokens?.path;
  return {
    ...settled,
    requests: since().filter((request) => !isToken(request)),
    tokenRequests: since().filter(isToken),
    elsewhere: simulator.elsewhere.slice(firstElsewhere),
  };
};

/** Until the platform has its connection back among those that are free, and the next request goes over the same. */
const untilIdle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
};

const settle = (promise: Promise<unknown>): Promise<{ data: unknown } | { error: unknown }> => {
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<{ error: unknown }>((resolve) => {
    timer = setTimeout(() => resolve({ error: new Error("no end") }), longest);
  });
  const settled = promise.then((data) => ({ data }), (error: unknown) => ({ error }));
  return Promise.race([settled, hung]).finally(() => clearTimeout(timer));
};
