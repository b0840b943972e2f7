import type { Operation, Pagination } from "../model.ts";
import { code } from "./markdown.ts";

/** How the client walks a list, in words. */
export function paginationWords({ parameters, responses }: Operation, pagination: Pagination): string {
  const wire = (name: string | undefined) => code(parameters.find((parameter) => parameter.name === name)?.wire ?? name ?? "");
  const isStream = responses.some(({ read, status }) => status.startsWith("2") && (read === "ndjson" || read === "csv"));
  const items = isStream ? "Each line is an item." : pagination.items.includes("") ? "The body is the list of items." : `Items are at ${places(pagination.items)}.`;
  const { size, defaultSize } = pagination;
  const sizes = size === undefined ? "" : ` ${wire(size)} is the size of a page: ${defaultSize === undefined ? "the caller's, else the server's default" : `the caller's, else ${defaultSize}`}.`;
  const ends = pagination.stop.map((rule) => end(rule, pagination));
  const decides = ends.length > 1 ? " The first of these that a page can answer decides." : "";
  return `${walk(pagination, wire(pagination.position))} ${items}${sizes} The list ends when ${ends.join(", else when ")}.${decides} The option \`from\` resumes at the \`position\` of a page.`;
}

function walk({ style, first, key, next }: Pagination, position: string): string {
  switch (style) {
    case "page":
      return `${position} counts pages from ${first ?? 1}.`;
    case "offset":
      return `${position} counts items from ${first ?? 0}, and advances by what came.`;
    case "cursor":
      return `${position} carries what the page before has at ${places(next)}${first === undefined ? "" : `, and ${first} at first`}.`;
    case "keyset":
      return `${position} carries what the last item of the page before has at ${places(key)}${first === undefined ? "" : `, and ${first} at first`}.`;
    case "link":
      return "The next page is the one that the header `Link` calls `next`.";
    case "url":
      return `The next page is the address at ${places(next)}.`;
  }
}

function end(rule: string, { next, hasMore, total, totalPages }: Pagination): string {
  switch (rule) {
    case "has-more-false":
      return `${places(hasMore)} is false`;
    case "no-next":
      return next ? `there is nothing at ${places(next)}` : "no next page is named";
    case "no-advance":
      return "the position does not advance";
    case "short-page":
      return "a page has fewer items than were asked for";
    case "total":
      return `all have come that ${places([...(totalPages ?? []), ...(total ?? [])])} tells of`;
    default:
      return "a page is empty";
  }
}

const places = (pointers: string[] = []): string => pointers.map(code).join(" or ");
