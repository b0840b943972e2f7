/** The elements of a document that evidence is asked of, each with the evidence that it has. */
import { type JsonObject, isObject, listOf, stringOf } from "../generator/json.ts";
import { type Kind, type Part, holds, isSchema, partsOf } from "./parts.ts";

export type Evidence = { facts: string[]; assumed?: string };

export type Element = {
  kind: (typeof kinds)[number] | "enum" | "limit" | "extension";
  /** As one speaks of it: `listSegments`, `Segment.name`, `listSegments 200 application/json`. */
  name: string;
  /** Where it stands, from the root. */
  tokens: string[];
  /** Its own, or what it shares by the rules below. */
  evidence?: Evidence;
};

const kinds = ["operation", "parameter", "request body", "media type", "response", "header", "schema", "property", "security scheme", "server", "tag", "example"] as const satisfies Kind[];
const saysMore = new Set<Kind>(["subschema", "server variable"]);
const enums = new Set(["enum", "const"]);
const limits = new Set(
  ("maximum minimum exclusiveMaximum exclusiveMinimum multipleOf maxLength minLength pattern format maxItems minItems uniqueItems " +
    "maxProperties minProperties").split(" "),
);

/**
 * In the order of the document. A reference is none of them, since what it leads to has evidence of its own; but a property that
 * is a reference is an element of the schema that declares it.
 */
export function elementsOf(document: JsonObject): Element[] {
  return partsOf(document).flatMap((part) => (isReference(part) ? [] : [...elementsIn(part)]));
}

const isReference = (part: Part) => Object.hasOwn(part.node, "$ref") && !isSchema(part);

function* elementsIn(part: Part): Generator<Element> {
  const name = nameOf(part);
  const kind = kinds.find((one) => one === part.kind);
  const shared = evidenceOf(part);
  if (kind) yield { kind, name, tokens: part.tokens, ...(shared && { evidence: shared }) };
  for (const [key, value] of Object.entries(part.node)) {
    const kind = keywordKind(part, key);
    const evidence = kind === "extension" ? (isObject(value) ? ownEvidence(value) : shared) : ownEvidenceAround(part);
    if (kind) yield { kind, name: `${name} ${key}`.trim(), tokens: [...part.tokens, key], ...(evidence && { evidence }) };
  }
}

function keywordKind(part: Part, key: string): Element["kind"] | undefined {
  if ((isSchema(part) || part.kind === "server variable") && enums.has(key)) return "enum";
  if (isSchema(part) && limits.has(key)) return "limit";
  return key.startsWith("x-") && key !== "x-evidence" && key !== "x-assumed" && !holds(part, key) ? "extension" : undefined;
}

/** A property inherits from the schema that declares it, and what has no name belongs to what is around it. */
function evidenceOf({ kind, node, around }: Part): Evidence | undefined {
  const own = ownEvidence(node);
  if (own || !around) return own;
  if (kind === "property") return ownEvidence(around.node);
  return saysMore.has(kind) ? evidenceOf(around) : undefined;
}

/** What restricts values is more than that there is such a property, so it does not inherit. */
const ownEvidenceAround = ({ kind, node, around }: Part): Evidence | undefined => ownEvidence(node) ?? (saysMore.has(kind) && around ? ownEvidenceAround(around) : undefined);

/** What stands in a node itself. */
export function ownEvidence(node: JsonObject): Evidence | undefined {
  const assumed = stringOf(node, "x-assumed");
  const facts = listOf(node, "x-evidence").filter((id) => typeof id === "string");
  if (assumed === undefined && facts.length === 0) return undefined;
  return { facts, ...(assumed !== undefined && { assumed }) };
}

/** As one speaks of a part. */
export function nameOf({ kind, node, tokens, around }: Part): string {
  const key = tokens.at(-1) ?? "";
  const outer = around ? nameOf(around) : "";
  if (kind === "document" || kind === "components") return "";
  if (kind === "subschema") return outer;
  if (kind === "path item") return key;
  if (kind === "property") return `${outer}.${key}`;
  if (kind === "operation") return stringOf(node, "operationId") ?? `${key.toUpperCase()} ${outer}`;
  const own = kind === "request body" && outer !== "" ? "body" : (stringOf(node, ownNames[kind] ?? "") ?? key);
  return `${outer} ${own}`.trim();
}

/** Members that name a part better than the place where it stands. */
const ownNames: Partial<Record<Kind, string>> = { info: "title", server: "url", parameter: "name", tag: "name" };
