import { paginate } from "../pages.ts";
import type { Listing } from "./style.ts";

/** A position is the key of the last item of the page before. */
export const keyset = (listing: Listing) => {
  const first = listing.operation.pagination?.first;
  return paginate(listing, {
    ...(first === undefined ? {} : { first: String(first) }),
    next: ({ count, ends }) => (count === 0 ? undefined : keyOf(ends.at(-1))),
  });
};

/** An item without a key is no end. */
const keyOf = (value: unknown): unknown => (value === undefined || value === null || value === "" ? NaN : value);
