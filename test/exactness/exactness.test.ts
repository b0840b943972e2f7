/** Every legal document generates, and what is generated compiles. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Generated, generate } from "../../src/generator/generate.ts";
import { compile } from "../compile.ts";
import { cases } from "./cases.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;
const outputs = new Map<string, Generated | Error>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specloom-exactness-"));
  await mkdir(join(folder, "node_modules"));
  await symlink(root, join(folder, "node_modules/specloom"), "dir");
  await symlink(join(root, "node_modules/openapi-fetch"), join(folder, "node_modules/openapi-fetch"), "dir");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  for (const { name, document, program } of cases) {
    const output = await generate(`${name}.yaml`, async () => document, { http: true }).catch((error: Error) => error);
    outputs.set(name, output);
    if (output instanceof Error) continue;
    await mkdir(join(folder, name));
    for (const [file, text] of output.files) await writeFile(join(folder, name, file), text);
    if (program !== undefined) await writeFile(join(folder, name, "program.ts"), program);
  }
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

const collapsed = (text: string): string => text.replace(/ *\/\*\*.*?\*\/\n/gs, "").replace(/\s+/g, " ");

describe("generates, and says", () => {
  test.each(cases)("$name", ({ name, want = [], warnings = [] }) => {
    const output = outputs.get(name);
    if (!output || output instanceof Error) throw output ?? new Error("nothing was generated");
    const text = collapsed([...output.files].filter(([file]) => file === "schemas.ts" || file === "client.ts").map(([, content]) => content).join(""));
    for (const part of want) expect(text).toContain(part);
    expect(output.warnings.map(({ code }) => code)).toEqual(warnings);
  });
});

test.each(["typescript 7", "typescript 5.9"] as const)("compiles with %s", { timeout: 60_000 }, async (compiler) => {
  expect(await compile(folder, compiler)).toEqual([]);
});
