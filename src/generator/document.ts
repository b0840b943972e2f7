/** An OpenAPI document with every file it refers to, as one document whose references are local; and where its parts stand. */
import { type Diagnostic, SpecError } from "./errors.ts";
import { type Json, type JsonObject, isObject, own } from "./json.ts";
import { type Parsed, parse } from "./parse.ts";
import { inlineFiles } from "./bundle.ts";
import { type Finding, type Report, collectFindings } from "./findings.ts";
import type { RareKeyword } from "./references.ts";
import { resolve, targets } from "./resolve.ts";
import { refuseTooMany } from "./too-many-operations.ts";

/** Reads a file by its path relative to the entry's folder. It refuses what lies outside. */
export type Read = (path: string) => Promise<string>;

export type Document = {
  root: JsonObject;
  /** `3.0`, `3.1` or `3.2`. */
  version: "3.0" | "3.1" | "3.2";
  inputs: string[];
  /** Whether any of its files has that keyword. */
  mentions: (keyword: RareKeyword) => boolean;
  /** Follows `$ref` until there is none; undefined when it leads nowhere (reported). */
  resolve: (node: Json | undefined) => Json | undefined;
  /** The same, without a word. */
  targetOf: (node: Json | undefined) => Json | undefined;
  error: (finding: Finding) => void;
  warn: (finding: Finding) => void;
  /** Takes out the references to elsewhere that lead nowhere and that nobody asked for, with a warning: a client does without. */
  dropUnneeded: () => void;
  /** What was found so far, in order of place. */
  diagnostics: () => Diagnostic[];
};

export async function readDocument(entry: string, read: Read): Promise<Document> {
  const files = new Map<string, Parsed>();
  const findings = collectFindings(entry, files);
  const parseFile = async (file: string): Promise<Parsed> => {
    const parsed = await parse(file, await read(file));
    files.set(file, parsed);
    findings.add(parsed.warnings);
    return parsed;
  };
  const main = await parseFile(entry);
  const unread = new Map<string, string>();
  const load = async (file: string): Promise<Parsed | string> => {
    const known = files.get(file) ?? unread.get(file);
    if (known !== undefined) return known;
    try {
      return await parseFile(file);
    } catch (cause) {
      if (cause instanceof SpecError) findings.add(cause.diagnostics);
      const why = cause instanceof SpecError ? "that file has errors of its own" : whyUnread(cause);
      unread.set(file, why);
      return why;
    }
  };
  const report: Report = findings.report;
  const root = main.value;
  if (!isObject(root)) throw new SpecError([{ file: entry, line: 1, column: 1, severity: "error", code: "not-openapi", message: "this is not an OpenAPI document: its root is no mapping", advice: "Start it with `openapi: 3.1.0`, `info` and `paths`." }]);
  const version = versionOf(root, report);
  if (!version) throw new SpecError(findings.diagnostics());
  const { met, lost } = await inlineFiles(main, load, report);
  const local = targets(root);
  const need = (node: JsonObject): void => {
    const finding = lost.get(node);
    if (finding) report("error", finding);
    lost.delete(node);
  };
  const document: Document = {
    root,
    version,
    inputs: [...files.keys()],
    mentions: (keyword) => met.has(keyword),
    resolve: (node) => resolve(local, node, report, need),
    targetOf: (node) => resolve(local, node, () => {}, () => {}),
    error: (finding) => report("error", finding),
    warn: (finding) => report("warning", finding),
    dropUnneeded() {
      for (const [node, finding] of lost) {
        report("warning", { ...finding, message: `${finding.message}; the client does without it` });
        delete (node as JsonObject)["$ref"];
      }
    },
    diagnostics: findings.diagnostics,
  };
  refuseTooMany(document);
  return document;
}

/** A reader of the caller's may throw what a file system says, with paths of the machine in it. */
function whyUnread(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (typeof code !== "string") return cause instanceof Error ? cause.message : String(cause);
  return code === "ENOENT" ? "there is no such file" : `it cannot be read (${code})`;
}

function versionOf(root: JsonObject, report: Report): Document["version"] | undefined {
  const openapi = own(root, "openapi");
  const version = typeof openapi === "string" ? /^3\.[012](?=\.|$)/.exec(openapi)?.[0] : undefined;
  if (version) return version as Document["version"];
  if (Object.hasOwn(root, "swagger")) report("error", { code: "swagger", node: root, key: "swagger", message: "this is a Swagger document, not OpenAPI 3", advice: "Convert it to OpenAPI 3 first: `npx swagger2openapi swagger.json --outfile openapi.json`" });
  else if (openapi === undefined) report("error", { code: "not-openapi", node: root, message: "this is not an OpenAPI document: it has no `openapi` field", advice: "Start it with `openapi: 3.1.0`." });
  else if (typeof openapi === "number") report("error", { code: "openapi-version", node: root, key: "openapi", message: '"openapi" is a number, and has to be text', advice: 'Write it in quotes, as in: openapi: "3.1.0"' });
  else report("error", { code: "openapi-version", node: root, key: "openapi", message: `OpenAPI ${JSON.stringify(openapi)} is not supported`, advice: "Use 3.0, 3.1 or 3.2." });
  return undefined;
}
