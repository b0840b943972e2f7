import { type JsonObject, stringOf } from "../json.ts";
import type { Citation } from "./docs-citations.ts";
import type { Contradiction } from "./docs-evidence.ts";

/** The facts that are cited at an element, all of them, and its name if it has one. */
export type CitedAt = Map<JsonObject, { facts: Set<string>; name?: string | undefined }>;

export function citedAt(citations: Iterable<Citation>): CitedAt {
  const cited: CitedAt = new Map();
  for (const { host, facts, name = stringOf(host, "name") } of citations) cited.set(host, { facts: new Set([...(cited.get(host)?.facts ?? []), ...facts]), name });
  return cited;
}

/** What concerns more elements than these concerns the API. */
const few = 3;

/**
 * The elements that a contradiction concerns: where most of its facts are cited. Of equals those that it names, then where the
 * first of the facts is cited, then where the least else is.
 */
export function concernedBy({ facts, problem }: Contradiction, cited: CitedAt): JsonObject[] {
  const words = new Set(problem.split(/[^\w$-]+/));
  const measures: ((element: JsonObject) => number)[] = [
    (element) => -facts.filter((id) => cited.get(element)?.facts.has(id)).length,
    (element) => (words.has(cited.get(element)?.name ?? "") ? 0 : 1),
    (element) => facts.findIndex((id) => cited.get(element)?.facts.has(id)),
    (element) => cited.get(element)?.facts.size ?? 0,
  ];
  const candidates = [...cited.keys()].filter((element) => facts.some((id) => cited.get(element)?.facts.has(id)));
  const concerned = measures.reduce(least, candidates);
  return concerned.length > few ? [] : concerned;
}

function least(elements: JsonObject[], measure: (element: JsonObject) => number): JsonObject[] {
  const smallest = Math.min(...elements.map(measure));
  return elements.filter((element) => measure(element) === smallest);
}
