import type { Client } from "../client.ts";
import type { Operation, Pagination } from "../operation.ts";
import type { PagesOptions } from "../options.ts";
import type { Parameters } from "../request.ts";
import type { Pages } from "../result.ts";

/** How positions are made and sent. The document's word for one is the name of its function. */
export type PaginationStyle = (listing: Listing) => Pages<unknown>;

/** A paged operation as it was called. */
export type Listing = { client: Client; operation: Operation; parameters: Parameters; options: PagesOptions };

/** What a style knows that the others do not. */
export type Stepping = {
  /** Where a list starts; undefined where the server knows. */
  first?: string;
  /** A position is a URL, not a parameter. */
  links?: true;
  /** Where the next page starts, if there is one. */
  next: (step: Step) => unknown;
  /** How many items the pages up to this one hold, counted from the beginning of the list. */
  reached?: (step: Step) => number | undefined;
};

/** One page, and how far the walk has come with it. */
export type Step = {
  pagination: Pagination;
  position: string | undefined;
  body: unknown;
  response: Response;
  /** Items of this page. */
  count: number;
  /** What `Walk.kept` keeps of its first and last item, and maybe of those between. */
  ends: unknown[];
  /** Items that were asked for. */
  size: number | undefined;
  /** Items since the walk began; undefined if it did not begin with the first page. */
  total: number | undefined;
};
