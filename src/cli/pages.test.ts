import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { document, project } from "./project.test-setup.ts";

test("builds the pages of what changed, lists every spec of the folder, mends what is missing, takes away what is gone", async () => {
  const { folder, run, list, read, write } = await project({ "specs/things.yaml": document(), "specs/others.yaml": document("listOthers") });
  const first = await run("generate", "things", "--docs");
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(first.stdout).toMatch(/^things {2}1 operation, \+schemas.ts \+client.ts\npages built, 3 files, \d+\.\d MB: generated\/docs\/index\.html\n$/);
  expect(await list("generated/docs")).toEqual(["index.html", "others.html", "things.html"]);
  expect(await read("generated/docs/index.html")).toContain("createOthers");
  expect((await run("generate", "things", "--docs")).stdout).toContain("pages unchanged, 3 files");
  await rm(join(folder, "generated/docs/things.html"));
  expect((await run("generate", "things", "--docs")).stdout).toContain("pages built, 3 files");
  await rm(join(folder, "specs/others.yaml"));
  expect((await run("generate", "--docs")).stdout).toContain("pages built, 2 files");
  expect(await list("generated/docs")).toEqual(["index.html", "things.html"]);
  await write("specs/others.yaml", "openapi: 3.1.0");
  const { status, stderr } = await run("generate", "things", "--docs");
  expect(status).toBe(1);
  expect(stderr).toContain("specs/others.yaml has errors: correct it, or leave the pages with --no-docs.");
  expect(await list("generated")).not.toContain(".specloom");
}, 60_000);
