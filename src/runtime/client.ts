import { systemClock } from "./clock.ts";
import { type FailedCall, InputError } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { Layer, RequestRecord, Send } from "./middleware.ts";
import type { Api, Operation } from "./operation.ts";
import type { AnyOptions, Clock } from "./options.ts";
import { followRedirects } from "./redirect.ts";
import { retry } from "./retry.ts";
import { authenticate } from "./security/authenticate.ts";
import type { Use } from "./security/scheme.ts";
import { type BaseUrl, baseUrl } from "./server.ts";
import { transport } from "./transport.ts";

/** An API bound to options: what all its calls share. */
export type Client = {
  api: Api;
  options: AnyOptions;
  clock: Clock;
  /** How many retries it may still make. */
  budget: number;
  /** What an operation is signed with, once that is known. */
  schemes: Map<Operation, Use<unknown>[]>;
  /** Found at the first call. @throws {InputError} */
  server(call: FailedCall): BaseUrl;
  /** Through all layers, the first of which is the outermost. */
  send: Send;
};

export function createClient(api: Api, options: AnyOptions): Client {
  let server: BaseUrl | undefined;
  const users = (options.middleware ?? []).map(
    (middleware): Layer => (request, next, exchange) => exchange.step(async () => middleware(request, async (copy) => next(copy, exchange), exchange.operation)),
  );
  const limit = api.rateLimit ? [api.rateLimit.limiter(api.rateLimit)] : [];
  return {
    api,
    options,
    clock: options.clock ?? systemClock,
    budget: 10,
    schemes: new Map(),
    server: (call) => (call.operation.servers ? baseUrl(api, options, call) : (server ??= baseUrl(api, options, call))),
    send: [...users, retry, authenticate, ...limit, followRedirects].reduceRight<Send>((next, layer) => (request, exchange) => layer(request, next, exchange), transport),
  };
}

/** Sends a call, and listens to signal and deadline until its body is read; `build` makes the request unless it has been made before. If it fails, `rest` is the caller's to call. */
export async function send(exchange: Exchange, build: () => RequestRecord): Promise<Response> {
  if (!exchange.request) {
    checkLimits(exchange);
    exchange.watch();
    exchange.request = build();
  }
  return (exchange.response = await exchange.client.send(exchange.request, exchange));
}

/** The least that an option may be. A list of nothing is not asked for, so its limits begin with one. */
const least: Record<string, number> = { timeout: 1, deadline: 0, retries: 0, maxBodySize: 0, maxPages: 1, maxItems: 1 };

/** @throws {InputError} if an option is no number or less than makes sense */
function checkLimits(exchange: Exchange): void {
  for (const given of [exchange.client.options, exchange.options] as Record<string, unknown>[]) {
    for (const name in given) {
      const [value, limit] = [given[name], least[name]];
      if (limit !== undefined && value !== undefined && !(typeof value === "number" && value >= limit)) throw new InputError(exchange, "input", `${name} must be a number from ${limit}`);
    }
  }
}
