import { send } from "./client.ts";
import { DecodeError, HttpError, InputError } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { RequestRecord } from "./middleware.ts";
import { outcomeOf, tell } from "./observe.ts";
import { incoming, stream } from "./read/incoming.ts";
import { readResponse } from "./response.ts";
import type { Call, Result } from "./result.ts";
import { again } from "./retry.ts";
import { watch } from "./timer.ts";

/**
 * Sends at once, whichever view is used. Unless the response itself is wanted its body is read in the background,
 * so that a call nobody looks at leaves no socket open, and its failure is an unhandled rejection like any promise's.
 */
export class RunningCall<T, E = {}> extends Promise<T> implements Call<T, E> {
  readonly #exchange: Exchange;
  readonly #build: () => RequestRecord;
  readonly #sent: Promise<Response>;
  #response: Promise<Response> | undefined;
  /** Somebody waits for the data. */
  #viewed = false;

  /** Not a property: a call that is printed by mistake would show the client's credentials. */
  static exchangeOf(call: RunningCall<unknown>): Exchange { return call.#exchange; }

  /** What `then` gives is a promise, not a call. */
  static override readonly [Symbol.species] = Promise;

  constructor(exchange: Exchange, build: () => RequestRecord) {
    let settle!: [resolve: (data: T) => void, reject: (reason: unknown) => void];
    super((...both) => (settle = both));
    this.#exchange = exchange;
    this.#build = build;
    this.#sent = send(exchange, build);
    void this.#read(...settle);
  }

  override then<A = T, B = never>(done?: ((data: T) => A | PromiseLike<A>) | null, failed?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    if (this.#response && !this.#viewed) {
      const error = new InputError(this.#exchange, "input", "the response was asked for: its body is the caller's");
      return Promise.reject(error).then(done, failed);
    }
    this.#viewed = true;
    return super.then(done, failed);
  }

  result(): Promise<Result<T, E>> { return resultOf(this, this.#exchange); }

  response(): Promise<Response> {
    if (!this.#response) super.then(undefined, () => undefined);
    return (this.#response ??= this.#sent.then((response) => (this.#viewed ? this.#exchange.response! : guarded(response, this.#exchange))));
  }

  async #read(resolve: (data: T) => void, reject: (reason: unknown) => void): Promise<void> {
    const exchange = this.#exchange;
    try {
      for (let sent = this.#sent; ; sent = send(exchange, this.#build)) {
        const response = await sent;
        if (this.#response && !this.#viewed) return resolve(undefined as T);
        try {
          const data = await readResponse(response, exchange);
          const { body } = response;
          // a body to be read later: if nobody has come for it within the timeout, nobody will
          if (body && !body.locked && !this.#viewed) watch({ at: performance.now() + exchange.timeout, expire: () => this.#viewed || void body.cancel() });
          return resolve(data as T);
        } catch (error) {
          if (!(await again(exchange, error))) throw error;
        }
      }
    } catch (error) {
      if (!this.#viewed && !this.#response) tell(exchange, { type: "unobserved", error: outcomeOf(error) });
      reject(error);
    } finally {
      exchange.rest();
    }
  }
}

/** Errors that came with a response become values. */
export function resultOf<T, E>(call: Promise<T>, exchange: Exchange): Promise<Result<T, E>> {
  return call.then(
    (data) => ({ data, response: exchange.response! }),
    (error: unknown) => {
      if (error instanceof HttpError || error instanceof DecodeError) return { error, response: exchange.response! };
      throw error;
    },
  );
}

/** The response for the caller to read, still within signal, deadline and timeout. */
export function guarded(response: Response, exchange: Exchange): Response {
  if (!response.body) return response;
  const copy = new Response(stream(incoming(response, exchange)), response);
  return Object.defineProperty(copy, "url", { value: response.url });
}
