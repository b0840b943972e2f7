import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { type Mutant, mutate } from "./mutant.ts";
import { regenerate, runTests } from "./processes.ts";
import { copyTree, readIn, restore, writeIn } from "./tree.ts";

/** What became of a mutant: the test that failed, or why none did. */
export type Outcome = { mutant: Mutant; line: number; seconds: number; caughtBy?: string; survives?: string };

/** Tries all of them, several at a time, in copies of the tree at `folder/whole`. */
export async function tryAll(mutants: Mutant[], folder: string, signal: AbortSignal, tell: (outcome: Outcome) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = mutants.entries();
  const work = async (_: unknown, worker: number) => {
    const [whole, tree] = [join(folder, "whole"), join(folder, String(worker))];
    await copyTree(whole, tree);
    for (const [index, mutant] of waiting) tell((outcomes[index] = await tryOne(mutant, whole, tree, signal)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }).map(work));
  return outcomes;
}

async function tryOne(mutant: Mutant, whole: string, tree: string, signal: AbortSignal): Promise<Outcome> {
  const start = performance.now();
  const api = mutant.file.startsWith("specs/") ? basename(mutant.file, ".yaml") : undefined;
  const mistaken = mutate(await readIn(whole, mutant.file), mutant)!;
  await writeIn(tree, mutant.file, mistaken.text);
  const refused = api === undefined ? "" : await regenerate(tree, api, signal);
  const { failed, broken } = refused ? { failed: [], broken: refused } : await runTests(tree, [mutant.test], 1, signal);
  signal.throwIfAborted();
  await restore(whole, tree, api === undefined ? [mutant.file] : [mutant.file, `generated/${api}`]);
  const common = { mutant, line: mistaken.line, seconds: (performance.now() - start) / 1000 };
  return failed[0] === undefined ? { ...common, survives: broken ?? "all tests pass" } : { ...common, caughtBy: failed[0] };
}
