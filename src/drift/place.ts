/** Parts of a document by where they stand, past references. */
import { type JsonObject, isObject, stringOf } from "../generator/json.ts";
import { decodeFragment, parsePointer, valueAt } from "../generator/pointer.ts";

export type Place = {
  node: JsonObject;
  tokens: string[];
  /** Where it was referred to: a property that is a reference has evidence of its own. */
  from: string[];
};

export type Look = (tokens: string[]) => Place | undefined;

/** What stands at some tokens, once references are followed; undefined where nothing does, or no object. */
export function placesOf(document: JsonObject): Look {
  return (from) => {
    let tokens = from;
    for (let hops = 0; hops < 20; hops++) {
      const node = valueAt(document, tokens);
      if (!isObject(node)) return undefined;
      const reference = stringOf(node, "$ref");
      const target = reference?.startsWith("#") ? parsePointer(decodeFragment(reference)) : undefined;
      if (!target) return { node, tokens, from };
      tokens = target;
    }
    return undefined;
  };
}
