import { parseItem } from "./checked-json.ts";
import { decoderOf } from "./charset.ts";
import { isJson } from "./media-type.ts";
import type { Reader } from "./reader.ts";

/** Under a range the response says itself whether it is JSON; anything else is text. */
export const negotiated: Reader = {
  decoder: decoderOf,
  parse: (text, declaration, exchange, response) => (isJson(response) ? parseItem(text, declaration, exchange) : text),
};
