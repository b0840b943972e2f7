import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { help } from "./help.ts";
import { document, project } from "./project.test-setup.ts";

/** The command line in a process of its own, from source. */
function specloom(cwd: string, ...words: string[]) {
  const node = ["--import", import.meta.resolve("tsx"), join(import.meta.dirname, "main.ts"), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { cwd, encoding: "utf8", env: { ...process.env, XDG_CACHE_HOME: join(cwd, ".cache") } });
  return { status, stdout, stderr };
}

test("is a command: exit status 0, 1 and 2, findings on stderr, never a stack trace", async () => {
  const { folder } = await project({ "specs/good.yaml": document(), "bad.yaml": "openapi: 4.0.0" });
  expect(specloom(folder, "--version")).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: "" });
  expect(specloom(folder, "generate")).toMatchObject({ status: 0, stderr: "" });
  const bad = specloom(folder, "generate", "bad.yaml");
  expect(bad).toMatchObject({ status: 1, stdout: "" });
  expect(bad.stderr).toMatch(/^bad\.yaml:1:1 /);
  expect(specloom(folder, "generate", "--nope")).toMatchObject({ status: 2, stdout: "" });
  expect(bad.stderr).not.toMatch(/^ +at /m);
});

test("help teaches: every option, and examples", async () => {
  const { run } = await project();
  expect(await run("--help")).toEqual({ status: 0, stdout: help, stderr: "" });
  for (const option of ["--out", "--check", "--watch", "--lint", "--http", "--docs", "--no-docs", "--format github", "--help", "--version", "x-pagination"]) expect(help).toContain(option);
  expect(help).toContain("specloom generate ./openapi.yaml --out ./src/api");
  expect(Math.max(...help.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
});

test.skipIf(process.platform !== "linux").each([
  ["generate | true", 0, ""],
  ["--help | true", 0, ""],
  ["generate --check 2>&1 | true", 1, ""],
  ["generate none.yaml 2>/dev/full", 1, ""],
  ["generate >/dev/full", 1, "specloom: the output cannot be written (ENOSPC).\n"],
])("%s ends with %i, and says %j", async (command, status, said) => {
  const { folder, read } = await project({ "specs/good.yaml": document() });
  const node = [process.execPath, "--import", import.meta.resolve("tsx"), join(import.meta.dirname, "main.ts")].map((word) => `'${word}'`).join(" ");
  const ended = spawnSync("bash", ["-c", `${node} ${command}; exit \${PIPESTATUS[0]}`], { cwd: folder, encoding: "utf8", env: { ...process.env, XDG_CACHE_HOME: join(folder, ".cache") } });
  expect([ended.status, ended.stderr]).toEqual([status, said]);
  if (command.startsWith("generate |")) expect(await read("generated/good/client.ts")).toContain("listThings");
});
