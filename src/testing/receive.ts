import type { IncomingMessage } from "node:http";
import type { SimulatedRequest } from "./server.ts";

/** A request whose body is still to be read. */
export const receive = (message: IncomingMessage): SimulatedRequest => {
  // Not `new URL`: it would resolve `..` and hide what the client sent.
  const [path = "", ...query] = message.url!.split("?");
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
  return { method: message.method!, path, query: new URLSearchParams(query.join("?")), headers, body: "", bytes: new Uint8Array() };
};
