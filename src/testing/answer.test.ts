import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import type { AnswerBody } from "./answer.ts";
import { serve, type Simulator } from "./server.ts";

let simulator: Simulator<undefined>;
afterEach(() => simulator.close());

const start = async (body: () => AnswerBody) => {
  simulator = await serve({
    basePaths: [""],
    credentials: undefined,
    operations: { "GET /body": () => ({ status: 200, body: body() }), "POST /body": ({ bytes }) => ({ status: 200, body: bytes }) },
    guard: () => {},
    refuse: ({ status, message }) => ({ status, body: message }),
    maximumBytes: 1_000_000,
  });
  return `${simulator.url}/body`;
};

const bytes = Uint8Array.of(0, 255, 13, 10, 128);

test("takes and sends bytes that are no text", async () => {
  const url = await start(() => "");
  const response = await fetch(url, { method: "POST", body: bytes });
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  expect(simulator.requests[0]!.bytes).toEqual(Buffer.from(bytes));
  expect((await fetch(url, { method: "POST", body: new Uint8Array(1_000_001) })).status).toBe(413);
});

test("sends pieces of text and bytes in their order", async () => {
  const url = await start(async function* () {
    yield "é,";
    await sleep(1);
    yield Buffer.from("ü");
  });
  expect(await (await fetch(url)).text()).toBe("é,ü");
});

test("sends the bytes and streams it was told to answer with", async () => {
  const url = await start(() => "");
  simulator.answerNext(200, bytes, { "content-type": "image/x" });
  simulator.answerNext(200, new Blob(["a\nb"]).stream(), { "content-type": "text/csv" });
  const [first, second] = [await fetch(url), await fetch(url)];
  expect([first.headers.get("content-type"), new Uint8Array(await first.arrayBuffer())]).toEqual(["image/x", bytes]);
  expect([second.headers.get("content-type"), await second.text()]).toEqual(["text/csv", "a\nb"]);
});

/** Pieces without end, and what became of them. */
const endless = () => {
  const seen = { made: 0, ended: false };
  const pieces = function* () {
    try {
      for (;;) {
        seen.made += 1;
        yield "x".repeat(65_536);
      }
    } finally {
      seen.ended = true;
    }
  };
  return { seen, pieces };
};

test("makes no more pieces than a client takes, and none once it has gone", async () => {
  const { seen, pieces } = endless();
  const url = await start(pieces);
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write("GET /body HTTP/1.1\r\nhost: a\r\n\r\n");
  await new Promise((resolve) => socket.once("readable", resolve));
  let before = -1;
  while (before < seen.made) {
    before = seen.made;
    await sleep(50);
  }
  expect(seen).toEqual({ made: before, ended: false });
  socket.destroy();
  while (!seen.ended) await sleep(5);
  expect(simulator.requests).toHaveLength(1);
});

test("ends a stream when closed", async () => {
  const { seen, pieces } = endless();
  const response = await fetch(await start(pieces));
  await simulator.close();
  await expect(response.text()).rejects.toThrow("terminated");
  expect(seen.ended).toBe(true);
});

test("breaks the connection when the pieces fail, so that nobody takes half for the whole", async () => {
  const url = await start(function* () {
    yield "half";
    throw new TypeError("no more");
  });
  await expect(fetch(url).then((response) => response.text())).rejects.toThrow("terminated");
});
