import { paginate } from "../pages.ts";
import { firstAt } from "../pointer.ts";
import type { Listing } from "./style.ts";

/** A position is a URL that the page before has in its body. */
export const url = (listing: Listing) => paginate(listing, { links: true, next: ({ body, pagination }) => firstAt(body, pagination.next) });
