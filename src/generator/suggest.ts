/** The `x-pagination` that an operation could declare: only ever said, never assumed, and only from what the document has. */
import { isObject, objectOf } from "./json.ts";
import type { JsonObject } from "./json.ts";
import type { Api } from "./model.ts";
import { type Carrier, type Evidence, evidenceOf } from "./suggest-evidence.ts";

export type Suggestion = {
  operation: string;
  /** YAML to put into the operation, a line each; undefined where the document does not tell where the next page starts. */
  lines?: string[];
  /** The parameter that has the position, where that is all there is to know. */
  position?: string;
};

/** Of lists that declare no pagination, in document order. */
export function suggestPagination({ operations }: Api, document: JsonObject): Suggestion[] {
  const paths = objectOf(document, "paths") ?? {};
  return operations.flatMap(({ id, method, path, pagination }) => {
    const item = method === "GET" && !pagination ? objectOf(paths, path) : undefined;
    const operation = item && objectOf(item, "get");
    if (!isObject(item) || !operation) return [];
    const evidence = evidenceOf(document, item, operation);
    return evidence ? suggestionOf(id, evidence) : [];
  });
}

function suggestionOf(operation: string, found: Evidence): Suggestion[] {
  const { size, items, key, link, nextUrl, nextCursor, hasMore, total, totalPages } = found;
  const counted = (carrier: Carrier | undefined) => (carrier && !carrier.isText && (size ?? hasMore ?? total ?? totalPages) !== undefined ? carrier : undefined);
  const [offset, page] = [counted(found.offset), counted(found.page)];
  const cursor = found.cursor ?? (found.page?.isText ? found.page : undefined);
  const declare = (style: string, position: Carrier | undefined, response: Record<string, string | undefined>, stop: (string | false | undefined)[]): Suggestion[] => {
    const request = { position: position?.name, size: size?.name };
    const first = position?.first === undefined ? [] : [`  first: ${position.first}`];
    return [{
      operation,
      lines: [
        "x-pagination:", `  style: ${style}`,
        ...(position ?? size ? [`  request: ${flow(request)}`] : []),
        `  response: ${flow({ items, ...response })}`,
        ...first, `  stop: [${stop.filter(Boolean).join(", ")}]`,
      ],
    }];
  };
  const more = hasMore !== undefined && "has-more-false";
  if (nextUrl !== undefined) return declare("url", undefined, { next: nextUrl }, ["no-next"]);
  if (cursor && nextCursor !== undefined) return declare("cursor", { name: cursor.name, isText: true }, { next: nextCursor, hasMore }, [more, "no-next"]);
  const keyset = key !== undefined && (hasMore !== undefined || (size && cursor?.takesId === "named"));
  if (link) return declare("link", undefined, {}, ["no-next"]);
  if (cursor && keyset) return declare("keyset", { name: cursor.name, isText: true }, { key, hasMore }, [more, "empty-page"]);
  if (page) return declare("page", page, { hasMore, totalPages, total }, [more, (totalPages ?? total) !== undefined && "total", "empty-page"]);
  if (offset) return declare("offset", offset, { hasMore, total }, [more, total !== undefined && "total", "empty-page"]);
  return cursor && hasMore !== undefined ? [{ operation, position: cursor.name }] : [];
}

/** A mapping on one line. */
function flow(members: Record<string, string | undefined>): string {
  const written = Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${/^[/a-z_][\w/.-]*$/i.test(value) ? value : JSON.stringify(value)}`]));
  return `{ ${written.join(", ")} }`;
}
