/** Eight runs at once on one folder, each with documents of its own. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workshop, treeOf, workshop } from "./support/publishing.ts";

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
let shop: Workshop;
beforeAll(async () => {
  shop = await workshop(4);
  for (const word of words) await shop.documents(word);
});
afterAll(() => shop.remove());

/** The one whose output this is. */
function ownerOf(tree: Map<string, string>): string | undefined {
  const [owner, ...others] = words.filter((word) => [...tree.values()].every((text) => text.includes(word)));
  return others.length === 0 ? owner : undefined;
}

test("leave the complete result of one, and nothing else", { timeout: 60_000 }, async () => {
  for (let round = 0; round < 2; round++) {
    const runs = words.map((word) => shop.start(["generate", word, "--out", "out"]).ended);
    expect(await Promise.all(runs)).toEqual(words.map(() => ({ status: 0, stderr: "" })));
    const tree = await treeOf(join(shop.folder, "out"));
    expect([...tree.keys()]).toEqual([0, 1, 2, 3].flatMap((api) => [`api${api}/client.ts`, `api${api}/schemas.ts`]));
    expect(words).toContain(ownerOf(tree));
  }
});

// What a run finds unchanged, it does not write again; another may be about to.
test("also where some find their files as they left them", { timeout: 60_000 }, async () => {
  for (let round = 0; round < 3; round++) {
    expect(await shop.start(["generate", "one", "--out", "both"]).ended).toEqual({ status: 0, stderr: "" });
    await Promise.all(["two", "one", "two", "one"].map((word) => shop.start(["generate", word, "--out", "both"]).ended));
    expect(["one", "two"]).toContain(ownerOf(await treeOf(join(shop.folder, "both"))));
  }
});
