import { findFaults, refuseFaults, type Rule } from "./json-input.ts";

/** Where a list says how it goes on. */
export type MetaPlace = "beside" | "inside" | "none" | "total-pages";

const positive: Rule = { accepts: (value) => /^[1-9]\d*$/.test(String(value)), otherwise: "must be a positive integer" };

/** The page a query asks for, in one of the list shapes that the vendor's pages and clients know. */
export const listPage = (
  rows: unknown[],
  query: URLSearchParams,
  shape: { meta: MetaPlace; maxPerPage: number },
): Record<string, unknown> => {
  const asked = Object.fromEntries(query);
  refuseFaults(findFaults(asked, { page: positive, per_page: positive }));
  const page = Number(asked.page ?? 1);
  const size = Math.min(Number(asked.per_page ?? 20), shape.maxPerPage);
  const data = rows.slice((page - 1) * size, page * size);
  const total_pages = Math.ceil(rows.length / size);

  const cursors = {
    has_next_page: page < total_pages,
    has_prev_page: page > 1,
    next_page_cursor: page < total_pages ? cursor(page + 1) : null,
    prev_page_cursor: page > 1 ? cursor(page - 1) : null,
    per_page: size,
  };
  switch (shape.meta) {
    case "beside": return { data, meta: cursors };
    case "inside": return { data: { data, meta: cursors } };
    case "none": return { data };
    case "total-pages": return { data: { data, meta: { per_page: size, total: rows.length, total_pages } } };
  }
};

const cursor = (page: number) => Buffer.from(`page:${page}`).toString("base64url");
