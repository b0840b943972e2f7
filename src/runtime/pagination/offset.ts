import { paginate } from "../pages.ts";
import type { Listing } from "./style.ts";

/** A position counts items. It advances by what came, so a server that sends less than asked loses nothing. */
export const offset = (listing: Listing) => {
  const first = listing.operation.pagination?.first ?? 0;
  return paginate(listing, {
    first: String(first),
    next: ({ position, count }) => Number(position) + count,
    reached: ({ position, count }) => Number(position) - first + count,
  });
};
