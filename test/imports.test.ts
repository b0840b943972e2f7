/** Imports point one way: scripts → cli → generator, generated → specloom; the runtime knows none of them. */
import { readFile, readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true });
  return entries.filter((path) => path.endsWith(".ts") && !path.includes(".test")).map((path) => join(folder, path)).sort();
}

/** What a module imports: packages by name, own files by their path in the repository. */
async function imports(path: string): Promise<string[]> {
  const text = await readFile(join(root, path), "utf8");
  const found = text.matchAll(/^(?:import|export)\b[^"'`;]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm);
  return [...found].map(([, from, alone, late]) => from ?? alone ?? late ?? "").map((name) => (name.startsWith(".") ? relative(root, join(root, dirname(path), name)) : name));
}

const allImports = async (folder: string): Promise<[string, string][]> =>
  (await Promise.all((await sources(folder)).map(async (path) => (await imports(path)).map((name): [string, string] => [path, name])))).flat();

describe.each([
  ["src/runtime", /^src\/runtime\//],
  ["src/oauth2", /^src\/(oauth2|runtime)\/|^oauth4webapi$/],
  ["src/http", /^src\/(http|runtime)\/|^openapi-fetch$/],
  ["src/generator", /^src\/generator\/|^yaml$|^openapi-typescript$|^ts-morph$/],
  ["src/testing", /^src\/testing\/|^node:/],
  ["src/drift", /^src\/(drift|evidence|generator)\//],
  ["src/evidence", /^src\/(evidence|generator)\//],
  ["src/cli", /^src\/(cli|evidence|generator)\/|^node:|^yaml$|^tsx?$/],
  ["scripts", /^(scripts|examples|src\/(cli|drift|evidence|generator|testing)|test\/mutants)\/|^specloom(\/|$)|^node:|^yaml$|^ajv|^marked$|^esbuild$/],
])("%s", (folder, allowed) => {
  test(`imports nothing but ${allowed.source}`, async () => {
    const found = await allImports(folder);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(([, name]) => !allowed.test(name))).toEqual([]);
  });
});

test("generated code imports specloom and its own files", async () => {
  const found = await allImports("generated");
  expect(found.length).toBeGreaterThan(0);
  const own = (path: string) => ["schemas.ts", "types.ts", "client.js"].map((name) => join(dirname(path), name));
  expect(found.filter(([path, name]) => name !== "specloom" && name !== "specloom/http" && !own(path).includes(name))).toEqual([]);
});

test.each(["openapi-typescript", "openapi-fetch"])("%s is known to one module", async (name) => {
  const found = await allImports("src");
  expect(new Set(found.filter(([, imported]) => imported === name).map(([path]) => path)).size).toBe(1);
});

test("the runtime reads the environment in one module, and nothing else of Node", async () => {
  const readers: string[] = [];
  for (const path of await sources("src/runtime")) if (/\b(process|Buffer|require|__dirname)\b\s*[.?([]/.test(await readFile(join(root, path), "utf8"))) readers.push(path);
  expect(readers).toEqual(["src/runtime/environment.ts"]);
});
