// The pages of the project as a reader has them: built, served, and opened in Chromium.
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Page, chromium } from "playwright-core";
import { expect } from "vitest";
import { buildDocs } from "../../src/cli/docs.ts";
import { serve } from "../../src/cli/serve.ts";
import { readBibliography } from "../../src/evidence/bibliography.ts";
import { coverage } from "../../src/evidence/coverage.ts";
import { elementsOf } from "../../src/evidence/elements.ts";
import type { Guide, Listed } from "../../src/generator/emit/start-page.ts";
import { generate } from "../../src/generator/generate.ts";
import { chromiumPath, quiet } from "./chromium.ts";

const specs = fileURLToPath(new URL("../../specs/", import.meta.url));

/** Our own APIs, as the start page lists them. */
export async function ownApis(...names: string[]): Promise<Listed[]> {
  const entries = (await readdir(specs)).filter((name) => name.endsWith(".yaml")).sort();
  const wanted = entries.filter((entry) => names.length === 0 || names.includes(entry.replace(".yaml", "")));
  return Promise.all(
    wanted.map(async (entry) => {
      const { api, document } = await generate(entry, (path) => readFile(join(specs, path), "utf8"), { http: false });
      const bibliography = await readBibliography(await readFile(join(specs, "evidence", entry), "utf8"), entry);
      return { api, document, bibliography, coverage: coverage(elementsOf(document), bibliography) };
    }),
  );
}

export type Look = { width?: number; colorScheme?: "light" | "dark"; permissions?: string[] };

export async function openPages(apis: Listed[], guides: Guide[]) {
  const out = await mkdtemp(join(tmpdir(), "docs-"));
  const [browser] = await Promise.all([chromium.launch({ executablePath: chromiumPath, args: quiet }), buildDocs(apis, out, { changed: [], guides, report: () => {} })]);
  const { url, server } = await serve(join(out, "docs"), 0);
  const origins = { http: url, file: `${pathToFileURL(join(out, "docs")).href}/` };

  /** A visit that ends without a request to elsewhere, without an error, and with nothing of a document run. */
  async function visit(path: string, steps: (page: Page) => Promise<void>, { width = 1280, ...look }: Look = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height: 844 }, ...look });
    const noise: string[] = [];
    const origin = Object.values(origins).find((known) => path.startsWith(known)) ?? "";
    context.on("request", (request) => {
      if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) noise.push(`requested ${request.url()}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") noise.push(`${message.type()} ${message.text()}`);
    });
    context.on("weberror", (error) => noise.push(`threw ${error.error().message}`));
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(path);
    await steps(page);
    expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined();
    await context.close();
    expect(noise).toEqual([]);
  }

  async function close(): Promise<void> {
    await browser.close();
    server.close();
    await rm(out, { recursive: true });
  }
  return { apis, origins, visit, close };
}

export type Pages = Awaited<ReturnType<typeof openPages>>;
