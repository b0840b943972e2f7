// A process that is done ends by itself: no timer, no connection and no listener of a client keeps it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { done } from "./support/done.ts";

let folder: string;
let program: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specloom-exit-"));
  program = join(folder, "program.mjs");
  const contents = `
    import { done } from "./done.ts";
    await done(process.argv[3])[process.argv[2]]();
    console.log("done");`;
  const resolveDir = fileURLToPath(new URL("support", import.meta.url));
  await build({ stdin: { contents, resolveDir }, outfile: program, conditions: ["specloom-source"], platform: "node", bundle: true, format: "esm" });
  server = createServer((request, response) => {
    const kind = new URL(request.url!, "http://x").pathname.slice(1);
    if (kind === "json") return response.writeHead(200, { "content-type": "application/json" }).end("1");
    if (kind === "page") return response.writeHead(200, { "content-type": "application/json" }).end('{"items":[1,2],"next":"2"}');
    if (kind === "half") return response.writeHead(200, { "content-type": "application/json" }).write("[");
    if (kind === "lines") return response.end("1\n2\n3\n");
    if (kind === "endless") return response.write("1\n2\n");
    if (/^\d+$/.test(kind)) return response.writeHead(Number(kind), { "retry-after": "60" }).end();
    return undefined;
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

test.each(Object.keys(done("http://127.0.0.1")).map((name) => [name]))("a process ends that %s", async (name) => {
  const child = spawn(process.execPath, [program, name, url], { stdio: ["ignore", "pipe", "pipe"], timeout: 10_000 });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const exit = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), exit]);
  const told = performance.now();
  const [status] = (await exit) as [number | null];
  expect([status, errors]).toEqual([0, ""]);
  // at once, even if the machine is busy: what might keep it are timers of thirty seconds and more
  expect(performance.now() - told).toBeLessThan(3_000);
});
