import { RunningCall } from "../call.ts";
import { DecodeError, InputError, PaginationError } from "../errors.ts";
import { Exchange } from "../exchange.ts";
import type { RequestRecord } from "../middleware.ts";
import { tell } from "../observe.ts";
import { at, firstAt } from "../pointer.ts";
import { buildRequest } from "../request.ts";
import type { Page } from "../result.ts";
import { fingerprint } from "./fingerprint.ts";
import { Progress } from "./progress.ts";
import type { Listing, Step, Stepping } from "./style.ts";

/** The pages of one list: how one is requested, what is in it, and where the next is. */
export class Walk<Item> {
  readonly start: string | undefined;
  readonly #listing: Listing;
  readonly #stepping: Stepping;
  readonly #progress: Progress;
  /** When all of it must be over. */
  readonly #ends: number;
  #begun = false;
  /** Of the latest page, taken before the caller may change its items; never of a stream. */
  #print: string | undefined;

  constructor(listing: Listing, stepping: Stepping) {
    const { client, options, operation, parameters } = listing;
    const given = parameters[operation.pagination?.position ?? ""] as string | number | undefined;
    this.#listing = listing;
    this.#stepping = stepping;
    this.#progress = new Progress(stepping, options);
    this.start = options.from ?? (given === undefined ? stepping.first : String(given));
    this.#ends = client.clock.now() + (options.deadline ?? client.options.deadline ?? Infinity);
  }

  get stopped(): string | undefined { return this.#progress.stopped; }

  begin(): void {
    if (this.#begun) throw new InputError(this.#exchange(), "input", "a list can be iterated once; call the operation again");
    this.#begun = true;
  }

  /** Whether the caller wants no more items than these. */
  full(items: number): boolean {
    const full = items >= (this.#listing.options.maxItems ?? Infinity);
    if (full) this.#progress.stopped = "maxItems";
    return full;
  }

  /** Requests the page at a position. */
  open(position: string | undefined): RunningCall<unknown> {
    const exchange = this.#exchange();
    return new RunningCall(exchange, () => this.#request(exchange, position));
  }

  /** All of a page. */
  async page(call: RunningCall<unknown>, position: string | undefined): Promise<Page<Item>> {
    const data = await call;
    const found = this.items(data, call);
    const items: Item[] = Array.isArray(found) ? found : [];
    if (items !== found) for await (const item of found) items.push(item);
    const body = items === found ? data : items;
    return { items, body, position: this.advance({ position, body, count: items.length, ends: items.map((item) => this.kept(item)) }, call) };
  }

  /** The items of a body, or the body itself if it is a stream of them. */
  items(body: unknown, call: RunningCall<unknown>): Item[] | AsyncIterable<Item> {
    if (body !== null && typeof body === "object" && Symbol.asyncIterator in body) return body as AsyncIterable<Item>;
    const pointers = this.#listing.operation.pagination!.items;
    // Of alternatives one may lead to an object that holds the list of another.
    const list = pointers.map((pointer) => at(body, pointer)).find(Array.isArray);
    // Where the server names the positions, two pages may well hold the same: a feed that reports one change twice.
    if (list && this.#stepping.reached) this.#print = fingerprint(list);
    if (list) return list;
    const exchange = RunningCall.exchangeOf(call);
    throw new DecodeError(exchange, exchange.response!, `there is no list at ${pointers.join(" or ")}`);
  }

  /** What the walk keeps of an item, before the caller may change it: its key where that is a position, else all of it. */
  kept(item: unknown): unknown {
    const { key } = this.#listing.operation.pagination!;
    return key ? firstAt(item, key) : item;
  }

  advance(page: Pick<Step, "position" | "body" | "count" | "ends">, call: RunningCall<unknown>): string | undefined {
    const exchange = RunningCall.exchangeOf(call);
    const pagination = this.#listing.operation.pagination!;
    const { parameters } = this.#listing;
    const size = Number(parameters[pagination.size ?? ""] ?? pagination.defaultSize);
    const step = { ...page, pagination, response: exchange.response!, size: size > 0 ? size : undefined };
    const next = this.#progress.advance(step, this.#stepping.reached && (this.#print ?? fingerprint(page.ends)), exchange);
    tell(exchange, { type: "page", items: page.count });
    return next;
  }

  #exchange(): Exchange {
    const { client, operation, options } = this.#listing;
    const left = this.#ends - client.clock.now();
    return new Exchange(client, operation, left < Infinity ? { ...options, deadline: Math.max(left, 0) } : options);
  }

  #request(exchange: Exchange, position: string | undefined): RequestRecord {
    const { operation, parameters } = this.#listing;
    const { pagination = { items: [], position: "", size: "", defaultSize: undefined } } = operation;
    const query = { ...parameters };
    if (pagination.size) query[pagination.size] ??= pagination.defaultSize;
    if (this.#stepping.links || !pagination.position) return this.#follow(buildRequest(exchange, query), position, exchange);
    if (this.#stepping.reached && !/^\d+$/.test(position ?? "")) throw new InputError(exchange, "input", "from is no position of this list");
    query[pagination.position] = position;
    return buildRequest(exchange, query);
  }

  /** A link may lead anywhere within the server that the client is for. */
  #follow(request: RequestRecord, position: string | undefined, exchange: Exchange): RequestRecord {
    if (position === undefined) return request;
    if (!URL.canParse(position, request.url)) throw new PaginationError(exchange, "page-origin", "the link to the next page is no URL");
    const { href, origin } = new URL(position, request.url);
    if (origin !== exchange.client.server(exchange).origin) throw new PaginationError(exchange, "page-origin", `the link to the next page leads to ${origin}`);
    return { ...request, url: href };
  }
}
