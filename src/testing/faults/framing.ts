import { gzipSync } from "node:zlib";
import type { Fault, Wire } from "./fault.ts";
import { hasLines, ofBodies, toBytes, toText, wholeAnswer, type WholeAnswer } from "./whole.ts";

/** A fault that sends the first half of a body in a frame of its own making. */
const cut = (description: string, send: (half: WholeAnswer, wire: Wire, length: number) => Promise<void>): Fault => ({
  description,
  befall: async ({ answer, wire }) => {
    const whole = await wholeAnswer(await answer());
    if (whole.body.byteLength < 2) return undefined;
    const { byteLength } = whole.body;
    await send({ ...whole, body: whole.body.subarray(0, byteLength >> 1) }, wire, byteLength);
    return "taken";
  },
});

export const framingFaults = {
  "length-too-long": cut("half the body, Content-Length that of the whole, then the connection is closed", async ({ status, headers, body }, wire, length) => {
    await wire.head(status, { ...headers, "content-length": String(length) });
    await wire.write(body);
    wire.close();
  }),
  "chunked-cut": cut("half the body in chunks without the last one, then the connection is closed", async ({ status, headers, body }, wire) => {
    await wire.head(status, headers);
    await wire.write(body);
    wire.close();
  }),
  "close-cut": cut("half the body without length or chunks: the connection's end is the body's", async ({ status, headers, body }, wire) => {
    await wire.head(status, headers, "until-close");
    await wire.write(body);
    await wire.end();
  }),
  "gzip-cut": ofBodies("half of a gzip body, its length true", ({ status, headers, body }) => {
    const zipped = gzipSync(body);
    const half = zipped.subarray(0, zipped.byteLength >> 1);
    return { status, headers: { ...headers, "content-encoding": "gzip", "content-length": String(half.byteLength) }, body: half };
  }),
  "line-cut": ofBodies("the body ends in the middle of its last line, its length true", (answer) => {
    const lines = toText(answer.body).trimEnd().split("\n");
    const last = lines.pop()!;
    if (!hasLines(answer)) return undefined;
    return { ...answer, body: toBytes([...lines, last.slice(0, last.length >> 1)].join("\n")) };
  }),
  "bytes-apart": {
    description: "a chunk for each byte of the body, so that characters are split",
    befall: async ({ answer, wire }) => {
      const { status, headers, body } = await wholeAnswer(await answer());
      if (body.byteLength === 0) return undefined;
      await wire.head(status, headers);
      for (let index = 0; index < body.byteLength; index += 1) await wire.write(body.subarray(index, index + 1));
      await wire.end();
      return "taken";
    },
  },
} satisfies Record<string, Fault>;
