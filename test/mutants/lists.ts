import type { Mutants } from "./mutant.ts";

const test = "src/runtime/pagination/pagination.test.ts";
const stop = "src/runtime/pagination/stop.test.ts";
const keyset = "src/runtime/pagination/keyset.test.ts";

/** How lists are walked, and that they end. */
export const lists: Mutants = {
  "src/runtime/pagination/progress.ts": [
    { name: "a cursor that was seen is not remembered", find: "this.#seen.has(next)", put: "false", test },
    { name: "a page that comes again is not noticed", find: "this.#known.has(print) || ", put: "", test: "src/runtime/pagination/pagination.property.test.ts" },
    { name: "an item that comes again after itself is not noticed", find: "String(ends[0]) === position", put: "false", test: keyset },
    { name: "a key that is less than the one before is the end", find: "!key && ", put: "", test: keyset },
    { name: "maxPages is ignored", find: "this.#pages >= (maxPages ?? Infinity)", put: "this.#pages >= Infinity", test },
  ],
  "src/runtime/pagination/page.ts": [{ name: "pages are counted from nought", find: "pagination?.first ?? 1", put: "pagination?.first ?? 0", test: stop }],
  "src/runtime/pagination/keyset.ts": [{ name: "an item without a key is the last", find: "? NaN : value", put: "? undefined : value", test: keyset }],
  "src/runtime/pagination/offset.ts": [{ name: "an offset advances by what was asked for, not by what came", find: "next: ({ position, count }) => Number(position) + count", put: "next: ({ position, count, size = count }) => Number(position) + size", test }],
  "src/runtime/pagination/stop.ts": [
    { name: "a page that is full is the last", find: "count < size", put: "count <= size", test },
    { name: "a has-more that is printed as 0 is true", find: `value === "0" || `, put: "", test: stop },
    { name: "a key that is a number counts pages", find: "&& facts.reached)", put: "&& position !== undefined)", test: stop },
    { name: "the total that a server says is not used", find: "reached >= items", put: "reached > items", test: stop },
  ],
  "src/runtime/pagination/walk.ts": [
    { name: "a link to the next page may lead to another origin", find: "origin !== exchange.client.server(exchange).origin", put: 'origin === ""', test },
    { name: "a list does not go on where it was left", find: "options.from ?? (given", put: "(given", test },
    { name: "maxItems is ignored", find: "items >= (this.#listing.options.maxItems ?? Infinity)", put: "items >= Infinity", test },
  ],
  "src/runtime/pages.ts": [{ name: "the first page is requested for each view", find: "(this.#first ??= ", put: "(this.#first = ", test }],
  "src/runtime/pointer.ts": [{ name: "an escaped slash in a pointer is no slash", find: '.replaceAll("~1", "/")', put: "", test: "src/runtime/pointer.test.ts" }],
};
