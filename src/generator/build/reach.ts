/** Whether a mark is in reach of a part of the document, through references. Each part is walked once, however often it is asked about. */
import type { Document } from "../document.ts";
import { maps } from "../references.ts";
import type { Json, JsonObject } from "../json.ts";

type Part = { marked: boolean; next: object[] };

export function reaches(document: Document, mark: (node: JsonObject) => boolean): (start: Json | undefined) => boolean {
  const parts = new Map<object, Part>();
  const answers = new Map<object, boolean>();
  const partOf = (start: object): Part => {
    let part = parts.get(start);
    if (!part) parts.set(start, (part = walk(document, start, mark)));
    return part;
  };
  return (start) => {
    if (typeof start !== "object" || start === null) return false;
    const seen = new Set<object>([start]);
    for (const node of seen) {
      const known = answers.get(node);
      const part = known === undefined ? partOf(node) : undefined;
      if (known === true || part?.marked === true) {
        answers.set(start, true);
        return true;
      }
      for (const next of part?.next ?? []) seen.add(next);
    }
    // What can be reached from here was all seen, so none of it reaches a mark either.
    for (const node of seen) answers.set(node, false);
    return false;
  };
}

/** One part: what stands in it up to its references, and where those lead. */
function walk(document: Document, start: object, mark: (node: JsonObject) => boolean): Part {
  const part: Part = { marked: false, next: [] };
  // Under `properties` and its like, keys are names: a property may be called `description`.
  const stack: { value: Json; named: boolean }[] = [{ value: start as Json, named: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, named } = top;
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const child of value) stack.push({ value: child, named: false });
      continue;
    }
    if (!named && mark(value)) return { marked: true, next: [] };
    if (!named && typeof value["$ref"] === "string") {
      const target = document.resolve(value);
      if (typeof target === "object" && target !== null) part.next.push(target);
    }
    for (const key in value) if ((named || !annotations.has(key)) && Object.hasOwn(value, key)) stack.push({ value: value[key] as Json, named: !named && maps.has(key) });
  }
  return part;
}

const annotations = new Set(["example", "examples", "default", "enum", "const", "description", "discriminator"]);
