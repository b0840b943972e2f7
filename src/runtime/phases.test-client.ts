// For the tests of what ends a call early: every phase that a call can be in, each without an end of its own.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "./connect.ts";
import { clientCredentials, clientSecretBasic, slidingWindow } from "../index.ts";
import type { AnyOptions, PagesOptions } from "./options.ts";
import { type Client, api, operations } from "./timing.test-client.ts";

export type Phase = {
  name: string;
  options?: AnyOptions;
  limited?: true;
  /** The request that the server holds in this phase: it must see that it is given up. */
  held?: string;
  /** Milliseconds that the caller is at work and cannot be told. */
  busy?: number;
  /** Calls `arrived` when the phase is reached, as far as the client can know. */
  run(client: Client, options: PagesOptions, arrived: () => void): Promise<unknown>;
};

const never = new Promise<never>(() => undefined);
const busy = 150;
/** Arrives a little later: what the server does then is seen by the server. */
function soon<T>(arrived: () => void, call: PromiseLike<T>): PromiseLike<T> {
  setTimeout(arrived, 20);
  return call;
}
/** Arrives with every item, and is at work on it for a while. */
async function walk(items: PromiseLike<AsyncIterable<unknown>> | AsyncIterable<unknown>, arrived: () => void, pause = 0): Promise<void> {
  for await (const item of "then" in items ? await items : items) {
    arrived();
    await new Promise((resolve) => setTimeout(resolve, pause, item));
  }
}

export const phases: Phase[] = [
  { name: "middleware", options: { middleware: [() => never] }, run: async (client, options, arrived) => soon(arrived, client.read({}, options)) },
  { name: "the supplier of a credential", options: { credentials: { key: () => never } }, run: async (client, options, arrived) => soon(arrived, client.signed({ body: 1 }, options)) },
  { name: "the wait for a token", run: async (client, options, arrived) => soon(arrived, client.tokened({}, options)) },
  { name: "the rate limit", limited: true, run: (client, options, arrived) => client.read().then(() => soon(arrived, client.read({}, options))) },
  { name: "a fetch that does not heed its signal", options: { fetch: () => never }, run: async (client, options, arrived) => soon(arrived, client.read({}, options)) },
  { name: "the headers of a read", held: "/list?after=headers", run: async (client, options, arrived) => soon(arrived, client.list({ after: "headers" }, options)) },
  { name: "the headers of a write", held: "/write", run: async (client, options, arrived) => soon(arrived, client.write({ body: 1 }, options)) },
  { name: "the body", held: "/list?after=body", run: async (client, options, arrived) => soon(arrived, client.list({ after: "body" }, options)) },
  { name: "the body, read by the caller", held: "/list?after=body", run: async (client, options, arrived) => soon(arrived, (await client.list({ after: "body" }, options).response()).text()) },
  { name: "the back-off", run: async (client, options, arrived) => soon(arrived, client.replace({ body: 1 }, options)) },
  { name: "a stream, between two pieces", held: "/stream", run: (client, options, arrived) => walk(client.stream({}, options), arrived) },
  { name: "a later page", held: "/list?after=headers", run: (client, options, arrived) => walk(client.list({ after: "two" }, options).pages(), arrived) },
  { name: "the caller's loop over a stream", held: "/stream", busy, run: (client, options, arrived) => walk(client.stream({}, options), arrived, busy) },
  { name: "the caller's loop over pages", busy, run: (client, options, arrived) => walk(client.list({ after: "two" }, options).pages(), arrived, busy) },
];

/** A server that leaves requests waiting, each in the phase that it is named after. */
export async function servePhases() {
  const held = new Set<string>();
  const received: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url!;
    received.push(url);
    const head = (status = 200, headers = {}) => response.writeHead(status, { "content-type": "application/json", ...headers });
    if (url === "/read") return head().end("1");
    if (url === "/replace") return head(503, { "retry-after": "30" }).end();
    if (url === "/list?after=two") return head().end('{"items":[1,2],"next":"headers"}');
    if (url === "/list?after=body") head().write("[");
    if (url === "/stream") head().write("1\n");
    held.add(url);
    response.on("close", () => held.delete(url));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oauth = clientCredentials({ clientId: "c", clientAuthentication: clientSecretBasic("s"), tokenUrl: `${url}/token` });
  return {
    held, received,
    client: ({ options, limited }: Phase): Client =>
      connect({ ...api, ...(limited && { rateLimit: { limiter: slidingWindow, requests: 1, seconds: 60 } }) }, operations, { baseUrl: url, credentials: { key: "k", oauth }, ...options }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
