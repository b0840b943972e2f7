import { execSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { document, project } from "./project.test-setup.ts";

const rules = { "redocly.yaml": "telemetry: 'off'\nextends: [minimal]\n" };
const bibliography = `api: things
pages: { list: { url: https://things.example/docs, title: Things } }
facts:
  list: { page: list, heading: List, says: There is a list., kind: documented, confidence: high }
`;

test("lint holds a spec to the bibliography beside it", async () => {
  const { run } = await project({ "specs/things.yaml": document(), "specs/evidence/things.yaml": bibliography, ...rules });
  const { status, stderr } = await run("generate", "--lint");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^specs\/things\.yaml:6:5 no-evidence operation listThings has no evidence\n[^]*?^> 6 \| {5}get:$/m);
  expect(stderr).toMatch(/^specs\/evidence\/things\.yaml:4:3 fact-not-cited fact list is cited nowhere\n[^]*?^> 4 \| {3}list: /m);
});

test("lint asks no evidence of a spec without one, and says so", async () => {
  const { run } = await project({ "specs/things.yaml": document(), ...rules });
  const { status, stdout, stderr } = await run("generate", "--lint");
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stderr).not.toContain("evidence");
  expect(stdout).toContain("specs/things.yaml has no bibliography");
});

test("a document that cannot be read is found once, and so is its bibliography", async () => {
  const { run } = await project({ "specs/things.yaml": "openapi: [", "specs/evidence/things.yaml": "facts: [", ...rules });
  const { stderr } = await run("generate", "--lint");
  expect(stderr.match(/^specs\/things\.yaml:/gm)).toHaveLength(1);
  expect(stderr.match(/^specs\/evidence\/things\.yaml:1:\d+ invalid-yaml /gm)).toHaveLength(1);
});

test("a bibliography that is no file of the spec's folder is refused, and not waited for", async () => {
  const { folder, run } = await project({ "specs/things.yaml": document(), "specs/evidence/other.yaml": "" });
  for (const [make, why] of [["mkfifo things.yaml", "it is no file"], ["ln -s /etc/hostname things.yaml", "it is outside the document's folder"]] as const) {
    execSync(`rm -f things.yaml && ${make}`, { cwd: join(folder, "specs/evidence") });
    expect(await run("generate", "specs/things.yaml", "--lint")).toEqual({ status: 1, stdout: "", stderr: `specloom: specs/evidence/things.yaml cannot be read: ${why}.\n` });
  }
});
