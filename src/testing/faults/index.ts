import { connectionFaults } from "./connection.ts";
import { contentFaults } from "./content.ts";
import { encodingFaults } from "./encoding.ts";
import type { Fault } from "./fault.ts";
import { framingFaults } from "./framing.ts";
import { pageFaults } from "./pages.ts";
import { redirectFaults } from "./redirects.ts";
import { statusFaults } from "./status.ts";
import { tokenFaults } from "./tokens.ts";

const table = {
  ...statusFaults,
  ...connectionFaults,
  ...framingFaults,
  ...encodingFaults,
  ...contentFaults,
  ...pageFaults,
  ...tokenFaults,
  ...redirectFaults,
};

/** What a simulator can do to a request. */
export type FaultName = keyof typeof table;

export const faults: Record<FaultName, Fault> = table;

/** Every fault, those of one kind together. */
export const faultNames = Object.keys(table) as FaultName[];

/** What a client meets, in one line. */
export const describeFault = (name: FaultName): string => faults[name].description;
