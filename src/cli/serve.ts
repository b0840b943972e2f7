import { readFile } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/**
 * Serves the files of one folder, not of those in it, on loopback.
 * @param port 0 takes a free one. @returns the address, and the server to close.
 */
export async function serve(folder: string, port: number): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    void answer(folder, request.method ?? "", request.url ?? "/").then(({ status, type, body }) => {
      response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body), "x-content-type-options": "nosniff", "cache-control": "no-cache" });
      response.end(request.method === "HEAD" ? undefined : body);
    });
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

async function answer(folder: string, method: string, target: string): Promise<{ status: number; type: string; body: Buffer | string }> {
  const text = (status: number, body: string) => ({ status, type: "text/plain; charset=utf-8", body: `${body}\n` });
  if (method !== "GET" && method !== "HEAD") return text(405, "Only GET and HEAD.");
  const name = nameOf(target);
  const type = name && types[extname(name)];
  if (!name || !type) return text(404, "There is no such page.");
  const body = await readFile(join(folder, name)).catch(() => undefined);
  return body ? { status: 200, type, body } : text(404, "There is no such page.");
}

/** A plain file name: with no separator in it there is no way out of the folder. */
function nameOf(target: string): string | undefined {
  const path = target.replace(/[?#].*$/s, "").slice(1) || "index.html";
  try {
    const name = decodeURIComponent(path);
    return /[/\\\0]/.test(name) || name.startsWith(".") ? undefined : name;
  } catch {
    return undefined;
  }
}
