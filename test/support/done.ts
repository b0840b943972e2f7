import { type Api, type Call, type ClientCredentials, type ClientOptions, type Ndjson, type Operation, type Pages, type PagesOptions, clientCredentials, clientSecretPost, connect, cursor, ndjson, oauth2, slidingWindow } from "specloom";

type Read<T> = (parameters: object, options?: PagesOptions) => T;
type Client = { read: Read<Call<unknown>>; tokened: Read<Call<unknown>>; stream: Read<Call<Ndjson<number>>>; list: Read<Pages<number>> };
const responses = { 200: { content: "application/json" } };
const parameters = { kind: { in: "path" } } as const;
const operations: Record<keyof Client, Operation> = {
  read: { id: "read", method: "GET", path: "/{kind}", parameters, responses },
  tokened: { id: "tokened", method: "GET", path: "/{kind}", parameters, security: [{ oauth: [] }], responses },
  stream: { id: "stream", method: "GET", path: "/{kind}", parameters, responses: { 200: { content: "application/x-ndjson", read: ndjson } } },
  list: { id: "list", method: "GET", path: "/{kind}", parameters: { ...parameters, after: { in: "query" } }, responses, pagination: { style: cursor, position: "after", items: ["/items"], next: ["/next"], stop: ["no-next"] } },
};
const api: Api<Client, ClientOptions & { credentials: { oauth: ClientCredentials } }> = { name: "exit", servers: [], security: { oauth: { scheme: oauth2 } }, rateLimit: { limiter: slidingWindow, requests: 2, seconds: 60 } };
const day = 86_400_000;
const soon = () => AbortSignal.timeout(50);
const failed = (call: PromiseLike<unknown>) => Promise.resolve(call).then(() => Promise.reject(new Error("it did not fail")), () => undefined);

/** What a program may have done with a client of a server, by name. */
export function done(baseUrl: string): Record<string, () => unknown> {
  // a token endpoint that never answers
  const oauth = clientCredentials({ clientId: "client", clientAuthentication: clientSecretPost("secret"), tokenUrl: `${baseUrl}/silence` });
  const client = connect(api, operations, { baseUrl, credentials: { oauth } });
  return {
    "has called": () => client.read({ kind: "json" }),
    "has called with a day to spare": () => client.read({ kind: "json" }, { deadline: day, timeout: day, signal: new AbortController().signal }),
    "has called and does not wait": () => void client.read({ kind: "json" }),
    "has failed": () => failed(client.read({ kind: "404" })),
    "has used up its rate limit": async () => { for (let call = 0; call < 2; call++) await client.read({ kind: "json" }); },
    "has given up waiting for its rate limit": async () => {
      for (let call = 0; call < 2; call++) await client.read({ kind: "json" });
      await failed(client.read({ kind: "json" }, { signal: soon() }));
    },
    "has given up waiting for headers": () => failed(client.read({ kind: "silence" }, { signal: soon() })),
    "has passed its deadline waiting for headers": () => failed(client.read({ kind: "silence" }, { deadline: 50 })),
    "has passed its timeout": () => failed(client.read({ kind: "silence" }, { timeout: 50, retries: 0 })),
    "has given up within a body": () => failed(client.read({ kind: "half" }, { signal: soon() })),
    "has given up waiting to send again": () => failed(client.read({ kind: "503" }, { signal: soon() })),
    "has read a stream": async () => { for await (const item of await client.stream({ kind: "lines" })) void item; },
    "has left a stream early that goes on": async () => { for await (const item of await client.stream({ kind: "endless" })) if (item) break; },
    "has given up a stream that goes on": () => failed((async () => { for await (const item of await client.stream({ kind: "endless" }, { signal: soon() })) void item; })()),
    "has a stream that it leaves alone": () => client.stream({ kind: "lines" }),
    "has a stream that it does not wait for": () => void client.stream({ kind: "lines" }),
    "has an iterator that it leaves alone": async () => (await client.stream({ kind: "lines" }))[Symbol.asyncIterator]().next(),
    "has given up waiting for a token": () => failed(client.tokened({ kind: "json" }, { signal: soon() })),
    "has passed its deadline waiting for a token": () => failed(client.tokened({ kind: "json" }, { deadline: 50 })),
    "has a response that it leaves alone": () => client.read({ kind: "json" }).response(),
    "has left a list early": async () => { for await (const item of client.list({ kind: "page" })) if (item) break; },
    "has a list that it never reads": () => void client.list({ kind: "page" }),
  };
}
