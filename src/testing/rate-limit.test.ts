import { expect, test } from "vitest";
import { rateLimit } from "./rate-limit.ts";

const limited = () => {
  const clock = { time: 0 };
  return { clock, wait: rateLimit({ requests: 2, window: 60_000, block: 60_000, now: () => clock.time }) };
};

test("lets as many requests through a window as it says, and blocks from the next on", () => {
  const { clock, wait } = limited();
  expect([wait(), wait()]).toEqual([0, 0]);
  clock.time = 59_000;
  expect(wait()).toBe(60_000);
  clock.time = 100_000;
  expect(wait()).toBe(19_000);
});

test("counts afresh in the next window", () => {
  const { clock, wait } = limited();
  expect([wait(), wait()]).toEqual([0, 0]);
  clock.time = 60_000;
  expect([wait(), wait()]).toEqual([0, 0]);
});

test("counts afresh when the block is over", () => {
  const { clock, wait } = limited();
  expect([wait(), wait(), wait()]).toEqual([0, 0, 60_000]);
  clock.time = 60_000;
  expect([wait(), wait(), wait()]).toEqual([0, 0, 60_000]);
});
