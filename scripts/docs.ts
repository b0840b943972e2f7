import { existsSync, readdirSync, statSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Folders, interrupted } from "../src/cli/folders.ts";
import { type Live, live } from "../src/cli/live.ts";
import { serve } from "../src/cli/serve.ts";
import type { Terminal } from "../src/cli/terminal.ts";
import { lintSpecs, rebuild } from "./pages.ts";

const help = `npm run docs [-- --port 4000]

Builds the pages of all APIs and the guides, serves them on this machine, and builds them again whenever a file of specs/,
specs/evidence/, docs/ or docs/guides/ is saved. Pages that are open in a browser load again by themselves. What is wrong with
a file is said here, and its page stays as it was. Clients are not generated: npm run generate does that.

  --port N   where to serve; if it is taken, the next that is free (4000)`;

const terminal: Terminal = { ...process, cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr };
const out = join(terminal.cwd, "generated");
const folder = join(out, "docs");

process.exitCode = await main();

async function main(): Promise<number> {
  const port = readPort();
  if (port === "help") console.log(help);
  else if (typeof port === "string") console.error(`${port} Usage: npm run docs -- --port 4000`);
  else return watch(port, interrupted());
  return port === "help" ? 0 : 2;
}

/** Builds, serves as soon as there is a page, and waits for a save, until it is stopped. */
async function watch(port: number, stop: AbortSignal): Promise<number> {
  const pages = live();
  const folders = new Folders();
  for (const path of ["specs", "specs/evidence", "docs", "docs/guides"]) if (existsSync(path)) folders.add(path);
  let server: Server | undefined;
  try {
    while (!stop.aborted) {
      const before = stamp();
      const isRight = await rebuild(out, terminal);
      if (stamp() !== before) pages.reload();
      if (!server && existsSync(join(folder, "index.html"))) server = await serveNear(port, pages);
      if (isRight) await lintSpecs(out, terminal);
      console.log("Waiting for a save; Ctrl-C ends it.");
      await folders.change(stop);
    }
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  } finally {
    folders.close();
    server?.close().closeAllConnections();
  }
}

/** Another whenever a page was written. */
function stamp(): string {
  const folders = [folder, join(folder, "guides")].filter((path) => existsSync(path));
  const pages = folders.flatMap((path) => readdirSync(path).filter((name) => /^[^.].*\.html$/.test(name)).map((name) => join(path, name)));
  return pages.map((page) => `${page} ${statSync(page).mtimeMs}`).join();
}

/** On the port, or on the next that nobody has taken. */
async function serveNear(port: number, pages: Live): Promise<Server> {
  for (let next = port; ; next++) {
    try {
      const { server, url } = await serve(folder, next, pages);
      console.log(`The docs are at ${url}`);
      return server;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EADDRINUSE" || next === 65_535) throw new Error(`The docs cannot be served on port ${next}: ${code}. Another: npm run docs -- --port 8080`, { cause: error });
      console.log(`Port ${next} is taken.`);
    }
  }
}

/** The port, or what is wrong with the words. */
function readPort(): number | string {
  try {
    const { port, help: isAsked } = parseArgs({ options: { port: { type: "string", default: "4000" }, help: { type: "boolean", short: "h" } } }).values;
    if (isAsked) return "help";
    return /^\d{1,5}$/.test(port) && Number(port) < 65_536 ? Number(port) : `--port ${port} is no port.`;
  } catch (error) {
    return `${(error as Error).message.split(". ")[0]}.`;
  }
}
