import { expect, test } from "vitest";
import { fingerprint, remember, remembered } from "./cache.ts";
import { project } from "./project.test-setup.ts";

test("remembers by key, outside of the project, and takes what it cannot read for nothing", async () => {
  const { folder, list, write } = await project();
  const env = { XDG_CACHE_HOME: folder };
  expect(await remembered(["a"], env)).toBeUndefined();
  await remember(["a"], { seen: 1 }, env);
  expect(await remembered(["a"], env)).toEqual({ seen: 1 });
  expect(await remembered(["b"], env)).toBeUndefined();
  const [file] = await list();
  expect(file).toMatch(/^specloom\/[\w-]+\.json$/);
  await write(file ?? "", '{"seen":');
  expect(await remembered(["a"], env)).toBeUndefined();
});

test("goes on where nothing can be written", async () => {
  const { folder } = await project({ file: "" });
  await expect(remember(["a"], 1, { XDG_CACHE_HOME: `${folder}/file` })).resolves.toBeUndefined();
});

test("tells generators apart by their sources and by what they use", async () => {
  const { folder, write } = await project({ "src/a.ts": "1", "src/sub/b.js": "1", "src/a.test.ts": "1", "src/a.d.ts": "1" });
  const now = (packages: string[] = []) => fingerprint([`file://${folder}/src/`], packages);
  const first = await now();
  await write("src/a.test.ts", "2");
  await write("src/a.d.ts", "2");
  expect(await now()).toBe(first);
  await write("src/sub/b.js", "2");
  const second = await now();
  expect(second).not.toBe(first);
  expect(await now(["yaml"])).not.toBe(second);
});
