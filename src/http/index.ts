// The path door: an openapi-fetch client over the same credentials, retries and deadlines. Its own entry, "specloom/http".
import createClient, { type Client as FetchClient, type Middleware } from "openapi-fetch";
import { guarded } from "../runtime/call.ts";
import { type Client, createClient as createCalls, send } from "../runtime/client.ts";
import { InputError } from "../runtime/errors.ts";
import { Exchange } from "../runtime/exchange.ts";
import { type Init, asDeclared } from "./init.ts";
import type { RequestRecord } from "../runtime/middleware.ts";
import type { Api, Operation } from "../runtime/operation.ts";
import type { AnyOptions } from "../runtime/options.ts";

/** An openapi-fetch client for the `paths` of a document. */
export type HttpClient<Paths extends {}> = FetchClient<Paths>;

type Call = (path: string, init?: Init) => Promise<unknown>;
const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * A client that thinks in paths: openapi-fetch's, whose requests run through this runtime. Its data is as on the wire, without
 * `x-decode`; its `parameters` do not know `defaults`; middleware goes into the options, since `client.use` comes too late.
 * A body is serialized as the document says, for its first media type or the one in the `content-type` header given.
 * Lists of lines (NDJSON, CSV) and text are `text` where `parseAs` is not given, other media types than JSON a `Blob`.
 *
 * @example
 * const { data, error } = await connectHttp<paths>(api, operations).GET("/segments/{segment_id}", { params: { path: { segment_id } } });
 */
export function connectHttp<Paths extends {}>(api: Api, operations: Record<string, Operation>, options: AnyOptions = {}): HttpClient<Paths> {
  const calls = createCalls(api, options);
  const byPath = new Map(Object.values(operations).map((operation) => [`${operation.method} ${operation.path}`, operation]));
  const find = (method: string, path: string): Operation => byPath.get(`${method} ${path}`) ?? { id: path, method, path, responses: {} };
  // the server is looked up at the first request, so that its absence rejects a call rather than failing here
  const client = createClient<Paths>({ baseUrl: "https://server.invalid" });
  client.use(stack(calls, find));
  const bound = Object.fromEntries(
    methods.map((method): [string, Call] => [method, async (path, init) => (client[method] as Call)(path, asDeclared(find(method, path), init, calls))]),
  );
  const request = (method: string, path: string, init?: Init) => bound[method.toUpperCase()]!(path, init);
  return { ...client, ...bound, request } as HttpClient<Paths>;
}

/** Answers in the place of fetch. */
const stack = (calls: Client, find: (method: string, path: string) => Operation): Middleware => ({
  async onRequest({ request, schemaPath }) {
    const exchange = new Exchange(calls, find(request.method, schemaPath), { signal: request.signal });
    const body = request.body ? await request.arrayBuffer() : undefined;
    const sent = send(exchange, () => record(request, body, exchange));
    return guarded(await sent.finally(() => exchange.rest()), exchange);
  },
});

function record(request: Request, body: ArrayBuffer | undefined, exchange: Exchange): RequestRecord {
  const { operation, client } = exchange;
  const { pathname, search } = new URL(request.url);
  const shape = operation.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]*\}/g, "[^/]+");
  if (!new RegExp(`^${shape}$`).test(pathname)) throw new InputError(exchange, "input", `the path values lead out of ${operation.path}`);
  const headers: Record<string, string> = { ...(operation.accept ? { accept: operation.accept } : {}) };
  for (const [name, value] of Object.entries(client.options.headers ?? {})) headers[name.toLowerCase()] = value;
  for (const [name, value] of request.headers) headers[name] = value;
  return { method: request.method, url: client.server(exchange).url + pathname + search, headers, body };
}
