// The bundle of all kinds of calls in Chromium, from a page and from a worker, each of another origin than the APIs.
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, hasChromium, quiet } from "./support/chromium.ts";
import { bundleProgram, expected, openPlatform } from "./support/platforms.ts";

describe.skipIf(!hasChromium("The bundled clients were not run"))("in Chromium", () => {
  let platform: Awaited<ReturnType<typeof openPlatform>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const { code } = await bundleProgram();
    const worker = `import { run } from "/program.js"; onmessage = async ({ data }) => postMessage(await run(data));`;
    platform = await openPlatform({ "program.js": code, "worker.js": worker });
    browser = await chromium.launch({ executablePath: chromiumPath, args: quiet });
    page = await browser.newPage();
    // the same server by another name is another origin
    await page.goto(platform.url.replace("127.0.0.1", "localhost"));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await platform?.close();
  });

  // a browser does not say where a redirect leads, so it is a typed error there
  const inBrowsers = { ...expected, redirected: "redirect" };

  test("a page reads, lists, streams, signs, gives up and fails as any program", async () => {
    expect(await page.evaluate(`import("/program.js").then(({ run }) => run(${JSON.stringify(platform.settings)}))`)).toEqual(inBrowsers);
  });

  test("and so does a worker", async () => {
    expect(await page.evaluate(`new Promise((resolve, reject) => {
      const worker = new Worker("/worker.js", { type: "module" });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(${JSON.stringify(platform.settings)});
    })`)).toEqual(inBrowsers);
  });
});
