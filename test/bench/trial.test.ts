import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { measure } from "../../bench/measure.ts";
import type { Tool } from "../../bench/tools.ts";
import { faultOf, tryTools } from "../../bench/trial.ts";

const work = mkdtempSync(join(tmpdir(), "specloom-trial-"));
afterAll(() => rmSync(work, { recursive: true }));

const run = (script: string, limit?: number) => measure({ words: ["--eval", script], cwd: work, ...(limit && { limit }) });

test("measures a process together with those it starts", () => {
  const alone = run("0");
  const both = run(`require("node:child_process").spawnSync(process.execPath, ["--eval", "0"])`);
  expect(both.peak).toBeGreaterThan(1.5 * alone.peak);
});

test.each([
  ["", undefined],
  [`console.log("Acme 2.0"); console.error("\\x1b[31m✗ Invalid document\\x1b[0m"); process.exit(1)`, "✗ Invalid document"],
  [`console.log("*** \\nno such file"); process.exit(2)`, "no such file"],
  [`console.error("Failed.\\n  - Can't resolve $ref"); process.exit(1)`, "- Can't resolve $ref"],
  [`throw new Error("There is no such file.")`, "Error: There is no such file."],
  ["process.exit(1)", "no output"],
])("of %j the fault is %j", (script, fault) => {
  expect(faultOf(run(script))).toBe(fault);
});

test("a tool that does not end is killed", () => {
  expect(faultOf(run("setInterval(() => {}, 1000)", 0.5))).toMatch(/^killed after \d+ s$/);
});

/** A tool whose program is given; it runs in its output folder. */
function tool(name: string, script: string): Tool {
  const output = join(work, name);
  mkdirSync(output);
  return { name, prepare: () => undefined, command: { words: ["--eval", script], cwd: output }, output };
}

test("runs every tool in every round, and one that failed no more", () => {
  const count = (script: string) => `require("node:fs").appendFileSync("../runs", process.cwd().at(-1)); ${script}`;
  const write = `require("node:fs").writeFileSync("client.ts", "// @ts-nocheck\\nexport const a: string = 1;\\n")`;
  writeFileSync(join(work, "runs"), "");
  const [good, bad, idle] = tryTools([tool("a", count(write)), tool("b", count("process.exit(1)")), tool("c", count("0"))], 2, () => undefined);
  expect(good?.runs).toHaveLength(2);
  expect(good?.output).toMatchObject({ errors: 1 });
  expect([bad?.failed, idle?.failed]).toEqual(["no output", "wrote nothing: no output"]);
  expect(run(`process.stdout.write(require("node:fs").readFileSync("runs"))`).stdout).toBe("abca");
});
