import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Compiler, compile, outputFolder } from "./compile.ts";

let output: Awaited<ReturnType<typeof outputFolder>>;

beforeAll(async () => {
  output = await outputFolder();
}, 30_000);

afterAll(() => output.remove());

const bundler = { module: "esnext", moduleResolution: "bundler" };

// The slow compiler reads all of it once; how it finds modules shows in one document.
test.concurrent.each<[Compiler, object, string[]]>([
  ["typescript 7", { module: "nodenext" }, ["**/*.ts"]],
  ["typescript 7", bundler, ["**/*.ts"]],
  ["typescript 5.9", { module: "nodenext" }, ["**/*.ts"]],
  ["typescript 5.9", bundler, ["parameters/*.ts"]],
])("generated output type-checks under a strict tsconfig: %s, %j, %j", { timeout: 60_000 }, async (compiler, options, include) => {
  expect(await compile(output.folder, compiler, options, include)).toEqual([]);
});

test("a mistake in the output is seen", async () => {
  const name = "mistake.ts";
  await writeFile(join(output.folder, name), 'import { createParameters } from "./parameters/client.ts";\ncreateParameters().getThing({ id: "1" });\n');
  expect((await compile(output.folder, "typescript 7", { moduleDetection: "force" }, [name])).join("\n")).toMatch(/mistake\.ts\(2,\d+\): error TS/);
});
