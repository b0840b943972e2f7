// The runtime and a generated client in Chromium: bundled for the browser, calling another origin, as a page of a customer would.
import { type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, hasChromium, quiet } from "./support/chromium.ts";

const hasBrowser = hasChromium("The runtime was not run in a browser");

/** What the page calls, each with the address of the API. */
const program = `
import { HttpError, NetworkError, TimeoutError } from "specloom";
import { createInfinity } from "specloom/infinity";
import { createBunce } from "specloom/bunce";
const infinity = (baseUrl) => createInfinity({ baseUrl, credentials: { apiKey: "k" }, defaults: { igrp: 7 }, retries: 0 });
const told = (call) => call.then(() => "no error", (error) => [error instanceof HttpError, error instanceof NetworkError, error instanceof TimeoutError, error.code, error.mayHaveBeenApplied]);
export const read = async (baseUrl) => (await infinity(baseUrl).readSegment({ segment: 2 })).segmentName;
export const refused = (baseUrl) => told(infinity(baseUrl).readSegment({ segment: 9 }));
export const redirected = (baseUrl) => told(infinity(baseUrl).readSegment({ segment: 3 }));
export const slow = (baseUrl) => told(infinity(baseUrl).readSegment({ segment: 4 }, { timeout: 50 }));
export const unreachable = () => told(infinity("http://127.0.0.1:9").readSegment({ segment: 2 }));
export const streamed = async (baseUrl) => {
  const ids = [];
  for await (const { segment } of infinity(baseUrl).listSegments({ limit: 2 })) ids.push(segment);
  return ids;
};
export const paged = async (baseUrl) => {
  const names = [];
  for await (const { name } of createBunce({ baseUrl, credentials: { secretKey: "k" } }).listSegments()) names.push(name);
  return names;
};
`;

/** An API that lets pages of any origin call it, as far as the browser asks for leave. */
function answer(response: ServerResponse, url: URL): unknown {
  const json = (status: number, body: unknown) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  if (url.pathname === "/") return response.writeHead(200, { "content-type": "text/html" }).end("<title>A page</title>");
  if (url.pathname === "/segments") {
    const page = Number(url.searchParams.get("page"));
    return json(200, { message: "", data: [{ id: String(page), name: `Segment ${page}` }], meta: { has_next_page: page < 3 } });
  }
  if (url.pathname.endsWith("/segments/2")) return json(200, { segment: "2", segmentName: "Two" });
  if (url.pathname.endsWith("/segments/3")) return response.writeHead(302, { location: url.pathname.replace(/3$/, "2") }).end();
  if (url.pathname.endsWith("/segments/4")) return;
  if (!url.pathname.endsWith("/segments")) return json(404, "segment not found");
  const [offset, limit] = [Number(url.searchParams.get("offset")), Number(url.searchParams.get("limit"))];
  response.writeHead(200, { "content-type": "application/x-ndjson" });
  for (let segment = offset; segment < Math.min(offset + limit, 5); segment++) response.write(`{"segment":"${segment}"}\n`);
  return response.end();
}

describe.skipIf(!hasBrowser)("in Chromium, from another origin", () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let url: string;
  let requests: string[];

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "js" },
      conditions: ["specloom-source"], platform: "browser", bundle: true, format: "iife", globalName: "app", write: false,
    });
    server = createServer((request, response) => {
      response.setHeader("access-control-allow-origin", "*").setHeader("access-control-allow-headers", "*, authorization");
      if (request.method === "OPTIONS") return response.writeHead(204).end();
      requests.push(request.url!);
      return answer(response, new URL(request.url!, url));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    requests = [];
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: chromiumPath, args: quiet });
    page = await browser.newPage();
    // the same server by another name is another origin
    await page.goto(url.replace("127.0.0.1", "localhost"));
    await page.addScriptTag({ content: outputFiles[0]!.text });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** What a function of the program gives, and what it asked the API for. */
  const run = async (name: string): Promise<[unknown, string[]]> => {
    requests = [];
    return [await page.evaluate(`app.${name}(${JSON.stringify(url)})`), requests];
  };

  test("a call gives its data, a list all its pages, a stream its items", async () => {
    expect(await run("read")).toEqual(["Two", ["/igrps/7/segments/2"]]);
    expect(await run("paged")).toEqual([["Segment 1", "Segment 2", "Segment 3"], ["/segments?page=1", "/segments?page=2", "/segments?page=3"]]);
    expect((await run("streamed"))[0]).toEqual([0, 1, 2, 3, 4]);
  });

  test("a failure is the typed error", async () => {
    expect((await run("refused"))[0]).toEqual([true, false, false, "http-status", false]);
    expect((await run("slow"))[0]).toEqual([false, false, true, "timeout", false]);
    expect((await run("unreachable"))[0]).toEqual([false, true, false, "network", false]);
  });

  test("a redirect is not followed, since the browser does not say where it leads", async () => {
    expect(await run("redirected")).toEqual([[false, true, false, "redirect", false], ["/igrps/7/segments/3"]]);
  });
});
