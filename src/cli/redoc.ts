import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleLanguages } from "../generator/emit/docs.ts";
import { redocly, redoclyProgram } from "./redocly.ts";

/** A page could not be built: what Redocly said of it. */
export class DocsError extends Error {
  override name = "DocsError";
}

/** A configuration of our own, so that a project's `redocly.yaml` does not change what its pages show. */
const config = JSON.stringify({
  telemetry: "off",
  openapi: { codeSamples: { languages: sampleLanguages }, sortRequiredPropsFirst: true, hideDownloadButtons: true },
});

/** The page that Redoc makes of a document. @param folder an empty one, for the files in between. @throws {DocsError} */
export async function redoc(name: string, document: string, folder: string): Promise<string> {
  await writeFile(join(folder, "openapi.json"), document);
  await writeFile(join(folder, "redocly.yaml"), config);
  const { code, stderr } = await redocly(["build-docs", "openapi.json", "--output=page.html", "--inlineBundle"], folder, [join(folder, "openapi.json")]);
  if (code !== 0) throw new DocsError(`The page of ${name} could not be built. Redocly says:\n${lastLines(stderr)}`);
  return readFile(join(folder, "page.html"), "utf8");
}

/** The version of the Redocly CLI that is installed; pages of another one are not ours. */
export function redocVersion(): string {
  const { version } = JSON.parse(readFileSync(join(program(), "..", "..", "package.json"), "utf8")) as { version: string };
  return version;
}

function program(): string {
  const path = redoclyProgram();
  if (path === undefined) throw new DocsError("Pages are built by @redocly/cli, which is not installed.");
  return path;
}

/** What it said last, without its boxes: those are notices about Node and about Redoc. */
function lastLines(text: string): string {
  const lines = text.split("\n").map((line) => line.trimEnd());
  return lines.filter((line) => line !== "" && !/^\s*[╔║╚]/.test(line)).slice(-8).join("\n");
}
