import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { type Finding, hasErrors } from "./diagnostics.ts";
import { evidenceOf } from "./evidence.ts";
import { lintAll } from "./lint.ts";
import type { Loaded, LoadOptions } from "./load.ts";
import { reader } from "./read.ts";
import { type Terminal, safe } from "./terminal.ts";

/** Redocly reads what our reader accepted, and nothing else; a bibliography is read beside anything that is a file. */
export async function linted(loaded: Loaded[], { out, terminal }: LoadOptions): Promise<Loaded[]> {
  const accepted = loaded.filter(({ findings }) => !hasErrors(findings));
  const documents = accepted.flatMap(({ spec, inputs }) => Object.keys(inputs).map((path) => join(spec.folder, path)));
  const found = await lintAll(accepted.map(({ spec }) => spec), out, terminal, documents);
  const cited = ({ spec, findings }: Loaded) => (findings.some(({ code }) => code === "file-not-read") ? [] : evidenceOf(spec, terminal.cwd));
  return Promise.all(loaded.map(async (one) => withLint(one, found[accepted.indexOf(one)] ?? (await cited(one)))));
}

/** Of two findings on one line, the generator's says more. Of references it says all: what it did not follow is a value that looks like one. */
async function withLint(one: Loaded, found: Finding[]): Promise<Loaded> {
  const taken = new Set(one.findings.map(({ file, line }) => `${file}:${line}`));
  const added = found.filter(({ file, line, code }) => !taken.has(`${file}:${line}`) && code !== "no-unresolved-refs");
  const { read } = reader(one.spec.folder);
  const textOf = (path: string) => read(path).catch(() => undefined);
  for (const finding of added) finding.text ??= (await textOf(relative(one.spec.folder, finding.file))) ?? (await textOf(basename(finding.file)));
  return { ...one, findings: [...one.findings, ...added] };
}

/** Nothing found is worth a line, and so is a spec whose elements nobody holds to their evidence. */
export function printLint(loaded: Loaded[], terminal: Terminal): void {
  if (loaded.every(({ findings }) => findings.length === 0)) terminal.stdout.write(`lint found nothing in ${loaded.length} ${loaded.length === 1 ? "spec" : "specs"}\n`);
  for (const { spec } of loaded) {
    const evidence = join("evidence", `${spec.name}.yaml`);
    if (!existsSync(join(spec.folder, evidence))) terminal.stdout.write(`${safe(spec.path)} has no bibliography: with ${safe(join(dirname(spec.path), evidence))} lint holds every element to its evidence\n`);
  }
}
