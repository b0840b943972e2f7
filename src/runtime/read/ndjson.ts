import { DecodeError } from "../errors.ts";
import { parseItem } from "./checked-json.ts";
import { located, wholeDecoded } from "./decoded.ts";
import { incoming, stream } from "./incoming.ts";
import { lines } from "./lines.ts";
import { isOther } from "./media-type.ts";
import type { Reader } from "./reader.ts";

/** Items that are read as they arrive, once: by iterating, as text, or as bytes. */
export interface Ndjson<T> extends AsyncIterable<T> {
  text(): Promise<string>;
  stream(): ReadableStream<Uint8Array>;
}

/** One JSON text per line. Blank lines are skipped; a last line without a line break counts only if it is whole. @see https://github.com/ndjson/ndjson-spec */
export const ndjson: Reader = {
  streams: true,
  refuses: isOther,
  open(response, exchange, declaration): Ndjson<unknown> {
    const body = incoming(response, exchange);
    const isJson = /^application\/json/i.test(response.headers.get("content-type") ?? "");
    const broken = (message: string, snippet?: string) => new DecodeError(exchange, response, message, snippet);
    async function* items() {
      let number = 0;
      for await (const line of lines(body, broken)) {
        number++;
        if (isJson && line.startsWith("[")) throw broken("a JSON array, where one item per line is declared", line);
        if (line.trim()) yield located(broken, `line ${number}`, line, () => parseItem(line, declaration, exchange));
      }
    }
    return { [Symbol.asyncIterator]: items, text: () => wholeDecoded(body, response, exchange), stream: () => stream(body) };
  },
};
