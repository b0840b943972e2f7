/** YAML to a JSON value that knows where its parts stand, by `yaml`, which is loaded only where the subset that we read is left. */
import type * as Yaml from "yaml";
import type { Document, LineCounter, Node, Pair } from "yaml";
import { type Diagnostic, type Position, SpecError, refuse } from "./errors.ts";
import type { Json } from "./json.ts";
import { maxAliases } from "./parse-yaml-anchors.ts";
import { depthExceeds } from "./parse-yaml-depth.ts";
import { type Parsed, maxDepth, tooDeep } from "./parse.ts";
import { countMerges, isMerge } from "./yaml-merges.ts";

const tooManyAliases = ["too-many-aliases", `aliases repeat more than ${maxAliases} times what they name`, "Write the repeated parts as components with $ref."] as const;

export async function parseYaml(file: string, text: string): Promise<Parsed> {
  const yaml = await import("yaml").catch((error: { code?: string }) => {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    return refuse({ file, line: 1, column: 1 }, "yaml-needed", "this YAML is wrong somewhere, or has what is rare, such as merge keys or tags: to read it specloom needs the package yaml", "Install it: npm install --save-dev yaml");
  });
  const lines = new yaml.LineCounter();
  const document = compose(yaml, file, text, lines);
  const at = (offset: number) => placeOf(lines, offset);
  const wrong = (offset: number, code: string, message: string, advice: string): Diagnostic => ({ file, ...at(offset), severity: "error", code, message, advice });
  const findings = document.errors.map(({ pos, message }) => wrong(pos[0], "invalid-yaml", `this is not YAML: ${message}`, "Correct the YAML at this place."));
  const anchors = new Map<string, Node>();
  const merges = countMerges(yaml, anchors);
  let firstAlias = 0;
  yaml.visit(document, (_key, node) => {
    if (yaml.isAlias(node)) firstAlias ||= node.range?.[0] ?? 0;
    if (yaml.isAlias(node) && !anchors.has(node.source)) findings.push(wrong(node.range?.[0] ?? 0, "invalid-yaml", `nothing before this is called &${node.source}`, "Name an anchor that stands before its alias."));
    else if (yaml.isNode(node) && !yaml.isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (!yaml.isMap(node)) return;
    const seen = new Set<string>();
    for (const pair of node.items as Pair<Node>[]) {
      const { key } = pair;
      if (!yaml.isScalar(key)) continue;
      const unfit = isMerge(pair) ? merges(node, pair.value) : undefined;
      if (unfit === "size") return refuse({ file, ...at(key.range?.[0] ?? 0) }, ...tooManyAliases);
      if (unfit === "kind") findings.push(wrong(key.range?.[0] ?? 0, "invalid-yaml", "only mappings can be merged into a mapping", "Name an anchor of a mapping, or write the key in quotes where it is meant as such."));
      const name = typeof key.value === "symbol" ? "<<" : String(key.value);
      if (seen.has(name)) findings.push(wrong(key.range?.[0] ?? 0, "duplicate-key", `the key ${JSON.stringify(name)} stands twice in this mapping`, "Remove or rename one of the two."));
      seen.add(name);
    }
  });
  if (findings.length > 0) throw new SpecError(findings.sort((a, b) => a.line - b.line || a.column - b.column));
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
  const place = { file, ...at(firstAlias) };
  const value = valueOf(place, document);
  if (depthExceeds(value, maxDepth)) refuse(place, ...tooDeep);
  return { file, text, value, locate, warnings: [] };
}

/**
 * What `yaml.parseDocument` does, and the depth measured where its parser keeps a stack of its own: it composes by recursion,
 * and at the end of its stack Node may abort rather than throw.
 */
function compose(yaml: typeof Yaml, file: string, text: string, lines: LineCounter): Document.Parsed {
  const parser = new yaml.Parser(lines.addNewLine);
  const composer = new yaml.Composer({ uniqueKeys: false, merge: true, prettyErrors: false, logLevel: "error" });
  lines.addNewLine(0);
  function* tokens() {
    for (const lexeme of new yaml.Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length > maxDepth) refuse({ file, ...placeOf(lines, parser.offset) }, ...tooDeep);
    }
    yield* parser.end();
  }
  const [document, second] = composer.compose(tokens(), true, text.length);
  if (second) refuse({ file, ...placeOf(lines, second.range[0]) }, "invalid-yaml", "a second document begins here", "Write one document to a file.");
  return document as Document.Parsed;
}

/** What can be wrong here is wrong with aliases; `place` is where the first of them stands. */
function valueOf(place: Position, document: Document): Json {
  try {
    return (document.toJS({ maxAliasCount: maxAliases }) ?? null) as Json;
  } catch (cause) {
    if (cause instanceof ReferenceError) return refuse(place, ...tooManyAliases);
    return refuse(place, "invalid-yaml", cause instanceof Error ? cause.message : String(cause), "Correct the YAML.");
  }
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
