import { join, relative } from "node:path";
import { type Bibliography, readBibliography } from "../evidence/bibliography.ts";
import { evidenceFindings } from "../evidence/findings.ts";
import { type Diagnostic, SpecError, refuse } from "../generator/errors.ts";
import { isObject } from "../generator/json.ts";
import { type Parsed, parse } from "../generator/parse.ts";
import { bibliographyFile, bibliographyText, textBeside } from "./bibliography.ts";
import type { Finding } from "./diagnostics.ts";
import type { Spec } from "./specs.ts";

/** A document as it is written, and the bibliography that belongs to it where there is one; or why they cannot be read. */
export type Sources = { document?: Parsed; bibliography?: Bibliography; findings: Finding[] };

export async function readSources(spec: Spec, cwd: string): Promise<Sources> {
  const [document, bibliography] = await Promise.all([
    read(relative(cwd, join(spec.folder, spec.entry)), textBeside(spec, spec.entry), readDocument),
    read(relative(cwd, bibliographyFile(spec)), bibliographyText(spec), (file, text) => readBibliography(text, file)),
  ]);
  return { findings: [...document.findings, ...bibliography.findings], ...(document.value && { document: document.value }), ...(bibliography.value && { bibliography: bibliography.value }) };
}

async function readDocument(file: string, text: string): Promise<Parsed> {
  const parsed = await parse(file, text);
  return isObject(parsed.value) ? parsed : refuse({ file, line: 1, column: 1 }, "not-openapi", "this is not an OpenAPI document: its root is no mapping", "Start it with `openapi: 3.1.0`, `info` and `paths`.");
}

async function read<T>(file: string, content: Promise<string | undefined>, parse: (file: string, text: string) => Promise<T>): Promise<{ value?: T; findings: Finding[] }> {
  const text = await content;
  if (text === undefined) return { findings: [] };
  try {
    return { value: await parse(file, text), findings: [] };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { findings: error.diagnostics.map((diagnostic) => ({ ...diagnostic, text })) };
  }
}

/** What a spec lacks in evidence: nothing where it has no bibliography. */
export async function evidenceOf(spec: Spec, cwd: string): Promise<Finding[]> {
  const { document, bibliography, findings } = await readSources(spec, cwd);
  // What is no document is found by who reads it for what it says.
  if (!document || !bibliography) return findings.filter(({ file }) => file !== relative(cwd, join(spec.folder, spec.entry)));
  return withText(evidenceFindings(document, bibliography), [document, bibliography.source]);
}

/** Findings with the text around them. */
export const withText = (diagnostics: Diagnostic[], files: Parsed[]): Finding[] =>
  diagnostics.map((diagnostic) => ({ ...diagnostic, text: files.find(({ file }) => file === diagnostic.file)?.text }));
