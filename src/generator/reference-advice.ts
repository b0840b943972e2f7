/** What a reference that leads nowhere may have meant. */
import { type JsonObject, entriesOf, isObject, own } from "./json.ts";
import { nearest } from "./nearest.ts";
import { decodeFragment, formatPointer, parsePointer, valueAt } from "./pointer.ts";

export const anyReference = "Point it at something that the document has, such as `#/components/schemas/Name`.";

/** A sentence. Names are compared in small parts of a document only. */
export function referenceAdvice(root: JsonObject, reference: string): string {
  const tokens = parsePointer(decodeFragment(reference).replace(/^(?!\/)/, "/")) ?? [];
  const meant = mistyped(root, tokens) ?? elsewhere(root, tokens.at(-1) ?? "");
  return meant === undefined ? anyReference : `Did you mean ${JSON.stringify(`#${formatPointer(meant)}`)}?`;
}

const mostNames = 1_000;

function mistyped(root: JsonObject, tokens: string[]): string[] | undefined {
  const meant: string[] = [];
  for (const token of tokens) {
    const value = valueAt(root, meant);
    const names = isObject(value) ? Object.keys(value) : [];
    const near = names.length > mostNames || names.includes(token) ? token : nearest(token, names);
    if (near === undefined) return undefined;
    meant.push(near);
  }
  return valueAt(root, meant) === undefined ? undefined : meant;
}

/** Without its place, or in the place that it had in another version. */
function elsewhere(root: JsonObject, name: string): string[] | undefined {
  const [section] = entriesOf(root, "components").find(([, holder]) => isObject(holder) && own(holder, name) !== undefined) ?? [];
  return section === undefined ? undefined : ["components", section, name];
}
