import { execSync } from "node:child_process";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { commit, pending, recover } from "./journal.ts";
import { project } from "./project.test-setup.ts";

const always = () => Promise.resolve(true);

test("moves files into place, takes stale ones away, and leaves nothing of itself but its folder", async () => {
  const { folder, read, list } = await project({ "api/old.ts": "old", "gone/only.ts": "x" });
  await commit(folder, [{ path: "api/new.ts", content: "new" }, { path: "api/old.ts" }, { path: "gone/only.ts" }]);
  expect(await list()).toEqual(["api/new.ts"]);
  expect(await read("api/new.ts")).toBe("new");
  expect(existsSync(`${folder}/gone`)).toBe(false);
});

const died = {
  "api/a.ts": "old a",
  "api/b.ts": "new b",
  "api/c.ts": "old c",
  ".specloom/stage/0": "new a",
  ".specloom/journal.json": JSON.stringify([{ path: "api/a.ts", staged: "0" }, { path: "api/b.ts", staged: "1" }, { path: "api/c.ts", staged: null }]),
};

test("finishes what died between two moves", async () => {
  const { folder, read, list } = await project(died);
  expect(await pending(folder)).toHaveLength(3);
  await recover(folder, always);
  expect(await list()).toEqual(["api/a.ts", "api/b.ts"]);
  expect([await read("api/a.ts"), await read("api/b.ts")]).toEqual(["new a", "new b"]);
  expect(await pending(folder)).toBeUndefined();
});

test("leaves alone what may not be replaced any more", async () => {
  const { folder, read } = await project(died);
  await recover(folder, (path) => Promise.resolve(path !== "api/a.ts"));
  expect(await read("api/a.ts")).toBe("old a");
});

test("throws away what died before the journal was whole", async () => {
  const { folder, read, list } = await project({ "api/a.ts": "old", ".specloom/stage/0": "ne", ".specloom/journal.json.new": '[{"pa' });
  await recover(folder, always);
  expect(await list()).toEqual(["api/a.ts"]);
  expect(await read("api/a.ts")).toBe("old");
});

test.each(["../a/b.ts", "a/../../b.ts", "/etc/passwd", "a/.git", ".git/config", "a\\..\\b/c", "C:/x", "a"])("refuses a journal that names %s", async (path) => {
  const { folder, list } = await project({ ".specloom/stage/0": "x", ".specloom/journal.json": JSON.stringify([{ path, staged: "0" }]) });
  await expect(recover(folder, always)).rejects.toThrow("was not written by specloom");
  expect(await list()).toEqual([".specloom/journal.json", ".specloom/stage/0"]);
});

test.each(["{", "{}", "[1]", "[null]", '[{"path":"a/b.ts","staged":"../../x"}]', '[{"path":"a/b.ts"}]'])("refuses a journal that holds %s", async (text) => {
  const { folder } = await project({ ".specloom/journal.json": text });
  await expect(recover(folder, always)).rejects.toThrow("was not written by specloom");
});

test("a journal that is no file is refused, and not waited for", async () => {
  const { folder, write } = await project({ "elsewhere.json": "[]" });
  await write(".specloom/tmp", "");
  for (const make of ["mkfifo journal.json", "mkdir journal.json", "ln -s ../elsewhere.json journal.json"]) {
    execSync(make, { cwd: `${folder}/.specloom` });
    await expect(pending(folder)).rejects.toThrow("was not written by specloom: delete the folder .specloom.");
    await rm(`${folder}/.specloom/journal.json`, { recursive: true });
  }
});

test("leaves nothing behind where the journal cannot be put in its place", async () => {
  const { folder, write, list } = await project({ "api/a.ts": "old" });
  await write(".specloom/journal.json/x", "");
  await expect(commit(folder, [{ path: "api/a.ts", content: "new" }])).rejects.toThrow();
  expect(await list()).toEqual([".specloom/journal.json/x", "api/a.ts"]);
  expect(existsSync(`${folder}/.specloom/stage`)).toBe(false);
});
