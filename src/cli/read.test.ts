import { execFileSync } from "node:child_process";
import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reader } from "./read.ts";
import { project } from "./project.test-setup.ts";

test("reads a file of the folder once, and knows what it read", async () => {
  const { folder, write } = await project({ "specs/parts/a.yaml": "a: 1" });
  const { read, texts } = reader(join(folder, "specs"));
  await expect(read("parts/a.yaml")).resolves.toBe("a: 1");
  await write("specs/parts/a.yaml", "a: 2");
  await expect(read("parts/a.yaml")).resolves.toBe("a: 1");
  expect([...texts]).toEqual([["parts/a.yaml", "a: 1"]]);
});

test("follows a link that stays inside", async () => {
  const { folder } = await project({ "specs/a.yaml": "a" });
  await symlink("a.yaml", join(folder, "specs/b.yaml"));
  await expect(reader(join(folder, "specs")).read("b.yaml")).resolves.toBe("a");
});

test("refuses what leads out of the folder, what is no file, what is too large and what is not UTF-8", async () => {
  const { folder } = await project({ "secret.yaml": "s", "specs-2/c.yaml": "c", "specs/a.yaml": "a" });
  const specs = join(folder, "specs");
  await symlink("../secret.yaml", join(specs, "link.yaml"));
  await symlink("..", join(specs, "up"));
  await mkdir(join(specs, "folder.yaml"));
  await writeFile(join(specs, "latin1.yaml"), Buffer.from([0x61, 0xe9]));
  await writeFile(join(specs, "large.yaml"), "");
  await truncate(join(specs, "large.yaml"), 65 * 1024 * 1024);
  execFileSync("mkfifo", [join(specs, "pipe.yaml")]);
  const { read } = reader(specs);
  const problems = [
    ["../secret.yaml", "outside the document's folder"],
    ["link.yaml", "outside the document's folder"],
    ["up/secret.yaml", "outside the document's folder"],
    ["../specs-2/c.yaml", "outside the document's folder"],
    ["/etc/hostname", "no relative path"],
    ["a.yaml\0", "no relative path"],
    ["folder.yaml", "no file"],
    ["pipe.yaml", "no file"],
    ["large.yaml", "more than 64 MB"],
    ["latin1.yaml", "not UTF-8"],
    ["none.yaml", "no such file"],
  ];
  for (const [path, problem] of problems) await expect(read(path ?? ""), path).rejects.toThrow(problem);
});

test("refuses the file with which all of them are too large", async () => {
  const { folder } = await project();
  for (const name of ["a", "b", "c"]) {
    await writeFile(join(folder, name), "");
    await truncate(join(folder, name), 24 * 1024 * 1024);
  }
  const { read } = reader(folder);
  await read("a");
  await read("b");
  await expect(read("c")).rejects.toThrow("with it the document has more than 64 MB");
});
