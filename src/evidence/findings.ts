/** Whether every element of a document has evidence, every citation a fact, and every fact a citation. */
import { nearest } from "../generator/nearest.ts";
import type { Diagnostic } from "../generator/errors.ts";
import { type Json, type JsonObject, isObject, listOf } from "../generator/json.ts";
import type { Parsed } from "../generator/parse.ts";
import { isOpaque, maps } from "../generator/references.ts";
import type { Bibliography } from "./bibliography.ts";
import { type Element, elementsOf } from "./elements.ts";

/** In the order of the document, then of the bibliography. */
export function evidenceFindings(document: Parsed, bibliography: Bibliography): Diagnostic[] {
  const root = document.value as JsonObject;
  const citations = [...citationsIn(root, [])];
  const cited = new Set(citations.map(({ id }) => id));
  const { source, facts, pages, contradictions } = bibliography;
  const at = ({ file, locate }: Parsed, tokens: string[], code: string, message: string, advice: string): Diagnostic => ({ file, ...locate(tokens), severity: "error", code, message, advice });
  const unknown = (parsed: Parsed, tokens: string[], id: string) => {
    const near = nearest(id, [...facts.keys()]);
    return at(parsed, tokens, "unknown-fact", `${source.file} has no fact ${id}`, near ? `Did you mean ${near}?` : "Add the fact to the bibliography, or cite one that is there.");
  };
  return [
    ...elementsOf(root).filter(({ evidence }) => !evidence).map((element) => at(document, element.tokens, "no-evidence", ...lack(element))),
    ...citations.filter(({ id }) => !facts.has(id)).map(({ id, tokens }) => unknown(document, tokens, id)),
    ...[...facts].flatMap(([id, { uncited }]) => {
      if (cited.has(id) && uncited !== undefined) return [at(source, ["facts", id, "uncited"], "fact-cited", `fact ${id} is cited`, "Remove its uncited.")];
      return cited.has(id) || uncited !== undefined ? [] : [at(source, ["facts", id], "fact-not-cited", `fact ${id} is cited nowhere`, "Cite it, or say under uncited why not.")];
    }),
    ...[...pages.keys()].filter((name) => ![...facts.values()].some(({ page }) => page === name)).map((name) => at(source, ["pages", name], "page-not-used", `no fact is from the page ${name}`, "Remove the page, or write down what it establishes.")),
    ...[...contradictions].flatMap(([name, contradiction]) =>
      contradiction.facts.flatMap((id, index) => (facts.has(id) ? [] : [unknown(source, ["contradictions", name, "facts", String(index)], id)])),
    ),
  ];
}

function lack({ kind, name }: Element): [message: string, advice: string] {
  const cite = "Cite facts with x-evidence, or say with x-assumed why it is assumed";
  if (kind === "property") return [`property ${name} has no evidence, nor the schema that declares it`, `${cite}.`];
  if (kind === "extension") return [`${name} has no evidence`, `${cite}: inside where its value is an object, else beside it.`];
  if (kind === "enum" || kind === "limit") return [`${name} has no evidence: what restricts values is not inherited`, `${cite}, beside it.`];
  return [`${kind} ${name} has no evidence`, `${cite}.`];
}

type Citation = { id: string; tokens: string[] };

/** What is cited anywhere; values and examples cite nothing. */
function* citationsIn(node: Json, tokens: string[], isMap = false): Generator<Citation> {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) yield* citationsIn(child, [...tokens, String(index)]);
    return;
  }
  if (!isObject(node)) return;
  if (!isMap) for (const [index, id] of listOf(node, "x-evidence").entries()) if (typeof id === "string") yield { id, tokens: [...tokens, "x-evidence", String(index)] };
  for (const [key, child] of Object.entries(node)) {
    const isExtension = key.startsWith("x-");
    if (isMap || isExtension || !isOpaque(key)) yield* citationsIn(child, [...tokens, key], !isMap && maps.has(key) && !(key === "examples" && Array.isArray(child)));
  }
}
