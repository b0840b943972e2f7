/** What the evidence of a document rests on, and how much of its bibliography is used. */
import type { Bibliography } from "./bibliography.ts";
import type { Element } from "./elements.ts";

export type Coverage = {
  elements: number;
  /** By the best that an element rests on: what the vendor states or shows, what comes from elsewhere, or an assumption alone. */
  documented: number;
  outside: number;
  assumed: number;
  /** Of the documented and the outside: what says besides what of it is assumed. */
  assumedInPart: number;
  facts: number;
  cited: number;
  contradictions: number;
};

export function coverage(elements: Element[], { facts, contradictions }: Bibliography): Coverage {
  const grounds = elements.map((element) => groundOf(element, facts));
  const count = (ground: Ground) => grounds.filter((one) => one === ground).length;
  return {
    elements: elements.length,
    documented: count("documented"),
    outside: count("outside"),
    assumed: count("assumed"),
    assumedInPart: elements.filter(({ evidence }) => evidence?.assumed !== undefined && evidence.facts.length > 0).length,
    facts: facts.size,
    cited: [...facts.values()].filter(({ uncited }) => uncited === undefined).length,
    contradictions: contradictions.size,
  };
}

type Ground = "documented" | "outside" | "assumed";

/** Undefined where there is no evidence, or none that exists. */
function groundOf({ evidence }: Element, facts: Bibliography["facts"]): Ground | undefined {
  const kinds = evidence?.facts.map((id) => facts.get(id)?.kind) ?? [];
  if (kinds.some((kind) => kind === "documented" || kind === "example")) return "documented";
  if (kinds.includes("outside")) return "outside";
  return evidence?.assumed === undefined ? undefined : "assumed";
}
