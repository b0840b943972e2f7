import { expect, test } from "vitest";
import { commit, pending } from "./journal.ts";
import { document, project } from "./project.test-setup.ts";
import { checkNames, refuseTwins } from "./spec-names.ts";

const specs = (...names: string[]) => names.map((name) => ({ name, path: `${name}.yaml`, folder: "/", entry: `${name}.yaml` }));
const harmless = ["acme", "acme.v1", "Acme API", "a-b_c~1", "日本", "é", "%41", "console", "comet", "a'b`c$d", "__proto__"];
const harmful = ["", ".", "..", "...", ".specloom", ".git", "a/b", "a\\b", "c:", "a:b", "a\nb", "a\u0000", "a\u007f", "a\u009b", "a.", "a ", "a*", "a?", 'a"', "a<", "a>", "a|", "con", "NUL", "aux.v1", "com1", "LPT9.x", "com¹"];

test.each(harmless)("%j is a name", async (name) => {
  expect(() => checkNames(specs(name))).not.toThrow();
  const { folder } = await project();
  await commit(folder, [{ path: `${name}/client.ts`, content: "" }]);
  await expect(pending(folder)).resolves.toBeUndefined();
});

test.each(harmful)("%j is none", (name) => {
  expect(() => checkNames(specs(name))).toThrow("is no name of a folder everywhere: rename the file, as in acme.yaml.");
});

test.each([["Acme", "acme"], ["\u00e9", "e\u0301"], ["strasse", "stra\u00dfe"], ["\u212a", "k"], ["\ufb01", "fi"]])("%j and %j are one folder", async (one, other) => {
  expect(() => checkNames(specs(one, other))).toThrow(`${one}.yaml and ${other}.yaml would both be written to ${other}`);
  const { folder } = await project({ [`${one}/client.ts`]: "" });
  await expect(refuseTwins(specs(other), folder)).rejects.toThrow(`${other}.yaml would be written to ${other}`);
  await expect(refuseTwins(specs(one), folder)).resolves.toBeUndefined();
});

test("all names that are wrong are told at once, a line each, and nothing is written", async () => {
  const { run, list } = await project({ "...yaml": document(), "nul.yaml": document(), "a\n::error::b.yaml": document() });
  const before = await list();
  const { status, stdout, stderr } = await run("generate", "...yaml", "nul.yaml", "a\n::error::b.yaml", "--out", "out/below");
  expect([status, stdout, stderr.split("\n").length]).toEqual([1, "", 4]);
  expect(stderr).not.toMatch(/^\s*::/m);
  expect(await list()).toEqual(before);
});
