/** Text to a JSON value that knows where its parts stand: JSON.parse for JSON, the common subset of YAML on our own, `yaml` for the rest. */
import { type Diagnostic, refuse } from "./errors.ts";
import type { Json, JsonObject } from "./json.ts";
import { mayRepeatKeys, repeatedKeys } from "./json-keys.ts";
import { placesIn } from "./lines.ts";
import { endOfJson, jsonLocator } from "./locate-json.ts";
import { yamlLocator } from "./locate-yaml.ts";
import { readYamlSubset } from "./parse-yaml-subset.ts";
import { parseYaml } from "./parse-yaml.ts";

/** Nesting beyond this is refused: no document needs it and every walk below would have to fear for the stack. */
export const maxDepth = 400;
export const tooDeep = ["too-deep", `nesting is deeper than ${maxDepth} levels`, "Flatten the document, or give nested schemas a name under components/schemas."] as const;

export type Parsed = {
  file: string;
  text: string;
  value: Json;
  /** Line and column of what a pointer's tokens name, or of its nearest ancestor. */
  locate: (tokens: readonly string[]) => { line: number; column: number };
  warnings: Diagnostic[];
};

export async function parse(file: string, text: string): Promise<Parsed> {
  text = text.replace(/^\uFEFF/, "");
  // Descriptions that stand in files of their own.
  if (/\.(md|markdown|txt|html)$/i.test(file)) return { file, text, value: text, locate: () => ({ line: 1, column: 1 }), warnings: [] };
  if (file.endsWith(".json")) return jsonIn(file, text) ?? refuseJson(file, text);
  return (/^\s*[{[]/.test(text) ? jsonIn(file, text) : undefined) ?? yamlSubsetIn(file, text) ?? parseYaml(file, text);
}

function jsonIn(file: string, text: string): Parsed | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const place = placesIn(text);
  const offsetOf = jsonLocator(text);
  const locate = (tokens: readonly string[]) => place(offsetOf(tokens));
  const members = membersOf(value, maxDepth);
  if (Number.isNaN(members)) refuse({ file, ...locate(pathBeyond(maxDepth, value) ?? []) }, ...tooDeep);
  const repeated = mayRepeatKeys(text, members) ? repeatedKeys(text) : [];
  const warnings = repeated.map(({ key, offset }): Diagnostic => ({ file, ...place(offset), severity: "warning", code: "duplicate-key", message: `the key ${JSON.stringify(key)} stands twice in this object; the last one counts`, advice: "Remove or rename one of the two." }));
  return { file, text, value, locate, warnings };
}

function refuseJson(file: string, text: string): never {
  const offset = endOfJson(text);
  const found = text.slice(offset, offset + 1);
  const problem = found === "" ? "it ends too early" : found === '"' ? "this string has no end, or what a string may not have" : `${JSON.stringify(found)} has no place here`;
  return refuse({ file, ...placesIn(text)(offset) }, "invalid-json", `this is not JSON: ${problem}`, "Correct the JSON at this place.");
}

function yamlSubsetIn(file: string, text: string): Parsed | undefined {
  const lines = text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  const value = readYamlSubset(lines, maxDepth);
  if (value === undefined) return undefined;
  const place = placesIn(lines);
  const offsetOf = yamlLocator(lines, maxDepth);
  return { file, text, value, locate: (tokens) => place(offsetOf(tokens)), warnings: [] };
}

/** How many members there are in all its objects; NaN where they nest deeper than the limit. Each value of each document is asked, so this makes nothing. */
function membersOf(value: Json, limit: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (limit < 0) return NaN;
  let members = 0;
  if (Array.isArray(value)) {
    for (const child of value) if (typeof child === "object" && child !== null) members += membersOf(child, limit - 1);
    return members;
  }
  for (const key in value) {
    const child = value[key] as Json;
    members++;
    if (typeof child === "object" && child !== null) members += membersOf(child, limit - 1);
  }
  return members;
}

/** Where a value is nested deeper than the limit, if it is. */
function pathBeyond(limit: number, value: Json): string[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (limit < 0) return [];
  for (const key of Object.keys(value)) {
    const path = pathBeyond(limit - 1, (value as JsonObject)[key] as Json);
    if (path) return [key, ...path];
  }
  return undefined;
}
