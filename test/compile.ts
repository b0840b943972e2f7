/** A folder outside the repository in which generated clients are compiled as their users do. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Generated, generate } from "../src/generator/generate.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const compilers = { "typescript 7": "node_modules/typescript7/bin/tsc", "typescript 5.9": "node_modules/typescript/bin/tsc" } as const;

export type Compiler = keyof typeof compilers;

const strict = {
  target: "es2022", lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"], types: [], customConditions: ["specloom-source"], noEmit: true,
  strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noImplicitOverride: true, noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true, noUnusedParameters: true, verbatimModuleSyntax: true, isolatedModules: true, allowImportingTsExtensions: true, skipLibCheck: true,
};

/** Our specs and the documents that hold one family of features each. */
export async function documents(): Promise<string[]> {
  const inside = async (folder: string) => (await readdir(join(root, folder))).filter((name) => name.endsWith(".yaml")).map((name) => join(root, folder, name));
  return [...(await inside("specs")), ...(await inside("test/fixtures"))];
}


export const generateFrom = (path: string, http = true): Promise<Generated> => generate(basename(path), (file) => readFile(join(dirname(path), file), "utf8"), { http });

/** The folder with all that `documents` generate into, and `specloom` installed. */
export async function outputFolder(): Promise<{ folder: string; outputs: Generated[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "specloom-output-"));
  const outputs = await Promise.all((await documents()).map((path) => generateFrom(path)));
  await mkdir(join(folder, "node_modules"));
  await symlink(root, join(folder, "node_modules/specloom"), "dir");
  await symlink(join(root, "node_modules/openapi-fetch"), join(folder, "node_modules/openapi-fetch"), "dir");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  for (const { api, files } of outputs) {
    await mkdir(join(folder, api.name));
    for (const [name, text] of files) await writeFile(join(folder, api.name, name), text);
  }
  return { folder, outputs, remove: () => rm(folder, { recursive: true }) };
}

/** What the compiler says, line by line; empty when it is content. */
export async function compile(folder: string, compiler: Compiler, options: object = {}, include = ["**/*.ts"]): Promise<string[]> {
  const config = join(folder, `tsconfig.${compiler.replace(/\W/g, "-")}.${Object.values(options).join("-")}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: { ...strict, module: "nodenext", ...options }, include }));
  const done = await promisify(execFile)(process.execPath, [join(root, compilers[compiler]), "-p", config, "--pretty", "false"], { cwd: folder }).catch((error: { stdout: string }) => error);
  return done.stdout.split("\n").filter(Boolean);
}
