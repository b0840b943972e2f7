/** Merge keys of YAML, `<<`: what they bring in is copied, and what that merges too, so a few lines may be long to read. */
import type * as Yaml from "yaml";
import type { Node, Pair, YAMLMap } from "yaml";

const mostMerged = 1_000_000;

/** In quotes it is a key like any other. */
export const isMerge = ({ key }: Pair<Node>): boolean => typeof (key as { value?: unknown }).value === "symbol";

/** Counts what mappings merge, asked in the order of the text, in which anchors become known; answers with what is wrong about a value that is merged, if anything. */
export function countMerges(yaml: typeof Yaml, anchors: ReadonlyMap<string, Node>): (map: YAMLMap, value: unknown) => "kind" | "size" | undefined {
  const sizes = new Map<YAMLMap, number>();
  let total = 0;
  return (map, value) => {
    const merged = yaml.isSeq(value) ? value.items : [value];
    for (const item of merged) {
      const source = yaml.isAlias(item) ? anchors.get(item.source) : item;
      if (source === undefined) continue;
      if (!yaml.isMap(source)) return "kind";
      const size = source.items.length + (sizes.get(source) ?? 0);
      sizes.set(map, (sizes.get(map) ?? 0) + size);
      total += size;
      if (total > mostMerged) return "size";
    }
    return undefined;
  };
}
