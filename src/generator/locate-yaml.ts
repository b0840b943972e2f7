/** Where parts of a document in the subset of YAML stand. Positions are needed only when there is a finding: then it is read again. */
import { readYamlSubset } from "./parse-yaml-subset.ts";
import type { Json } from "./json.ts";

/** The offset of what a pointer's tokens name: the key of a member, the start of an element; or of the nearest ancestor. */
export function yamlLocator(text: string, maxDepth: number): (tokens: readonly string[]) => number {
  let marked: { root: Json; offsets: Map<object, Map<string, number>> } | undefined;
  return (tokens) => {
    marked ??= markedIn(text, maxDepth);
    let found = 0;
    let value: unknown = marked.root;
    for (const token of tokens) {
      const offset = marked.offsets.get(value as object)?.get(token);
      if (offset === undefined) break;
      found = offset;
      value = (value as Record<string, unknown>)[token];
    }
    return found;
  };
}

function markedIn(text: string, maxDepth: number) {
  const offsets = new Map<object, Map<string, number>>();
  const root = readYamlSubset(text, maxDepth, (container, key, offset) => {
    const own = offsets.get(container);
    if (own) own.set(String(key), offset);
    else offsets.set(container, new Map([[String(key), offset]]));
  });
  return { root: root as Json, offsets };
}
