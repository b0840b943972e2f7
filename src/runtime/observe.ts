import { ApiError, type ErrorCode } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { Layer } from "./middleware.ts";

/** What happened, in fields that hold no credential, no body and no value of a query. Durations in milliseconds. */
export type Event = { operation: string; request: string; attempt: number } & Happening;

type Happening =
  | { type: "attempt"; duration: number; status?: number; error?: ErrorCode | "aborted" }
  | { type: "retry"; delay: number }
  | { type: "token"; duration: number }
  | { type: "page"; items: number };

export function tell({ client, operation, line, attempts }: Exchange, happening: Happening): void {
  client.options.onEvent?.({ operation: operation.id, request: line, attempt: attempts, ...happening });
}

/** Tells of every request, with its outcome. */
export const observe: Layer = async (request, next, exchange) => {
  const { clock } = exchange.client;
  const start = clock.now();
  const told = (outcome: { status: number } | { error: ErrorCode | "aborted" }) => tell(exchange, { type: "attempt", duration: clock.now() - start, ...outcome });
  try {
    const response = await next(request);
    told({ status: response.status });
    return response;
  } catch (error) {
    told({ error: error instanceof ApiError ? error.code : "aborted" });
    throw error;
  }
};
