import { PaginationError } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import type { PagesOptions } from "../options.ts";
import { fingerprint } from "./fingerprint.ts";
import { judge } from "./stop.ts";
import type { Step, Stepping } from "./style.ts";

/** How far a walk has come, and whether it gets anywhere. */
export class Progress {
  stopped: string | undefined;
  #pages = 0;
  #items = 0;
  /** Every position there was, with the one after it for whoever takes the page again: a list that comes back to one never ends. */
  readonly #seen = new Map<string | undefined, string | undefined>();
  /** Every page there was, by its fingerprint. */
  readonly #known = new Set<string>();
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
  advance(page: Omit<Step, "total">, print: string | undefined, exchange: Exchange): string | undefined {
    const { position, count, ends, pagination: { key, stop } } = page;
    if (this.#seen.has(position)) return this.#seen.get(position);
    this.#seen.set(position, undefined);
    this.#items += count;
    this.#pages++;
    const step = { ...page, total: this.#seen.has(this.#stepping.first) ? this.#items : undefined };
    const next = text(this.#stepping.next(step), this.#stepping.links && (exchange.response!.url || exchange.request!.url));
    // One empty page among others is legal.
    if (count > 0) this.#known.delete(fingerprint([]));
    const seen = typeof next === "string" && this.#seen.has(next);
    const same = key ? seen : print !== undefined && (this.#known.has(print) || !this.#known.add(print));
    // Not <=, because numbers that are text may be too long to be told apart.
    const back = next === position || (!key && Number(next) < Number(position) && stop.includes("no-advance"));
    const advances = !same && !back && !seen;
    if (key && next !== position && String(ends[0]) === position) throw new PaginationError(exchange, "page-repeated", "the server sent the last item of a page again as the first of the next");
    const { stopped, more } = judge({ ...step, reached: this.#stepping.reached, next, advances });
    // A page that came before is no end, even if its items make up the total.
    this.stopped = same && !stop.includes("no-advance") ? undefined : (stopped ?? (next === undefined && !more ? "no-next" : undefined));
    if (this.stopped) return undefined;
    if (typeof next !== "string") throw new PaginationError(exchange, "page-repeated", lost(next, key));
    if (!advances) throw new PaginationError(exchange, "page-repeated", `the server sent ${this.#stepping.reached && !count ? "an empty page instead of an end" : same ? "the same page twice" : "a position that it had sent before"}`);
    const { maxPages, maxItems } = this.#options;
    if (this.#pages >= (maxPages ?? Infinity)) this.stopped = "maxPages";
    else if (this.#items >= (maxItems ?? Infinity)) this.stopped = "maxItems";
    else if (this.#pages >= 10_000 && maxPages === undefined) throw new PaginationError(exchange, "page-limit", "10,000 pages and no end: give maxPages if the list is that long");
    this.#seen.set(position, next);
    return next;
  }
}

/** Why it cannot go on. */
function lost(next: unknown, key: string[] | undefined): string {
  if (next === undefined) return "the server says that there is more, but not where";
  return key ? `the last item of a page has neither text nor an exact number at ${key.join(" or ")}` : "the server says that there is more, but its position is neither text nor an exact number";
}

/** A position as text, a link made absolute; undefined if there is none, NaN if it is something that cannot be sent as it came. */
function text(next: unknown, base?: string): string | number | undefined {
  if (typeof next !== "string") return next === undefined || next === null ? undefined : typeof next === "number" && Number.isSafeInteger(next) ? String(next) : NaN;
  return base && next && URL.canParse(next, base) ? new URL(next, base).href : next || undefined;
}
