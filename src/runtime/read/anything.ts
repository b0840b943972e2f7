import { decoderOf } from "./charset.ts";
import { wholeBody } from "./incoming.ts";
import { isJson } from "./media-type.ts";
import type { Reader } from "./reader.ts";

/** Where nothing is said of a success, as behind a redirect: JSON and text if that is what came, bytes of anything else. Nothing can be wrong about it. */
export const anything: Reader = {
  open: (response, exchange) =>
    wholeBody(response, exchange, (bytes): unknown => {
      const type = response.headers.get("content-type") ?? "";
      if (bytes.length === 0) return undefined;
      try {
        if (isJson(response)) return JSON.parse(decoderOf(response, exchange).decode(bytes));
        if (/^text\/|^[^;]+[/+](xml|yaml)\b/i.test(type)) return decoderOf(response, exchange).decode(bytes);
      } catch {
        // It is not what it says that it is.
      }
      return new Blob([bytes], { type });
    }),
};
