import type { Client } from "./client.ts";
import { ApiError, NetworkError, TimeoutError, about, causeCode } from "./errors.ts";
import type { RequestRecord } from "./middleware.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import { redact } from "./redact.ts";
import { listen, unlisten } from "./signals.ts";
import { type Step, giveUp } from "./step.ts";
import { forget, watch } from "./timer.ts";

/**
 * One call in progress: what its attempts share, and what may end it before its body is read (the caller's signal, deadline, timeout).
 * It is its own watch and its own listener: nothing is made for them per call.
 */
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
  /** What it was signed with, and must not show in errors. */
  declare secrets: string[] | undefined;
  /** A credential that is part of the query. */
  declare secretQuery: string | undefined;
  at = Infinity;
  /** When it must be over, as timers count. */
  #over = Infinity;
  #ended: { reason: unknown } | undefined;
  /** How many want it to heed signal and deadline. */
  #watchers = 0;
  readonly #steps: Step[] = [];

  constructor(client: Client, operation: Operation, options: CallOptions) {
    this.client = client;
    this.operation = operation;
    this.options = options;
    const deadline = options.deadline ?? client.options.deadline;
    this.ends = deadline === undefined ? Infinity : client.clock.now() + deadline;
  }

  get timeout(): number { return this.options.timeout ?? this.client.options.timeout ?? 30_000; }

  /** Method and URL for messages; the values of the query may be secret. */
  get line(): string {
    const { method, url } = this.request ?? { method: this.operation.method, url: this.operation.path };
    return redact(`${method} ${url.replace(/#.*/s, "").replace(/=[^&]*/g, "=…")}`, this.secrets);
  }

  /** Heeds signal and deadline, until `rest` is called as often. */
  watch(): void {
    if (this.#watchers++ > 0) return;
    const { signal } = this.options;
    if (signal) listen(signal, this);
    if (this.ends === Infinity) return;
    const left = this.ends - this.client.clock.now();
    this.at = this.#over = performance.now() + left;
    watch(this);
    if (left <= 0) this.expire();
  }

  rest(): void {
    if (--this.#watchers > 0) return;
    const { signal } = this.options;
    if (signal) unlisten(signal, this);
    forget(this);
  }

  hide(secret: string): void {
    if (!(this.secrets ??= []).includes(secret)) this.secrets.push(secret);
  }

  /** @throws what has ended the call, if something has */
  check(): void {
    if (this.client.clock.now() >= this.ends) this.aborted(this.#late());
    if (this.options.signal?.aborted) this.aborted(this.options.signal.reason);
    if (this.#ended) throw this.#ended.reason;
  }

  /** Is told if the call ends before `release` is called, and heeds signal and deadline until then. */
  hold(give: (reason: unknown) => void): () => void {
    const step = { give };
    this.#steps.push(step);
    this.watch();
    return () => this.#done(step) && this.rest();
  }

  /** The network has shown that it is alive. */
  alive(step: Step): void {
    step.at = performance.now() + this.timeout;
    this.at = this.#over;
    for (const { at = Infinity } of this.#steps) if (at < this.at) this.at = at;
    watch(this);
  }

  /**
   * Does one thing of the call until it is done or the call ends, whether or not it heeds that.
   * A thing of the network must be done, or show that it is alive, within the timeout, and fails with a NetworkError.
   */
  step<T>(work: (step: Step) => Promise<T>, network = false): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended.reason;
      const step: Step = { give: reject };
      this.#steps.push(step);
      if (network) this.alive(step);
      const fail = (cause: unknown) => {
        this.#done(step);
        const foreign = network && !(cause instanceof ApiError);
        reject(foreign ? new NetworkError(this, "network", about(this, ["failed", causeCode(cause)].filter(Boolean).join(": ")), { cause }) : (cause as Error));
      };
      try {
        work(step).then((value) => (this.#done(step), resolve(value)), fail);
      } catch (cause) {
        fail(cause);
      }
    });
  }

  /** The shared timer rings. */
  expire(): void {
    const now = performance.now() + 1;
    if (now >= this.#over) return this.aborted(this.#late());
    for (const step of this.#steps.filter(({ at = Infinity }) => at <= now)) {
      step.at = Infinity;
      giveUp(step, new TimeoutError(this, "timeout", about(this, `sent nothing for ${this.timeout} ms`)));
    }
    this.at = Math.min(this.#over, ...this.#steps.map(({ at = Infinity }) => at));
    watch(this);
  }

  #late(): TimeoutError { return new TimeoutError(this, "deadline", about(this, "passed its deadline")); }

  #done(step: Step): boolean {
    const index = this.#steps.indexOf(step);
    return index >= 0 && this.#steps.splice(index, 1).length > 0;
  }

  /** It is over: by the caller's signal, or by its deadline. */
  aborted(reason: unknown): void {
    if (this.#ended) return;
    this.#ended = { reason };
    for (const step of this.#steps.slice()) giveUp(step, reason);
  }
}
