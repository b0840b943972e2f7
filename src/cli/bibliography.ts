import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Bibliography, readBibliography } from "../evidence/bibliography.ts";
import { SpecError } from "../generator/errors.ts";
import { printFindings } from "./diagnostics.ts";
import { reader } from "./read.ts";
import type { Spec } from "./specs.ts";
import { type Terminal, safe } from "./terminal.ts";

/** Where the bibliography of a spec is, if it has one. */
export const bibliographyFile = ({ folder, name }: Spec): string => join(folder, "evidence", `${name}.yaml`);

/** The bibliography that stands beside a spec; undefined where there is none. */
export const bibliographyText = (spec: Spec): Promise<string | undefined> => textBeside(spec, relative(spec.folder, bibliographyFile(spec)));

/** A file in the folder of a spec, by its path there, under the rules for the spec itself; undefined where there is none. */
export async function textBeside({ folder, path }: Spec, file: string): Promise<string | undefined> {
  if (!existsSync(join(folder, file))) return undefined;
  return reader(folder).read(file).catch((error: Error) => {
    throw new Error(`${join(dirname(path), file)} cannot be read: ${error.message}.`, { cause: error });
  });
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
