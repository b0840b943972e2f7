/** An OpenAPI document with every file it refers to, as one document whose references are local; and where its parts stand. */
import { type Diagnostic, SpecError } from "./errors.ts";
import { type Json, type JsonObject, isObject, own, stringOf } from "./json.ts";
import { type Parsed, parse } from "./parse.ts";
import { parsePointer, pointerTo, valueAt } from "./pointer.ts";
import { nameTable, typeName } from "./names.ts";

/** Reads a file by its path relative to the entry's folder. It refuses what lies outside. */
export type Read = (path: string) => Promise<string>;

export type Finding = { code: string; node?: object | undefined; key?: string | undefined; message: string; advice: string };

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
  const findings: Diagnostic[] = [];
  const main = await parse(entry, await read(entry));
  files.set(entry, main);
  const unread = new Set<string>();
  const load = async (file: string): Promise<Parsed | undefined> => {
    if (files.has(file) || unread.has(file)) return files.get(file);
    try {
      const parsed = await parse(file, await read(file));
      files.set(file, parsed);
      return parsed;
    } catch (cause) {
      // The findings of a file that cannot be parsed; one that cannot be read leaves its references without a target.
      if (cause instanceof SpecError) findings.push(...cause.diagnostics);
      unread.add(file);
      return undefined;
    }
  };
  const report = (severity: Diagnostic["severity"], { code, node, key, message, advice }: Finding): void => {
    let place = { file: entry, line: 1, column: 1 };
    // The entry last: it holds what was brought in from the others too.
    for (const parsed of node ? [...files.values()].reverse() : []) {
      const tokens = pointerTo(parsed.value, node as object);
      if (tokens) {
        place = { file: parsed.file, ...parsed.locate(key === undefined ? tokens : [...tokens, key]) };
        break;
      }
    }
    const same = findings.some((known) => known.code === code && known.message === message && known.file === place.file && known.line === place.line && known.column === place.column);
    if (!same) findings.push({ ...place, severity, code, message, advice });
  };
  const root = main.value;
  if (!isObject(root)) throw new SpecError([{ file: entry, line: 1, column: 1, severity: "error", code: "not-openapi", message: "this is not an OpenAPI document: its root is no mapping", advice: "Start it with `openapi: 3.1.0`, `info` and `paths`." }]);
  const version = versionOf(root, report);
  if (!version) throw new SpecError(findings);
  await inlineFiles(main, load, report);
  const document: Document = {
    root,
    version,
    inputs: [...files.keys()],
    mentions: (word) => [...files.values()].some(({ text }) => text.includes(word)),
    resolve: (node) => resolve(root, node, report),
    error: (finding) => report("error", finding),
    warn: (finding) => report("warning", finding),
    diagnostics: () => [...findings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column)),
  };
  return document;
}

type Report = (severity: Diagnostic["severity"], finding: Finding) => void;

function versionOf(root: JsonObject, report: Report): Document["version"] | undefined {
  const openapi = own(root, "openapi");
  const version = typeof openapi === "string" ? /^3\.[012](?=\.|$)/.exec(openapi)?.[0] : undefined;
  if (version) return version as Document["version"];
  if (Object.hasOwn(root, "swagger")) report("error", { code: "swagger", node: root, key: "swagger", message: "this is a Swagger document, not OpenAPI 3", advice: "Convert it to OpenAPI 3 first, for example with `npx swagger2openapi`." });
  else if (openapi === undefined) report("error", { code: "not-openapi", node: root, message: "this is not an OpenAPI document: it has no `openapi` field", advice: "Start it with `openapi: 3.1.0`." });
  else report("error", { code: "openapi-version", node: root, key: "openapi", message: `OpenAPI ${JSON.stringify(openapi)} is not supported`, advice: "Use 3.0, 3.1 or 3.2; a YAML version needs quotes when it is a number." });
  return undefined;
}

function resolve(root: JsonObject, node: Json | undefined, report: Report): Json | undefined {
  const seen = new Set<string>();
  let value = node;
  while (isObject(value)) {
    const reference = stringOf(value, "$ref");
    if (reference === undefined) return value;
    // What leads to other files and hosts was followed, or reported, when the document was read.
    if (!reference.startsWith("#")) return undefined;
    const target = valueAt(root, parsePointer(decodeFragment(reference)));
    if (target === undefined || seen.has(reference)) {
      const message = target === undefined ? `${JSON.stringify(reference)} leads nowhere` : `${JSON.stringify(reference)} leads back to itself`;
      report("error", { code: target === undefined ? "ref-not-found" : "ref-cycle", node: value, key: "$ref", message, advice: "Point it at something that the document has, such as `#/components/schemas/Name`." });
      return undefined;
    }
    seen.add(reference);
    value = target;
  }
  return value;
}

export function decodeFragment(reference: string): string {
  const fragment = reference.slice(reference.indexOf("#") + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Brings what other files hold into `components`, and rewrites the references to it. */
async function inlineFiles(main: Parsed, load: (file: string) => Promise<Parsed | undefined>, report: Report): Promise<void> {
  const root = main.value as JsonObject;
  const placed = new Map<string, string>();
  const queue: Parsed[] = [main];
  const queued = new Set<Parsed>();
  for (let parsed = queue.shift(); parsed; parsed = queue.shift()) {
    // All of them before the first is followed: what comes in from other files is not looked at as part of this one.
    for (const { node, key, section } of [...references(parsed.value)]) {
      const reference = node[key] as string;
      if (parsed === main && reference.startsWith("#")) continue;
      if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(reference)) {
        report("error", { code: "ref-remote", node, key, message: "references to other hosts are not followed", advice: "Save that file beside the document and refer to it by its path." });
        continue;
      }
      const [path = "", fragment = ""] = reference.split("#");
      const file = path === "" ? parsed.file : joinPath(parsed.file, path);
      const target = file === undefined ? undefined : await load(file);
      const pointer = decodeFragment(fragment);
      const value = target && valueAt(target.value, parsePointer(pointer));
      if (!target || value === undefined) {
        report("error", { code: "ref-not-found", node, key, message: `${JSON.stringify(reference)} leads nowhere`, advice: "Refer to a file in the document's folder, and to something that it has." });
        continue;
      }
      if (target === main) {
        node[key] = `#${fragment}`;
        continue;
      }
      const id = `${target.file}#${pointer}`;
      let place = placed.get(id);
      if (place === undefined) {
        place = placeIn(root, section, parsePointer(pointer)?.at(-1) ?? target.file.replace(/^.*\/|\.(ya?ml|json)$/g, ""), value);
        placed.set(id, place);
        if (!queued.has(target)) queue.push(target);
        queued.add(target);
      }
      node[key] = place;
    }
  }
}

function placeIn(root: JsonObject, section: string, wish: string, value: Json): string {
  const components = (root["components"] ??= {}) as JsonObject;
  const holder = (components[section] ??= {}) as JsonObject;
  const name = nameTable(Object.keys(holder)).take(/^[\w.-]+$/.test(wish) ? wish : typeName(wish));
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  return `#/components/${section}/${name}`;
}

const schemaKeys = new Set(["schema", "schemas", "items", "properties", "patternProperties", "$defs"]);
const sections: Record<string, string> = {
  parameters: "parameters", responses: "responses", requestBody: "requestBodies", requestBodies: "requestBodies", headers: "headers",
  examples: "examples", links: "links", callbacks: "callbacks", paths: "pathItems", pathItems: "pathItems", securitySchemes: "securitySchemes",
};

/** Where references stand, with the section of `components` that what they name belongs to. Each file is walked once. */
function* references(root: Json): Generator<{ node: JsonObject; key: string; section: string }> {
  const seen = new Set<object>();
  const stack: { value: Json; section: string; named: boolean }[] = [{ value: root, section: "schemas", named: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, section, named } = top;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const child of value) stack.push({ value: child, section, named: false });
      continue;
    }
    if (!named && typeof value["$ref"] === "string") yield { node: value, key: "$ref", section };
    for (const key in value) {
      if (!Object.hasOwn(value, key) || (!named && isOpaque(key))) continue;
      const child = value[key] as Json;
      // The examples of a schema are a list of values; those of a media type have names, and their value is opaque.
      if (typeof child !== "object" || child === null || (key === "examples" && Array.isArray(child))) continue;
      if (!named && key === "mapping" && isObject(child)) yield* mappedFiles(child);
      if (named) stack.push({ value: child, section, named: false });
      else stack.push({ value: child, section: schemaKeys.has(key) ? "schemas" : (sections[key] ?? section), named: maps.has(key) });
    }
  }
}

/** What a discriminator maps to is the name of a schema, or a reference. */
function* mappedFiles(mapping: JsonObject): Generator<{ node: JsonObject; key: string; section: string }> {
  for (const [key, target] of Object.entries(mapping)) if (typeof target === "string" && /\.(ya?ml|json)(#|$)/i.test(target)) yield { node: mapping, key, section: "schemas" };
}

/** Under these every key is a name, so none is a keyword. */
export const maps = new Set(
  "properties patternProperties dependentSchemas $defs schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems content encoding variables mapping".split(" "),
);

/** Values, and other people's extensions: what looks like a reference there is none. */
export const isOpaque = (key: string): boolean => key === "example" || key === "default" || key === "enum" || key === "const" || key === "value" || (key.startsWith("x-") && key !== "x-oai-itemSchema");

function joinPath(from: string, to: string): string | undefined {
  const parts = from.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
