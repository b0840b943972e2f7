import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Options } from "./arguments.ts";
import { fingerprint } from "./cache.ts";
import { printCheck } from "./check.ts";
import { type Finding, printFindings } from "./diagnostics.ts";
import { lintAll } from "./lint.ts";
import { type Loaded, type LoadOptions, load, loadUnchanged, rememberLoaded } from "./load.ts";
import { notWritten, outputFolder } from "./output-folder.ts";
import { missingPeers } from "./peers.ts";
import { type IsStale, type Output, isHalfMoved, plan, publish } from "./publish.ts";
import { type Spec, findSpecs } from "./specs.ts";
import { printSummary } from "./summary.ts";
import { type Terminal, safe, status } from "./terminal.ts";

export type Outcome = {
  status: 0 | 1;
  /** Folders of what was read: a change in one of them may change the outcome. */
  folders: string[];
};

/** One run of `specloom generate`. Writes all of the output or, when anything is wrong with any spec, nothing. */
export async function generateOnce(options: Options, terminal: Terminal): Promise<Outcome> {
  const specs = await findSpecs(options.specs, terminal.cwd);
  const missing = missingPeers(options);
  if (missing) throw new Error(missing);
  const out = await outputFolder(options.out, terminal.cwd);
  const generator = await fingerprint(["../generator/"], ["yaml", ...(options.http ? ["openapi-typescript", "typescript"] : [])]);
  const loadOptions: LoadOptions = { out, http: options.http, generator, terminal };

  const loaded = await loadAll(specs, options, loadOptions);
  const folders = [...new Set(loaded.flatMap(({ spec, texts }) => [...texts.keys()].map((path) => dirname(join(spec.folder, path)))))];
  const findings = loaded.flatMap((one) => one.findings);
  printFindings(findings, options.format, terminal);
  if (findings.some(({ severity }) => severity === "error")) return { status: 1, folders };

  const wanted = outputOf(loaded);
  const isStale = staleness(options, specs, terminal.cwd);
  if (options.check) {
    const found = { specs, wanted, plan: await plan(out, wanted, isStale), isHalfMoved: await isHalfMoved(out) };
    return { status: await printCheck(found, options, terminal), folders };
  }
  const published = await publish(out, wanted, isStale, () => renew(loaded, loadOptions)).catch((error: Error) => {
    throw notWritten(options.out, error);
  });
  if (published.foreign.length > 0) throw new Error(refusal(published.foreign, options.out));
  await Promise.all(loaded.map((one) => rememberLoaded(one, loadOptions)));
  await printSummary(loaded, published, terminal);
  if (options.lint) printLint(loaded, terminal);
  if (options.docs) await (await import("./pages.ts")).publishPages(loaded, loadOptions);
  return { status: 0, folders };
}

const outputOf = (loaded: Loaded[]): Output => new Map(loaded.flatMap(({ spec, generated }) => (generated ? [[spec.name, generated.files]] : [])));

/** What was there already when this run looked, another may have changed since: then there is something to do after all. */
async function renew(loaded: Loaded[], options: LoadOptions): Promise<Output> {
  for (const [index, { spec, unchanged }] of loaded.entries()) {
    if (!unchanged || (await loadUnchanged(spec, options))) continue;
    const again = await load(spec, options);
    if (!again.generated) throw new Error(`${spec.path} was changed while it was read: generate again.`);
    loaded[index] = again;
  }
  return outputOf(loaded);
}

async function loadAll(specs: Spec[], options: Options, loadOptions: LoadOptions): Promise<Loaded[]> {
  const show = status(loadOptions.terminal);
  const linted = options.lint ? lintAll(specs, loadOptions.out, loadOptions.terminal) : Promise.resolve([]);
  const loaded: Loaded[] = [];
  for (const [index, spec] of specs.entries()) {
    show(`${spec.path} (${index + 1} of ${specs.length})`);
    // A check believes nobody's memory.
    const unchanged = options.check ? undefined : await loadUnchanged(spec, loadOptions);
    loaded.push(unchanged ?? (await load(spec, loadOptions)));
  }
  if (options.lint) show("linting");
  for (const [index, found] of (await linted).entries()) loaded[index] = withLint(loaded[index] as Loaded, found);
  show("");
  return loaded;
}

/** Of two findings on one line, the generator's says more, and so it does of a document that neither can read. */
function withLint(one: Loaded, found: Finding[]): Loaded {
  const taken = new Set(one.findings.map(({ file, line }) => `${file}:${line}`));
  const isBroken = one.findings.some(({ severity }) => severity === "error");
  const added = found
    .filter(({ file, line, code }) => !taken.has(`${file}:${line}`) && !(isBroken && code === "lint-failed"))
    .map((finding) => ({ ...finding, text: finding.text ?? one.texts.get(relative(one.spec.folder, finding.file)) ?? one.texts.get(basename(finding.file)) }));
  return { ...one, findings: [...one.findings, ...added] };
}

/** Nothing found is worth a line, and so is a spec whose elements nobody holds to their evidence. */
function printLint(loaded: Loaded[], terminal: Terminal): void {
  if (loaded.every(({ findings }) => findings.length === 0)) terminal.stdout.write(`lint found nothing in ${loaded.length} ${loaded.length === 1 ? "spec" : "specs"}\n`);
  for (const { spec } of loaded) {
    const evidence = join("evidence", `${spec.name}.yaml`);
    if (!existsSync(join(spec.folder, evidence))) terminal.stdout.write(`${safe(spec.path)} has no bibliography: with ${safe(join(dirname(spec.path), evidence))} lint holds every element to its evidence\n`);
  }
}

/** A run over all of `specs/` takes away what a spec left behind that is no longer there. */
function staleness(options: Options, specs: Spec[], cwd: string): IsStale {
  if (options.specs.length > 0) return () => false;
  const names = new Set(specs.map(({ name }) => name));
  return (api, header) => {
    const source = /^\/\/ Generated from (.+) by /.exec(header)?.[1];
    if (names.has(api) || source === undefined) return false;
    return ![source, basename(source), join("specs", source)].some((path) => existsSync(resolve(cwd, path)));
  };
}

function refusal(foreign: string[], out: string): string {
  const names = foreign.map((path) => safe(join(out, path))).join(", ");
  return `${names} ${foreign.length === 1 ? "was" : "were"} not written by specloom, and nothing was touched: move what is yours elsewhere, or give another --out.`;
}
