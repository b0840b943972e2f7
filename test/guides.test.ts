/** What the guides show: every snippet compiles, one that is followed by its output prints that, and all of them are pages to read. */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { source as axe } from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildGuides } from "../scripts/guides.ts";
import { lintAll } from "../src/cli/lint.ts";
import { serve } from "../src/cli/serve.ts";
import { generate } from "../src/generator/generate.ts";
import { chromiumPath, hasChromium, quiet } from "./support/chromium.ts";
import type { Printed } from "./support/run-snippets.ts";

const root = join(import.meta.dirname, "..");
const guides = join(root, "docs/guides");

/** `output`: the block of text behind it, whatever prose is between them. */
type Snippet = { name: string; file: string; code: string; output: string | undefined };

/** Durations are what no run repeats. */
const withoutTimes = (text: string): string => text.replace(/\d+ ms/g, "… ms");

let folder: string;
let snippets: Snippet[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specloom-guides-"));
  await mkdir(join(folder, "node_modules"));
  await symlink(root, join(folder, "node_modules/specloom"), "dir");
  for (const name of ["@opentelemetry", "@types"]) await symlink(join(root, "node_modules", name), join(folder, "node_modules", name), "dir");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ extends: join(root, "tsconfig.json"), include: ["*.ts"] }));
  snippets = [];
  for (const guide of (await readdir(guides)).filter((file) => file.endsWith(".md")).sort()) {
    const blocks = [...(await readFile(join(guides, guide), "utf8")).matchAll(/^```(\w+)\n(.*?)^```$/gms)];
    for (const [index, [, language, code = ""]] of blocks.entries()) {
      if (language !== "ts") continue;
      const [, next, output] = blocks[index + 1] ?? [];
      const name = `${guide.replace(".md", "")}-${index + 1}`;
      snippets.push({ name, file: join(folder, `${name}.ts`), code, output: next === "text" ? output : undefined });
    }
  }
  for (const { file, code } of snippets) await writeFile(file, code);
});
afterAll(() => rm(folder, { recursive: true }));

test("the API that a guide adds generates, and lint finds nothing in it", async () => {
  const [, text = ""] = /^```yaml\n(.*?)^```$/ms.exec(await readFile(join(guides, "adding-an-api.md"), "utf8")) ?? [];
  await writeFile(join(folder, "acme.yaml"), text);
  const { files, warnings } = await generate("acme.yaml", async () => text, { http: false });
  expect(warnings).toEqual([]);
  expect(files.get("client.ts")).toMatch(/listOrders\(.*\): Pages<Order,/);
  const spec = { name: "acme", path: "acme.yaml", folder, entry: "acme.yaml" };
  expect(await lintAll([spec], folder, { cwd: root, env: { XDG_CACHE_HOME: folder } })).toEqual([[]]);
});

test("every snippet compiles", () => {
  expect(snippets.length).toBeGreaterThan(20);
  const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "-p", folder, "--pretty", "false"], { encoding: "utf8" });
  expect(stdout).toBe("");
});

test("a snippet that is followed by its output prints it", { timeout: 60_000 }, () => {
  const shown = snippets.filter(({ output }) => output !== undefined);
  expect(shown.length).toBeGreaterThan(12);
  const words = [join(root, "node_modules/tsx/dist/cli.mjs"), "--conditions=specloom-source", join(root, "test/support/run-snippets.ts"), ...shown.map(({ file }) => file)];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  const named = (outputs: string[]) => Object.fromEntries(outputs.map((output, index) => [shown[index]?.name, withoutTimes(output)]));
  expect(stderr).toBe("");
  const printed = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as Printed);
  expect(named(printed.map((lines) => `${lines.join("\n")}\n`))).toEqual(named(shown.map(({ output }) => output ?? "")));
});

const hasBrowser = hasChromium("The guides were not opened");

describe.skipIf(!hasBrowser)("the pages of the guides", () => {
  let browser: Browser;
  let out: string;
  let pages: string[];
  let findings: unknown[];

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), "specloom-guide-pages-"));
    findings = await buildGuides(root, out);
    pages = (await readdir(join(out, "docs/guides"))).filter((file) => file.endsWith(".html"));
    browser = await chromium.launch({ executablePath: chromiumPath, args: quiet });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await rm(out, { recursive: true });
  });

  test("are built without a finding", () => {
    expect(findings).toEqual([]);
    expect(pages.length).toBeGreaterThan(9);
  });

  test("are listed for the start page in the order of the index, with what each is about", async () => {
    const listed = JSON.parse(await readFile(join(out, "docs/guides/index.json"), "utf8")) as { title: string; href: string; summary: string }[];
    expect(listed[0]).toEqual({ title: "First call", href: "first-call.html", summary: "from nothing to a list, without an account" });
    const written = (await readdir(guides)).filter((file) => file.endsWith(".md") && file !== "README.md");
    expect(listed.map(({ href }) => href).sort()).toEqual(written.map((file) => file.replace(".md", ".html")).sort());
  });

  test.each([["phone", 390, "dark"], ["desktop", 1280, "light"]] as const)("fit a %s, load nothing, and axe finds nothing", { timeout: 60_000 }, async (_name, width, colorScheme) => {
    const { server, url } = await serve(join(out, "docs"), 0);
    const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme });
    const noise: string[] = [];
    page.on("console", (message) => noise.push(message.text()));
    page.on("request", (request) => request.isNavigationRequest() || noise.push(request.url()));
    const found: Record<string, unknown> = {};
    for (const name of pages) {
      await page.goto(`${url}guides/${name}`);
      expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(width);
      found[name] = await page.evaluate(`${axe}; axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`);
    }
    server.close().closeAllConnections();
    expect(found).toEqual(Object.fromEntries(pages.map((name) => [name, []])));
    expect(noise).toEqual([]);
  });

  test("lead to each other and to the pages of the APIs", async () => {
    const specs = (await readdir(join(root, "specs"))).map((file) => `../${file.replace(/yaml$/, "html")}`);
    const known = new Set([...pages, ...specs, "../index.html"]);
    const links = (await Promise.all(pages.map((name) => readFile(join(out, "docs/guides", name), "utf8")))).flatMap((html) => [...html.matchAll(/href="([^"#]+)(?:#[^"]*)?"/g)].map(([, href = ""]) => href));
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((href) => !known.has(href) && !/^(https:|data:,$)/.test(href))).toEqual([]);
    expect(links).toContain("../bunce.html");
  });
});
