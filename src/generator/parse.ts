/** Text to a JSON value that knows where its parts stand. JSON goes through JSON.parse; YAML through `yaml`, loaded when met. */
import type { Node, Pair } from "yaml";
import { type Diagnostic, SpecError } from "./errors.ts";
import type { Json } from "./json.ts";
import { endOfJson, locateInJson } from "./locate-json.ts";

/** Nesting beyond this is refused: no document needs it and every walk below would have to fear for the stack. */
const maxDepth = 400;
const maxAliases = 1_000;

export type Parsed = {
  file: string;
  text: string;
  value: Json;
  /** Line and column of what a pointer's tokens name, or of its nearest ancestor. */
  locate: (tokens: readonly string[]) => { line: number; column: number };
};

export async function parse(file: string, text: string): Promise<Parsed> {
  text = text.replace(/^\uFEFF/, "");
  const parsed = file.endsWith(".json") ? parseJson(file, text) : (jsonIn(file, text) ?? (await parseYaml(file, text)));
  if (depthExceeds(parsed.value, maxDepth)) fail(file, 1, 1, "too-deep", `nesting is deeper than ${maxDepth} levels`, "Flatten the document, or give nested schemas a name under components/schemas.");
  return parsed;
}

function parseJson(file: string, text: string): Parsed {
  const parsed = jsonIn(file, text);
  if (parsed) return parsed;
  const offset = endOfJson(text);
  const { line, column } = positionAt(text, offset);
  const found = text.slice(offset, offset + 1);
  return fail(file, line, column, "invalid-json", `this is not JSON: ${found === "" ? "it ends too early" : `${JSON.stringify(found)} has no place here`}`, "Correct the JSON at this place.");
}

/** YAML may begin with a bracket too, so that a text which is no JSON need not be wrong. */
function jsonIn(file: string, text: string): Parsed | undefined {
  if (!file.endsWith(".json") && !/^\s*[{[]/.test(text)) return undefined;
  try {
    return { file, text, value: JSON.parse(text) as Json, locate: (tokens) => positionAt(text, locateInJson(text, tokens)) };
  } catch {
    return undefined;
  }
}

async function parseYaml(file: string, text: string): Promise<Parsed> {
  const yaml = await import("yaml");
  const lines = new yaml.LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const document = yaml.parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: true, prettyErrors: false, logLevel: "error" });
    const findings: Diagnostic[] = document.errors.map((error) => ({
      file, ...at(error.pos[0]), severity: "error", code: "invalid-yaml", message: error.message, advice: "Correct the YAML at this place.",
    }));
    yaml.visit(document, {
      Map(_key, map) {
        const seen = new Set<unknown>();
        for (const { key } of map.items as Pair<Node, unknown>[]) {
          if (!yaml.isScalar(key) || key.value === "<<") continue;
          if (seen.has(String(key.value))) {
            findings.push({ file, ...at(key.range?.[0] ?? 0), severity: "error", code: "duplicate-key", message: `the key ${JSON.stringify(key.value)} stands twice in this mapping`, advice: "Remove or rename one of the two." });
          }
          seen.add(String(key.value));
        }
      },
    });
    if (findings.length > 0) throw new SpecError(findings);
    const value = (document.toJS({ maxAliasCount: maxAliases }) ?? null) as Json;
    const locate = (tokens: readonly string[]) => {
      let node: unknown = document.contents;
      let offset = 0;
      for (const token of tokens) {
        if (yaml.isAlias(node)) node = node.resolve(document);
        const pair: Pair<Node, Node> | undefined = yaml.isMap(node) ? (node.items as Pair<Node, Node>[]).find(({ key }) => yaml.isScalar(key) && String(key.value) === token) : undefined;
        const child: unknown = pair ? pair.value : yaml.isSeq(node) ? node.items[Number(token)] : undefined;
        const start = pair ? pair.key.range?.[0] : yaml.isNode(child) ? child.range?.[0] : undefined;
        if (start === undefined) break;
        offset = start;
        node = child;
      }
      return at(offset);
    };
    return { file, text, value, locate };
  } catch (cause) {
    if (cause instanceof SpecError) throw cause;
    if (cause instanceof RangeError) return fail(file, 1, 1, "too-deep", "nesting is too deep to read", "Flatten the document.");
    if (cause instanceof ReferenceError) return fail(file, 1, 1, "too-many-aliases", `aliases repeat more than ${maxAliases} times what they name`, "Write the repeated parts as components with $ref.");
    throw cause;
  }
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

function fail(file: string, line: number, column: number, code: string, message: string, advice: string): never {
  throw new SpecError([{ file, line, column, severity: "error", code, message, advice }]);
}
