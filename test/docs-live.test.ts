/** `npm run docs` as its user sees it: files are saved, the terminal says what it thinks of them, the browser shows the result by itself. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { document } from "../src/cli/project.test-setup.ts";
import { chromiumPath, hasChromium, quiet } from "./support/chromium.ts";

const hasBrowser = hasChromium("The pages were not edited while they were open");
const script = join(import.meta.dirname, "../scripts/docs.ts");
const node = ["--import", import.meta.resolve("tsx"), "--conditions=specloom-source", script];

const spec = (summary: string) => document().replace("List things.", summary);
const guide = (text: string) => `# First\n\n${text} See [things](../../specs/things.yaml).\n`;

describe.skipIf(!hasBrowser)("npm run docs", () => {
  let folder: string;
  let child: ChildProcess;
  let ended: Promise<number | null>;
  let taken: Server;
  let port: number;
  let browser: Browser;
  let said = "";
  let url: string;

  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  /** What it says until it waits for a save. */
  const toWaiting = async () => {
    await expect.poll(() => said, { timeout: 30_000, interval: 20 }).toContain("Waiting for a save");
    const all = said;
    said = "";
    return all;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "docs-live-"));
    await write("specs/things.yaml", spec("List things"));
    await write("docs/guides/README.md", "# Guides\n\n- [First](first.md): the only one\n");
    await write("docs/guides/first.md", guide("Read this."));
    taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    ({ port } = taken.address() as AddressInfo);
    child = spawn(process.execPath, [...node, "--port", String(port)], { cwd: folder, env: { ...process.env, XDG_CACHE_HOME: join(folder, ".cache"), NO_COLOR: "1" } });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
    ended = new Promise((resolve) => child.on("close", resolve));
    browser = await chromium.launch({ executablePath: chromiumPath, args: quiet });
  }, 60_000);

  afterAll(async () => {
    child?.kill("SIGKILL");
    taken?.close();
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  test("builds the pages, and serves them on the next port where one is taken", { timeout: 60_000 }, async () => {
    const text = await toWaiting();
    expect(text).toContain(`Port ${port} is taken.\nThe docs are at http://127.0.0.1:`);
    url = /http:\S+/.exec(text)?.[0] ?? "";
    expect(await (await fetch(url)).text()).toContain("Things");
  });

  test("keeps the page while a spec is broken, and shows what is saved by itself", { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    const noise: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") noise.push(message.text());
    });
    await page.goto(`${url}things.html#/operations/listthings`);
    await page.locator("h2", { hasText: "List things" }).waitFor();

    await write("specs/things.yaml", spec("["));
    const text = await toWaiting();
    expect(text).toContain("specs/things.yaml:");
    expect(text).toContain("invalid-yaml");
    expect(text).toMatch(/> +\d+ \|/);
    await page.reload();
    await page.locator("h2", { hasText: "List things" }).waitFor();

    await write("specs/things.yaml", spec("List all that is there"));
    await page.locator("h2", { hasText: "List all that is there" }).waitFor();
    await toWaiting();
    expect(noise).toEqual([]);
    await page.close();
  });

  test("shows a saved guide by itself, and says where one has a broken link", { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(`${url}guides/first.html`);
    await page.getByText("Read this.").waitFor();

    await write("docs/guides/first.md", guide("Read this first."));
    await page.getByText("Read this first.").waitFor();
    await toWaiting();

    await write("docs/guides/first.md", guide("Read [that](that.md)."));
    expect(await toWaiting()).toContain("docs/guides/first.md:3:13 broken-link There is no that.md");
    expect(await page.getByText("Read this first.").count()).toBe(1);
    await page.getByRole("link", { name: "things" }).click();
    await page.waitForURL(/things\.html/);
    await page.close();
  });

  test("leaves the files without the script that waits", async () => {
    for (const page of ["index.html", "things.html", "guides/first.html"]) {
      expect(await (await fetch(url + page)).text()).toContain("EventSource(");
      expect(await readFile(join(folder, "generated/docs", page), "utf8")).not.toContain("EventSource(\"/.live");
    }
  });

  test("ends at Ctrl-C, with a page open", async () => {
    const page = await browser.newPage();
    await page.goto(url);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });
});

test("npm run docs says how it is called, asked or not", async () => {
  const run = async (word: string) => {
    const child = spawn(process.execPath, [...node, word]);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (words: string) => (said += words));
    return [await new Promise((resolve) => child.on("close", resolve)), said];
  };
  const [help, port, option] = await Promise.all(["--help", "--port=x", "--prot=1"].map(run));
  expect(help).toEqual([0, expect.stringContaining("--port N")]);
  expect(port).toEqual([2, expect.stringContaining("--port x is no port")]);
  expect(option).toEqual([2, expect.stringContaining("Unknown option '--prot'")]);
});
