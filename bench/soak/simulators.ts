import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Addresses } from "./addresses.ts";

/** The simulators, in a process of their own. */
export type Simulators = {
  addresses: Addresses;
  /** How many requests which fault has befallen. */
  befallen: () => Promise<Record<string, number>>;
  close: () => void;
};

export async function startSimulators(faults: number, seed: number): Promise<Simulators> {
  const file = fileURLToPath(new URL("simulators-process.ts", import.meta.url));
  const child = fork(file, [String(faults), String(seed)], { execArgv: ["--import", import.meta.resolve("tsx"), "--conditions=specloom-source"] });
  const answer = async <T>(): Promise<T> => ((await Promise.race([once(child, "message"), once(child, "exit").then(() => Promise.reject(new Error("the simulators have ended")))])) as [T])[0];
  return {
    addresses: await answer<Addresses>(),
    befallen: () => {
      const given = answer<Record<string, number>>();
      child.send("befallen");
      return given;
    },
    close: () => void child.kill(),
  };
}
