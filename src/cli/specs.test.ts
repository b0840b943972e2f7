import { expect, test } from "vitest";
import { findSpecs } from "./specs.ts";
import { project } from "./project.test-setup.ts";

const files = { "specs/b.yaml": "", "specs/a.json": "", "specs/sub/c.yaml": "", "specs/notes.md": "", "specs/.hidden.yaml": "", "other/d.yml": "", "b/x.yaml": "" };

test.each([
  [[], ["specs/a.json", "specs/b.yaml"]],
  [["b"], ["specs/b.yaml"]],
  [["b", "specs", "specs/b.yaml"], ["specs/b.yaml", "specs/a.json"]],
  [["other", "./specs/sub/c.yaml"], ["other/d.yml", "./specs/sub/c.yaml"]],
  [["./b"], ["b/x.yaml"]],
])("takes %j as %j", async (words, wanted) => {
  const { folder } = await project(files);
  expect((await findSpecs(words, folder)).map(({ path }) => path)).toEqual(wanted);
});

test.each([
  [["bb"], 'There is no spec "bb". Did you mean b?'],
  [["zzzzz"], 'There is no spec "zzzzz". In specs: a, b'],
  [["othr/d.yml"], 'There is no spec "othr/d.yml". In specs: a, b'],
  [["./other/dd.yml"], 'There is no spec "./other/dd.yml". Did you mean other/d.yml?'],
  [["https://things.example/openapi.json"], "Specs are files, and nothing is fetched: save it first, as in: curl -o openapi.json https://things.example/openapi.json"],
  [["specs", "b/x.yaml", "clash/A.yaml"], "specs/a.json and clash/A.yaml would both be written to A"],
  [["clash/Docs.json"], "where the pages go"],
  [["empty"], "There is no spec (.yaml, .yml, .json) in empty."],
])("refuses %j", async (words, wanted) => {
  const { folder } = await project({ ...files, "clash/A.yaml": "", "clash/Docs.json": "", "empty/x.txt": "" });
  await expect(findSpecs(words, folder)).rejects.toThrow(wanted);
});

test("says how to name a spec where there is no folder of specs", async () => {
  const { folder, write } = await project({ "package.json": "{}", "tsconfig.build.json": "{}" });
  await expect(findSpecs([], folder)).rejects.toThrow("specloom generate ./openapi.yaml --out ./src/api");
  await write("petstore.json", "{}");
  await expect(findSpecs([], folder)).rejects.toThrow("specloom generate ./petstore.json --out ./src/api");
});
