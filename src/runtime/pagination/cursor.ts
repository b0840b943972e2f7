import { paginate } from "../pages.ts";
import { firstAt } from "../pointer.ts";
import type { Listing } from "./style.ts";

/** A position is what the page before gave. */
export const cursor = (listing: Listing) => {
  const first = listing.operation.pagination?.first;
  return paginate(listing, {
    ...(first === undefined ? {} : { first: String(first) }),
    next: ({ body, pagination }) => firstAt(body, pagination.next),
  });
};
