import { PaginationError } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import type { PagesOptions } from "../options.ts";
import { judge } from "./stop.ts";
import type { Step, Stepping } from "./style.ts";

/** How far a walk has come, and whether it gets anywhere. */
export class Progress {
  stopped: string | undefined;
  #pages = 0;
  #items = 0;
  /** Every position there was: a list that comes back to one never ends. */
  readonly #seen = new Set<string | undefined>();
  /** First and last item of every page. */
  readonly #ends = new Set<string>();
  readonly #stepping: Stepping;
  readonly #options: PagesOptions;

  constructor(stepping: Stepping, options: PagesOptions) {
    this.#stepping = stepping;
    this.#options = options;
  }

  /**
   * Takes a page and says where the next one starts, undefined if it was the last.
   * @throws {PaginationError} if the server repeats itself, or says that there is more but not where
   */
  advance(page: Omit<Step, "total">, ends: unknown[], exchange: Exchange): string | undefined {
    const { position } = page;
    this.#seen.add(position);
    this.#items += page.count;
    this.#pages++;
    const step = { ...page, total: this.#options.from === undefined ? this.#items : undefined };
    const next = text(this.#stepping.next(step));
    // Where the server names the positions, two pages may well hold the same: a feed that reports one change twice.
    const same = this.#stepping.reached !== undefined && this.#repeats(ends);
    const back = next === position || (Number(next) <= Number(position) && page.pagination.stop.includes("no-advance"));
    const advances = !same && !back && !(next !== undefined && this.#seen.has(next));
    const { stopped, more } = judge({ ...step, reached: this.#stepping.reached, next, advances });
    this.stopped = stopped ?? (next === undefined && !more ? "no-next" : undefined);
    if (this.stopped) return undefined;
    if (next === undefined) throw new PaginationError(exchange, "page-repeated", "the server says that there is more, but not where");
    if (!advances) throw new PaginationError(exchange, "page-repeated", `the server ${same ? "sent the same page twice" : "sent a position that it had sent before"}`);
    const { maxPages, maxItems } = this.#options;
    if (this.#pages >= (maxPages ?? Infinity)) this.stopped = "maxPages";
    else if (this.#items >= (maxItems ?? Infinity)) this.stopped = "maxItems";
    else if (this.#pages >= 10_000 && maxPages === undefined) throw new PaginationError(exchange, "page-limit", "10,000 pages and no end: give maxPages if the list is that long");
    return next;
  }

  /** A server that does not know the position parameter, or goes round in a circle, sends a page again: its ends tell. */
  #repeats(ends: unknown[]): boolean {
    if (ends.length === 0 || ends.some((item) => typeof item !== "object" || item === null)) return false;
    const page = JSON.stringify(ends);
    return this.#ends.has(page) || !this.#ends.add(page);
  }
}

const text = (next: unknown): string | undefined => (typeof next === "string" || typeof next === "number" ? String(next) || undefined : undefined);
