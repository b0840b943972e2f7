import { DecodeError } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import { utf8 } from "./incoming.ts";
import { isJson } from "./media-type.ts";

/** A strict decoder of the charset that a response names; JSON is UTF-8, whatever it names. @throws {DecodeError} */
export function decoderOf(response: Response, exchange: Exchange): TextDecoder {
  const [, label] = (!isJson(response) && /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(response.headers.get("content-type") ?? "")) || [];
  try {
    return label ? new TextDecoder(label, { fatal: true }) : utf8();
  } catch {
    throw new DecodeError(exchange, response, `the charset ${label} is unknown`);
  }
}
