import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Wire } from "./fault.ts";

const poisoned = new WeakSet<Socket>();

/** Whether a fault has left this connection for dead. */
export const isPoisoned = (socket: Socket): boolean => poisoned.has(socket);

export const wireOf = (response: ServerResponse): Wire => {
  // The response itself has none as long as the client's request before is being answered.
  const { socket } = response.req;
  const done = (work: (callback: () => void) => void) => new Promise<void>((resolve) => work(resolve));
  return {
    head: (status, headers, framing) => {
      // Node frames a body by the connection's end when both of its other ways are taken from it.
      if (framing) for (const name of ["content-length", "transfer-encoding"]) response.removeHeader(name);
      response.writeHead(status, framing ? { ...headers, connection: "close" } : headers);
      response.flushHeaders();
      return done((callback) => socket.write("", () => callback()));
    },
    write: (bytes) => done((callback) => response.write(bytes, () => callback())),
    end: () => done((callback) => response.end(callback)),
    close: () => void socket.end(),
    // Within the parser of the request it would not reach the client every time.
    reset: () => void setImmediate(() => socket.resetAndDestroy()),
    poison: () => void poisoned.add(socket),
  };
};

/** Long enough for what was sent to be read, short enough for tests. */
export const pause = (milliseconds = 10): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
