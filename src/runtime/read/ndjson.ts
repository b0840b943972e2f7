import { isBinary } from "../body/binary.ts";
import { json } from "../body/json.ts";
import type { BodySerializer } from "../body/serializer.ts";
import { DecodeError } from "../errors.ts";
import type { RequestContent } from "../middleware.ts";
import { Unfit } from "../parameter/scalar.ts";
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

const isWritten = (value: unknown): value is string | Exclude<RequestContent, FormData> => typeof value === "string" || isBinary(value);
const isList = (value: unknown): value is Iterable<unknown> => Symbol.iterator in Object(value);

/**
 * One JSON text per line. Read: blank lines are skipped; a last line without a line break counts only if it is whole.
 * Sent: any iterable of items, or lines that are written already. @see https://github.com/ndjson/ndjson-spec
 */
export const ndjson: BodySerializer & Reader = {
  takes: (value) => isWritten(value) || isList(value),
  serialize(value, contentType, declaration) {
    if (isWritten(value)) return { content: value, contentType };
    if (!isList(value)) throw new Unfit("must be a list of items");
    return { content: Array.from(value, (item) => `${json.serialize(item, contentType, declaration).content as string}\n`).join(""), contentType };
  },
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
