/** The command line compiled, in processes of their own, on folders of documents that differ in every file. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Workshop = {
  folder: string;
  /** Writes a folder of documents that all say this word; its path. */
  documents: (word: string) => Promise<string>;
  /** Starts the command there, under a limit of the shell (`ulimit`) where one is given. */
  start: (words: string[], limit?: string) => { kill: () => boolean; ended: Promise<{ status: number | null; stderr: string }> };
  remove: () => Promise<void>;
};

export async function workshop(apis: number): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), "specloom-publishing-"));
  const command = join(folder, "command/main.mjs");
  await build({ entryPoints: [join(root, "src/cli/main.ts")], bundle: true, splitting: true, packages: "external", platform: "node", format: "esm", outdir: join(folder, "command"), outExtension: { ".js": ".mjs" } });
  // No more than a run needs: what changes for callers is said after publishing, and costs more than all before it.
  await mkdir(join(folder, "node_modules"));
  await symlink(join(root, "node_modules/yaml"), join(folder, "node_modules/yaml"));
  return {
    folder,
    documents: async (word) => {
      await mkdir(join(folder, word));
      for (let api = 0; api < apis; api++) await writeFile(join(folder, word, `api${api}.json`), JSON.stringify(documentOf(word)));
      return word;
    },
    start: (words, limit) => {
      const env = { ...process.env, XDG_CACHE_HOME: join(folder, ".cache") };
      const options = { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] as ["ignore", "ignore", "pipe"] };
      const child = limit === undefined
        ? spawn(process.execPath, [command, ...words], options)
        : spawn("sh", ["-c", `trap '' XFSZ; ${limit}; exec "$@"`, "sh", process.execPath, command, ...words], options);
      let stderr = "";
      child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
      return { kill: () => child.kill("SIGKILL"), ended: new Promise((resolve) => child.on("close", (status) => resolve({ status, stderr }))) };
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Every generated file of it has the word; client.ts, which is written last, has some thousand of them. */
const documentOf = (word: string) => ({
  openapi: "3.1.0",
  info: { title: word, version: "1" },
  paths: { [`/${word}`]: { get: { operationId: `list_${word}`, description: `${word} `.repeat(1000), responses: { 200: { description: word, content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } } } } } } },
  components: { schemas: { Item: { properties: { [word]: { type: "string" } } } } },
});

/** Text by path of all that is in a folder, also what is hidden. */
export async function treeOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(path, "utf8")] as const)));
}
