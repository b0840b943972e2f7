import { RunningCall } from "./call.ts";
import { createClient } from "./client.ts";
import { Exchange } from "./exchange.ts";
import type { Api, Operation } from "./operation.ts";
import type { AnyOptions, ClientOptions, PagesOptions } from "./options.ts";
import { type Parameters, buildRequest } from "./request.ts";
import type { WithDefaults } from "./with-defaults.ts";

/**
 * A client for the operations given, and a program that bundles no others.
 *
 * @example
 * import { api, getSegment } from "specloom/bunce";
 * const { getSegment: segment } = connect(api, { getSegment }, { credentials: { secretKey } });
 */
export function connect<C, O extends ClientOptions, K extends keyof C, D extends object>(
  api: Api<C, O>,
  operations: Record<K, Operation>,
  options: NoInfer<O> & { defaults: D },
): WithDefaults<Pick<C, K>, D>;
export function connect<C, O extends ClientOptions, K extends keyof C>(api: Api<C, O>, operations: Record<K, Operation>, options?: NoInfer<O>): Pick<C, K>;
export function connect(api: Api, operations: Record<string, Operation>, options: AnyOptions = {}): unknown {
  const client = createClient(api, options);
  const bind = (operation: Operation) => (parameters: Parameters = {}, callOptions: PagesOptions = {}) => {
    if (operation.pagination) return operation.pagination.style({ client, operation, parameters, options: callOptions });
    const exchange = new Exchange(client, operation, callOptions);
    return new RunningCall(exchange, () => buildRequest(exchange, parameters));
  };
  return Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, bind(operation)]));
}
