import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { recover, workFolder } from "./journal.ts";
import { withLock } from "./lock.ts";
import { type Output, publish } from "./publish.ts";
import { program, project, start } from "./project.test-setup.ts";

const header = "// Generated from a.yaml by specloom generate. Do not edit.\n";
const output = (files: Record<string, string>): Output => new Map([["api", new Map(Object.entries(files).map(([file, text]) => [file, header + text]))]]);
const never = () => false;

test("writes what is new, replaces what is ours, removes what is stale, keeps what is foreign", async () => {
  const { folder, read, list } = await project({ "api/client.ts": `${header}old`, "api/http.ts": `${header}stale`, "api/mine.ts": "export {};", "api/sub/x.ts": header, "other/client.ts": header });
  const { changes } = await publish(folder, output({ "client.ts": "new", "schemas.ts": "s" }), never);
  expect(changes.map(({ file }) => file)).toEqual(["client.ts", "schemas.ts", "http.ts"]);
  expect(await list()).toEqual(["api/client.ts", "api/mine.ts", "api/schemas.ts", "api/sub/x.ts", "other/client.ts"]);
  expect(await read("api/client.ts")).toBe(`${header}new`);
});

test("takes away the folder of a spec that is gone, when told so", async () => {
  const { folder, list } = await project({ "old/client.ts": header, "kept/client.ts": "mine" });
  await publish(folder, output({ "client.ts": "" }), (api) => api === "old" || api === "kept");
  expect(await list()).toEqual(["api/client.ts", "kept/client.ts"]);
});

test("does nothing at all where a foreign file is in the way", async () => {
  const { folder, read, list } = await project({ "api/client.ts": "mine" });
  const { foreign } = await publish(folder, output({ "client.ts": "", "schemas.ts": "" }), never);
  expect(foreign).toEqual(["api/client.ts"]);
  expect(await list()).toEqual(["api/client.ts"]);
  expect(await read("api/client.ts")).toBe("mine");
});

test("writes through no link", async () => {
  const { folder, read, write, list } = await project({ "outside.ts": `${header}o`, "out/api/x.md": "" });
  await symlink("../../outside.ts", join(folder, "out/api/client.ts"));
  expect((await publish(join(folder, "out"), output({ "client.ts": "new" }), never)).foreign).toEqual(["api/client.ts"]);
  expect(await read("outside.ts")).toBe(`${header}o`);
  await mkdir(join(folder, "elsewhere"));
  await mkdir(join(folder, "out3/.specloom/stage"), { recursive: true });
  await symlink("../elsewhere", join(folder, "out3/link"));
  await write("out3/.specloom/stage/0", header);
  await write("out3/.specloom/journal.json", JSON.stringify([{ path: "link/client.ts", staged: "0" }]));
  await publish(join(folder, "out3"), output({ "client.ts": "new" }), never);
  expect(await list("elsewhere")).toEqual([]);
  await mkdir(join(folder, "out2"));
  await symlink("../elsewhere", join(folder, "out2/api"));
  await expect(publish(join(folder, "out2"), output({ "client.ts": "new" }), never)).rejects.toThrow("is in the way");
});

/** Publishes its own version of three files, again and again, and says when it begins. */
const publisher = `
  import { publish } from "./publish.ts";
  const [out, name, rounds] = process.argv.slice(2);
  process.stdout.write("begin");
  for (let round = 0; round < Number(rounds); round++) {
    const text = ${JSON.stringify(header)} + (name + round + "\\n").repeat(5000);
    await publish(out, new Map([["api", new Map(["a.ts", "b.ts", "c.ts"].map((file) => [file, text]))]]), () => false);
  }`;

const wholeText = /^\/\/ Generated .*\n(\w+\n)\1{4999}$/;

test("a process killed at any moment leaves whole files, and the next one finds or makes them of one run", async () => {
  const { folder, list, read } = await project();
  const file = await program(folder, publisher);
  const out = join(folder, "out");
  for (let kill = 0; kill < 20; kill++) {
    const child = start(file, out, `v${kill}x`, "1000");
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    await sleep(5 + Math.random() * 45);
    child.kill("SIGKILL");
    await child.ended;
    for (const path of (await list("out")).filter((name) => name.startsWith("api/"))) expect(await read(`out/${path}`), path).toMatch(wholeText);
    await withLock(workFolder(out), () => recover(out, () => Promise.resolve(true)).then(() => {}));
    const left = (await list("out")).filter((name) => !name.startsWith("."));
    expect(new Set(await Promise.all(left.map((path) => read(`out/${path}`)))).size).toBeLessThanOrEqual(1);
  }
  await publish(out, output({ "a.ts": "end" }), never);
  expect(await list("out")).toEqual(["api/a.ts"]);
});

test.each([2, 8])("%i runs at once leave one complete result and nothing else", async (count) => {
  const { folder, list, read } = await project();
  const file = await program(folder, publisher);
  const out = join(folder, "out");
  const children = Array.from({ length: count }, (_, index) => start(file, out, `run${index}x`, "8"));
  expect(await Promise.all(children.map(({ ended }) => ended))).toEqual(children.map(() => 0));
  expect(await list("out")).toEqual(["api/a.ts", "api/b.ts", "api/c.ts"]);
  const texts = new Set(await Promise.all(["a", "b", "c"].map((name) => read(`out/api/${name}.ts`))));
  expect(texts.size).toBe(1);
  expect([...texts][0]).toMatch(wholeText);
});
