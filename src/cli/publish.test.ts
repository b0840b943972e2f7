import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type IsStale, type Output, publish } from "./publish.ts";
import { program, project, start } from "./project.test-setup.ts";

const header = "// Generated from a.yaml by specloom generate. Do not edit.\n";
const output = (files: Record<string, string>): Output => new Map([["api", new Map(Object.entries(files).map(([file, text]) => [file, header + text]))]]);
const never = () => false;
const put = (out: string, wanted: Output, isStale: IsStale = never) => publish(out, wanted, isStale, () => Promise.resolve(wanted));

test("writes what is new, replaces what is ours, removes what is stale, keeps what is foreign", async () => {
  const { folder, read, list } = await project({ "api/client.ts": `${header}old`, "api/http.ts": `${header}stale`, "api/mine.ts": "export {};", "api/sub/x.ts": header, "other/client.ts": header });
  const { changes } = await put(folder, output({ "client.ts": "new", "schemas.ts": "s" }));
  expect(changes.map(({ file }) => file)).toEqual(["client.ts", "schemas.ts", "http.ts"]);
  expect(await list()).toEqual(["api/client.ts", "api/mine.ts", "api/schemas.ts", "api/sub/x.ts", "other/client.ts"]);
  expect(await read("api/client.ts")).toBe(`${header}new`);
});

test("takes away the folder of a spec that is gone, when told so", async () => {
  const { folder, list } = await project({ "old/client.ts": header, "kept/client.ts": "mine" });
  await put(folder, output({ "client.ts": "" }), (api) => api === "old" || api === "kept");
  expect(await list()).toEqual(["api/client.ts", "kept/client.ts"]);
});

test("does nothing at all where a foreign file is in the way", async () => {
  const { folder, read, list } = await project({ "api/client.ts": "mine" });
  const { foreign } = await put(folder, output({ "client.ts": "", "schemas.ts": "" }));
  expect(foreign).toEqual(["api/client.ts"]);
  expect(await list()).toEqual(["api/client.ts"]);
  expect(await read("api/client.ts")).toBe("mine");
});

describe("what others put there", () => {
  const wanted = output({ "client.ts": "new", "schemas.ts": "new" });

  test.each([
    ["a note", { "api/README.md": "mine" }],
    ["a module of another name", { "api/mine.ts": "mine" }],
    ["a module that quotes our first line further down", { "api/mine.ts": `mine\n${header}` }],
    ["a folder of theirs", { "api/parts/client.ts": header }],
    ["a hidden file", { "api/.keep": "" }],
    ["another API of ours", { "other/client.ts": header }],
    ["a folder that is not of an API", { "mine/client.ts": "mine" }],
    ["a file beside the folders", { "index.ts": header }],
    ["a file in our working folder", { ".specloom/mine.txt": "mine" }],
  ])("%s is kept", async (_what, files: Record<string, string>) => {
    const { folder, read, list } = await project({ ...files, "api/schemas.ts": header, "api/http.ts": header });
    expect((await put(folder, wanted)).foreign).toEqual([]);
    expect(await list()).toEqual([...Object.keys(files), "api/client.ts", "api/schemas.ts"].sort());
    for (const [path, text] of Object.entries(files)) expect(await read(path)).toBe(text);
  });

  test.each([
    ["a module of ours by its name", { "api/client.ts": "mine" }, "api/client.ts"],
    ["an empty file", { "api/client.ts": "" }, "api/client.ts"],
    ["one that says so only further down", { "api/schemas.ts": `mine\n${header}` }, "api/schemas.ts"],
    ["a folder with the name of a file", { "api/client.ts/x.ts": header }, "api/client.ts"],
  ])("%s is refused, and nothing is done", async (_what, files: Record<string, string>, path) => {
    const { folder, read, list } = await project({ ...files, "api/http.ts": header });
    expect((await put(folder, wanted)).foreign).toEqual([path]);
    expect(await list()).toEqual([...Object.keys(files), "api/http.ts"].sort());
    for (const [name, text] of Object.entries(files)) expect(await read(name)).toBe(text);
  });

  test.each([["api"], [".specloom"]])("a file that is called %s is refused", async (name) => {
    const { folder, read } = await project({ [name]: "mine" });
    await expect(put(folder, wanted)).rejects.toThrow(/: move it\.$/);
    expect(await read(name)).toBe("mine");
  });
});

test("writes through no link", async () => {
  const { folder, read, write, list } = await project({ "outside.ts": `${header}o`, "out/api/x.md": "" });
  await symlink("../../outside.ts", join(folder, "out/api/client.ts"));
  expect((await put(join(folder, "out"), output({ "client.ts": "new" }))).foreign).toEqual(["api/client.ts"]);
  expect(await read("outside.ts")).toBe(`${header}o`);
  await mkdir(join(folder, "elsewhere"));
  await mkdir(join(folder, "out3/.specloom/stage"), { recursive: true });
  await symlink("../elsewhere", join(folder, "out3/link"));
  await write("out3/.specloom/stage/0", header);
  await write("out3/.specloom/journal.json", JSON.stringify([{ path: "link/client.ts", staged: "0" }]));
  await put(join(folder, "out3"), output({ "client.ts": "new" }));
  expect(await list("elsewhere")).toEqual([]);
  await mkdir(join(folder, "out2"));
  await symlink("../elsewhere", join(folder, "out2/api"));
  await expect(put(join(folder, "out2"), output({ "client.ts": "new" }))).rejects.toThrow("is in the way");
});

/** Publishes its own version of three files, again and again, and says when it begins. */
const publisher = `
  import { publish } from "./publish.ts";
  const [out, name, rounds] = process.argv.slice(2);
  process.stdout.write("begin");
  for (let round = 0; round < Number(rounds); round++) {
    const text = ${JSON.stringify(header)} + (name + round + "\\n").repeat(5000);
    const wanted = new Map([["api", new Map(["a.ts", "b.ts", "c.ts"].map((file) => [file, text]))]]);
    await publish(out, wanted, () => false, async () => wanted);
  }`;

const wholeText = /^\/\/ Generated .*\n(\w+\n)\1{4999}$/;

test("eight at once leave one complete result and nothing else", async () => {
  const { folder, list, read } = await project();
  const file = await program(folder, publisher);
  const out = join(folder, "out");
  const children = Array.from({ length: 8 }, (_, index) => start(file, out, `run${index}x`, "8"));
  expect(await Promise.all(children.map(({ ended }) => ended))).toEqual(children.map(() => 0));
  expect(await list("out")).toEqual(["api/a.ts", "api/b.ts", "api/c.ts"]);
  const texts = new Set(await Promise.all(["a", "b", "c"].map((name) => read(`out/api/${name}.ts`))));
  expect(texts.size).toBe(1);
  expect([...texts][0]).toMatch(wholeText);
});
