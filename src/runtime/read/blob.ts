import { wholeBody } from "./incoming.ts";
import type { Reader } from "./reader.ts";

/** Bytes, with the media type that came. */
export const blob: Reader = {
  open: (response, exchange) => wholeBody(response, exchange, (bytes) => new Blob([bytes], { type: response.headers.get("content-type") ?? "" })),
};
