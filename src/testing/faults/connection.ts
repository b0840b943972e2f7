import type { Fault } from "./fault.ts";
import { wholeAnswer } from "./whole.ts";
import { pause } from "./wire.ts";

const halves = (body: Uint8Array): [Uint8Array, Uint8Array] => {
  const middle = Math.ceil(body.byteLength / 2);
  return [body.subarray(0, middle), body.subarray(middle)];
};

const lengthOf = (body: Uint8Array) => ({ "content-length": String(body.byteLength) });

export const connectionFaults = {
  "reset-before": {
    description: "the connection is reset before the request is handled",
    befall: async ({ wire }) => {
      wire.reset();
      return "taken";
    },
  },
  "answer-lost": {
    description: "the request is handled, and the connection reset instead of an answer",
    befall: async ({ answer, wire }) => {
      await answer();
      wire.reset();
      return "taken";
    },
  },
  "reset-after-headers": {
    description: "the connection is reset when the headers of the answer have arrived",
    befall: async ({ answer, wire }) => {
      const { status, headers, body } = await wholeAnswer(await answer());
      if (body.byteLength === 0) return undefined;
      await wire.head(status, { ...headers, ...lengthOf(body) });
      await pause();
      wire.reset();
      return "taken";
    },
  },
  "reset-in-body": {
    description: "the connection is reset in the middle of the body",
    befall: async ({ answer, wire }) => {
      const { status, headers, body } = await wholeAnswer(await answer());
      if (body.byteLength === 0) return undefined;
      await wire.head(status, { ...headers, ...lengthOf(body) });
      await wire.write(halves(body)[0]);
      await pause();
      wire.reset();
      return "taken";
    },
  },
  "headers-never": {
    description: "the request is handled, and nothing answered for as long as the client waits",
    befall: async ({ answer }) => {
      await answer();
      return "taken";
    },
  },
  "body-hangs": {
    description: "the body stops in the middle for as long as the client waits",
    befall: async ({ answer, wire }) => {
      const { status, headers, body } = await wholeAnswer(await answer());
      if (body.byteLength === 0) return undefined;
      await wire.head(status, { ...headers, ...lengthOf(body) });
      await wire.write(halves(body)[0]);
      return "taken";
    },
  },
  "body-slow": {
    description: "the body comes in eight pieces, a hundredth of a second apart",
    befall: async ({ answer, wire }) => {
      const { status, headers, body } = await wholeAnswer(await answer());
      if (body.byteLength < 8) return undefined;
      await wire.head(status, { ...headers, ...lengthOf(body) });
      const size = Math.ceil(body.byteLength / 8);
      for (let start = 0; start < body.byteLength; start += size) {
        if (start > 0) await pause();
        await wire.write(body.subarray(start, start + size));
      }
      await wire.end();
      return "taken";
    },
  },
  "stale-keep-alive": {
    description: "the connection is kept after a good answer, and reset at the next request that comes over it",
    befall: async ({ answer, wire }) => {
      wire.poison();
      return answer();
    },
  },
} satisfies Record<string, Fault>;
