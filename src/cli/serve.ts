import { readFile } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Live, livePath } from "./live.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/**
 * Serves the files of a folder, and of those in it, on loopback.
 * @param port 0 takes a free one. @param live for pages that are built again while they are open
 * @returns the address, and the server to close.
 */
export async function serve(folder: string, port: number, live?: Live): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const { method = "", url = "/" } = request;
    const [path, build = ""] = url.split("?");
    if (live && method === "GET" && path === livePath) return live.wait(build, response);
    void answer(folder, method, url).then(({ status, type, body }) => {
      const content = live && type === types[".html"] ? live.page(String(body)) : body;
      response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(content), "x-content-type-options": "nosniff", "cache-control": "no-cache" });
      response.end(method === "HEAD" ? undefined : content);
    });
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

async function answer(folder: string, method: string, target: string): Promise<{ status: number; type: string; body: Buffer | string }> {
  const text = (status: number, body: string) => ({ status, type: "text/plain; charset=utf-8", body: `${body}\n` });
  if (method !== "GET" && method !== "HEAD") return text(405, "Only GET and HEAD.");
  const names = namesOf(target);
  const type = names && types[extname(names.at(-1) ?? "")];
  if (!names || !type) return text(404, "There is no such page.");
  const body = await readFile(join(folder, ...names)).catch(() => undefined);
  return body ? { status: 200, type, body } : text(404, "There is no such page.");
}

/** Plain names of folders and a file: with no separator and no dot at the beginning of one there is no way out of the folder. */
function namesOf(target: string): string[] | undefined {
  const path = target.replace(/[?#].*$/s, "").slice(1).replace(/(^|\/)$/, "$1index.html");
  try {
    const names = path.split("/").map(decodeURIComponent);
    return names.some((name) => name === "" || name.startsWith(".") || /[/\\\0]/.test(name)) ? undefined : names;
  } catch {
    return undefined;
  }
}
