/** Components that are no more than a reference to another file: what they refer to gets their name, and not a second one. */
import { type Json, type JsonObject, isObject, objectOf } from "./json.ts";
import { formatReference } from "./pointer.ts";
import type { Reference } from "./references.ts";

export type LentNames = {
  /** Puts a value in the place of the component that only refers to it; undefined if the reference stands elsewhere. */
  take: (reference: JsonObject, value: Json) => string | undefined;
  /** Those first, so that no other use of the same file names it. */
  first: (found: Reference[]) => Reference[];
  /** The components are others now. */
  refresh: () => void;
};

type Lender = { holder: JsonObject; section: string; name: string };

export function lentNames(root: JsonObject): LentNames {
  const lenders = new Map<JsonObject, Lender>();

  function note(lender: Lender): void {
    const value = lender.holder[lender.name];
    if (isObject(value) && typeof value["$ref"] === "string" && Object.keys(value).length === 1) lenders.set(value, lender);
  }

  function refresh(): void {
    const components = objectOf(root, "components") ?? {};
    for (const section in components) {
      const holder = objectOf(components, section) ?? {};
      for (const name in holder) note({ holder, section, name });
    }
  }

  function take(reference: JsonObject, value: Json): string | undefined {
    const lender = lenders.get(reference);
    if (!lender) return undefined;
    lender.holder[lender.name] = value;
    // What is there now may be a reference again.
    note(lender);
    return formatReference(["components", lender.section, lender.name]);
  }

  const rank = ({ node, isWhole }: Reference): number => (isWhole ? 0 : lenders.has(node) ? 1 : 2);
  refresh();
  return { take, refresh, first: (found) => found.sort((a, b) => rank(a) - rank(b)) };
}
