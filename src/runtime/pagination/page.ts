import { paginate } from "../pages.ts";
import type { Listing } from "./style.ts";

/** A position counts pages. */
export const page = (listing: Listing) => {
  const first = listing.operation.pagination?.first ?? 1;
  return paginate(listing, {
    first: String(first),
    next: ({ position }) => Number(position) + 1,
    reached: ({ position, count, size, total }) => total ?? (size && (Number(position) - first) * size + count),
  });
};
