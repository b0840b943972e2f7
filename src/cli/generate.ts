import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Options } from "./arguments.ts";
import { fingerprint } from "./cache.ts";
import { printCheck } from "./check.ts";
import { hasErrors, printFindings } from "./diagnostics.ts";
import { type Loaded, type LoadOptions, load, loadUnchanged, rememberLoaded } from "./load.ts";
import { notWritten, outputFolder } from "./output-folder.ts";
import { withoutParts } from "./parts.ts";
import { missingPeers } from "./peers.ts";
import { type IsStale, type Output, isHalfMoved, plan, publish } from "./publish.ts";
import { refuseTwins } from "./spec-names.ts";
import { type Spec, findSpecs } from "./specs.ts";
import { printSummary } from "./summary.ts";
import { type Terminal, safe, says, status } from "./terminal.ts";

export type Outcome = {
  status: 0 | 1;
  /** What was read, and what is missing: a change of one of them may change the outcome. */
  files: string[];
};

/** So many findings show what is wrong. */
const mostOfKind = 3;

/** One run of `specloom generate`. Writes all of the output or, when anything is wrong with any spec, nothing. */
export async function generateOnce(options: Options, terminal: Terminal): Promise<Outcome> {
  const specs = await findSpecs(options.specs, terminal.cwd);
  const missing = missingPeers(options);
  if (missing) throw new Error(missing);
  const out = await outputFolder(options.out, terminal.cwd);
  await refuseTwins(specs, out);
  const generator = await fingerprint(["../generator/"], ["yaml", ...(options.http ? ["openapi-typescript", "typescript"] : [])]);
  const loadOptions: LoadOptions = { out, http: options.http, generator, terminal };

  const all = await loadAll(specs, options, loadOptions);
  const files = all.flatMap(({ spec, asked }) => [...asked].map((path) => join(spec.folder, path)));
  const { documents: loaded, parts } = withoutParts(all);
  for (const { spec } of parts) terminal.stdout.write(`${safe(spec.path)} is read as a part of others and is no document of its own\n`);
  const findings = loaded.flatMap((one) => one.findings);
  printFindings(findings, options.format, terminal, mostOfKind);
  if (hasErrors(findings)) return { status: 1, files };

  const wanted = outputOf(loaded);
  const isStale = staleness(options, specs, terminal.cwd);
  if (options.check) {
    const found = { specs: loaded.map(({ spec }) => spec), wanted, plan: await plan(out, wanted, isStale), isHalfMoved: await isHalfMoved(out) };
    return { status: await printCheck(found, options, terminal), files };
  }
  const published = await publish(out, wanted, isStale, () => renew(loaded, loadOptions), says(terminal)).catch((error: Error) => {
    throw notWritten(options.out, error);
  });
  if (published.foreign.length > 0) throw new Error(refusal(published.foreign, options.out));
  await Promise.all(loaded.map((one) => rememberLoaded(one, loadOptions)));
  await printSummary(loaded, published, terminal);
  if (options.lint) (await import("./linted.ts")).printLint(loaded, terminal);
  if (options.docs) await (await import("./pages.ts")).publishPages(loaded, loadOptions);
  return { status: 0, files };
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
  const loaded: Loaded[] = [];
  for (const [index, spec] of specs.entries()) {
    show(`${spec.path} (${index + 1} of ${specs.length})`);
    // A check believes nobody's memory.
    const unchanged = options.check ? undefined : await loadUnchanged(spec, loadOptions);
    loaded.push(unchanged ?? (await load(spec, loadOptions)));
  }
  if (options.lint) show("linting");
  // Only here, because most runs lint nothing.
  const whole = options.lint ? await (await import("./linted.ts")).linted(loaded, loadOptions) : loaded;
  show("");
  return whole;
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
