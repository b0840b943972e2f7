// The bundle that browsers get, in Node: one made of web standards runs anywhere.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleProgram, expected, openPlatform } from "./support/platforms.ts";

let bundle: Awaited<ReturnType<typeof bundleProgram>>;
let platform: Awaited<ReturnType<typeof openPlatform>>;
let folder: string;
let file: string;

beforeAll(async () => {
  bundle = await bundleProgram();
  platform = await openPlatform({});
  folder = await mkdtemp(join(tmpdir(), "specloom-platforms-"));
  file = join(folder, "program.mjs");
  await writeFile(file, bundle.code);
});
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true });
});

test("has nothing of Node in it", () => {
  expect(bundle.imports).toEqual([]);
  expect(bundle.code).not.toMatch(/["']node:|\brequire\(|\bBuffer\b|__dirname/);
  // read through globalThis and only if it is there: the environment
  expect(bundle.code.match(/\bprocess\b.*/g)).toEqual([expect.stringMatching(/^process\?\.env\b/)]);
});

test("runs in a process of its own, without flags", async () => {
  const program = `const { run } = await import(process.argv[1]); console.log(JSON.stringify(await run(JSON.parse(process.argv[2]))));`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program, file, JSON.stringify(platform.settings)]);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual(expected);
});

test("runs in a worker thread, which then ends by itself", async () => {
  const program = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(workerData.file).then(({ run }) => run(workerData.settings)).then((outcome) => parentPort.postMessage(outcome));`;
  const worker = new Worker(program, { eval: true, workerData: { file, settings: platform.settings } });
  const messages: unknown[] = [];
  worker.on("message", (message) => messages.push(message));
  const status = await new Promise((resolve, reject) => worker.on("error", reject).on("exit", resolve));
  expect([status, ...messages]).toEqual([0, expected]);
});
