import { RunningCall, resultOf } from "./call.ts";
import type { Listing, Stepping } from "./pagination/style.ts";
import { Walk } from "./pagination/walk.ts";
import type { Page, Pages, Result } from "./result.ts";

/** A list: its first page when awaited, its items or pages when iterated. */
export const paginate = <Item>(listing: Listing, stepping: Stepping): Pages<Item> => new RunningPages<Item>(new Walk<Item>(listing, stepping));

class RunningPages<Item> extends Promise<Page<Item>> implements Pages<Item> {
  readonly #walk: Walk<Item>;
  #first: RunningCall<unknown> | undefined;
  #page: Promise<Page<Item>> | undefined;

  static override readonly [Symbol.species] = Promise;

  constructor(walk: Walk<Item>) {
    super(() => undefined);
    this.#walk = walk;
  }

  get stopped(): string | undefined { return this.#walk.stopped; }

  /** Nothing is sent before somebody waits. */
  override then<A = Page<Item>, B = never>(done?: ((page: Page<Item>) => A | PromiseLike<A>) | null, failed?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    return this.#firstPage().then(done, failed);
  }

  result(): Promise<Result<Page<Item>>> { return resultOf(this.#firstPage(), RunningCall.exchangeOf(this.#call())); }

  response(): Promise<Response> { return this.#call().response(); }

  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    this.#walk.begin();
    for (let page = this.#firstPage(); ; ) {
      const { position } = await page;
      yield page;
      if (position === undefined || this.stopped) return;
      page = this.#walk.page(this.#walk.open(position), position);
    }
  }

  /** Items of a stream are given as they arrive, so where the next page starts is known only after the last. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    const walk = this.#walk;
    walk.begin();
    let position = walk.start;
    let given = 0;
    for (let call = this.#call(); ; call = walk.open(position)) {
      const page = this.#page && (await this.#page);
      this.#page = undefined;
      const body = page ? page.body : await call;
      const ends: unknown[] = [];
      let count = 0;
      for await (const item of page?.items ?? walk.items(body, call)) {
        ends[count++ ? 1 : 0] = walk.kept(item);
        yield item;
        if (walk.full(++given)) return;
        RunningCall.exchangeOf(call).check();
      }
      position = page ? page.position : walk.advance({ position, body, count, ends }, call);
      if (position === undefined || walk.stopped) return;
    }
  }

  #call(): RunningCall<unknown> { return (this.#first ??= this.#walk.open(this.#walk.start)); }

  #firstPage(): Promise<Page<Item>> { return (this.#page ??= this.#walk.page(this.#call(), this.#walk.start)); }
}
