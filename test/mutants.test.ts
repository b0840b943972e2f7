/** `npm run mutants` is not part of `npm test`; that it could run is. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { mutants } from "./mutants/index.ts";
import { stale } from "./mutants/stale.ts";

test("every mutant is one mistake in one place, with a test file that has to notice it", async () => {
  expect(mutants.length).toBeGreaterThanOrEqual(40);
  expect(await stale(mutants, fileURLToPath(new URL("..", import.meta.url)))).toEqual([]);
});

test("no two mutants have one name", () => expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length));
