import { subscribe } from "node:diagnostics_channel";
import { getEventListeners } from "node:events";
import type { Socket } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What the process holds, its garbage collected; times in minutes since the start, memory in megabytes. */
export type Sample = { minute: number; rss: number; heap: number; sockets: number; listeners: number };

/** What should not happen at all; the first are kept. */
export type Mishaps = { unhandled: unknown[]; warnings: Error[] };

export type Watch = { sample(): Sample; readonly mostSockets: number; mishaps: Mishaps };

/** Watches this process and a signal that all calls share. */
export function watchProcess(signal: AbortSignal): Watch {
  const start = performance.now();
  const open = new Set<Socket>();
  let mostSockets = 0;
  subscribe("net.client.socket", (message) => {
    const { socket } = message as { socket: Socket };
    open.add(socket);
    // at first the calls come faster than cold code answers them
    if (performance.now() - start > 60_000) mostSockets = Math.max(mostSockets, open.size);
    socket.once("close", () => open.delete(socket));
  });
  // Node shows its collector to contexts that are made after this; so no option is needed to start with.
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const mishaps: Mishaps = { unhandled: [], warnings: [] };
  process.on("unhandledRejection", (reason) => mishaps.unhandled.push(reason));
  process.on("uncaughtException", (error) => mishaps.unhandled.push(error));
  process.on("warning", (warning) => mishaps.warnings.push(warning));
  return {
    sample: () => {
      collectGarbage();
      const { rss, heapUsed } = process.memoryUsage();
      return { minute: (performance.now() - start) / 60_000, rss: rss / 1e6, heap: heapUsed / 1e6, sockets: open.size, listeners: getEventListeners(signal, "abort").length };
    },
    get mostSockets() { return mostSockets; },
    mishaps,
  };
}
