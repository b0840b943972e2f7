/** Serves the built pages: `npm run docs`, or `npm run docs -- --port 8080`. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "../src/cli/serve.ts";

const folder = fileURLToPath(new URL("../generated/docs", import.meta.url));

process.exitCode = await main();

async function main(): Promise<number> {
  const port = readPort();
  if (port === undefined) return say("Usage: npm run docs -- --port 8080");
  if (!existsSync(`${folder}/index.html`)) return say("The pages are not built yet: npm run generate");
  try {
    const { url } = await serve(folder, port);
    console.log(`The docs are at ${url} (Ctrl+C ends it)`);
    return 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return say(code === "EADDRINUSE" ? `Port ${port} is taken: npm run docs -- --port ${port + 1}` : `The docs cannot be served on port ${port}: ${code}`);
  }
}

function readPort(): number | undefined {
  try {
    const { port } = parseArgs({ options: { port: { type: "string", default: "4000" } } }).values;
    return /^\d{1,5}$/.test(port) && Number(port) < 65536 ? Number(port) : undefined;
  } catch {
    return undefined;
  }
}

function say(text: string): 1 {
  console.error(text);
  return 1;
}
