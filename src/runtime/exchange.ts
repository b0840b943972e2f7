import type { Client } from "./client.ts";
import { ApiError, NetworkError, TimeoutError } from "./errors.ts";
import type { RequestRecord } from "./middleware.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import { type Watch, forget, watch } from "./timer.ts";

type Stop = (reason: unknown) => unknown;

/** One call in progress: what its attempts share, and what may end it before its body is read (the caller's signal, the deadline). */
export class Exchange {
  declare readonly client: Client;
  declare readonly operation: Operation;
  declare readonly options: CallOptions;
  /** When it must be over, by the client's clock. */
  declare readonly ends: number;
  attempts = 0;
  mayHaveBeenApplied = false;
  /** As the caller meant it, without credentials. */
  declare request: RequestRecord | undefined;
  /** The latest. */
  declare response: Response | undefined;
  readonly #steps = new Set<Stop>();
  #deadline: Watch | undefined;
  #cancelled: { reason: unknown } | undefined;

  constructor(client: Client, operation: Operation, options: CallOptions) {
    this.client = client;
    this.operation = operation;
    this.options = options;
    this.ends = client.clock.now() + (options.deadline ?? client.options.deadline ?? Infinity);
  }

  get timeout(): number {
    return this.options.timeout ?? this.client.options.timeout ?? 30_000;
  }

  /** Method and URL for messages; the values of the query may be secret. */
  get line(): string {
    const { method, url } = this.request ?? { method: this.operation.method, url: this.operation.path };
    return `${method} ${url.replace(/=[^&]*/g, "=…")}`;
  }

  /** Starts to listen to signal and deadline. Until `rest`, and again when a body is read later. */
  watch(): void {
    const { signal } = this.options;
    if (signal?.aborted) this.#abort();
    signal?.addEventListener("abort", this.#abort);
    if (this.ends === Infinity) return;
    const left = this.ends - this.client.clock.now();
    if (left <= 0) this.#late();
    this.#deadline ??= watch(left, this.#late);
  }

  /** Leaves nothing behind on the caller's signal. */
  rest(): void {
    this.options.signal?.removeEventListener("abort", this.#abort);
    if (this.#deadline) forget(this.#deadline);
    this.#deadline = undefined;
  }

  /**
   * Does one thing of the call until it is done or the call ends, whether or not it heeds `stop`.
   * With a timeout it is a thing of the network: must be done by then, or show that it is alive, and fails with a NetworkError.
   */
  step<T>(work: (alive: () => void) => Promise<T>, stop?: Stop, timeout?: number): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#cancelled) throw this.#cancelled.reason;
      const end = () => {
        if (timer) forget(timer);
        this.#steps.delete(broken);
      };
      const broken: Stop = (reason) => {
        end();
        reject(reason);
        stop?.(reason);
      };
      const fail = (cause: unknown) => {
        end();
        const doubt = this.mayHaveBeenApplied ? ", and may have been applied" : "";
        reject(timer && !(cause instanceof ApiError) ? new NetworkError(this, "network", `${this.line} failed${doubt}`, { cause }) : (cause as Error));
      };
      const timer = timeout === undefined ? undefined : watch(timeout, () => broken(new TimeoutError(this, "timeout", `${this.line} sent nothing for ${timeout} ms`)));
      this.#steps.add(broken);
      try {
        work(() => timer && (timer.at = performance.now() + timeout!)).then((value) => {
          end();
          resolve(value);
        }, fail);
      } catch (cause) {
        fail(cause);
      }
    });
  }

  sleep(milliseconds: number): Promise<void> {
    const controller = new AbortController();
    return this.step(() => this.client.clock.sleep(milliseconds, controller.signal), (reason) => controller.abort(reason));
  }

  #cancel(reason: unknown): void {
    this.#cancelled ??= { reason };
    for (const stop of this.#steps) stop(reason);
  }

  readonly #abort = (): void => this.#cancel(this.options.signal!.reason);
  readonly #late = (): void => this.#cancel(new TimeoutError(this, "deadline", `${this.line} has passed its deadline`));
}
