import { join, relative } from "node:path";
import { type Diagnostic, SpecError } from "../generator/errors.ts";
import type { Generated } from "../generator/generate.ts";
import { type Hashes, hash, hashes, remember, remembered } from "./cache.ts";
import type { Finding } from "./diagnostics.ts";
import { isGenerated, readOutput, textOf } from "./publish.ts";
import { ReadError, type Reader, reader } from "./read.ts";
import type { Spec } from "./specs.ts";
import type { Terminal } from "./terminal.ts";

/** A spec, read and understood; or the findings that say why not. */
export type Loaded = {
  spec: Spec;
  /** Of every file that was read. */
  inputs: Hashes;
  /** Paths of these, and of those that are missing. */
  asked: Iterable<string>;
  /** Missing where the spec has errors, and where nothing changed since an earlier run. */
  generated?: Generated;
  /** Set where an earlier run did all there is to do. */
  unchanged?: Remembered;
  findings: Finding[];
};

/** What an earlier run saw and did. */
type Remembered = { generator: string; inputs: Hashes; outputs: Hashes; operations: number; warnings: Diagnostic[] };

export type LoadOptions = { out: string; http: boolean; generator: string; terminal: Terminal };

const keyOf = (spec: Spec, { out, http }: LoadOptions) => ["api", join(spec.folder, spec.entry), out, http];

/** Generates in memory. Never throws for what is wrong with a spec. */
export async function load(spec: Spec, options: LoadOptions): Promise<Loaded> {
  const { read, texts, hashes: inputs, asked } = reader(spec.folder);
  const located = (diagnostics: Diagnostic[]) => locate(diagnostics, spec, texts, options.terminal.cwd);
  try {
    // Only here, because an unchanged spec needs no parser.
    const { generate } = await import("../generator/generate.ts");
    const generated = await generate(spec.entry, read, { http: options.http });
    return { spec, inputs, asked, generated, findings: located(generated.warnings) };
  } catch (error) {
    return { spec, inputs, asked, findings: located(diagnosticsOf(error)) };
  }
}

/** The generator names files relative to the spec's folder, the user relative to the working directory. */
function locate(diagnostics: Diagnostic[], spec: Spec, texts: Reader["texts"], cwd: string): Finding[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: relative(cwd, join(spec.folder, diagnostic.file)),
    text: texts.get(diagnostic.file),
  }));
}

function diagnosticsOf(error: unknown): Diagnostic[] {
  if (error instanceof SpecError) return error.diagnostics;
  if (!(error instanceof ReadError)) throw error;
  return [{ file: error.file, line: 1, column: 1, severity: "error", code: "file-not-read", message: `the file cannot be read: ${error.message}`, advice: "Give a file that can be: UTF-8 text of at most 64 MB, and no link out of its folder." }];
}

/** The spec as an earlier run left it, if neither it nor the output nor the generator changed since. */
export async function loadUnchanged(spec: Spec, options: LoadOptions): Promise<Loaded | undefined> {
  const known = await remembered<Remembered>(keyOf(spec, options), options.terminal.env);
  if (known?.generator !== options.generator) return undefined;
  const { read, hashOf, texts } = reader(spec.folder);
  for (const [path, expected] of Object.entries(known.inputs)) {
    if ((await hashOf(path).catch(() => undefined)) !== expected) return undefined;
  }
  const present = await readOutput(join(options.out, spec.name));
  for (const [file, written] of present) {
    if (written === null || !isGenerated(written)) continue;
    const expected = known.outputs[file];
    if (hash(written) !== expected && hash(textOf(written)) !== expected) return undefined;
  }
  if (!Object.keys(known.outputs).every((file) => present.get(file))) return undefined;
  for (const file of new Set(known.warnings.map((warning) => warning.file))) await read(file).catch(() => undefined);
  return { spec, inputs: known.inputs, asked: Object.keys(known.inputs), unchanged: known, findings: locate(known.warnings, spec, texts, options.terminal.cwd) };
}

/** For the next run: what this one read and wrote. */
export async function rememberLoaded({ spec, inputs, generated }: Loaded, options: LoadOptions): Promise<void> {
  if (!generated) return;
  const value: Remembered = { generator: options.generator, inputs, outputs: hashes(generated.files), operations: generated.api.operations.length, warnings: generated.warnings };
  await remember(keyOf(spec, options), value, options.terminal.env);
}
