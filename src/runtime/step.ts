/** One thing of a call that is waited for. */
export type Step = {
  /** Gives it up. */
  give: (reason: unknown) => void;
  /** Stops what is under way, if it is given up. */
  stop?: (reason: unknown) => void;
  /** Of the network: when it must have shown that it is alive, by `performance.now()`. */
  at?: number;
};

export function giveUp({ give, stop }: Step, reason: unknown): void {
  give(reason);
  stop?.(reason);
}
