import { readFileSync } from "node:fs";

/** The version in the package's own package.json, which lies higher above the compiled file than above the source. */
export const version = readVersion(import.meta.url);

function readVersion(from: string): string {
  const folder = new URL("..", from);
  try {
    const found = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as { name?: string; version?: string };
    if (found.name === "specloom" && found.version) return found.version;
  } catch {
    // Not here: higher up.
  }
  return folder.href === from ? "0.0.0" : readVersion(folder.href);
}
