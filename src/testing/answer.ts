/** What is sent as it is: text, bytes, or pieces of either as fast as the client takes them. */
export type AnswerBody = string | Uint8Array | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

export type Answer = { status: number; headers?: Record<string, string>; body?: AnswerBody };

/** Headers of every JSON answer. */
export const json = { "content-type": "application/json" };

export const jsonAnswer = (status: number, value: unknown): Answer => ({ status, headers: json, body: JSON.stringify(value) });

export const isWhole = (body: unknown): body is string | Uint8Array | undefined =>
  body === undefined || typeof body === "string" || body instanceof Uint8Array;

/** An answer that somebody wrote by hand: text, bytes and streams as they are, anything else as JSON. */
export const writtenAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  isWhole(body) || isStream(body)
    ? { status, headers, ...(body !== undefined && { body }) }
    : { status, headers: { ...json, ...headers }, body: JSON.stringify(body) };

const isStream = (body: unknown): body is AsyncIterable<string | Uint8Array> =>
  typeof body === "object" && body !== null && Symbol.asyncIterator in body;
