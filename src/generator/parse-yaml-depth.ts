import type { Json } from "./json.ts";

/** By aliases a value may nest deeper than its text. Level by level, so that what is shared is looked at once a level. */
export function depthExceeds(root: Json, limit: number): boolean {
  let level = new Set<object>(typeof root === "object" && root !== null ? [root] : []);
  for (let depth = 0; level.size > 0; depth++) {
    if (depth > limit) return true;
    const next = new Set<object>();
    for (const value of level) for (const child of Object.values(value) as Json[]) if (typeof child === "object" && child !== null) next.add(child);
    level = next;
  }
  return false;
}
