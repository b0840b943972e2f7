/** Where recorded traffic is not as a document says, and what the document rests on there. */
import type { Bibliography, Fact, Page } from "../evidence/bibliography.ts";
import { elementsOf } from "../evidence/elements.ts";
import type { Judge } from "../evidence/examples.ts";
import type { JsonObject } from "../generator/json.ts";
import { formatPointer } from "../generator/pointer.ts";
import { compare, type Deviation } from "./compare.ts";
import { type Undocumented, groupTraffic } from "./groups.ts";
import type { Exchange } from "./har.ts";
import { placesOf } from "./place.ts";

export type Drift = {
  kind: Deviation["kind"] | Undocumented["kind"];
  message: string;
  /** Where in a body: `/data/-/colour`, a dash for any element of a list. */
  at?: string;
  /** What of the document is contradicted, as the tokens of a pointer. */
  tokens: string[];
  /** How often. */
  seen: number;
  /** What that rests on. */
  contradicts: { facts: Contradicted[]; assumed?: string };
};

/** A fact with its page, so that a reader can look it up. */
export type Contradicted = { id: string; says: string; page: string; url?: string; heading: string };

export type Options = { bibliography?: Bibliography | undefined; judge: Judge; server?: string | undefined };

export function findDrift(document: JsonObject, recorded: Exchange[], { bibliography, judge, server }: Options): { exchanges: number; drifts: Drift[] } {
  const look = placesOf(document);
  const { exchanges, groups, undocumented } = groupTraffic(document, recorded, look, server);
  const deviations = groups.flatMap(({ where, shape, places }) => compare(shape, places, "", { look, judge }).map((deviation) => ({ ...deviation, message: `in ${where}: ${deviation.message}` })));
  const restsOn = evidenceIn(document, bibliography);
  return { exchanges, drifts: [...undocumented, ...deviations].map((found) => ({ ...found, contradicts: restsOn(found.tokens) })) };
}

/** The evidence of the element at some tokens, or of the nearest around it. */
function evidenceIn(document: JsonObject, bibliography: Bibliography | undefined): (tokens: string[]) => Drift["contradicts"] {
  const elements = new Map(elementsOf(document).map((element) => [formatPointer(element.tokens), element]));
  return (tokens) => {
    for (let length = tokens.length; length > 0; length--) {
      const evidence = elements.get(formatPointer(tokens.slice(0, length)))?.evidence;
      if (!evidence) continue;
      const facts = evidence.facts.flatMap((id) => {
        const fact = bibliography?.facts.get(id);
        return fact ? [contradicted(id, fact, bibliography?.pages.get(fact.page))] : [];
      });
      return { facts, ...(evidence.assumed !== undefined && { assumed: evidence.assumed.trim() }) };
    }
    return { facts: [] };
  };
}

function contradicted(id: string, { says, page: name, heading }: Fact, page: Page | undefined): Contradicted {
  return { id, says: says.trim(), page: page?.title ?? name, ...(page?.url !== undefined && { url: page.url }), heading };
}
