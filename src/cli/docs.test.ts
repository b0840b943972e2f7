import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generate } from "../generator/generate.ts";
import { buildDocs } from "./docs.ts";
import { DocsError } from "./redoc.ts";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "build-docs-"));
});
afterEach(() => rm(out, { recursive: true }));

const api = (name: string, title = name) => {
  const document = { openapi: "3.1.0", info: { title, version: "1" }, paths: { "/a": { get: { operationId: "getA", responses: { 200: { description: "OK." } } } } } };
  return generate(`${name}.json`, async () => JSON.stringify(document), { http: false });
};
const pages = (built: { page: string }[]) => built.map(({ page }) => page);

test("builds a page for each API and the start page, and says how long it took", async () => {
  const lines: string[] = [];
  const built = await buildDocs([await api("one"), await api("index")], out, { changed: [], guides: [], report: (line) => lines.push(line) });
  expect(pages(built)).toEqual(["one.html", "index-api.html", "index.html"]);
  expect((await readdir(join(out, "docs"))).sort()).toEqual(["index-api.html", "index.html", "one.html"]);
  expect(built[0]?.bytes).toBe((await stat(join(out, "docs", "one.html"))).size);
  expect(lines.sort()).toEqual([expect.stringMatching(/^docs\/index-api\.html: \d\.\d MB in \d+\.\d s$/), expect.stringMatching(/^docs\/one\.html: /)]);
});

test("builds again what changed, what is missing and what shows another document", async () => {
  const options = { changed: [], guides: [], report: () => {} };
  const [one, two] = [await api("one"), await api("two")];
  await buildDocs([one, two], out, options);
  expect(pages(await buildDocs([one, two], out, options))).toEqual(["index.html"]);
  expect(pages(await buildDocs([one, await api("two", "Other")], out, options))).toEqual(["two.html", "index.html"]);
  expect(pages(await buildDocs([one], out, { ...options, changed: ["one"] }))).toEqual(["one.html", "index.html"]);
  await rm(join(out, "docs", "one.html"));
  expect(pages(await buildDocs([one], out, options))).toEqual(["one.html", "index.html"]);
});

test("says what Redocly said where a page cannot be built, and leaves the pages as they were", async () => {
  const good = await api("one");
  await buildDocs([good], out, { changed: [], guides: [], report: () => {} });
  const before = await readFile(join(out, "docs", "one.html"), "utf8");
  const bad = { ...(await api("two")), document: { openapi: "9.0", info: { title: "Two", version: "1" }, paths: {} } };
  const failed = buildDocs([good, bad], out, { changed: ["one"], guides: [], report: () => {} });
  await expect(failed).rejects.toThrow(DocsError);
  await expect(failed).rejects.toThrow(/^The page of two could not be built\. Redocly says:\n(?![\s\S]*Node\.js)[\s\S]*9\.0/);
  expect(await readFile(join(out, "docs", "one.html"), "utf8")).toBe(before);
  expect((await readdir(join(out, "docs"))).sort()).toEqual(["index.html", "one.html"]);
});

test("what a page needs is in it, and its policy lets nothing else in", async () => {
  await buildDocs([await api("one")], out, { changed: [], guides: [], report: () => {} });
  const page = await readFile(join(out, "docs", "one.html"), "utf8");
  const [policy = ""] = /^<meta http-equiv="Content-Security-Policy".*$/.exec(page.split("\n").map((line) => line.trim())[5] ?? "") ?? [];
  expect(policy).toMatch(/content="default-src 'none'; script-src( 'sha256-[\w+/]{43}=')+; worker-src blob:; /);
  expect(page.includes("cdn.redoc.ly")).toBe(false);
  expect(page.includes(`"disableTelemetry":true`)).toBe(true);
});

test("a project's own redocly.yaml does not reach the pages", async () => {
  await writeFile(join(out, "redocly.yaml"), "openapi: { hideLogo: true }\nnot: [valid");
  await expect(buildDocs([await api("one")], out, { changed: [], guides: [], report: () => {} })).resolves.toHaveLength(2);
});

test("the start page runs its own search, and its policy nothing else", async () => {
  const guide = { title: "Guide", href: "guides/g.html", summary: "</script><script>alert(1)</script>" };
  await buildDocs([await api("one", "<script>alert(1)</script>")], out, { changed: [], guides: [guide], report: () => {} });
  const page = await readFile(join(out, "docs", "index.html"), "utf8");
  const scripts = [...page.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  expect(scripts).toHaveLength(1);
  expect(page).toContain(`content="default-src 'none'; script-src ${scripts[0]}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"`);
  expect(page.match(/<script/g)).toHaveLength(2);
});
