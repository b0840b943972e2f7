import { copyFile, mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { beforeAll, describe, expect, test } from "vitest";
import { compile, compilers, copyCheckout, node, npm, root, temporaryFolder, unpack } from "./fixtures/package/checkout.ts";

type Manifest = { name: string; version: string; bin: Record<string, string>; exports: Record<string, string | Record<string, string>>; dependencies: Record<string, string>; peerDependencies: Record<string, string> };

const folder = await temporaryFolder();
let tarball: string;
let project: string;
let installed: string;
let manifest: Manifest;
let files: string[];

// Packed from a copy, so that `prepare` builds what the sources say now, and nothing here writes to the checkout.
beforeAll(async () => {
  const checkout = await copyCheckout(join(folder, "checkout"));
  const packed = await npm(checkout, "pack", "--offline", "--silent", "--pack-destination", folder);
  if (packed.status !== 0) throw new Error(`npm pack failed:\n${packed.stdout}${packed.stderr}`);
  tarball = join(folder, packed.stdout.trim().split("\n").at(-1)!);
  project = join(folder, "project");
  installed = join(project, "node_modules/specloom");
  await unpack(tarball, installed);
  manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8")) as Manifest;
  for (const name of Object.keys(manifest.dependencies)) await symlink(join(root, "node_modules", name), join(project, "node_modules", name));
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
  const entries = await readdir(installed, { recursive: true, withFileTypes: true });
  files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1).replaceAll("\\", "/"));
}, 60_000);

test("holds what a user needs and nothing else", () => {
  const wanted = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|schemas\/extensions\.json|(src|generated)\/[\w/-]+\.ts|dist\/(src|generated)\/[\w/-]+\.(js|d\.ts))$/;
  expect(files.filter((file) => !wanted.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(["package.json", "README.md", "LICENSE", "CHANGELOG.md", "schemas/extensions.json", manifest.bin["specloom"]]));
  const targets = Object.values(manifest.exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)));
  for (const target of targets) for (const api of ["bunce", "infinity"]) expect(files).toContain(target.replace("*", api).replace("./", ""));
});

test("imports only what it says it needs", async () => {
  const code = files.filter((file) => /^dist\/.*\.js$/.test(file));
  const { metafile } = await build({ entryPoints: code, absWorkingDir: installed, bundle: true, packages: "external", platform: "node", format: "esm", metafile: true, write: false, outdir: "out" });
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path));
  const packages = imported.filter((path) => !path.startsWith("node:")).map((path) => path.replace(/^((?:@[^/]+\/)?[^/]+).*/, "$1"));
  const declared = [manifest.name, ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })];
  expect([...new Set(packages)].filter((name) => !declared.includes(name))).toEqual([]);
});

test("has no finding of publint", async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

const program = `
import { connect, isHttpError } from "specloom";
import { api, createBunce, getSegment } from "specloom/bunce";
import { createBunceHttp } from "specloom/bunce/http";
import { simulateBunce } from "specloom/testing";

const { url: baseUrl, credentials, close } = await simulateBunce({ segments: 45 });
const bunce = createBunce({ baseUrl, credentials });
const names = [];
for await (const { name } of bunce.listSegments()) names.push(name);
const { data } = await bunce.createSegment({ body: { name: "Gold", add_all_customers: true } });
const segment = await connect(api, { getSegment }, { baseUrl, credentials }).getSegment({ segment_id: data.id });
const error = await bunce.getSegment({ segment_id: "none" }).catch((reason) => reason);
const { data: list } = await createBunceHttp({ baseUrl, credentials }).GET("/segments", { params: { query: { per_page: 3 } } });
console.log(JSON.stringify([names.length, segment.data.all_customers, isHttpError(error, getSegment, 400), list.data.length]));
await close();
`;

test("runs in plain Node, all its entries together", async () => {
  await writeFile(join(project, "program.js"), program);
  expect(await node(project, {}, "program.js")).toEqual({ status: 0, stderr: "", stdout: "[45,true,true,3]\n" });
});

const typed = `
import { type Middleware, connect, isHttpError } from "specloom";
import { type Segment, api, createBunce, getSegment } from "specloom/bunce";
import { createBunceHttp } from "specloom/bunce/http";
import type { components } from "specloom/bunce/types";
import { type Criterion, createInfinity } from "specloom/infinity";
import { createInfinityHttp } from "specloom/infinity/http";
import { simulateInfinity } from "specloom/testing";

const trace: Middleware = (request, next) => next({ ...request, headers: { ...request.headers, "x-trace": "1" } });
const infinity = createInfinity({ credentials: (await simulateInfinity()).credentials, defaults: { igrp: 7 }, middleware: [trace] });
for await (const { segment, criteria } of infinity.listSegments()) exact<[number, Criterion[]]>([segment, criteria]);
const { data, error } = await connect(api, { getSegment }).getSegment({ segment_id: "1" }).result();
export const segment: Segment | string = data ? data.data : error.status === 404 ? error.body.message : error.message;
export const onTheWire: components["schemas"]["Segment"]["all_customers"] = 1;
export const { data: list } = await createBunceHttp().GET("/segments", { params: { query: { page: 2 } } });
createInfinityHttp().DELETE("/igrps/{igrp}/segments/{segment}", { params: { path: { igrp: 7, segment: 2 } } });
createBunce().listSegments().catch((reason: unknown) => isHttpError(reason) && reason.status);
// @ts-expect-error segment is missing
infinity.readSegment({});
function exact<T>(value: T): T { return value; }
`;

const resolutions = [{ module: "nodenext", moduleResolution: "nodenext" }, { module: "esnext", moduleResolution: "bundler" }];
const settings = (Object.keys(compilers) as (keyof typeof compilers)[]).flatMap((version) => resolutions.map((options) => [version, options.moduleResolution, options] as const));

describe.concurrent("type-checks, its declarations too,", () => {
  beforeAll(() => writeFile(join(project, "typed.ts"), typed));
  test.each(settings)(
    "with TypeScript %s and %s",
    async (version, _, options) => {
      expect(await compile(project, "typed.ts", version, { ...options, noEmit: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true })).toBe("");
    },
    60_000,
  );
});

/** As strict as a project can be that is somebody else's. */
const strictest = {
  noEmit: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, isolatedModules: true, verbatimModuleSyntax: true, erasableSyntaxOnly: true,
  noPropertyAccessFromIndexSignature: true, noImplicitOverride: true, noUnusedLocals: true, noUnusedParameters: true,
};

describe("generates in a project of others", () => {
  const elsewhere = join(folder, "elsewhere");
  const specloom = (...words: string[]) => node(elsewhere, {}, join("node_modules/specloom", manifest.bin["specloom"]!), "generate", ...words);
  beforeAll(async () => {
    await mkdir(join(elsewhere, "specs"), { recursive: true });
    await unpack(tarball, join(elsewhere, "node_modules/specloom"));
    for (const name of [...Object.keys(manifest.dependencies), "yaml"]) await symlink(join(root, "node_modules", name), join(elsewhere, "node_modules", name));
    await writeFile(join(elsewhere, "package.json"), JSON.stringify({ type: "module" }));
    for (const name of ["composition", "names", "parameters", "recursion", "views"]) await copyFile(join(root, `test/fixtures/${name}.yaml`), join(elsewhere, `specs/${name}.yaml`));
    const generated = await specloom("--out", "src/api");
    if (generated.status !== 0) throw new Error(generated.stderr);
    const clients = await readdir(join(elsewhere, "src/api"));
    await writeFile(join(elsewhere, "program.ts"), clients.map((name) => `export * as ${name} from "./src/api/${name}/client.js";\n`).join(""));
  });

  test.each(settings)(
    "what TypeScript %s takes by %s",
    async (version, _, options) => {
      expect(await compile(elsewhere, "program.ts", version, { ...options, ...strictest })).toBe("");
    },
    60_000,
  );

  test("and says in CI what is no longer what the specs say", async () => {
    const check = () => specloom("--out", "src/api", "--check", "--format", "github");
    expect(await check()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^src\/api is what the specs say: /) });
    await writeFile(join(elsewhere, "src/api/names/schemas.ts"), "// Generated from names.yaml by specloom generate. Do not edit.\n");
    const { status, stderr } = await check();
    expect([status, stderr]).toEqual([1, expect.stringContaining(`\n::error title=specloom::src/api/names is not what ${join("specs", "names.yaml")} says\n`)]);
  });
});

describe("the command line", () => {
  const specloom = (...words: string[]) => node(project, {}, join("node_modules/specloom", manifest.bin["specloom"]!), ...words);

  test("says its version", async () => {
    expect(await specloom("--version")).toEqual({ status: 0, stderr: "", stdout: `${manifest.version}\n` });
  });

  test("needs nothing else in a project that has specloom alone, and says what it needs for rare YAML", async () => {
    await mkdir(join(project, "specs"), { recursive: true });
    const acme = "openapi: 3.1.0\ninfo: { title: Acme, version: '1' }\npaths: { /a: { get: { responses: { 200: { description: x } } } } }\n";
    await writeFile(join(project, "specs/acme.yaml"), acme);
    expect(await specloom("generate")).toEqual({ status: 0, stderr: "", stdout: "acme  1 operation, +schemas.ts +client.ts\n" });
    await writeFile(join(project, "specs/acme.yaml"), acme.replace("title: Acme", "title: !!str Acme"));
    const { status, stdout, stderr } = await specloom("generate");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^specs\/acme\.yaml:1:1 yaml-needed [^\n]*\n[^]* {2}Install it: npm install --save-dev yaml\n/);
  });
});
