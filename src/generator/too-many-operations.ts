/** How many operations a document has, wherever it has them: each is a piece of the client, however short it is to write. */
import type { Document } from "./document.ts";
import { SpecError } from "./errors.ts";
import { type Json, type JsonObject, entriesOf, isObject } from "./json.ts";

/** The largest document we know of has a tenth of them. */
const mostOperations = 20_000;

export function refuseTooMany({ root, resolve, error, diagnostics }: Document): void {
  // What many paths refer to is counted once.
  const counts = new Map<object, number>();
  const sum = (holder: JsonObject, key: string, count: (node: JsonObject) => number): number => entriesOf(holder, key).reduce((total, [, value]) => total + once(value, count), 0);
  const once = (value: Json, count: (node: JsonObject) => number): number => {
    const node = resolve(value);
    const known = isObject(node) ? counts.get(node) : 0;
    if (known !== undefined) return known;
    counts.set(node as JsonObject, 0);
    const found = count(node as JsonObject);
    counts.set(node as JsonObject, found);
    return found;
  };
  const inCallback = (callback: JsonObject): number => Object.values(callback).reduce<number>((total, pathItem) => total + once(pathItem, inPathItem), 0);
  const inPathItem = (pathItem: JsonObject): number => {
    let total = sum(pathItem, "additionalOperations", () => 1);
    for (const operation of Object.values(pathItem)) if (isObject(operation)) total += 1 + (Object.hasOwn(operation, "callbacks") ? sum(operation, "callbacks", inCallback) : 0);
    return total;
  };
  let total = 0;
  for (const section of ["paths", "webhooks"]) {
    for (const [path, value] of entriesOf(root, section)) {
      total += once(value, inPathItem);
      if (total <= mostOperations) continue;
      error({ code: "too-many-operations", node: root[section] as JsonObject, key: path, message: `there are more than ${mostOperations} operations`, advice: "Split the document, one for each part of the API." });
      throw new SpecError(diagnostics());
    }
  }
}
