/**
 * Anchors: names by which references of OpenAPI 3.1 may call a schema. They become pointers, which the rest understands.
 * A dynamic reference becomes what it is where no other schema overrides it.
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.2
 */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, stringOf } from "../json.ts";
import { formatReference } from "../pointer.ts";
import { isOpaque, maps } from "../references.ts";

export function resolveAnchors({ root, mentions }: Document): void {
  if (!mentions("$anchor") && !mentions("$dynamicAnchor")) return;
  const anchors = new Map<string, string>();
  const used: JsonObject[] = [];
  // What aliases of YAML share is one part.
  const seen = new Set<object>();
  const stack: { value: Json; tokens: string[]; named: boolean }[] = [{ value: root, tokens: [], named: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, tokens, named } = top;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (!Array.isArray(value) && !named) {
      for (const key of ["$anchor", "$dynamicAnchor"]) {
        const name = stringOf(value, key);
        if (name !== undefined) anchors.set(`#${name}`, formatReference(tokens));
      }
      if (stringOf(value, "$ref") !== undefined || stringOf(value, "$dynamicRef") !== undefined) used.push(value);
    }
    for (const [key, child] of Object.entries(value)) {
      if (!named && !Array.isArray(value) && isOpaque(key)) continue;
      stack.push({ value: child, tokens: [...tokens, key], named: !named && !Array.isArray(value) && maps.has(key) });
    }
  }
  for (const schema of used) {
    const pointer = anchors.get(stringOf(schema, "$ref") ?? stringOf(schema, "$dynamicRef") ?? "");
    if (pointer !== undefined) schema["$ref"] = pointer;
  }
}
