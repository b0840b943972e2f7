import { gzipSync } from "node:zlib";
import type { Fault } from "./fault.ts";
import { hasLines, isJson, ofBodies, ofTexts } from "./whole.ts";

const twoMebibytes = 2_097_152;

export const encodingFaults = {
  gzip: ofBodies("a gzip body, whole, whatever the client accepts", ({ status, headers, body }) => ({
    status,
    headers: { ...headers, "content-encoding": "gzip" },
    body: gzipSync(body),
  })),
  "byte-order-mark": ofTexts("a byte order mark before the body", (text) => `\xef\xbb\xbf${text}`),
  crlf: ofTexts("lines end in CR LF instead of LF", (text, answer) => {
    if (!isJson(answer) || hasLines(answer)) return /[^\r]\n/.test(text) ? text.replaceAll(/\r?\n/g, "\r\n") : undefined;
    return JSON.stringify(JSON.parse(text), null, 2).replaceAll("\n", "\r\n");
  }),
  "long-line": ofTexts("a line of two mebibytes: blanks in JSON, a field of CSV", (text, answer) =>
    isJson(answer)
      ? text.replace(/[{[]/, (open) => open + " ".repeat(twoMebibytes))
      : text.replace(/(?<=\n[^\r\n]+)(?=\r?\n|$)/, "x".repeat(twoMebibytes)),
  ),
  "invalid-utf-8": ofTexts("a byte in the text that is no UTF-8", (text) => text.replace(/(?<=:")\w|\w(?![^]*:"\w)/, "\xff")),
} satisfies Record<string, Fault>;
