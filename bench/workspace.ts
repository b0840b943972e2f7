import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Spec } from "../src/cli/specs.ts";
import { type Command, inRoot, measureDone, root } from "./measure.ts";

/** Somebody else's project, outside of ours: it has this package as its users have it, compiled. */
export async function withWorkspace<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "specloom-bench-"));
  try {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/specloom"), "junction");
    symlinkSync(inRoot("node_modules/openapi-fetch"), join(folder, "node_modules/openapi-fetch"), "junction");
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The compiled command line; what it remembers of earlier runs stays in `folder`. */
export function generateCommand(spec: Spec, folder: string, ...options: string[]): Command {
  const words = [inRoot("dist/src/cli/main.js"), "generate", join(spec.folder, spec.entry), "--out", join(folder, "api"), ...options];
  return { words, cwd: folder, env: { XDG_CACHE_HOME: join(folder, "cache") } };
}

/** Generates into the folder and says where the client is. @throws {Error} with the diagnostics */
export function generateInto(spec: Spec, folder: string, ...options: string[]): string {
  measureDone(generateCommand(spec, folder, ...options));
  return join(folder, "api", spec.name);
}
