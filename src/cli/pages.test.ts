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

const bibliography = (says: string) => `api: things
pages: { main: { url: "https://things.example/docs", title: Things } }
facts:
  listing: { page: main, heading: Listing, says: ${says}, kind: documented, confidence: high }
`;

test("shows what a spec cites, and the guides; builds again where either changed, and names what is wrong with a bibliography", async () => {
  const cited = document().replace(/^( *)operationId:/m, "$1x-evidence: [listing]\n$&");
  const { run, read, write } = await project({ "specs/things.yaml": cited, "specs/evidence/things.yaml": bibliography("They are listed.") });
  expect((await run("generate", "--docs")).stdout).toContain("pages built, 2 files");
  expect(await read("generated/docs/things.html")).toContain("They are listed.");
  expect(await read("generated/docs/index.html")).toMatch(/\d+ % documented/);
  expect((await run("generate", "--docs")).stdout).toContain("pages unchanged, 2 files");

  await write("specs/evidence/things.yaml", bibliography("They are told."));
  await write("generated/docs/guides/index.json", JSON.stringify([{ title: "First call", href: "first-call.html", summary: "From nothing." }]));
  expect((await run("generate", "--docs")).stdout).toContain("pages built, 2 files");
  expect(await read("generated/docs/things.html")).toContain("They are told.");
  expect(await read("generated/docs/index.html")).toContain(`<a href="guides/first-call.html"><strong>First call</strong>`);

  await write("specs/evidence/things.yaml", bibliography("They are told.").replace("https:", "javascript:"));
  const { status, stderr } = await run("generate", "--docs");
  expect(status).toBe(1);
  expect(stderr).toContain("specs/evidence/things.yaml:2:");
  expect(stderr).toContain("The pages show what specs/things.yaml cites, and specs/evidence/things.yaml has errors: correct it, or leave the pages with --no-docs.");
  expect(await read("generated/docs/things.html")).toContain("They are told.");
}, 60_000);
