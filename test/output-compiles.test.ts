import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Compiler, compile, outputFolder } from "./compile.ts";

let output: Awaited<ReturnType<typeof outputFolder>>;

beforeAll(async () => {
  output = await outputFolder();
}, 30_000);

afterAll(() => output.remove());

test.concurrent.each<[Compiler, object]>([
  ["typescript 7", { module: "nodenext" }],
  ["typescript 7", { module: "esnext", moduleResolution: "bundler" }],
  ["typescript 5.9", { module: "nodenext" }],
  ["typescript 5.9", { module: "esnext", moduleResolution: "bundler" }],
])("generated output type-checks under a strict tsconfig: %s, %j", { timeout: 60_000 }, async (compiler, options) => {
  expect(await compile(output.folder, compiler, options)).toEqual([]);
});

test("a mistake in the output is seen", async () => {
  const name = "mistake.ts";
  await writeFile(join(output.folder, name), 'import { createParameters } from "./parameters/client.ts";\ncreateParameters().getThing({ id: "1" });\n');
  expect((await compile(output.folder, "typescript 7", { moduleDetection: "force" }, [name])).join("\n")).toMatch(/mistake\.ts\(2,\d+\): error TS/);
});
