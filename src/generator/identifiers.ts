/**
 * Documents and schemas that say what they are called: `$self` of OpenAPI 3.2, `$id` and `$anchor` of JSON Schema. What is called
 * by a URL is found among the files that were read; nothing is ever fetched.
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-8.2
 */
import { type Json, type JsonObject, isObject, own, stringOf } from "./json.ts";
import type { Parsed } from "./parse.ts";
import { decodeFragment, parsePointer, valueAt } from "./pointer.ts";
import { isOpaque, maps } from "./references.ts";

/** A part of a file. */
export type Place = { parsed: Parsed; tokens: string[] };

export type Identifiers = {
  /** Takes in what is called something in this file. It is walked once. */
  add: (parsed: Parsed) => void;
  /** Whether a part of a document is inside of a schema that has an `$id`, which references there are relative to. */
  isInside: (node: object) => boolean;
  /** What a reference names that stands in this part of this file, if it is known by that name. */
  find: (parsed: Parsed, node: object, reference: string) => Place | undefined;
};

/** Files without `$self` have names among themselves. The domain is one that nobody has. */
const nameOf = ({ file, value }: Parsed): string => {
  const path = new URL(`./${file}`.replaceAll("%", "%25").replaceAll("?", "%3F").replaceAll("#", "%23"), "https://document.invalid/").href;
  return absolute((isObject(value) && stringOf(value, "$self")) || path, path) ?? path;
};

const absolute = (reference: string, base: string): string | undefined => (URL.canParse(reference, base) ? new URL(reference, base).href : undefined);

export function identifiers(): Identifiers {
  const places = new Map<string, Place>();
  const bases = new Map<object, string>();
  const added = new Set<Parsed>();
  const seen = new Set<object>();
  const put = (url: string, place: Place) => void (places.has(url) || places.set(url, place));

  function walk(parsed: Parsed, value: Json, base: string, outer: string, tokens: string[], named: boolean): void {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (!named && isObject(value)) {
      const id = absolute(stringOf(value, "$id") ?? base, base)?.replace(/#$/, "");
      if (id !== undefined && Object.hasOwn(value, "$id")) put((base = id), { parsed, tokens });
      const anchor = stringOf(value, "$anchor");
      if (anchor !== undefined) put(`${base}#${anchor}`, { parsed, tokens });
    }
    if (base !== outer) bases.set(value, base);
    for (const key of Object.keys(value)) {
      if (!named && isObject(value) && (isOpaque(key) || (key === "examples" && Array.isArray(value[key])))) continue;
      walk(parsed, own(value as JsonObject, key) as Json, base, outer, [...tokens, key], !named && isObject(value) && maps.has(key));
    }
  }

  return {
    add(parsed) {
      if (added.has(parsed)) return;
      added.add(parsed);
      const name = nameOf(parsed);
      put(name, { parsed, tokens: [] });
      walk(parsed, parsed.value, name, name, [], false);
    },
    isInside: (node) => bases.has(node),
    find(parsed, node, reference) {
      if (added.size === 0) return undefined;
      const url = absolute(reference, bases.get(node) ?? nameOf(parsed));
      if (url === undefined) return undefined;
      const [resource = ""] = url.split("#");
      const fragment = reference.includes("#") ? decodeFragment(reference) : "";
      const holder = places.get(resource);
      if (!/^(\/|$)/.test(fragment)) return places.get(`${resource}#${fragment}`);
      const tokens = holder && [...holder.tokens, ...(parsePointer(fragment) ?? [])];
      return holder && valueAt(holder.parsed.value, tokens) !== undefined ? { parsed: holder.parsed, tokens: tokens as string[] } : undefined;
    },
  };
}
