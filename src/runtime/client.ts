import { systemClock } from "./clock.ts";
import type { FailedCall } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import { type Layer, type RequestRecord, type Send, compose } from "./middleware.ts";
import { observe } from "./observe.ts";
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
  /** Through all layers. */
  send: Send;
};

export function createClient(api: Api, options: AnyOptions): Client {
  let server: BaseUrl | undefined;
  const users = options.middleware?.map((middleware): Layer => (request, next, { operation }) => middleware(request, next, operation)) ?? [];
  const limit = api.rateLimit ? [api.rateLimit.limiter(api.rateLimit)] : [];
  return {
    api,
    options,
    clock: options.clock ?? systemClock,
    budget: 10,
    schemes: new Map(),
    server: (call) => (call.operation.servers ? baseUrl(api, options, call) : (server ??= baseUrl(api, options, call))),
    send: compose([...users, retry, ...limit, authenticate, followRedirects, ...(options.onEvent ? [observe] : [])], transport),
  };
}

/** Sends a call, and listens to signal and deadline until its body is read; `build` makes the request unless it has been made before. */
export function send(exchange: Exchange, build: () => RequestRecord): Promise<Response> {
  exchange.watch();
  return exchange.step(() => exchange.client.send((exchange.request ??= build()), exchange)).then(
    (response) => (exchange.response = response),
    (error: unknown) => {
      exchange.rest();
      throw error;
    },
  );
}
