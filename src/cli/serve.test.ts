import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type Server, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "./serve.ts";

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "serve-"));
  await mkdir(join(folder, "docs", "guides"), { recursive: true });
  await writeFile(join(folder, "secret.html"), "secret");
  await writeFile(join(folder, "docs", "index.html"), "<p>Füße</p>");
  await writeFile(join(folder, "docs", ".hidden.html"), "hidden");
  await writeFile(join(folder, "docs", "guides", "index.html"), "<p>Guides</p>");
  ({ server, url } = await serve(join(folder, "docs"), 0));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** As it is given: `fetch` would take dots out of a path before sending it. */
const get = (path: string, method = "GET") =>
  new Promise<{ status: number | undefined; type: string | undefined; body: string }>((resolve, reject) => {
    const sent = request(url, { path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode, type: response.headers["content-type"], body }));
    });
    sent.on("error", reject).end();
  });

test("serves the start page and names its type", async () => {
  const page = { status: 200, type: "text/html; charset=utf-8", body: "<p>Füße</p>" };
  expect(await get("/")).toEqual(page);
  expect(await get("/index.html?x=1")).toEqual(page);
  expect(await get("/", "HEAD")).toEqual({ ...page, body: "" });
});

test("serves the folders inside", async () => {
  const page = { status: 200, body: "<p>Guides</p>" };
  expect(await get("/guides/index.html")).toMatchObject(page);
  expect(await get("/guides/")).toMatchObject(page);
});

test.each(["/guides/../../secret.html", "/guides/%2e%2e/%2e%2e/secret.html", "/guides//index.html", "/guides%2findex.html", "/../secret.html", "/..%2fsecret.html", "/%2e%2e%2fsecret.html", "/..%5csecret.html", "/.hidden.html", "/%", "/%00", "/nothing.html", "/index", "//etc/passwd"])(
  "finds nothing at %s",
  async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: "There is no such page.\n" });
  },
);

test("changes nothing", async () => {
  expect(await get("/", "POST")).toMatchObject({ status: 405 });
});

test("listens on loopback only", () => {
  expect(server.address()).toMatchObject({ address: "127.0.0.1" });
});
