/** What a handler throws to refuse a request; each vendor prints it in its own error format. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: number;
  readonly headers: Record<string, string>;
  /** What is wrong with which field, for vendors that say so. */
  readonly details: Record<string, string[]> | undefined;

  constructor(status: number, message: string, more: { headers?: Record<string, string>; details?: Record<string, string[]> } = {}) {
    super(message);
    this.status = status;
    this.headers = more.headers ?? {};
    this.details = more.details;
  }
}
