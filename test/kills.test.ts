/** The generator is killed at a hundred moments, and its disk is full at others. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isHalfMoved } from "../src/cli/publish.ts";
import { recover, workFolder } from "../src/cli/journal.ts";
import { withLock } from "../src/cli/lock.ts";
import { type Workshop, treeOf, workshop } from "./support/publishing.ts";

let shop: Workshop;
const trees: Record<string, Map<string, string>> = {};
/** Milliseconds of a run that nobody disturbs. */
let whole = 0;

beforeAll(async () => {
  shop = await workshop(8);
  for (const word of ["old", "new"]) {
    await shop.documents(word);
    const begin = Date.now();
    const { status, stderr } = await shop.start(["generate", word, "--out", `only-${word}`]).ended;
    if (status !== 0) throw new Error(stderr);
    whole = Date.now() - begin;
    trees[word] = await treeOf(join(shop.folder, `only-${word}`));
  }
}, 60_000);
afterAll(() => shop.remove());

/** A moment between the start and the end of a run, or one at which files are on their way into place. */
async function moment(isSteered: boolean, out: string, ended: Promise<unknown>): Promise<void> {
  if (!isSteered) return sleep(Math.random() * whole * 1.2);
  const over = new AbortController();
  void ended.then(() => over.abort());
  while (!over.signal.aborted && !existsSync(join(workFolder(out), "journal.json"))) await sleep(1);
}

/** One after the other in a folder of its own; the kinds of kills and of what comes after them take turns. Returns how many died while files were moved. */
async function lane(name: string, kills: number): Promise<number> {
  const out = join(shop.folder, name);
  const generate = async (word: string) => {
    expect(await shop.start(["generate", word, "--out", name]).ended).toEqual({ status: 0, stderr: "" });
    expect(await treeOf(out)).toEqual(trees[word]);
  };
  let [before, after] = ["old", "new"];
  let halfMoved = 0;
  await generate(before);
  for (let kill = 0; kill < kills; kill++) {
    const run = shop.start(["generate", after, "--out", name]);
    await moment(kill % 5 !== 0, out, run.ended);
    run.kill();
    await run.ended;
    for (const [path, text] of await treeOf(out)) {
      if (!path.startsWith(".specloom/")) expect([trees["old"]?.get(path), trees["new"]?.get(path)], `${path} is whole`).toContain(text);
    }
    if ((await isHalfMoved(out)) && ++halfMoved === 1) {
      const { status, stderr } = await shop.start(["generate", before, "--out", name, "--check"]).ended;
      expect([status, stderr.includes("a run died while it moved files into place")]).toEqual([1, true]);
    }
    if (kill % 4 === 1) await generate(before);
    else {
      await withLock(workFolder(out), () => recover(out, () => Promise.resolve(true)));
      const found = await treeOf(out);
      const word = ["old", "new"].find((one) => [...found].every(([path, text]) => trees[one]?.get(path) === text)) ?? "neither";
      expect(found).toEqual(trees[word]);
      if (word === after) [before, after] = [after, before];
    }
  }
  return halfMoved;
}

test("a hundred kills: every file is whole at any time, and the next run finds or makes all of them of one run", { timeout: 180_000 }, async () => {
  const halfMoved = await Promise.all(["a", "b", "c", "d"].map((name) => lane(name, 25)));
  expect(halfMoved.reduce((sum, count) => sum + count)).toBeGreaterThan(10);
});

test("a full disk leaves what was there, and nothing of its own", { timeout: 60_000 }, async () => {
  const out = join(shop.folder, "full");
  await shop.start(["generate", "old", "--out", "full"]).ended;
  // In blocks of 512 bytes or of 1,024, as the shell has it: too little for the first file, and for the one after it.
  for (const blocks of [0, 1]) {
    const { status, stderr } = await shop.start(["generate", "new", "--out", "full"], `ulimit -f ${blocks}`).ended;
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^specloom: full cannot be written, a file is larger than is allowed \(EFBIG\): [^\n]+\n$/)]);
    expect(await treeOf(out)).toEqual(trees["old"]);
  }
  expect(await shop.start(["generate", "new", "--out", "full"]).ended).toEqual({ status: 0, stderr: "" });
  expect(await treeOf(out)).toEqual(trees["new"]);
});
