import { connect } from "node:net";
import { onTestFinished } from "vitest";
import { json, jsonAnswer, type Answer } from "../answer.ts";
import { Refusal } from "../refusal.ts";
import { serve, type Simulator } from "../server.ts";
import type { FaultName } from "./index.ts";

export const rows = ["a", "b", "c", "d", "é"].map((name, index) => ({ id: index + 1, name }));
const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/** A vendor of five rows, as JSON, in lines, as CSV and in pages; it takes any token until it is revoked, and counts what is written. */
export const startRows = async () => {
  let revoked = false;
  let written = 0;
  const page = (query: URLSearchParams): Answer => {
    const [number, size] = [Number(query.get("page") ?? 1), Number(query.get("size") ?? 2)];
    const data = rows.slice((number - 1) * size, number * size);
    return jsonAnswer(200, { data, next: number * size < rows.length ? number + 1 : null });
  };
  const simulator = await serve({
    basePaths: [""],
    credentials: undefined,
    operations: {
      "GET /row": () => jsonAnswer(200, rows[4]),
      "GET /lines": () => ({ status: 200, headers: json, body: lines }),
      "GET /csv": () => ({ status: 200, headers: { "content-type": "text/csv" }, body: "id,name\n1,a\n2,b\n" }),
      "GET /pages": ({ query }) => page(query),
      "GET /offsets": ({ query }) => ({ status: 200, headers: json, body: lines.split(/(?<=\n)/).slice(Number(query.get("offset")), Number(query.get("offset")) + 2).join("") }),
      "POST /rows": ({ body }) => {
        written += 1;
        return jsonAnswer(201, { body });
      },
      "DELETE /row": () => ({ status: 204 }),
      "POST /token": () => jsonAnswer(200, { access_token: "t" }),
    },
    guard: ({ headers }) => {
      if (revoked && headers.authorization === "Bearer old") throw new Refusal(401, "expired");
    },
    refuse: ({ status, message }) => jsonAnswer(status, { message }),
    lists: {
      "GET /pages": { position: "page", first: 1, counts: "pages", size: { name: "size", default: 2 }, next: ["next"] },
      "GET /offsets": { position: "offset", first: 0, counts: "rows", size: { name: "limit", default: 2 }, lines: true },
    },
    tokens: { path: "/token", revoke: () => (revoked = true) },
  });
  onTestFinished(() => simulator.close());
  return { ...simulator, written: () => written };
};

/** A request for a fault. */
export const ask = ({ url }: Simulator<unknown>, fault: FaultName, path = "/row", init: RequestInit = {}): Promise<Response> =>
  fetch(url + path, { redirect: "manual", ...init, headers: Object.assign({ "x-simulate-fault": fault }, init.headers) });

/** All that comes over a connection until its end, with the code of the error that ended it; hanging up after `patience` milliseconds. */
export const wireText = ({ url }: Simulator<unknown>, fault: FaultName, path = "/row", patience = 0): Promise<{ text: string; ended: string }> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const timer = patience > 0 && setTimeout(() => end("hung"), patience);
    let text = "";
    const end = (ended: string) => {
      if (timer) clearTimeout(timer);
      socket.destroy();
      resolve({ text, ended });
    };
    socket.setEncoding("latin1");
    socket.on("data", (piece) => (text += String(piece)));
    socket.once("end", () => end("closed"));
    socket.once("error", (error: NodeJS.ErrnoException) => end(error.code!));
    socket.write(`GET ${path} HTTP/1.1\r\nhost: a\r\nx-simulate-fault: ${fault}\r\n\r\n`);
  });

/** What stands between the headers and the end. */
export const bodyOf = (text: string): string => text.slice(text.indexOf("\r\n\r\n") + 4);
