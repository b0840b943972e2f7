import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anchorsOf, pageOf } from "../src/generator/emit/docs.ts";
import { hasChromium } from "./support/chromium.ts";
import { attack, hostileApi } from "./support/hostile-api.ts";
import { type Pages, openPages, ownApis } from "./support/pages.ts";

const heading = (page: Page, text: string) => page.locator("h2").getByText(text, { exact: true });
const section = (page: Page, id: string) => page.locator(`[data-section-id="${id}"]`);
const find = (page: Page) => page.getByRole("searchbox");
const open = (page: Page) => page.locator("summary").evaluateAll((all) => all.forEach((one) => ((one.parentElement as HTMLDetailsElement).open = true)));

describe.skipIf(!hasChromium("The pages were not opened"))("the pages", () => {
  let pages: Pages;
  beforeAll(async () => {
    const guides = [{ title: `First \`call\` ${attack}`, href: "guides/first-call.html", summary: attack }];
    pages = await openPages([...(await ownApis()), await hostileApi()], guides);
  }, 60_000);
  afterAll(() => pages?.close());

  describe.each(["http", "file"] as const)("over %s", (kind) => {
    test("lead from a search to an operation, its sample and its evidence, and back", async () => {
      await pages.visit(`${pages.origins[kind]}index.html`, async (page) => {
        await page.keyboard.press("/");
        await page.keyboard.type("getsegment bunce");
        await page.keyboard.press("Enter");
        await heading(page, "Get a segment").waitFor();
        expect(new URL(page.url()).hash).toBe("#/segments/getsegment");
        const operation = section(page, "/segments/getsegment");
        // The first two copy the addresses of the servers.
        await operation.getByTestId("copy-button").nth(2).click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toMatch(/^import \{ createBunce \} from "specloom\/bunce";\n[^]*const result = await bunce\.getSegment\(\{\n/);
        const source = operation.locator("small.evidence a").first();
        expect(await source.getAttribute("href")).toBe("https://github.com/trybunce/bunce-node");
        expect(await source.innerText()).toMatch(/Node SDK, src\/lib\/segments\/segments\.ts$/);
        await page.getByRole("link", { name: "All APIs" }).click();
        await page.getByRole("heading", { name: "APIs", exact: true }).waitFor();
      }, { permissions: ["clipboard-read", "clipboard-write"] });
    });

    test("find an operation by its words", async () => {
      await pages.visit(`${pages.origins[kind]}infinity.html`, async (page) => {
        await page.getByTestId("search-trigger").click();
        await page.keyboard.type("order of segments");
        await page.locator("[data-component-name='Search/SearchItem']", { hasText: "Set the order of segments" }).click();
        await heading(page, "Set the order of segments").waitFor();
        expect(new URL(page.url()).hash).toBe("#/segments/ordersegments");
      });
    });

    test("show what a hostile document and its bibliography say, and do nothing of it", async () => {
      await pages.visit(`${pages.origins[kind]}index.html`, async (page) => {
        await open(page);
        expect(await page.locator("img, iframe, svg, a[href^='javascript:']").count()).toBe(0);
        await find(page).fill("harm onerror");
        await page.getByRole("link", { name: "Operation Harm" }).click();
        await heading(page, `Harm ${attack}`).waitFor();
        await open(page);
        expect(await page.locator("iframe, meta[http-equiv=refresh], #redoc img:not([src^='data:']), [onmouseover]").count()).toBe(0);
        expect(await page.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "").filter((href) => /^\s*(javascript|data):/i.test(href)))).toEqual([]);
        const shown = (where: string) => page.locator(`#redoc ${where}`, { hasText: '<img src=x onerror="window.ran=1">' }).count();
        expect(await shown("p")).toBeGreaterThan(3);
        expect(await shown("small.evidence")).toBeGreaterThan(1);
        expect(await shown("small.disagreement")).toBeGreaterThan(0);
      });
    });
  });

  test("the search finds operations, parameters, properties and schemas of every API by keyboard alone", async () => {
    await pages.visit(`${pages.origins.http}index.html`, async (page) => {
      const status = page.getByRole("status");
      const results = page.getByRole("list", { name: "Results" }).getByRole("link");
      await find(page).fill("segment");
      expect(await status.innerText()).toMatch(/^40 of \d{3} results$/);
      await find(page).fill("nothing like this");
      expect(await status.innerText()).toBe("Nothing is called that.");
      await find(page).fill("first call");
      expect(await results.first().getAttribute("href")).toBe("guides/first-call.html");
      await find(page).fill("add_all_customers");
      expect(await results.allInnerTexts()).toEqual([expect.stringMatching(/^Property\s+add_all_customers of NewSegment, in Create a segment Bunce Segments$/)]);
      await find(page).fill("per_page");
      expect(await results.first().innerText()).toMatch(/^Parameter\s+per_page query parameter of List segments/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      expect(await find(page).evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      expect([await find(page).inputValue(), await status.innerText(), await results.count()]).toEqual(["", "", 0]);
      await page.keyboard.type("customers_count");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator(".schema-property-item", { hasText: "customers_count" }).getByText("Number of customers in the segment.").waitFor();
    });
  });

  test("the start page follows the colours of the system, and leads on by keyboard from its cards", async () => {
    const backgrounds = new Set<string>();
    for (const colorScheme of ["light", "dark"] as const) {
      const look = async (page: Page) => {
        backgrounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
        for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
        await page.waitForURL(/\/banno\.html$/, { waitUntil: "commit" });
      };
      await pages.visit(`${pages.origins.http}index.html`, look, { width: 390, colorScheme });
    }
    expect(backgrounds.size).toBe(2);
  });

  test("a disagreement of the sources, what is assumed and what the client does are said at the operation", async () => {
    await pages.visit(`${pages.origins.http}bunce.html#/segments/listsegments`, async (page) => {
      const operation = section(page, "/segments/listsegments");
      await operation.getByText("The sources disagree.").first().waitFor();
      const text = await operation.innerText();
      expect(text).toContain("Segments are asked for by page number, while the guide describes cursors");
      expect(text).toContain("Assumed: No page says how a list of segments ends.");
      expect(text).toMatch(/Pages: page counts pages from 1\. Items are at \/data or \/data\/data\./);
      expect(text).toContain("Sent again: Yes");
      expect(text).toContain("At most 500 requests in any 60 seconds");
      await operation.getByText("View security details").click();
      await page.getByText("BUNCE_SECRET_KEY holds the credential").waitFor();
    });
  });

  test("have every operation where the start page links to", { timeout: 60_000 }, async () => {
    const { apis, origins, visit } = pages;
    const summaries = new Map(apis.flatMap((api) => api.api.operations.map((operation) => [`${origins.http}${pageOf(api.api.name)}${anchorsOf(api)(operation)}`, operation.documentation.summary])));
    let links: string[] = [];
    await visit(`${origins.http}index.html`, async (page) => {
      links = await page.locator("article li a").evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
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
});
