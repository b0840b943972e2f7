import { DecodeError, InputError } from "../errors.ts";
import type { Exchange } from "../exchange.ts";

/** A body on its way: `pull` gives its next piece, undefined at its end; `check` throws if the call is over. */
export type Incoming = { pull(): Promise<Uint8Array | undefined>; check(): void; cancel(): void };

/** Reads a body within the call's signal and deadline, and the timeout between two pieces; the caller's own time does not count, and what nobody begins to read leaves nothing behind. */
export function incoming({ body }: Response, exchange: Exchange): Incoming {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let over = false;
  let release: (() => void) | undefined;
  const cancel = () => {
    over = true;
    release?.();
    (reader ?? body)?.cancel().catch(() => undefined);
  };
  return {
    async pull() {
      exchange.check();
      if (over || (!reader && body?.locked)) throw new InputError(exchange, "input", "the body has been read");
      release ??= exchange.hold(cancel);
      try {
        reader ??= body?.getReader();
        const piece = await exchange.step(async () => (await reader?.read())?.value, true);
        if (!piece) cancel();
        return piece;
      } catch (error) {
        cancel();
        throw error;
      }
    },
    check: () => exchange.check(),
    cancel,
  };
}

/** Something made of all of a body, up to the limit. */
export function wholeBody<T>(response: Response, exchange: Exchange, make: (bytes: Uint8Array<ArrayBuffer>) => T): Promise<T> {
  const reader = response.body?.getReader();
  return exchange.step(async (step) => {
    step.stop = () => void reader?.cancel().catch(() => undefined);
    const limit = exchange.client.options.maxBodySize ?? 2 ** 26;
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (let piece; (piece = (await reader?.read())?.value); pieces.push(piece)) {
      exchange.alive(step);
      size += piece.length;
      if (size <= limit) continue;
      reader?.cancel().catch(() => undefined);
      throw new DecodeError(exchange, response, `the body is larger than ${limit} bytes`, "", "body-too-large");
    }
    return make(pieces.length === 1 ? (pieces[0] as Uint8Array<ArrayBuffer>) : new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer()));
  }, true);
}

/** Strict UTF-8. */
export const utf8 = (): TextDecoder => new TextDecoder("utf-8", { fatal: true });
let shared: TextDecoder | undefined;

/** All of a body as text, without a byte order mark. */
export const wholeText = (response: Response, exchange: Exchange, decoder = (shared ??= utf8())): Promise<string> =>
  wholeBody(response, exchange, (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      throw new DecodeError(exchange, response, `the body is not ${decoder.encoding.toUpperCase()}`);
    }
  });

/** A body as a stream for the caller, who reads it when it pleases them. */
export function stream(body: Incoming): ReadableStream<Uint8Array> {
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const piece = await body.pull();
    if (piece) controller.enqueue(piece);
    else controller.close();
  };
  return new ReadableStream<Uint8Array>({ pull, cancel: () => body.cancel() }, { highWaterMark: 0 });
}
