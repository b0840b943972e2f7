import { once } from "node:events";
import { type IncomingMessage, type ServerResponse, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { simulateBanno, simulateBunce, simulateInfinity } from "specloom/testing";
import type { Settings } from "./platform-program.ts";

/** The program as one module for browsers, and what it would import from elsewhere. */
export async function bundleProgram(): Promise<{ code: string; imports: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL("platform-program.ts", import.meta.url))],
    conditions: ["specloom-source"], platform: "browser", target: "es2022", bundle: true, format: "esm", metafile: true, write: false,
  });
  return { code: outputFiles[0]!.text, imports: Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)) };
}

/** Three simulators behind one server, which lets pages of any origin call them, and serves pages and modules besides. */
export async function openPlatform(files: Record<string, string>) {
  const targets: Record<string, string> = {};
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    for (const name of ["origin", "headers", "methods"]) response.setHeader(`access-control-allow-${name}`, "*");
    response.setHeader("access-control-allow-headers", "*, authorization").setHeader("access-control-expose-headers", "*");
    if (incoming.method === "OPTIONS") return response.writeHead(204).end();
    asked.push(`${incoming.method} ${incoming.url}`);
    const [, name = "", rest] = /^\/([^/]*)(.*)$/.exec(incoming.url!)!;
    if (name === "silent") return;
    if (name === "redirecting") return response.writeHead(302, { location: `/bunce${rest}` }).end();
    if (targets[name]) return forward(incoming, response, targets[name] + rest);
    return response.writeHead(200, { "content-type": name.endsWith(".js") ? "text/javascript" : "text/html" }).end(files[name] ?? "<title>A page</title>");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const bunce = await simulateBunce({ segments: 45 });
  const infinity = await simulateInfinity();
  const tokenPath = "/banno/a/oidc-provider/api/v0/token";
  const banno = await simulateBanno({ algorithm: "ES256", audience: url + tokenPath });
  const base = (name: string, simulator: { url: string }) => {
    const { origin, pathname } = new URL(simulator.url);
    targets[name] = origin;
    return `${url}/${name}${pathname.replace(/\/$/, "")}`;
  };
  const { clientId, privateKey } = banno.credentials;
  const settings: Settings = {
    bunce: { baseUrl: base("bunce", bunce), credentials: bunce.credentials },
    infinity: { baseUrl: base("infinity", infinity).replace("/v2", "/v2.1"), credentials: { apiKey: infinity.credentials.apiKey } },
    banno: { baseUrl: base("banno", banno), tokenUrl: url + tokenPath, clientId, privateKey, institutionId: banno.institutionId },
    redirecting: `${url}/redirecting${new URL(bunce.url).pathname}`,
    silent: `${url}/silent`,
    gone: await freed(),
  };
  const close = async () => {
    await Promise.all([bunce.close(), infinity.close(), banno.close()]);
    server.closeAllConnections();
    server.close();
  };
  return { url, settings, asked, close };
}

/** An address where nothing listens. */
async function freed(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function forward(incoming: IncomingMessage, response: ServerResponse, target: string): void {
  const { host: _host, ...headers } = incoming.headers;
  const outgoing = request(target, { method: incoming.method, headers }, (answer) => answer.pipe(response.writeHead(answer.statusCode!, answer.headers)));
  incoming.pipe(outgoing.on("error", () => response.destroy()));
}

/** What the program gives where redirects can be seen. */
export const expected = {
  operations: 7,
  names: Array.from({ length: 45 }, (_, index) => `Segment ${index + 1}`), read: "Segment 1", drafted: 2, rows: 100, items: [0, 1, 2, 3, 4], aborted: true,
  missing: "http-status", slow: "timeout", late: "deadline", refused: "network", redirected: "done",
};
