/** How much a model may hold: a short document may say the same in many places, and what is written out in place is made anew in each. */
import type { Document } from "../document.ts";
import { SpecError } from "../errors.ts";

/** The largest document that we know of has a tenth of them. */
const mostParts = 1_000_000;

/** Counts parts of a model. The node is what they are made of, or holds it under the key. */
export function growth(document: Document): (parts: number, node: object, key?: string) => void {
  let total = 0;
  return (parts, node, key) => {
    total += parts;
    if (total <= mostParts) return;
    document.error({ code: "too-large", node, key, message: `what is said once is used so often that the client would have more than ${mostParts} parts`, advice: "Write what is used in many places as a schema under components/schemas, and refer to it." });
    throw new SpecError(document.diagnostics());
  };
}
