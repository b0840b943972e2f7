import { expect, test } from "vitest";
import { document, project } from "./project.test-setup.ts";

test("what differs is shown, and obeyed by no log", async () => {
  const hostile = document().replace("List things.", '"##[add-mask]hunter2 ##vso[task.complete]"');
  const { run, read, write } = await project({ "specs/things.yaml": document() });
  await run("generate");
  await write("specs/things.yaml", hostile);
  for (const format of ["text", "github"]) {
    const { status, stderr } = await run("generate", "--check", "--format", format);
    expect(status).toBe(1);
    expect(stderr).toContain("[add-mask]hunter2");
    expect(stderr).not.toMatch(/##\[|##vso\[/);
  }
  await run("generate");
  await write("generated/things/client.ts", `${await read("generated/things/client.ts")}\n::error::x\n`);
  expect((await run("generate", "--check")).stderr).not.toMatch(/^\s*::/m);
});

test("a name cannot end the line of an annotation", async () => {
  const { run, write, list } = await project({ "specs/50%0A__error__x.yaml": document() });
  await write("generated/50%0A__error__x/client.ts", "mine");
  const { stderr } = await run("generate", "--check", "--format", "github");
  expect(stderr).toMatch(/^::error title=specloom::generated\/50%250A__error__x\/client\.ts was not written by specloom/);
  expect(await list("generated")).toEqual(["50%0A__error__x/client.ts"]);
});
