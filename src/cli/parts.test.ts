import { expect, test } from "vitest";
import { document, project } from "./project.test-setup.ts";

const referring = document().replace("#/components/schemas/Thing", "thing.yaml");

test("in a folder, what a document reads is a part of it and no spec", async () => {
  const { run, list } = await project({ "api/things.yaml": referring, "api/thing.yaml": "type: string\n" });
  const said = "api/thing.yaml is read as a part of others and is no document of its own\n";
  expect(await run("generate", "api", "--out", "out")).toEqual({ status: 0, stdout: `${said}things  1 operation, +schemas.ts +client.ts\n`, stderr: "" });
  expect(await list("out")).toEqual(["things/client.ts", "things/schemas.ts"]);
  expect(await run("generate", "api", "--out", "out")).toMatchObject({ status: 0, stdout: `${said}things  unchanged, 1 operation\n` });
  expect(await run("generate", "api", "--out", "out", "--check")).toMatchObject({ status: 0, stdout: `${said}out is what the specs say: things\n` });
});

test("a document that another one reads is still a spec", async () => {
  const { run } = await project({ "api/a.yaml": document().replace("#/components/schemas/Thing", "b.yaml#/components/schemas/Thing"), "api/b.yaml": document() });
  expect((await run("generate", "api", "--out", "out")).stdout).toMatch(/^a .*\nb .*\n$/);
});

test("what nothing reads is refused, with what a part needs, and so is a part that was named", async () => {
  const { run } = await project({ "api/things.yaml": document(), "api/thing.yaml": "type: string\n" });
  const { status, stderr } = await run("generate", "api", "--out", "out");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^api\/thing\.yaml:1:1 not-openapi /);
  expect(stderr).toContain("A part of a document belongs in a folder below; or name the documents instead of the folder.");
  expect((await run("generate", "api/thing.yaml", "--out", "out")).stderr).not.toContain("A part of a document");
});
