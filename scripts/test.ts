import { type SpawnOptions, spawn } from "node:child_process";
import { existsSync } from "node:fs";

/** What `npm test` means: all of these, each told in one line, the tests last so that their summary is what one reads. */
const source = ["node_modules/tsx/dist/cli.mjs", "--conditions=specloom-source"];
const checks: [name: string, ...words: string[]][] = [
  ["specs are free of findings", ...source, "scripts/lint-specs.ts"],
  ["evidence is complete", ...source, "scripts/evidence.ts"],
  ["generated is what the specs say", ...source, "src/cli/main.ts", "generate", "--check", "--http", "--no-docs"],
  ["types, TypeScript 7", "node_modules/typescript7/bin/tsc", "-p", "."],
  ["types, TypeScript 5.9", "node_modules/typescript/bin/tsc", "-p", "."],
  ["code", "node_modules/oxlint/bin/oxlint", "--type-aware"],
  ["nothing unused", "node_modules/knip/bin/knip.js"],
];

let failed = 0;
for (const [name, ...words] of checks) {
  const start = performance.now();
  const { status, output } = await node(words, { stdio: ["ignore", "pipe", "pipe"] });
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${seconds} s  ${name}`);
  if (status !== 0) {
    failed++;
    console.log(output.replace(/^(?=.)/gm, "    "));
  }
}
const browser = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
if (!existsSync(browser)) console.log(`there is no browser at ${browser} (CHROMIUM_PATH says where): the browser tests do not run`);
if (failed > 0) console.log(`${failed} of the checks above failed`);
const tests = await node(["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = failed > 0 || tests.status !== 0 ? 1 : 0;

function node(words: string[], options: SpawnOptions): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, options);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", reject).on("close", (status) => resolve({ status, output }));
  });
}
