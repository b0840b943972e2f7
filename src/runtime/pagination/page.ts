import { paginate } from "../pages.ts";
import type { Listing } from "./style.ts";

/** A position counts pages. */
export const page = (listing: Listing) => {
  const first = listing.operation.pagination?.first ?? 1;
  return paginate(listing, {
    first: String(first),
    next: ({ position }) => Number(position) + 1,
    // Resumed, and no size to ask for: the pages before were not shorter than this one, and an empty one is the end.
    reached: ({ position, count, size, total }) => total ?? (size || count ? (Number(position) - first) * (size ?? count) + count : Infinity),
  });
};
