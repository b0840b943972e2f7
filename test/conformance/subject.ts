import type { ClientOptions, Operation } from "specloom";
import type { Simulator } from "specloom/testing";

/** Options of a client that a fault must not keep waiting. */
export type Patience = Required<Pick<ClientOptions, "clock" | "timeout">>;

/** One valid call of every operation, by its id. It uses its answer up, a list's to its end, and can be made again. */
export type Calls<Id extends string = string> = Record<Id, () => Promise<unknown>>;

export type Subject<Id extends string = string> = {
  simulator: Simulator<unknown>;
  /** Where tokens come from, which is no operation, and how to have a client ask there. */
  tokens?: { path: string; forget: () => void };
  /** Calls of a new client, which uses the token of the one before. */
  open: (patience: Patience) => Calls<Id>;
};

export type Api = {
  title: string;
  operations: Record<string, Operation>;
  start: () => Promise<Subject>;
};
