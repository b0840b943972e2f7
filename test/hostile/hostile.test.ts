/** Text of a document becomes code nowhere: every position of `document.ts` holds every text of `ways-out.ts`. */
import { beforeAll, expect, test } from "vitest";
import { SpecError } from "../../src/generator/errors.ts";
import { generate } from "../../src/generator/generate.ts";
import { complaints, inert, outcomeOf, twin, whenLoaded } from "./check.ts";
import { syntaxOf } from "./skeleton.ts";
import { waysOut } from "./ways-out.ts";

let like: Awaited<ReturnType<typeof twin>>;
beforeAll(async () => {
  like = await twin(generate, true);
});


const complaintsOf = (way: string, only?: string): Promise<string[]> => complaints(generate, way, true, like, only).catch((error: unknown) => [String(error)]);

test("the corpus is broad", () => {
  expect(like.texts.size).toBeGreaterThanOrEqual(190);
  expect(new Set(waysOut.map(([, way]) => way)).size).toBeGreaterThanOrEqual(150);
  expect(like.generated.warnings.map(({ code }) => code)).toEqual(["parameter-collision", "encoding-headers", "client-authentication", "scheme-unsupported"]);
});

test.each(waysOut)("out of %s: %j", async (_from, way) => {
  const found = await complaintsOf(way);
  // Which position it was is looked for only when there is something to look for.
  if (found.length === 0) return;
  const guilty: string[] = [];
  for (const position of like.texts.keys()) {
    if ((await complaintsOf(way, position)).length > 0) guilty.push(position);
  }
  expect({ found, guilty }).toEqual({ found: [], guilty: [] });
});

test.each(waysOut)("alone, where it may be refused, out of %s: %j", async (_from, way) => {
  const outcome = await outcomeOf(generate, way, false).catch((error: unknown) => error);
  if (outcome instanceof SpecError) {
    expect(outcome.diagnostics.every(({ line, advice }) => line > 0 && advice !== "")).toBe(true);
    return;
  }
  const { files, generated } = outcome as Awaited<ReturnType<typeof outcomeOf>>;
  expect([...[...files].flatMap(([name, syntax]) => inert(name, syntax)), ...(await whenLoaded(generated))]).toEqual([]);
});

test("code that a text became would be seen", () => {
  expect(syntaxOf('const a = { b: "x" };').skeleton).not.toEqual(syntaxOf('const a = { b: "x" + run() };').skeleton);
  expect(syntaxOf("/** x */\nconst a = 1;").skeleton).not.toEqual(syntaxOf("/** x @internal */\nconst a = 1;").skeleton);
  expect(syntaxOf("/** x */\nconst a = 1;").skeleton).not.toEqual(syntaxOf("/** x {@link run} */\nconst a = 1;").skeleton);
  expect(syntaxOf("/** @see x */\nconst a = 1;").skeleton).not.toEqual(syntaxOf("/** @see {@link run} */\nconst a = 1;").skeleton);
  expect(inert("a.ts", syntaxOf("globalThis.__pwned = 1;"))).toEqual(["a.ts has the mark as an identifier"]);
});
