import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { run } from "./run.ts";

/** A folder with these files, gone after the test. */
export async function project(files: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "specloom-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  return {
    folder,
    write,
    read: (path: string) => readFile(join(folder, path), "utf8"),
    /** Paths of all files, sorted. */
    list: async (path = ".") => (await readdir(join(folder, path), { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length + 1)).sort(),
    /** Runs the command line there, with a cache of its own. */
    run: async (...words: string[]) => {
      let stdout = "";
      let stderr = "";
      const status = await run(words, {
        cwd: () => folder,
        env: { XDG_CACHE_HOME: join(folder, ".cache") },
        stdout: { write: (text) => (stdout += text) },
        stderr: { write: (text) => (stderr += text) },
      });
      return { status, stdout, stderr };
    },
  };
}

/** A small program over the files of this folder, as one file of JavaScript, so that children start at once. */
export async function program(folder: string, contents: string): Promise<string> {
  const outfile = join(folder, "program.mjs");
  await build({ stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" }, bundle: true, platform: "node", format: "esm", outfile });
  return outfile;
}

export function start(file: string, ...args: string[]): ChildProcess & { ended: Promise<number | null> } {
  const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  return Object.assign(child, { ended });
}

/** A complete document with one operation. */
export const document = (operationId = "listThings", extra = "") => `openapi: 3.1.0
info: { title: Things, version: "1" }
servers: [{ url: https://things.example }]
paths:
  /things:
    get:
      operationId: ${operationId}
      summary: List things.
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
${extra}      responses:
        "200":
          description: Things.
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
components:
  schemas:
    Thing: { type: object, required: [id], properties: { id: { type: string }, size: { type: integer } } }
`;
