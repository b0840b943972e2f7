/** What README.md shows: snippets compile, commands exist, the first block is what `.ci/run` runs. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const readme = await readFile(join(root, "README.md"), "utf8");
const blocks = (language: string): string[] => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map((match) => match[1] as string);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specloom-readme-"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
});
afterAll(() => rm(folder, { recursive: true }));

test("every snippet compiles", async () => {
  const snippets = blocks("ts");
  expect(snippets.length).toBeGreaterThan(4);
  for (const [i, text] of snippets.entries()) await writeFile(join(folder, `snippet-${i + 1}.ts`), text);
  const paths = Object.fromEntries(["", "/testing", "/http"].map((name) => [`specloom${name}`, [join(root, `src/${name === "/testing" ? "testing/index" : name === "/http" ? "http/index" : "index"}.ts`)]]));
  for (const [suffix, file] of [["", "client"], ["/http", "http"], ["/types", "types"]]) for (const api of await readdir(join(root, "generated"))) paths[`specloom/${api}${suffix}`] = [join(root, `generated/${api}/${file}.ts`)];
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions: { paths, typeRoots: [join(root, "node_modules/@types")] }, include: ["*.ts"] }));
  const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "-p", folder], { encoding: "utf8" });
  expect(stdout).toBe("");
});

test("every npm script it names exists", async () => {
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
  const named = [...blocks("sh").join("").matchAll(/npm (?:run (?:-s )?)?(?!ci\b|run\b)([a-z:]+)/g)].map((match) => match[1] as string);
  expect(named).toContain("generate");
  for (const name of named) expect(scripts).toHaveProperty([name]);
});

test("it begins with the two commands that continuous integration runs", () => {
  expect(blocks("sh")[0]).toBe("npm ci && npm run generate\nnpm test\n");
});

test("every file it links to exists", async () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] as string);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) await expect(readFile(join(root, link)).catch((error: NodeJS.ErrnoException) => error.code === "EISDIR"), link).resolves.toBeTruthy();
});
