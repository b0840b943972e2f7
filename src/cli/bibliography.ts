import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Bibliography, readBibliography } from "../evidence/bibliography.ts";
import { SpecError } from "../generator/errors.ts";
import { printFindings } from "./diagnostics.ts";
import type { Spec } from "./specs.ts";
import { type Terminal, safe } from "./terminal.ts";

/** Where the bibliography of a spec is, if it has one. */
export const bibliographyFile = ({ folder, name }: Spec): string => join(folder, "evidence", `${name}.yaml`);

/** The bibliography that stands beside a spec; undefined where there is none. */
export async function bibliographyText(spec: Spec): Promise<string | undefined> {
  try {
    return await readFile(bibliographyFile(spec), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Prints what is wrong with it, before it throws. */
export async function bibliographyOf(spec: Spec, text: string, terminal: Terminal): Promise<Bibliography> {
  const file = relative(terminal.cwd, bibliographyFile(spec));
  try {
    return await readBibliography(text, file);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    printFindings(error.diagnostics.map((diagnostic) => ({ ...diagnostic, text })), "text", terminal);
    throw new Error(`The pages show what ${safe(spec.path)} cites, and ${safe(file)} has errors: correct it, or leave the pages with --no-docs.`, { cause: error });
  }
}
