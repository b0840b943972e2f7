// What a call gives, as types.
import type { DecodeError, HttpError } from "./errors.ts";

type ClientErrors = 400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418 | 419 | 420 | 421
  | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 430 | 431 | 440 | 444 | 449 | 450 | 451 | 460 | 463 | 464 | 494 | 495 | 496 | 497 | 498 | 499;
type ServerErrors = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 509 | 510 | 511 | 520 | 521 | 522 | 523 | 524 | 525 | 526 | 527 | 529 | 530 | 598 | 599;
type Redirections = 300 | 301 | 302 | 303 | 304 | 305 | 306 | 307 | 308;

/** Of a response that is a success. */
export type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

/** Of an error: those in use. A list, because TypeScript narrows by literals only. */
export type ErrorStatus = ClientErrors | ServerErrors | Redirections;

/** The errors of an operation, told apart by `status`. Of `any` operation: of all statuses, with bodies that are not known. */
export type HttpErrorOf<E> = 0 extends 1 & E ? HttpError<ErrorStatus> : Exact<E> | Range<E, "3XX", Redirections> | Range<E, "4XX", ClientErrors> | Range<E, "5XX", ServerErrors> | Rest<E>;

type Exact<E> = { [S in keyof E & number]: HttpError<S, E[S]> }[keyof E & number];
type Range<E, R extends string, S extends number> = R extends keyof E ? HttpError<Exclude<S, keyof E>, E[R]> : never;
type Rest<E> = HttpError<Exclude<ErrorStatus, keyof E | Ranges<E>>, "default" extends keyof E ? E["default"] : unknown>;
type Ranges<E> = ("3XX" extends keyof E ? Redirections : never) | ("4XX" extends keyof E ? ClientErrors : never) | ("5XX" extends keyof E ? ServerErrors : never);

/** The body that an operation declares for a status, by status, range or `default`. */
export type ErrorBody<E, S extends number> = S extends keyof E ? E[S] : Ranged<E, `${S}` extends `${infer First}${string}` ? `${First}XX` : never>;

type Ranged<E, Range> = Range extends keyof E ? E[Range] : "default" extends keyof E ? E["default" & keyof E] : unknown;

// oxlint-disable-next-line typescript/no-explicit-any -- a call of any operation fits a variable that does not name its errors
type AnyErrors = any;

/** Data or the error that the server answered. `error` is an object even if it came without a body. */
export type Result<T, E = AnyErrors> =
  | { data: T; error?: undefined; response: Response }
  | { data?: undefined; error: HttpErrorOf<E> | DecodeError; response: Response };

/**
 * A request that has been sent, and three ways to look at it. Awaited, it is the data or throws.
 * Parameters that cannot be sent reject; nothing throws at the call itself. A variable may leave `E` out: `const call: Call<Segment> = …`.
 */
export interface Call<T, E = AnyErrors> extends Promise<T> {
  /** Data or error, typed by status. Rejects only if there was no response. */
  result(): Promise<Result<T, E>>;
  /** The response, whatever its status, unread. After this the data cannot be had from the call any more. */
  response(): Promise<Response>;
}

export type Page<Item, Body = unknown> = {
  items: Item[];
  body: Body;
  /** Where the next page starts: to store, and to give as `from` later. Not there on the last page. */
  position: string | undefined;
};

/**
 * A list. Awaited it is its first page; iterated, its items across all pages. Nothing is sent before,
 * and a page is fetched only when it is asked for. Can be iterated once, by items or by pages.
 */
export interface Pages<Item, Body = unknown, E = AnyErrors> extends Call<Page<Item, Body>, E>, AsyncIterable<Item> {
  pages(): AsyncIterable<Page<Item, Body>>;
  /** Why it ended: the stop rule of the document, or the caller's limit. */
  readonly stopped: string | undefined;
}
