import type { Exchange } from "../exchange.ts";
import { Unfit } from "../parameter/scalar.ts";
import { type Incoming, stream, utf8, wholeText } from "./incoming.ts";

/** Says what is wrong with a body, with the text it is about. */
export type Broken = (message: string, snippet?: string) => Error;

/** A body as pieces of text, no character cut in two, without a byte order mark. Leaving the loop ends the request. */
export async function* decoded(body: Incoming, broken: Broken, decoder = utf8()): AsyncGenerator<string, void, undefined> {
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw broken(`the body is not ${decoder.encoding.toUpperCase()}`);
    }
  };
  try {
    for (let piece; (piece = await body.pull()); ) yield decode(piece);
    yield decode();
  } finally {
    body.cancel();
  }
}

/** What cannot be parsed is broken, and this is where. */
export function located<T>(broken: Broken, place: string, snippet: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw broken(`${place}: ${cause instanceof Unfit ? cause.message : cause instanceof RangeError ? "nested too deep" : "not JSON"}`, snippet);
  }
}

/** A body in pieces as one text, with the limit of what is read whole. */
export async function wholeDecoded(body: Incoming, response: Response, exchange: Exchange, decoder?: TextDecoder): Promise<string> {
  return response.body ? wholeText(new Response(stream(body), response), exchange, decoder) : "";
}
