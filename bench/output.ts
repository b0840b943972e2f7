/** What a generator has written. */
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilerCommand, readDiagnostics } from "./compiler.ts";
import { measure } from "./measure.ts";

export type Output = { KiB: number; errors: number; instantiations: number };

/** Weighs and compiles a folder. @throws {Error} with what the compiler said, where it came to no end */
export function readOutput(folder: string): Output {
  const files = filesOf(folder);
  const sources = files.filter((file) => file.endsWith(".ts"));
  const KiB = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024;
  for (const file of sources) checkAll(file);
  const { errors, instantiations } = readDiagnostics(measure(compilerCommand(sources)).stdout);
  return { KiB: Math.round(KiB), errors, instantiations };
}

export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

/** Some write into their output that it is not to be checked. */
function checkAll(file: string): void {
  const text = readFileSync(file, "utf8");
  if (text.includes("@ts-nocheck")) writeFileSync(file, text.replaceAll("@ts-nocheck", ""));
}
