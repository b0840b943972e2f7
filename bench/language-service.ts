/** A process: what an editor does to a file, timed. Arguments: the file, what is typed at its end, what stands behind the cursor. */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import ts from "typescript";
import { median } from "./table.ts";

/** Milliseconds, medians of several edits; and how many names were offered. */
export type Latencies = { completion: number; recheck: number; offered: number };

const edits = 5;
const [file = "", typed = "", rest = ""] = process.argv.slice(2);
const written = readFileSync(file, "utf8");
let text = written;
let version = 0;
/** What nobody edits an editor reads once. */
const held = new Map<string, ts.IScriptSnapshot | undefined>();

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  ...{ types: [], strict: true, skipLibCheck: true, allowImportingTsExtensions: true, noEmit: true },
};

const service = ts.createLanguageService({
  ...ts.sys,
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(version) : "0"),
  getScriptSnapshot(name) {
    if (name === file) return ts.ScriptSnapshot.fromString(text);
    if (!held.has(name)) held.set(name, read(name));
    return held.get(name);
  },
  getDefaultLibFileName: (used) => ts.getDefaultLibFilePath(used),
});

function read(name: string): ts.IScriptSnapshot | undefined {
  const content = ts.sys.readFile(name);
  return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
}

function afterEdit(added: string, ask: () => void): number {
  text = written + added;
  version++;
  const start = performance.now();
  ask();
  return performance.now() - start;
}

const recheck: number[] = [];
const completion: number[] = [];
let offered = 0;
service.getSemanticDiagnostics(file);
for (let edit = 0; edit < edits; edit++) {
  recheck.push(afterEdit(`export const edit${edit} = ${edit};\n`, () => void service.getSemanticDiagnostics(file)));
  completion.push(
    afterEdit(`void ${typed}${rest};\n`, () => {
      offered = service.getCompletionsAtPosition(file, written.length + "void ".length + typed.length, {})?.entries.length ?? 0;
    }),
  );
}
const latencies: Latencies = { completion: median(completion), recheck: median(recheck), offered };
process.stdout.write(JSON.stringify(latencies));
