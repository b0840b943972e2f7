// What axe finds on the pages: nothing on ours, and on Redoc's only what is known of it (docs/accessibility.md).
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium } from "./support/chromium.ts";
import { type Look, type Pages, openPages, ownApis } from "./support/pages.ts";

const looks: Look[] = [1280, 390].flatMap((width) => (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })));

const known = ["color-contrast", "heading-order", "page-has-heading-one", "region"];

describe.skipIf(!hasChromium("axe did not see the pages"))("axe", () => {
  let pages: Pages;
  let axe: string;
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    pages = await openPages(await ownApis("bunce"), [{ title: "First call", href: "guides/first-call.html", summary: "With `createBunce`." }]);
  }, 60_000);
  afterAll(() => pages?.close());

  /** The rules that are broken, each with the elements that break it. */
  async function findings(page: Page): Promise<Record<string, string[]>> {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
    return Object.fromEntries(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]));
  }

  test.each(looks)("finds nothing on the start page at $width pixels, $colorScheme", async (look) => {
    await pages.visit(`${pages.origins.http}index.html`, async (page) => {
      await page.locator("summary").evaluateAll((all) => all.forEach((one) => ((one.parentElement as HTMLDetailsElement).open = true)));
      expect(await findings(page)).toEqual({});
      await page.getByRole("searchbox").fill("segment");
      await page.keyboard.press("ArrowDown");
      expect(await findings(page)).toEqual({});
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width ?? 0);
    }, look);
  });

  test.each([looks[0]!, looks[3]!])("finds on a page of Redoc's nothing that is ours at $width pixels, $colorScheme", async (look) => {
    await pages.visit(`${pages.origins.http}bunce.html#/segments/createsegment`, async (page) => {
      await page.locator("small.disagreement").first().waitFor();
      const found = await findings(page);
      expect(known).toEqual(expect.arrayContaining(Object.keys(found)));
      expect(Object.values(found).flat().filter((html) => /evidence|disagreement/.test(html))).toEqual([]);
    }, look);
  });
});
