import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

/** The compiler on a program of these files, as a strict project would run it. `typescript7` is the faster, `typescript` 5.9 what is counted with. */
export function compilerCommand(files: string[], options: string[] = [], compiler: "typescript" | "typescript7" = "typescript"): Command {
  const strict = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck", "--allowImportingTsExtensions", "--noEmit"];
  const target = ["--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom,dom.iterable,dom.asynciterable"];
  return { words: [inRoot(`node_modules/${compiler}/bin/tsc`), ...strict, ...target, "--extendedDiagnostics", ...options, ...files], cwd: dirname(files[0] ?? root) };
}

/** What `tsc --extendedDiagnostics` counted. @throws {Error} with what it printed instead */
export function readDiagnostics(stdout: string): { errors: number; instantiations: number; checkSeconds: number } {
  const figure = (name: string) => {
    const found = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1];
    if (found === undefined) throw new Error(`tsc counted nothing:\n${stdout}`);
    return Number(found);
  };
  return { errors: [...stdout.matchAll(/: error TS\d+:/g)].length, instantiations: figure("Instantiations"), checkSeconds: figure("Check time") };
}
