import type { Exchange } from "./exchange.ts";
import type { Operation } from "./operation.ts";

/** A request as plain data, so that it can be changed by copying and sent again. Header names are in lower case. */
export type RequestRecord = { method: string; url: string; headers: Record<string, string>; body?: RequestContent | undefined };

/** A body as it is handed to fetch. */
export type RequestContent = string | FormData | Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

export type Next = (request: RequestRecord) => Promise<Response>;

/**
 * Stands around a call: sees the request before it is signed, may change it (by a copy), answer itself or call `next` again.
 *
 * @example
 * const trace: Middleware = (request, next) => next({ ...request, headers: { ...request.headers, "x-trace": crypto.randomUUID() } });
 */
export type Middleware = (request: RequestRecord, next: Next, operation: Operation) => Promise<Response>;

/** The same for the runtime's own layers, which share the state of the call. */
export type Layer = (request: RequestRecord, next: Send, exchange: Exchange) => Promise<Response>;

export type Send = (request: RequestRecord, exchange: Exchange) => Promise<Response>;
