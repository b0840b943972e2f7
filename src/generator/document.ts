/** An OpenAPI document with every file it refers to, as one document whose references are local; and where its parts stand. */
import { type Diagnostic, SpecError } from "./errors.ts";
import { type Json, type JsonObject, isObject, objectOf, own, stringOf } from "./json.ts";
import { type Parsed, parse } from "./parse.ts";
import { inlineFiles } from "./bundle.ts";
import { type Finding, type Report, collectFindings } from "./findings.ts";
import { decodeFragment, parsePointer, valueAt } from "./pointer.ts";

/** Reads a file by its path relative to the entry's folder. It refuses what lies outside. */
export type Read = (path: string) => Promise<string>;

export type Document = {
  root: JsonObject;
  /** `3.0`, `3.1` or `3.2`. */
  version: "3.0" | "3.1" | "3.2";
  inputs: string[];
  /** Whether any of its files has that word, wherever. */
  mentions: (word: string) => boolean;
  /** Follows `$ref` until there is none; undefined when it leads nowhere (reported). */
  resolve: (node: Json | undefined) => Json | undefined;
  error: (finding: Finding) => void;
  warn: (finding: Finding) => void;
  /** What was found so far, in order of place. */
  diagnostics: () => Diagnostic[];
};

export async function readDocument(entry: string, read: Read): Promise<Document> {
  const files = new Map<string, Parsed>();
  const main = await parse(entry, await read(entry));
  files.set(entry, main);
  const unread = new Map<string, string>();
  const load = async (file: string): Promise<Parsed | string> => {
    const known = files.get(file) ?? unread.get(file);
    if (known !== undefined) return known;
    try {
      const parsed = await parse(file, await read(file));
      files.set(file, parsed);
      return parsed;
    } catch (cause) {
      if (cause instanceof SpecError) findings.add(cause.diagnostics);
      const why = cause instanceof SpecError ? "that file has errors of its own" : cause instanceof Error ? cause.message : String(cause);
      unread.set(file, why);
      return why;
    }
  };
  const findings = collectFindings(entry, files);
  const report: Report = findings.report;
  const root = main.value;
  if (!isObject(root)) throw new SpecError([{ file: entry, line: 1, column: 1, severity: "error", code: "not-openapi", message: "this is not an OpenAPI document: its root is no mapping", advice: "Start it with `openapi: 3.1.0`, `info` and `paths`." }]);
  const version = versionOf(root, report);
  if (!version) throw new SpecError(findings.diagnostics());
  await inlineFiles(main, load, report);
  const targetOf = targets(root);
  const document: Document = {
    root,
    version,
    inputs: [...files.keys()],
    mentions: (word) => [...files.values()].some(({ text }) => text.includes(word)),
    resolve: (node) => resolve(targetOf, node, report),
    error: (finding) => report("error", finding),
    warn: (finding) => report("warning", finding),
    diagnostics: findings.diagnostics,
  };
  refuseTooMany(document);
  return document;
}

/** The largest document we know of has a tenth of them. */
const mostOperations = 20_000;

function refuseTooMany({ root, resolve, error, diagnostics }: Document): void {
  const paths = objectOf(root, "paths") ?? {};
  let count = 0;
  for (const path in paths) {
    const pathItem = resolve(paths[path]);
    if (isObject(pathItem)) count += Object.values(pathItem).filter(isObject).length;
    if (count <= mostOperations) continue;
    error({ code: "too-many-operations", node: paths, key: path, message: `there are more than ${mostOperations} operations`, advice: "Split the document, one for each part of the API." });
    throw new SpecError(diagnostics());
  }
}

function versionOf(root: JsonObject, report: Report): Document["version"] | undefined {
  const openapi = own(root, "openapi");
  const version = typeof openapi === "string" ? /^3\.[012](?=\.|$)/.exec(openapi)?.[0] : undefined;
  if (version) return version as Document["version"];
  if (Object.hasOwn(root, "swagger")) report("error", { code: "swagger", node: root, key: "swagger", message: "this is a Swagger document, not OpenAPI 3", advice: "Convert it to OpenAPI 3 first, for example with `npx swagger2openapi`." });
  else if (openapi === undefined) report("error", { code: "not-openapi", node: root, message: "this is not an OpenAPI document: it has no `openapi` field", advice: "Start it with `openapi: 3.1.0`." });
  else report("error", { code: "openapi-version", node: root, key: "openapi", message: `OpenAPI ${JSON.stringify(openapi)} is not supported`, advice: "Use 3.0, 3.1 or 3.2; a YAML version needs quotes when it is a number." });
  return undefined;
}

/** What a local reference names itself. The same ones are followed many times. */
function targets(root: JsonObject): (reference: string) => Json | undefined {
  const known = new Map<string, Json | undefined>();
  return (reference) => {
    if (known.has(reference)) return known.get(reference);
    const target = valueAt(root, parsePointer(decodeFragment(reference)));
    known.set(reference, target);
    return target;
  };
}

function resolve(targetOf: (reference: string) => Json | undefined, node: Json | undefined, report: Report): Json | undefined {
  let seen: Set<string> | undefined;
  let value = node;
  while (isObject(value)) {
    const reference = stringOf(value, "$ref");
    if (reference === undefined) return value;
    // What leads to other files and hosts was followed, or reported, when the document was read.
    if (!reference.startsWith("#")) return undefined;
    const target = targetOf(reference);
    if (target === undefined || seen?.has(reference)) {
      const message = target === undefined ? `${JSON.stringify(reference)} leads nowhere` : `${JSON.stringify(reference)} leads back to itself`;
      report("error", { code: target === undefined ? "ref-not-found" : "ref-cycle", node: value, key: "$ref", message, advice: "Point it at something that the document has, such as `#/components/schemas/Name`." });
      return undefined;
    }
    seen = (seen ?? new Set()).add(reference);
    value = target;
  }
  return value;
}
