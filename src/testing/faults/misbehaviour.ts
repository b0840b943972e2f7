import type { Answer } from "../answer.ts";
import type { SimulatedRequest } from "../server.ts";
import { faultNames, faults, type FaultName } from "./index.ts";
import type { Fault } from "./fault.ts";

/** Faults for the requests to come, in order (`undefined`: none), or what decides for each. */
export type FaultScript = readonly (FaultName | undefined)[] | ((request: SimulatedRequest) => FaultName | undefined);

/** What is to befall requests: what they ask for themselves, else what the script says. */
export const misbehaviour = () => {
  let next: (request: SimulatedRequest) => string | undefined = () => undefined;
  return {
    misbehave: (script: FaultScript): void => {
      const rest = typeof script === "function" ? [] : [...script];
      next = typeof script === "function" ? script : () => rest.shift();
    },
    nameFor: (request: SimulatedRequest): string | undefined => request.headers["x-simulate-fault"] ?? next(request),
  };
};

/** The fault of a name, if there is one. */
export const findFault = (name: string): Fault | undefined => (Object.hasOwn(faults, name) ? faults[name as FaultName] : undefined);

/** What a request gets whose fault there is not. */
export const unknownFault = (name: string): Answer => ({
  status: 400,
  headers: { "content-type": "text/plain" },
  body: `There is no fault ${JSON.stringify(name)}. There are:\n${faultNames.join("\n")}\n`,
});
