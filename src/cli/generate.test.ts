import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { document, project } from "./project.test-setup.ts";

test("generates every spec of specs/, and says what it wrote", async () => {
  const { run, list, read } = await project({ "specs/things.yaml": document(), "specs/more.yaml": document("listMore") });
  const { status, stdout, stderr } = await run("generate");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toBe("more    1 operation, +schemas.ts +client.ts\nthings  1 operation, +schemas.ts +client.ts\n");
  expect(await list("generated")).toEqual(["more/client.ts", "more/schemas.ts", "things/client.ts", "things/schemas.ts"]);
  expect(await read("generated/things/client.ts")).toContain("listThings(");
});

test("generates one document to where it is told, with the door to openapi-fetch", async () => {
  const { run, list } = await project({ "openapi.yaml": document() });
  expect((await run("generate", "./openapi.yaml", "--out", "src/api", "--http")).status).toBe(0);
  expect(await list("src")).toEqual(["client.ts", "http.ts", "schemas.ts", "types.ts"].map((file) => `api/openapi/${file}`));
});

test("skips what did not change, and knows when spec, output or generator options did", async () => {
  const { run, write, read } = await project({ "specs/things.yaml": document() });
  const said = async (...words: string[]) => (await run("generate", ...words)).stdout.trim();
  await run("generate");
  const client = await read("generated/things/client.ts");
  expect(await said()).toBe("things  unchanged, 1 operation");
  await write("generated/things/client.ts", `${client}edited`);
  expect(await said()).toMatch(/^things {2}1 operation, ~client.ts/);
  expect(await read("generated/things/client.ts")).toBe(client);
  expect(await said("--http")).toContain("+types.ts +http.ts");
  expect(await said()).toContain("-http.ts -types.ts");
  await write("specs/things.yaml", document("listThings", "        - { name: page, in: query, required: true, schema: { type: integer } }\n"));
  const lines = await said();
  expect(lines).toContain("major: listThings: parameter page added, required");
  expect(lines).toContain("For callers this is a major release.");
});

test("writes nothing of any spec when one is broken, and says where it is", async () => {
  const { run, list } = await project({ "specs/a.yaml": document(), "specs/b.yaml": document().replace("schemas/Thing", "schemas/Thnig") });
  const { status, stdout, stderr } = await run("generate");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^specs\/b\.yaml:14:52 ref-not-found .*\n[\s\S]*> 14 \| [\s\S]*\n\n\d errors?\n$/m);
  expect(await list()).toEqual(["specs/a.yaml", "specs/b.yaml"]);
});

test("refuses to overwrite what it did not write", async () => {
  const { run, list } = await project({ "specs/things.yaml": document(), "generated/things/client.ts": "mine" });
  const { status, stderr } = await run("generate");
  expect(status).toBe(1);
  expect(stderr).toBe("specloom: generated/things/client.ts was not written by specloom, and nothing was touched: move what is yours elsewhere, or give another --out.\n");
  expect(await list("generated")).toEqual(["things/client.ts"]);
});

test("a checkout with other line ends is what it was", async () => {
  const { run, read, write } = await project({ "specs/things.yaml": document() });
  await run("generate");
  const checkedOut = (await read("generated/things/client.ts")).replaceAll("\n", "\r\n");
  await write("generated/things/client.ts", checkedOut);
  expect(await run("generate", "--check")).toEqual({ status: 0, stdout: "generated is what the specs say: things\n", stderr: "" });
  expect((await run("generate")).stdout).toBe("things  unchanged, 1 operation\n");
  expect((await run("generate", "specs/things.yaml", "--out", "generated")).stdout).toBe("things  unchanged, 1 operation\n");
  await write("specs/things.yaml", document().replaceAll("\n", "\r\n"));
  expect((await run("generate")).stdout).toBe("things  unchanged, 1 operation\n");
  expect(await read("generated/things/client.ts")).toBe(checkedOut);
  await write("specs/things.yaml", document("listMore"));
  expect((await run("generate")).stdout).toContain("~client.ts");
  expect(await read("generated/things/client.ts")).not.toContain("\r");
});

test("takes away what a spec left behind that is gone, when it generates all of specs/", async () => {
  const { folder, run, list } = await project({ "specs/a.yaml": document(), "specs/b.yaml": document(), "openapi.yaml": document() });
  await run("generate");
  await run("generate", "openapi.yaml");
  await rm(join(folder, "specs/b.yaml"));
  expect((await run("generate", "a")).stdout).toBe("a  unchanged, 1 operation\n");
  expect((await run("generate", "--check")).stderr).toContain("generated/b is of a spec that is no longer there");
  expect((await run("generate")).stdout).toContain("b  removed: its spec is no longer there");
  expect(await list("generated")).toEqual(["a/client.ts", "a/schemas.ts", "openapi/client.ts", "openapi/schemas.ts"]);
});

test("--check writes nothing, and tells missing, edited and outdated output apart", async () => {
  const { run, list, read, write } = await project({ "specs/things.yaml": document() });
  const missing = await run("generate", "--check");
  expect([missing.status, missing.stdout]).toEqual([1, ""]);
  expect(missing.stderr).toContain("generated/things is not what specs/things.yaml says\n  schemas.ts: missing\n  client.ts: missing\n");
  expect(await list()).toEqual(["specs/things.yaml"]);
  await run("generate");
  expect(await run("generate", "--check")).toEqual({ status: 0, stdout: "generated is what the specs say: things\n", stderr: "" });
  const before = await read("generated/things/client.ts");
  await write("specs/things.yaml", document("readThings"));
  const outdated = await run("generate", "--check");
  expect(outdated.status).toBe(1);
  expect(outdated.stderr).toMatch(/client\.ts: differs from line \d+ on: .*listThings.* → .*readThings/);
  expect(outdated.stderr).toContain("major: listThings: operation removed");
  expect(await read("generated/things/client.ts")).toBe(before);
  expect((await run("generate", "--check", "--format", "github")).stderr).toMatch(/^::error title=specloom::generated\/things is not/m);
});

test("--check says that a run died while it moved files, and the next run finishes it", async () => {
  const { run, write, read, list } = await project({ "specs/things.yaml": document() });
  await run("generate");
  const client = await read("generated/things/client.ts");
  await write("generated/.specloom/stage/0", client);
  await write("generated/.specloom/journal.json", JSON.stringify([{ path: "things/client.ts", staged: "0" }]));
  const { status, stderr } = await run("generate", "--check");
  expect(status).toBe(1);
  expect(stderr).toContain("a run died while it moved files into place; the next one finishes.");
  expect((await run("generate")).status).toBe(0);
  expect(await list("generated")).toEqual(["things/client.ts", "things/schemas.ts"]);
});

test("what a dead run had ready does not come over what this one finds unchanged", async () => {
  const { run, write, read, list } = await project({ "specs/things.yaml": document() });
  await run("generate");
  const client = await read("generated/things/client.ts");
  await write("generated/.specloom/stage/0", `${client}of other specs`);
  await write("generated/.specloom/journal.json", JSON.stringify([{ path: "things/client.ts", staged: "0" }]));
  expect(await run("generate")).toMatchObject({ status: 0, stderr: "" });
  expect(await read("generated/things/client.ts")).toBe(client);
  expect(await list("generated")).toEqual(["things/client.ts", "things/schemas.ts"]);
});

test.each([
  [["generate", "--chekc"], "specloom: There is no option --chekc. Did you mean --check?\n"],
  [["generate", "thing"], 'specloom: There is no spec "thing". Did you mean things?\n'],
])("answers %j with one line and status 2", async (words, line) => {
  const { run } = await project({ "specs/things.yaml": document() });
  expect(await run(...words)).toEqual({ status: 2, stdout: "", stderr: line });
});

const list = (operationId: string, next: string) => `  /${operationId}:
    get:
      operationId: ${operationId}
      parameters: [{ name: after, in: query, schema: { type: string } }, { name: limit, in: query, schema: { type: integer } }]
      responses:
        "200":
          description: A page.
          content: { application/json: { schema: { properties: { data: { type: array, items: {} }, ${next} } } } }
`;
const head = 'openapi: 3.1.0\ninfo: { title: Lists, version: "1" }\npaths:\n';

test("suggests pagination where a list declares none, to paste, once for all that it fits", async () => {
  const { run, write } = await project({ "lists.yaml": head + list("listPets", "next: { type: string }") + list("listTags", "next: { type: string }") + list("listOwners", "has_more: { type: boolean }") });
  const { stdout } = await run("generate", "lists.yaml");
  const yaml = ["x-pagination:", "  style: cursor", "  request: { position: after, size: limit }", "  response: { items: /data, next: /next }", "  stop: [no-next]"];
  expect(stdout.split("\n").slice(1)).toEqual([
    "       listPets, like 1 other, returns one page of a list. To have all of it, add this to the operation, if it is true:",
    ...yaml.map((line) => `         ${line}`),
    "       listOwners (after) goes on from a position that its response does not tell. If that is a property of the last item, say so with style: keyset; else give the parameter yourself.",
    "",
  ]);
  await write("lists.yaml", head + list("listPets", "next: { type: string }").replace("      parameters", `${yaml.map((line) => `      ${line}\n`).join("")}      parameters`));
  expect((await run("generate", "lists.yaml")).stdout).not.toContain("x-pagination");
});

test("counts what it does not show of many suggestions", async () => {
  const { run } = await project({ "lists.yaml": head + ["a", "b", "c", "d", "e"].map((name) => list(name, `next_${name}: { properties: { next: { type: string } } }`)).join("") });
  const { stdout } = await run("generate", "lists.yaml");
  expect(stdout.match(/x-pagination:/g)).toHaveLength(3);
  expect(stdout).toContain("… and 2 more that could say how their list goes on");
});
