import { type Documented, anchorsOf, pageOf } from "./docs.ts";
import { addressPart } from "./html.ts";
import { withoutMarkup } from "./markdown.ts";
import { type Found, anchorIn, kinds, titleOf } from "./start-page-entry.ts";
import { schemasAndProperties } from "./start-page-properties.ts";

/** What was found, with its kind and its page by their number. */
type Entry = [kind: number, page: number, name: string, detail: string, anchor: string, words: string];

/** All that the search of the start page knows. */
export type SearchIndex = { kinds: readonly string[]; pages: { title: string; href: string }[]; entries: Entry[] };
/** A page of the project's own beside those of the APIs. */
export type Guide = { title: string; href: string; summary: string };

export function searchIndex(apis: Documented[], guides: Guide[]): SearchIndex {
  const pages = [...apis.map(({ api }) => ({ title: api.title, href: addressPart(pageOf(api.name)) })), ...guides.map(({ href }) => ({ title: "", href }))];
  const found = [...apis.map(foundIn), ...guides.map(({ title, summary }): Found[] => [["Guide", withoutMarkup(title), withoutMarkup(summary), "", ""]])];
  return { kinds, pages, entries: found.flatMap((list, page) => list.map(([kind, ...rest]): Entry => [kinds.indexOf(kind), page, ...rest])) };
}

function foundIn(documented: Documented): Found[] {
  const { operations } = documented.api;
  const anchor = anchorsOf(documented);
  const parameters = new Map<string, Found>();
  for (const operation of operations) {
    for (const { in: place, wire, name } of operation.parameters) {
      if (parameters.has(`${place} ${wire}`)) continue;
      const detail = `${place} parameter of ${titleOf(operation)}`;
      parameters.set(`${place} ${wire}`, ["Parameter", wire, detail, anchorIn(anchor(operation), `request&in=${place}`, [wire]), name === wire ? "" : name]);
    }
  }
  return [
    ...operations.map((operation): Found => ["Operation", titleOf(operation), `${operation.method} ${operation.path}`, anchor(operation), operation.id]),
    ...schemasAndProperties(documented.api, anchor),
    ...parameters.values(),
  ];
}
