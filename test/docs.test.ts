import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocs } from "../src/cli/docs.ts";
import { serve } from "../src/cli/serve.ts";
import { operationAnchor, pageOf } from "../src/generator/emit/docs.ts";
import { type Generated, generate } from "../src/generator/generate.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) {
  const words = `The pages were not opened: there is no browser at ${executablePath}. Install Chromium, or set CHROMIUM_PATH.`;
  if (process.env["REQUIRE_BROWSER"] === "1") throw new Error(words);
  console.warn(words);
}
const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Every text of it would set `window.ran`, or lead away, if it were more than text. */
const attack = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><iframe srcdoc="<script>parent.ran=1</script>"></iframe><svg onload="window.ran=1"></svg><meta http-equiv="refresh" content="0;url=http://away.example/">{% if true %}</script></style><script>window.ran=1</script>![x](http://away.example/x.png)[y](javascript:window.ran=1)`;
const hostile = {
  openapi: "3.1.0",
  info: { title: attack, summary: attack, version: attack, description: `${attack}\n\n- \`\n- \` ${attack} \` ${attack} \``, "x-logo": { url: "http://away.example/logo.png" } },
  tags: [{ name: attack, description: attack }],
  servers: [{ url: "https://hostile.example", description: attack }],
  security: [{ key: [] }],
  paths: {
    "/harm": {
      post: {
        operationId: "harm",
        tags: [attack],
        externalDocs: { url: "https://hostile.example/docs", description: attack },
        summary: `Harm ${attack}`,
        description: attack,
        parameters: [{ name: "<b>q</b>", in: "query", description: attack, example: attack, schema: { type: "string", enum: [attack], "x-enumDescriptions": { [attack]: attack } } }],
        requestBody: { description: attack, content: { "application/json": { schema: { type: "object", properties: { "<i>": { type: "string", description: attack, default: attack } } }, example: { "<i>": attack } } } },
        responses: { 200: { description: attack } },
      },
    },
  },
  components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key", description: attack } } },
};

describe.skipIf(!hasBrowser)("the pages", () => {
  let out: string;
  let server: Server;
  let browser: Browser;
  let apis: Generated[];
  const origins: Record<string, string> = {};

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), "docs-"));
    const specs = fileURLToPath(new URL("../specs/", import.meta.url));
    const entries = (await readdir(specs)).filter((name) => name.endsWith(".yaml")).sort();
    apis = await Promise.all(entries.map((entry) => generate(entry, (path) => readFile(join(specs, path), "utf8"), { http: false })));
    apis.push(await generate("hostile.json", async () => JSON.stringify(hostile), { http: false }));
    [browser] = await Promise.all([chromium.launch({ executablePath, args: quiet }), buildDocs(apis, out, { changed: [], report: () => {} })]);
    const served = await serve(join(out, "docs"), 0);
    server = served.server;
    origins["http"] = served.url;
    origins["file"] = `${pathToFileURL(join(out, "docs")).href}/`;
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(out, { recursive: true });
  });

  /** A visit that ends without a request to elsewhere and without an error. */
  async function visit(path: string, steps: (page: Page) => Promise<void>, options: { width?: number; colorScheme?: "light" | "dark" } = {}): Promise<void> {
    const { width = 1280, colorScheme = "light" } = options;
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme });
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

  const heading = (page: Page, text: string) => page.locator("h2").getByText(text, { exact: true });

  describe.each(["http", "file"])("over %s", (kind) => {
    test("lead from the start page to an operation with its sample, and back", async () => {
      await visit(`${origins[kind]}index.html`, async (page) => {
        await page.getByRole("link", { name: "Read a segment /" }).click();
        await heading(page, "Read a segment").waitFor();
        await page.getByText("infinity.readSegment(").waitFor();
        expect(new URL(page.url()).hash).toBe("#/segments/readsegment");
        await page.getByRole("link", { name: "All APIs" }).click();
        await page.getByRole("heading", { name: "APIs", exact: true }).waitFor();
      });
    });

    test("find an operation by its words", async () => {
      await visit(`${origins[kind]}infinity.html`, async (page) => {
        await page.getByTestId("search-trigger").click();
        await page.keyboard.type("order of segments");
        await page.locator("[data-component-name='Search/SearchItem']", { hasText: "Set the order of segments" }).click();
        await heading(page, "Set the order of segments").waitFor();
        expect(new URL(page.url()).hash).toBe("#/segments/ordersegments");
      });
    });

    test("show what a hostile document says, and do nothing of it", async () => {
      await visit(`${origins[kind]}index.html`, async (page) => {
        await page.getByRole("link", { name: "Harm" }).click();
        await heading(page, `Harm ${attack}`).waitFor();
        expect(await page.locator("iframe, meta[http-equiv=refresh], #redoc img:not([src^='data:'])").count()).toBe(0);
        expect(await page.getByText('<img src=x onerror="window.ran=1">').count()).toBeGreaterThan(3);
      });
    });
  });

  test("have every operation where the start page links to", { timeout: 60_000 }, async () => {
    const summaries = new Map(apis.flatMap((api) => api.api.operations.map((operation) => [`${origins["http"]}${pageOf(api.api.name)}${operationAnchor(api, operation)}`, operation.documentation.summary])));
    let links: string[] = [];
    await visit(`${origins["http"]}index.html`, async (page) => {
      links = await page.locator("li a").evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    });
    expect(links).toHaveLength(apis.reduce((sum, { api }) => sum + api.operations.length, 0));
    for (const file of new Set(links.map((link) => link.replace(/#.*/, "")))) {
      const wanted = links.filter((link) => link.startsWith(file)).map((link) => new URL(link).hash);
      // The section of a tag links to its operations: those addresses are Redoc's own.
      await visit(file, async (page) => {
        for (const tag of new Set(wanted.map((hash) => hash.slice(0, hash.lastIndexOf("/"))))) {
          await page.evaluate((hash) => void (location.hash = hash), tag);
          const own = page.locator(`[data-section-id="${tag.slice(1)}"] a[href^="${tag}/"]`);
          await own.first().waitFor();
          const found = await own.evaluateAll((shown) => shown.map((link) => link.getAttribute("href")));
          const expected = wanted.filter((hash) => hash.startsWith(`${tag}/`));
          expect(expected).toEqual(expect.arrayContaining(found));
          // It shows the first eight; the others are looked for where they are.
          for (const hash of expected.filter((one) => !found.includes(one))) {
            await page.evaluate((next) => void (location.hash = next), hash);
            await heading(page, summaries.get(new URL(hash, file).href) ?? "").waitFor();
          }
        }
      });
    }
  });

  test("start page: fits a phone, follows the system's colours, works by keyboard", async () => {
    const backgrounds = new Set<string>();
    for (const colorScheme of ["light", "dark"] as const) {
      const look = async (page: Page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        backgrounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/banno\.html$/, { waitUntil: "commit" });
      };
      await visit(`${origins["http"]}index.html`, look, { width: 390, colorScheme });
    }
    expect(backgrounds.size).toBe(2);
  });
});
