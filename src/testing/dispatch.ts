import type { Answer } from "./answer.ts";
import type { List } from "./faults/fault.ts";
import { literalFirst, matchPath } from "./path-template.ts";
import { Refusal } from "./refusal.ts";
import type { Handler, SimulatedRequest, Vendor } from "./server.ts";

/** Finds what a request is for among a vendor's operations. */
export const dispatcher = ({ basePaths, operations, guard, lists = {} }: Vendor<unknown>) => {
  const served = Object.entries(operations)
    .flatMap(([key, handler]) => {
      const [method = "", path = ""] = key.split(" ");
      return basePaths.map((base) => ({ key, method, template: base + path, handler }));
    })
    .sort((a, b) => literalFirst(a.template, b.template));

  const find = ({ method, path }: SimulatedRequest) => {
    const fitting = served.flatMap((operation) => {
      const parameters = matchPath(operation.template, path);
      return parameters ? [{ ...operation, parameters }] : [];
    });
    return { operation: fitting.find((one) => one.method === method), allowed: fitting.map(({ method }) => method) };
  };

  return {
    /** @throws {Refusal} what the vendor refuses. */
    handle: (request: SimulatedRequest): ReturnType<Handler> => {
      const { operation, allowed } = find(request);
      const received = { ...request, parameters: operation?.parameters ?? {} };
      guard(received);
      if (operation) return operation.handler(received);
      if (allowed.length === 0) throw new Refusal(404, "not found");
      throw new Refusal(405, "method not allowed", { headers: { allow: allowed.join(", ") } });
    },
    /** Set if the request is for a list with pages. */
    listOf: (request: SimulatedRequest): List | undefined => lists[find(request).operation?.key ?? ""],
  };
};

/** A vendor's own answer, errors in its format. */
export const refusal = ({ refuse }: Vendor<unknown>, error: unknown): Answer => {
  if (!(error instanceof Refusal)) throw error;
  const { headers, ...refused } = refuse(error);
  return { ...refused, headers: { ...headers, ...error.headers } };
};
