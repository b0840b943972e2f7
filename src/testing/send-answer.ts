// Apart from answer.ts, so that the declarations that users see need no types of Node.
import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Answer, isWhole } from "./answer.ts";

/** Sends an answer. Pieces are asked for one at a time, and no more once the client has gone. */
export const sendAnswer = async (response: ServerResponse, { status, headers, body }: Answer): Promise<void> => {
  response.writeHead(status, headers);
  if (isWhole(body)) response.end(body);
  else await pipeline(Readable.from(body, { highWaterMark: 1 }), response);
};
