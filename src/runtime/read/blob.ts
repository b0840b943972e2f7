import { wholeBody } from "./incoming.ts";
import { isOther } from "./media-type.ts";
import type { Reader } from "./reader.ts";

/** Bytes, with the media type that came. */
export const blob: Reader = {
  refuses: isOther,
  open: (response, exchange) => wholeBody(response, exchange, (bytes) => new Blob([bytes], { type: response.headers.get("content-type") ?? "" })),
};
