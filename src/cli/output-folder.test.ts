import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { notWritten, outputFolder } from "./output-folder.ts";
import { document, project } from "./project.test-setup.ts";

async function folders() {
  const made = await project({ "work/specs/a.yaml": "", "home/x": "", "work/taken": "a file", "work/real/x": "" });
  const [cwd, home] = [join(made.folder, "work"), join(made.folder, "home")];
  await symlink("real", join(cwd, "link"));
  await symlink("nowhere", join(cwd, "dangling"));
  await symlink("..", join(cwd, "up"));
  return { ...made, cwd, home };
}

test.each([
  [".", "is the working directory"],
  ["", "is the working directory"],
  ["..", "holds the working directory"],
  ["/", "holds the working directory"],
  ["../home", "is the home folder"],
  ["specs/../.", "is the working directory"],
  ["up/work", "is the working directory"],
  ["link", "is a symbolic link"],
  ["dangling", "is a symbolic link"],
  ["taken", "is a file"],
  ["taken/api", "lies below taken, which is a file"],
])("refuses to write to %j, and says what to do", async (given, why) => {
  const { cwd, home } = await folders();
  await expect(outputFolder(given, cwd, home)).rejects.toThrow(`--out ${given} ${why}`);
  await expect(outputFolder(given, cwd, home)).rejects.toThrow("as in: --out src/api");
});

test.each(["generated", "src/api", "../elsewhere", "link/api", "..generated", "real"])("takes %s", async (given) => {
  const { cwd, home } = await folders();
  await expect(outputFolder(given, cwd, home)).resolves.toBe(join(cwd, given));
});

test("refuses before anything is read or written, as wrong usage", async () => {
  const { run, list } = await project({ "openapi.yaml": document() });
  for (const words of [["generate", "openapi.yaml", "--out", "."], ["generate", "openapi.yaml", "--out", ".", "--check"]]) {
    expect(await run(...words)).toEqual({ status: 2, stdout: "", stderr: "specloom: --out . is the working directory: give a folder of its own, as in: --out src/api\n" });
  }
  expect(await list()).toEqual(["openapi.yaml"]);
});

test("says in a line why the output cannot be written", async () => {
  const { folder } = await project();
  const error = await mkdir(join(folder, "none/below")).catch((reason: Error) => reason);
  expect(notWritten("out", error as Error).message).toMatch(/^out cannot be written, ENOENT: .* \(ENOENT\): mend that/);
  expect(notWritten("out", Object.assign(new Error("write"), { code: "ENOSPC", syscall: "write" })).message).toContain("the disk is full (ENOSPC)");
  const other = new Error("a journal of others");
  expect(notWritten("out", other)).toBe(other);
});
