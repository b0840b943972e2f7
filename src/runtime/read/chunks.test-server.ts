// For tests: bodies in pieces, in every framing, cut where one wants.
import { type AddressInfo, type Socket, createServer } from "node:net";
import { connect } from "../connect.ts";
import type { Api, ResponseDeclaration } from "../operation.ts";
import type { AnyOptions } from "../options.ts";
import type { Call } from "../result.ts";

/** How a body says where it ends: by its length, by a last chunk, or by the end of the connection, which says nothing. */
export type Framing = "length" | "chunked" | "close";
/** What is not whole lacks its last byte or its last chunk, and the connection ends. */
type Wire = { pieces: Uint8Array[]; framing: Framing; whole: boolean };

/** Bytes in pieces of the sizes given, over and over. */
export function cutUp(bytes: Uint8Array, sizes: number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; at += sizes[turn++ % sizes.length]!) pieces.push(bytes.subarray(at, at + sizes[turn % sizes.length]!));
  return pieces;
}

/** A server and a client of one operation that reads what `wire` says. */
export async function reading<T>(declaration: ResponseDeclaration, options: AnyOptions = {}) {
  let wire: Wire;
  const sockets = new Set<Socket>();
  const write = (socket: Socket) => {
    const { pieces, framing, whole } = wire;
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0) + (whole ? 0 : 1);
    const head = { length: `content-length: ${length}\r\n`, chunked: "transfer-encoding: chunked\r\n", close: "" }[framing];
    socket.cork();
    socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n`);
    for (const piece of pieces) {
      if (framing === "chunked") socket.write(`${piece.length.toString(16)}\r\n`);
      socket.write(piece);
      if (framing === "chunked") socket.write("\r\n");
    }
    socket.end(framing === "chunked" && whole ? "0\r\n\r\n" : "");
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).once("data", () => write(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const api: Api<{ read(): Call<T> }, AnyOptions> = { name: "t", servers: [], security: {} };
  const client = connect(api, { read: { id: "read", method: "GET", path: "/", responses: { 200: declaration } } }, { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, retries: 0, ...options });
  return {
    read: (next: Wire) => {
      wire = next;
      return client.read();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Items until the end or the error. */
export async function gather<T>(items: AsyncIterable<T>): Promise<{ items: T[]; error?: unknown }> {
  const found: T[] = [];
  try {
    for await (const item of items) found.push(item);
  } catch (error) {
    return { items: found, error };
  }
  return { items: found };
}
