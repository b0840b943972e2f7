import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { type Call, type CallOptions, type Operation, connect } from "../index.ts";
import { listen, unlisten } from "./signals.ts";

const told: unknown[] = [];
const listener = () => ({ aborted: (reason: unknown) => told.push(reason) });

test("all calls of a signal share one listener, which leaves with the last of them", () => {
  const controller = new AbortController();
  const all = [listener(), listener(), listener()];
  for (const one of all) listen(controller.signal, one);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  const [first, ...others] = all;
  unlisten(controller.signal, first!);
  controller.abort("enough");
  expect(told.splice(0)).toEqual(["enough", "enough"]);
  for (const one of others) unlisten(controller.signal, one);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("a signal that is aborted already tells so at once, and keeps no listener", () => {
  const signal = AbortSignal.abort("before");
  listen(signal, listener());
  expect([told.splice(0), getEventListeners(signal, "abort")]).toEqual([["before"], []]);
});

test.each<[string, CallOptions, string]>([["an abort", { signal: AbortSignal.timeout(20) }, "TimeoutError"], ["a timeout", { timeout: 20 }, "TimeoutError"], ["a deadline", { deadline: 20 }, "TimeoutError"]])("%s reaches the fetch that was given", async (_what, options, name) => {
  let given: AbortSignal | null | undefined;
  const fetch = (_url: string, init: RequestInit) => new Promise<Response>(() => (given = init.signal));
  const read: Operation = { id: "read", method: "GET", path: "/", responses: {} };
  const client = connect<{ read(parameters: object, options: CallOptions): Call<unknown> }, object, "read">({ name: "t", servers: [{ url: "https://t.example" }], security: {} }, { read }, { fetch, retries: 0 });
  await expect(client.read({}, options)).rejects.toMatchObject({ name });
  expect(given?.aborted).toBe(true);
});
