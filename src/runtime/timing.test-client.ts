// For the tests of this folder that are about time: a client with an operation of every kind, and clocks that do not wait.
import { expect } from "vitest";
import { type Api, type Call, type Clock, type Ndjson, type Operation, type Pages, type PagesOptions, apiKey, connect, cursor, json, ndjson, oauth2 } from "../index.ts";
import { type Answer, reply, serve } from "./loopback.test-server.ts";
import type { AnyOptions, CallOptions } from "./options.ts";

type Send<T> = (parameters?: object, options?: CallOptions) => Call<T>;
export type Client = Record<"read" | "write" | "replace" | "change" | "keyed" | "harmless" | "signed" | "tokened", Send<unknown>> & {
  stream: Send<Ndjson<number>>;
  list: (parameters?: object, options?: PagesOptions) => Pages<number>;
};

const responses = { 200: { content: "application/json" } };
const body = { content: { "application/json": { serialize: json } } };
export const operations: Record<keyof Client, Operation> = {
  read: { id: "read", method: "GET", path: "/read", responses },
  write: { id: "write", method: "POST", path: "/write", body, responses },
  replace: { id: "replace", method: "PUT", path: "/replace", body, responses },
  change: { id: "change", method: "PATCH", path: "/change", body, responses },
  keyed: { id: "keyed", method: "POST", path: "/keyed", body, idempotencyKey: "Idempotency-Key", responses },
  harmless: { id: "harmless", method: "POST", path: "/harmless", body, retrySafe: true, responses },
  signed: { id: "signed", method: "POST", path: "/signed", body, security: [{ key: [] }], responses },
  tokened: { id: "tokened", method: "GET", path: "/tokened", security: [{ oauth: [] }], responses },
  stream: { id: "stream", method: "GET", path: "/stream", responses: { 200: { content: "application/x-ndjson", read: ndjson } } },
  list: {
    id: "list", method: "GET", path: "/list", parameters: { after: { in: "query" } }, responses,
    pagination: { style: cursor, position: "after", items: ["/items"], next: ["/next"], stop: ["no-next"] },
  },
};

export const api: Api<Client, AnyOptions> = {
  name: "timing", servers: [],
  security: { key: { scheme: apiKey, in: "header", name: "x-key" }, oauth: { scheme: oauth2 } },
};

/** A server, and a client of it by the platform's time unless told. */
export async function open(answer: Answer, options: AnyOptions = {}, more: Partial<typeof api> = {}) {
  const server = await serve(answer);
  const client = connect({ ...api, ...more }, operations, { baseUrl: server.url, ...options });
  return { server, client, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** Refuses the first so many requests with a status. */
export const failing = (times: number, status: number, headers: Record<string, string> = {}): Answer =>
  (response, _request, count) => (count <= times ? reply(response, status, {}, headers) : reply(response, 200, "ok"));

export const caught = (promise: PromiseLike<unknown>): Promise<unknown> => Promise.resolve(promise).then(() => expect.unreachable(), (error: unknown) => error);

/** Sleeps at once, and remembers how long it should have been. */
export function fastClock(start = "2026-01-01T00:00:00Z") {
  const sleeps: number[] = [];
  let now = Date.parse(start);
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds) => {
      sleeps.push(milliseconds);
      now += milliseconds;
    },
  };
  return { clock, sleeps };
}

/** Time stands still while there is anything to do, requests on their way included, then leaps to where the next sleeper wakes. */
export function leapingClock() {
  const sleepers: { at: number; wake: () => void }[] = [];
  let now = 1_000_000;
  let underway = 0;
  const clock: Clock = {
    now: () => now,
    sleep: (milliseconds) => new Promise((wake) => sleepers.push({ at: now + milliseconds, wake })),
  };
  const traced = (url: string, init: RequestInit) => {
    underway++;
    return fetch(url, init).finally(() => underway--);
  };
  /** Until all of it is done. */
  const run = async <T>(work: Promise<T>[]): Promise<PromiseSettledResult<T>[]> => {
    const settled = Promise.allSettled(work);
    let over = 0;
    for (const one of work) void one.catch(() => undefined).then(() => over++);
    while (over < work.length) {
      await new Promise(setImmediate);
      if (underway > 0) continue;
      const next = sleepers.sort((a, b) => a.at - b.at).shift();
      now = Math.max(now, next?.at ?? now);
      next?.wake();
    }
    return settled;
  };
  return { clock, fetch: traced, run };
}
