/** Text to a JSON value that knows where its parts stand. JSON goes through JSON.parse, for speed. */
import { refuse } from "./errors.ts";
import type { Json } from "./json.ts";
import { endOfJson, locateInJson } from "./locate-json.ts";
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
};

export async function parse(file: string, text: string): Promise<Parsed> {
  text = text.replace(/^\uFEFF/, "");
  const parsed = file.endsWith(".json") ? (jsonIn(file, text) ?? refuseJson(file, text)) : ((/^\s*[{[]/.test(text) ? jsonIn(file, text) : undefined) ?? (await parseYaml(file, text)));
  if (depthExceeds(parsed.value, maxDepth)) refuse({ file, line: 1, column: 1 }, ...tooDeep);
  return parsed;
}

function jsonIn(file: string, text: string): Parsed | undefined {
  try {
    return { file, text, value: JSON.parse(text) as Json, locate: (tokens) => positionAt(text, locateInJson(text, tokens)) };
  } catch {
    return undefined;
  }
}

function refuseJson(file: string, text: string): never {
  const offset = endOfJson(text);
  const found = text.slice(offset, offset + 1);
  const problem = found === "" ? "it ends too early" : found === '"' ? "this string has no end, or what a string may not have" : `${JSON.stringify(found)} has no place here`;
  return refuse({ file, ...positionAt(text, offset) }, "invalid-json", `this is not JSON: ${problem}`, "Correct the JSON at this place.");
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function depthExceeds(root: Json, limit: number): boolean {
  let level: object[] = typeof root === "object" && root !== null ? [root] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    const next = new Set<object>();
    for (const value of level) for (const child of Object.values(value) as Json[]) if (typeof child === "object" && child !== null) next.add(child);
    level = [...next];
  }
  return false;
}
