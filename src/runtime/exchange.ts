import type { Client } from "./client.ts";
import { ApiError, NetworkError, TimeoutError, about, causeCode } from "./errors.ts";
import type { RequestRecord } from "./middleware.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import { redact } from "./redact.ts";
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
  #controller = new AbortController();
  /** What is being waited for: how to give it up, and whether it is a thing of the network, which must show that it is alive. */
  readonly #steps: { give: (reason: unknown) => void; network: boolean }[] = [];

  constructor(client: Client, operation: Operation, options: CallOptions) {
    this.client = client;
    this.operation = operation;
    this.options = options;
    const deadline = options.deadline ?? client.options.deadline;
    this.ends = deadline === undefined ? Infinity : client.clock.now() + deadline;
  }

  get timeout(): number { return this.options.timeout ?? this.client.options.timeout ?? 30_000; }

  /** Aborted when the attempt, or the call, is over before its time. */
  get signal(): AbortSignal { return this.#controller.signal; }

  /** Method and URL for messages; the values of the query may be secret. */
  get line(): string {
    const { method, url } = this.request ?? { method: this.operation.method, url: this.operation.path };
    return redact(`${method} ${url.replace(/#.*/s, "").replace(/=[^&]*/g, "=…")}`, this.secrets);
  }

  /** Starts to listen to signal and deadline. Until `rest`, and again when a body is read later. */
  watch(): void {
    const { signal } = this.options;
    if (signal?.aborted) this.handleEvent();
    signal?.addEventListener("abort", this);
    if (this.ends === Infinity) return;
    const left = this.ends - this.client.clock.now();
    this.at = this.#over = performance.now() + left;
    watch(this);
    if (left <= 0) this.expire();
  }

  /** Leaves nothing behind on the caller's signal. */
  rest(): void {
    this.options.signal?.removeEventListener("abort", this);
    forget(this);
  }

  /** The network has shown that it is alive. */
  alive(): void {
    this.at = Math.min(performance.now() + this.timeout, this.#over);
    watch(this);
  }

  /**
   * Does one thing of the call until it is done or the call ends, whether or not it heeds the signal.
   * A thing of the network must be done, or show that it is alive, within the timeout, and fails with a NetworkError.
   */
  step<T>(work: () => Promise<T>, network = false): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended.reason;
      const step = { give: reject, network };
      this.#steps.push(step);
      if (network) this.alive();
      const done = () => this.#steps.splice(this.#steps.indexOf(step), 1);
      const fail = (cause: unknown) => {
        done();
        const foreign = network && !(cause instanceof ApiError);
        reject(foreign ? new NetworkError(this, "network", about(this, ["failed", causeCode(cause)].filter(Boolean).join(": ")), { cause }) : (cause as Error));
      };
      work().then((value) => (done(), resolve(value)), fail);
    });
  }

  hide(secret: string): void {
    const secrets = (this.secrets ??= []);
    if (!secrets.includes(secret)) secrets.push(secret);
  }

  sleep(milliseconds: number): Promise<void> { return this.step(() => this.client.clock.sleep(milliseconds, this.signal)); }

  /** The caller's signal is aborted. */
  handleEvent(): void { this.#end(this.options.signal!.reason); }

  /** The shared timer rings. */
  expire(): void {
    if (performance.now() + 1 >= this.#over) return this.#end(new TimeoutError(this, "deadline", about(this, "passed its deadline")));
    this.at = this.#over;
    watch(this);
    const waiting = this.#steps.filter(({ network }) => network);
    const error = new TimeoutError(this, "timeout", about(this, `sent nothing for ${this.timeout} ms`));
    for (const { give } of waiting) give(error);
    if (waiting.length === 0) return;
    this.#controller.abort(error);
    this.#controller = new AbortController();
  }

  #end(reason: unknown): void {
    this.#ended ??= { reason };
    for (const { give } of this.#steps) give(reason);
    this.#controller.abort(reason);
  }
}
