import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Finding, printFindings } from "../src/cli/diagnostics.ts";
import { lintAll } from "../src/cli/lint.ts";
import { type LoadOptions, load } from "../src/cli/load.ts";
import { publishPages } from "../src/cli/pages.ts";
import { findSpecs } from "../src/cli/specs.ts";
import { type Terminal, safe } from "../src/cli/terminal.ts";
import { buildGuides } from "./guides.ts";

/** Prints what is wrong with the guides, or builds their pages. Returns whether nothing was wrong. */
export async function publishGuides(out: string, terminal: Terminal): Promise<boolean> {
  return isRight(await buildGuides(terminal.cwd, out), terminal);
}

/** Builds the pages of every spec of `specs/` and the guides, and nothing else. What is wrong is printed, and its page stays as it is. */
export function rebuild(out: string, terminal: Terminal): Promise<boolean> {
  return attempt(terminal, async () => {
    const options: LoadOptions = { out, http: false, generator: "", terminal };
    const loaded = await Promise.all((await findSpecs([], terminal.cwd)).map((spec) => load(spec, options)));
    const guidesAreRight = await publishGuides(out, terminal);
    if (!isRight(loaded.flatMap(({ findings }) => findings), terminal)) return false;
    await publishPages(loaded, options);
    return guidesAreRight;
  });
}

/** Prints what the linter finds, which takes longer than a page. */
export function lintSpecs(out: string, terminal: Terminal): Promise<boolean> {
  return attempt(terminal, async () => {
    const findings = (await lintAll(await findSpecs([], terminal.cwd), out, terminal)).flat();
    return isRight(await Promise.all(findings.map(async (finding) => ({ ...finding, text: finding.text ?? (await readFile(join(terminal.cwd, finding.file), "utf8")) }))), terminal);
  });
}

function isRight(findings: Finding[], terminal: Terminal): boolean {
  printFindings(findings, "text", terminal);
  return !findings.some(({ severity }) => severity === "error");
}

/** What would end a single run is told, and the next save tries again. */
async function attempt(terminal: Terminal, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    terminal.stderr.write(`specloom: ${safe((error as Error).message)}\n`);
    return false;
  }
}
