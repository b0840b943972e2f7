/** What references within a document lead to. */
import type { Report } from "./findings.ts";
import { type Json, type JsonObject, isObject, stringOf } from "./json.ts";
import { decodeFragment, parsePointer, valueAt } from "./pointer.ts";
import { anyReference, referenceAdvice } from "./reference-advice.ts";

/** Nobody reads more of it. */
const mostAdvised = 200;

type Targets = {
  of: (reference: string) => Json | undefined;
  know: (reference: string, target: Json) => void;
  adviceFor: (reference: string) => string;
  /** Those that lead back to themselves: that is said once. */
  lost: Set<string>;
};

/** What a local reference names itself, or may have meant. The same ones are followed many times. */
export function targets(root: JsonObject): Targets {
  const known = new Map<string, Json | undefined>();
  const advice = new Map<string, string>();
  return {
    lost: new Set(),
    know: (reference, target) => void known.set(reference, target),
    of(reference) {
      if (known.has(reference)) return known.get(reference);
      const target = valueAt(root, parsePointer(decodeFragment(reference)));
      known.set(reference, target);
      return target;
    },
    adviceFor(reference) {
      const words = advice.get(reference) ?? (advice.size < mostAdvised ? referenceAdvice(root, reference) : anyReference);
      advice.set(reference, words);
      return words;
    },
  };
}

/** Follows references until there is none; undefined when they lead nowhere (reported). Of one that still leads elsewhere, `leaving` has the last word. */
export function resolve({ of, know, lost, adviceFor }: Targets, node: Json | undefined, report: Report, leaving: (node: JsonObject) => void): Json | undefined {
  let seen: Set<string> | undefined;
  let value = node;
  while (isObject(value)) {
    const reference = stringOf(value, "$ref");
    if (reference === undefined) break;
    if (!reference.startsWith("#")) leaving(value);
    if (!reference.startsWith("#") || lost.has(reference)) return undefined;
    const target = of(reference);
    if (target === undefined) {
      report("error", { code: "ref-not-found", node: value, key: "$ref", message: `${JSON.stringify(reference)} leads nowhere`, advice: adviceFor(reference) });
      return undefined;
    }
    if (seen?.has(reference)) {
      report("error", { code: "ref-cycle", node: value, key: "$ref", message: `${JSON.stringify(reference)} leads back to itself`, advice: "Write what it stands for in one of the places that it passes." });
      for (const one of seen) lost.add(one);
      return undefined;
    }
    if (isObject(target) && Object.hasOwn(target, "$ref")) seen = (seen ?? new Set()).add(reference);
    value = target;
  }
  // A long chain is not followed from each of its links.
  if (seen) for (const one of seen) know(one, value as Json);
  return value;
}
