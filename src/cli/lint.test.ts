import { expect, test } from "vitest";
import { document, project } from "./project.test-setup.ts";

test("says what the project's rules find, with the place and a code frame, and writes nothing", async () => {
  const { run, list } = await project({
    "specs/things.yaml": document(),
    "redocly.yaml": "telemetry: 'off'\nextends: [minimal]\nrules: { info-license: error, operation-4xx-response: warn }\n",
  });
  const { status, stderr } = await run("generate", "--lint");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^specs\/things\.yaml:2:1 info-license Info object should contain `license` field\.\n  1 \| openapi: 3\.1\.0\n> 2 \| info:/m);
  expect(stderr).toMatch(/^specs\/things\.yaml:11:7 operation-4xx-response .* \(warning\)$/m);
  expect(await list("specs")).toEqual(["things.yaml"]);
  expect(await list()).not.toContain("generated/things/client.ts");
});

test("refuses no legal document for its style where the project has no rules", async () => {
  const { run } = await project({ "openapi.yaml": document() });
  expect(await run("generate", "openapi.yaml", "--lint")).toMatchObject({ status: 0, stderr: "" });
});

test("says what is wrong with the rules themselves", async () => {
  const { run } = await project({ "openapi.yaml": document(), "redocly.yaml": "plugins: [./none.js]\n" });
  const { status, stderr } = await run("generate", "openapi.yaml", "--lint");
  expect(status).toBe(1);
  expect(stderr).toContain("openapi.yaml:1:1 lint-failed ");
  expect(stderr).toContain("none.js");
  expect(stderr).not.toContain("    at ");
});

test("lints several specs at once and gives each its own findings, also where one of them cannot be read", async () => {
  const rules = "telemetry: 'off'\nextends: [minimal]\nrules: { info-license: error }\n";
  const { run } = await project({ "specs/one.yaml": document(), "specs/two.yaml": document().replace("info: {", "info: { license: { name: MIT, identifier: MIT }, "), "redocly.yaml": rules });
  const { stderr } = await run("generate", "--lint");
  expect(stderr).toMatch(/^specs\/one\.yaml:\d+:\d+ info-license/m);
  expect(stderr).not.toMatch(/two\.yaml.*info-license/);

  const broken = await project({ "specs/one.yaml": document(), "specs/two.yaml": "openapi: [", "redocly.yaml": rules });
  const found = await broken.run("generate", "--lint");
  expect(found.stderr).toMatch(/^specs\/one\.yaml:\d+:\d+ info-license/m);
  expect(found.stderr).toMatch(/^specs\/two\.yaml:1:\d+ invalid-yaml/m);
});
