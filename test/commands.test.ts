/** The commands of the README that nobody else runs, as npm starts them. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const npm = (...words: string[]): ChildProcess => spawn("npm", ["run", "--silent", ...words], { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" }, detached: true });

/** What the command prints until it says this. Then it is stopped, with all that it started. */
async function until(child: ChildProcess, wanted: RegExp): Promise<string> {
  let text = "";
  try {
    for await (const chunk of child.stdout ?? []) {
      text += String(chunk);
      if (wanted.test(text)) return text;
    }
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  }
  throw new Error(`it ended without saying ${String(wanted)}:\n${text}`);
}

async function toItsEnd(child: ChildProcess): Promise<{ status: number | null; text: string }> {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += String(chunk)));
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { status, text };
}

test("npm run demo walks all five and ends well", { timeout: 60_000 }, async () => {
  const { status, text } = await toItsEnd(npm("demo"));
  expect(text).toContain("All five did their job");
  expect(status).toBe(0);
});

test("npm run simulate -- bunce serves, and prints curl lines", { timeout: 30_000 }, async () => {
  const text = await until(npm("simulate", "--", "bunce", "--port", "0"), /curl .*\n/);
  expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/v1/);
});

test("npm run docs serves the pages, or says how to build them", { timeout: 30_000 }, async () => {
  const child = npm("docs", "--", "--port", "0");
  let said = "";
  child.stderr?.on("data", (chunk) => (said += String(chunk)));
  const text = await until(child, /http:\/\/\S+/).catch(() => said);
  expect(text).toMatch(/The docs are at http:\/\//);
});

test("npm run generate -- bunce --check finds nothing stale", { timeout: 60_000 }, async () => {
  const { status, text } = await toItsEnd(npm("generate", "--", "bunce", "--check", "--no-docs"));
  expect(text).toContain("generated is what the specs say: bunce");
  expect(status).toBe(0);
});
