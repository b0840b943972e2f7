import { link, plain } from "./markdown.ts";

/** What an API's document rests on. */
export type Bibliography = {
  /** Without an address where the source has none. */
  pages: ReadonlyMap<string, { title: string; url?: string }>;
  facts: ReadonlyMap<string, Fact>;
  contradictions: ReadonlyMap<string, Contradiction>;
};
export type Fact = { page: string; heading: string; says: string; kind: "documented" | "example" | "outside" };
export type Contradiction = { facts: string[]; problem: string; resolution: string };

/** What an element says of its evidence. */
export type Cited = { facts: string[]; assumed?: string };

const kinds = { documented: "Documented", example: "Example", outside: "Outside" } as const;

/** Evidence as a line of Markdown: links to where it stands, by kind, and what is assumed. */
export function evidenceLine(cited: Cited, bibliography: Bibliography): string {
  const parts = Object.entries(kinds).flatMap(([kind, word]) => {
    const links = linksTo(cited.facts, kind, bibliography);
    return links.length > 0 ? [`${word}: ${links.join(", ")}`] : [];
  });
  if (cited.assumed !== undefined) parts.push(`Assumed: ${plain(cited.assumed)}`);
  return parts.join(" · ");
}

/**
 * A link for each heading of the first page, which the document is written from, without its title; for any other page one link,
 * with its heading where it is one. The title of a link says the rest.
 */
function linksTo(ids: string[], kind: string, { pages, facts }: Bibliography): string[] {
  const [main] = pages.keys();
  const places = new Map<string, Set<Fact>>();
  for (const fact of ids.flatMap((id) => facts.get(id) ?? [])) {
    const place = fact.page === main ? `${fact.page}\n${fact.heading}` : fact.page;
    if (fact.kind === kind) places.set(place, (places.get(place) ?? new Set()).add(fact));
  }
  return [...places.values()].map((found) => {
    const [{ page, heading }] = [...found] as [Fact];
    const { title = page, url } = pages.get(page) ?? {};
    const headings = [...new Set([...found].map((fact) => fact.heading))].filter((one) => one !== title);
    const name = page === main ? heading : headings.length === 1 ? `${title}, ${headings[0]}` : title;
    return link(name, url, `${[title, ...headings].join(", ")}: ${[...found].map(({ says }) => says).join(" ")}`);
  });
}

export const small = (line: string): string => (line === "" ? "" : `<small class="evidence">${line}</small>`);

export const contradictionNote = ({ problem, resolution }: Contradiction): string =>
  `<small class="disagreement">**The sources disagree.** ${plain(problem)} **Here:** ${plain(resolution)}</small>`;
