/** Whether what a document gives as examples is as its own schemas say. */
import { isNdjson } from "../generator/build/media-types.ts";
import type { Diagnostic } from "../generator/errors.ts";
import { type Json, type JsonObject, isObject, stringOf } from "../generator/json.ts";
import type { Parsed } from "../generator/parse.ts";
import { decodeFragment, formatPointer, parsePointer, valueAt } from "../generator/pointer.ts";
import { type Part, isSchema, partsOf } from "./parts.ts";

/** What a value has against the schema at a place of the document: where in the value, and what. */
export type Judge = (schema: string[], value: Json) => { tokens: string[]; message: string }[];

type Example = { value: Json; tokens: string[]; schema: string[]; line?: number };

export function exampleFindings(document: Parsed, judge: Judge): { examples: number; findings: Diagnostic[] } {
  const examples = partsOf(document.value as JsonObject).flatMap((part) => [...examplesIn(document.value, part)]);
  const findings = examples.flatMap(({ value, tokens, schema, line }) =>
    judge(schema, value).map((fault): Diagnostic => {
      // Within text there is no place to point to.
      const place = line === undefined ? [...tokens, ...fault.tokens] : tokens;
      const where = `${formatPointer(place)}${line === undefined ? "" : ` line ${line} ${formatPointer(fault.tokens)}`}`;
      const advice = `Correct the example, or the schema at #${formatPointer(schema)}.`;
      return { file: document.file, ...document.locate(place), severity: "error", code: "example-not-valid", message: `#${where} ${fault.message}`, advice };
    }),
  );
  return { examples: new Set(examples.map(({ tokens }) => formatPointer(tokens))).size, findings };
}

function* examplesIn(root: Json, part: Part): Generator<Example> {
  const { kind, node, tokens } = part;
  if (isSchema(part)) {
    const { example, examples } = node;
    if (example !== undefined) yield { value: example, tokens: [...tokens, "example"], schema: tokens };
    if (Array.isArray(examples)) for (const [index, value] of examples.entries()) yield { value, tokens: [...tokens, "examples", String(index)], schema: tokens };
    return;
  }
  if (kind !== "media type" && kind !== "parameter" && kind !== "header") return;
  const item = ["itemSchema", "x-oai-itemSchema"].find((name) => isObject(node[name]));
  for (const example of valuesIn(root, part)) {
    if (isObject(node["schema"])) yield { ...example, schema: [...tokens, "schema"] };
    if (item === undefined || typeof example.value !== "string" || !isNdjson(tokens.at(-1) ?? "")) continue;
    for (const [index, line] of example.value.split("\n").entries()) if (line.trim() !== "") yield { value: jsonOf(line), tokens: example.tokens, schema: [...tokens, item], line: index + 1 };
  }
}

/** A line that is no JSON is judged as the text that it is. */
function jsonOf(line: string): Json {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return line;
  }
}

function* valuesIn(root: Json, { node, tokens }: Part): Generator<{ value: Json; tokens: string[] }> {
  const { example, examples } = node;
  if (example !== undefined) yield { value: example, tokens: [...tokens, "example"] };
  for (const name of isObject(examples) ? Object.keys(examples) : []) {
    const place = resolved(root, [...tokens, "examples", name]);
    const named = valueAt(root, place);
    for (const member of ["value", "dataValue"]) if (isObject(named) && named[member] !== undefined) yield { value: named[member], tokens: [...place, member] };
  }
}

/** Where an example stands that may be a reference. */
function resolved(root: Json, tokens: string[]): string[] {
  const node = valueAt(root, tokens);
  const reference = isObject(node) ? stringOf(node, "$ref") : undefined;
  return (reference?.startsWith("#") && parsePointer(decodeFragment(reference))) || tokens;
}
