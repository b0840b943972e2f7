// What a caller may set, per client and per call.
import type { Event } from "./observe.ts";
import type { Middleware } from "./middleware.ts";

/** What every client takes. A generated client adds its credentials and server variables. */
export interface ClientOptions {
  /** Where the API is, instead of the document's server. Plain http only on this machine. */
  baseUrl?: string | undefined;
  /** Instead of the platform's. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Sent with every request; a call's own win. */
  headers?: Record<string, string> | undefined;
  /** Milliseconds an attempt may take until the response's headers, and then between two pieces of its body. 30,000 if not given. */
  timeout?: number | undefined;
  /** Milliseconds a call may take with all its attempts, until its body is read; of pages: all of them. No limit if not given. */
  deadline?: number | undefined;
  /** How often a failed attempt is repeated, where that is safe. 2 if not given. */
  retries?: number | undefined;
  /** Around every call, the first outermost. Each may change the request, answer itself, or send again. */
  middleware?: Middleware[] | undefined;
  /** Told what happens, without credentials and bodies: for logs and metrics. */
  onEvent?: ((event: Event) => void) | undefined;
  /** Instead of the platform's time. */
  clock?: Clock | undefined;
  /** Bytes of a response that is read whole. 64 MiB if not given. */
  maxBodySize?: number | undefined;
}

/** What every call takes. `ContentType`: the media types of the request body, where the operation takes several. */
export interface CallOptions<ContentType extends string = never> {
  /** Ends the call, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  timeout?: number | undefined;
  deadline?: number | undefined;
  retries?: number | undefined;
  headers?: Record<string, string> | undefined;
  contentType?: ContentType | undefined;
  /** Where the operation takes one: equal keys make the server do it once. A fresh one if not given. */
  idempotencyKey?: string | undefined;
}

export interface PagesOptions<ContentType extends string = never> extends CallOptions<ContentType> {
  /** Where to start: the `position` of an earlier page. */
  from?: string | undefined;
  /** Stop after this many pages, at least one. */
  maxPages?: number | undefined;
  /** Stop after this many items, at least one; `pages()` stops after the page that reaches it. */
  maxItems?: number | undefined;
}

/** Time, so that a test need not wait for it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `milliseconds`; never, once the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
};

/** A secret, or what supplies it: asked before every request, so it may change. */
export type Credential<T> = T | (() => T | Promise<T>);

export type BasicCredentials = { username: string; password: string };

/** The parameters of an operation that has none. */
export type NoParameters = Record<string, never>;

/** What a binary request body, or part of one, may be. A stream is sent once, never again. */
export type Binary = Blob | ReadableStream<Uint8Array> | ArrayBuffer | Uint8Array<ArrayBuffer>;

/** The options of any generated client, as the runtime sees them. */
export type AnyOptions = ClientOptions & { credentials?: object | undefined; defaults?: object | undefined; serverVariables?: object | undefined };
