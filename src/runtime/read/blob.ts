import { wholeBody } from "./incoming.ts";
import type { Reader } from "./reader.ts";

/** Bytes, with the media type that came. */
export const blob: Reader = {
  async open(response, exchange) {
    const bytes = await wholeBody(response, exchange);
    return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: response.headers.get("content-type") ?? "" });
  },
};
