import { type Json, type JsonObject, isObject, listOf, stringOf } from "../json.ts";
import { itemSchema, maps, values } from "./docs-elements.ts";
import type { Cited } from "./docs-evidence.ts";

/** What an element cites, and where a page can say it: at the end of the description of `host`. */
export type Citation = Cited & {
  host: JsonObject;
  /** What of the host cites, where it is not the host: a media type, a server, an extension. */
  of?: string;
  /** What the host is called, where it is a property. */
  name?: string;
};

/** Members that pages show with the element that has them, because they have no description or none that is shown. */
const parts = new Set(["schema", "items", "externalDocs", "license", "contact", "flows", "xml", "discriminator"]);

type Place = Omit<Citation, keyof Cited>;

/** Everything below that cites facts or says why it is assumed. A property without either has what its schema has. */
export function* citations(element: JsonObject, place: Place = { host: element }, inherited?: Cited): Generator<Citation> {
  const own = citedBy(element);
  const cited = own ?? inherited;
  if (cited) yield { ...cited, ...place };
  for (const [key, child] of Object.entries(element)) {
    if (values.has(key) || key === "examples") continue;
    if (key.startsWith("x-") && key !== itemSchema) {
      const said = citedBy(child);
      if (said) yield { ...said, ...place, of: key };
    } else if (Array.isArray(child)) {
      for (const item of child.filter(isObject)) yield* citations(item, key === "servers" ? { host: place.host, of: stringOf(item, "url") ?? "" } : undefined);
    } else if (isObject(child)) {
      if (maps.has(key) || key === "flows") yield* inMap(key, child, place, own);
      else yield* citations(child, parts.has(key) ? place : undefined);
    }
  }
}

function* inMap(key: string, map: JsonObject, { host }: Place, declaring: Cited | undefined): Generator<Citation> {
  for (const [name, child] of Object.entries(map)) {
    if (!isObject(child)) continue;
    if (key === "properties") yield* citations(child, { host: child, name }, declaring);
    else if (key === "content" || key === "variables" || key === "flows") yield* citations(child, { host, of: name });
    else yield* citations(child);
  }
}

export function citedBy(element: Json): Cited | undefined {
  if (!isObject(element)) return undefined;
  const facts = listOf(element, "x-evidence").map(String);
  const assumed = stringOf(element, "x-assumed");
  return facts.length > 0 || assumed !== undefined ? { facts, ...(assumed !== undefined && { assumed }) } : undefined;
}
