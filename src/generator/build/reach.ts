/** Whether a mark is in reach of a part of the document, through references. Each part is walked once, however often it is asked about. */
import type { Document } from "../document.ts";
import { maps } from "../references.ts";
import type { Json, JsonObject } from "../json.ts";

type Part = { marked: boolean; next: object[] };

/** @param except keywords that are not followed */
export function reaches(document: Document, mark: (node: JsonObject) => boolean, except: ReadonlySet<string> = new Set()): (start: Json | undefined) => boolean {
  const answers = new Map<object, boolean>();

  /** For all that is in reach and was not asked about, at once. */
  function answer(start: object): void {
    /** Which parts lead to each. */
    const sources = new Map<object, object[]>([[start, []]]);
    const found: object[] = [];
    for (const node of sources.keys()) {
      const { marked, next } = walk(document, node, mark, except);
      if (marked) found.push(node);
      for (const to of next) {
        if (answers.has(to)) {
          if (answers.get(to)) found.push(node);
        } else if (sources.has(to)) sources.get(to)?.push(node);
        else sources.set(to, [node]);
      }
    }
    for (const node of sources.keys()) answers.set(node, false);
    for (let node = found.pop(); node; node = found.pop()) {
      if (answers.get(node)) continue;
      answers.set(node, true);
      for (const source of sources.get(node) ?? []) found.push(source);
    }
  }

  return (start) => {
    if (typeof start !== "object" || start === null) return false;
    if (!answers.has(start)) answer(start);
    return answers.get(start) === true;
  };
}

/** One part: what stands in it up to its references, and where those lead. */
function walk(document: Document, start: object, mark: (node: JsonObject) => boolean, except: ReadonlySet<string>): Part {
  const part: Part = { marked: false, next: [] };
  // Under `properties` and its like, keys are names: a property may be called `description`.
  const stack: { value: Json[] | JsonObject; named: boolean }[] = [{ value: start as Json[] | JsonObject, named: false }];
  const later = (value: Json, named: boolean): void => void (typeof value === "object" && value !== null && stack.push({ value, named }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, named } = top;
    if (Array.isArray(value)) {
      for (const child of value) later(child, false);
      continue;
    }
    if (!named && mark(value)) return { marked: true, next: [] };
    if (!named && typeof value["$ref"] === "string") {
      const target = document.targetOf(value);
      if (typeof target === "object" && target !== null) part.next.push(target);
    }
    for (const key in value) if ((named || !(annotations.has(key) || except.has(key))) && Object.hasOwn(value, key)) later(value[key] as Json, !named && maps.has(key));
  }
  return part;
}

const annotations = new Set(["example", "examples", "default", "enum", "const", "description", "discriminator"]);
