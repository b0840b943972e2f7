import { ApiError, type ErrorCode } from "./errors.ts";
import type { Exchange } from "./exchange.ts";

/** What happened, in fields that hold no credential, no body and no value of a query. Durations in milliseconds. */
export type Event = { operation: string; request: string; attempt: number } & Happening;

type Outcome = ErrorCode | "aborted";
type Happening =
  | { type: "attempt"; duration: number; status?: number; error?: Outcome }
  | { type: "retry"; delay: number }
  | { type: "token"; duration: number }
  | { type: "page"; items: number }
  /** A call failed, and nobody had asked for its outcome. */
  | { type: "unobserved"; error: Outcome };

export function tell(exchange: Exchange, happening: Happening): void {
  exchange.client.options.onEvent?.({ operation: exchange.operation.id, request: exchange.line, attempt: exchange.attempts, ...happening });
}

/** What events say of a failure. */
export const outcomeOf = (error: unknown): Outcome => (error instanceof ApiError ? error.code : "aborted");

/** Tells how a request ends, if anybody listens. */
export function observe(sending: Promise<Response>, exchange: Exchange): Promise<Response> {
  const { clock, options } = exchange.client;
  if (options.onEvent) {
    const start = clock.now();
    const told = (outcome: { status: number } | { error: Outcome }) => tell(exchange, { type: "attempt", duration: clock.now() - start, ...outcome });
    sending.then(({ status }) => told({ status }), (error: unknown) => told({ error: outcomeOf(error) }));
  }
  return sending;
}
