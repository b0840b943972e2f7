import type { Encoding } from "../operation.ts";
import { Unfit, entries, wellFormed } from "../parameter/scalar.ts";
import { encode, form as formStyle } from "../parameter/style.ts";
import { isBinary, typeOf } from "./binary.ts";
import { fieldText } from "./form.ts";
import { mediaTypeOf } from "./media-type.ts";
import type { BodySerializer } from "./serializer.ts";

/**
 * Parts by name: single values as text, arrays as repeated parts, objects as JSON unless `encoding` says otherwise, bytes as files.
 * An array has parts without names, which all but forms take. A `File` keeps its name; large files go without being loaded (Node: `openAsBlob`).
 * @see https://www.rfc-editor.org/rfc/rfc7578 @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1
 */
export const multipart: BodySerializer = {
  takes: (value, mediaType) => entries(value) !== undefined || (Array.isArray(value) && !isForm(mediaType)),
  serialize(value, mediaType, { encoding }) {
    const members = Array.isArray(value) && !isForm(mediaType) ? value.map((item): [string | undefined, unknown] => [undefined, [item]]) : entries(value);
    if (!members) throw new Unfit(`must be an object${isForm(mediaType) ? "" : " or an array"}`);
    const boundary = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const parts = members.flatMap(([name, member]) => partsOf(name, member, encoding?.[name ?? ""] ?? {}));
    const content = new Blob([...parts.flatMap((part) => [`--${boundary}\r\n`, ...part, "\r\n"]), `--${boundary}--\r\n`]);
    return { content, contentType: `${mediaType.replace(/;\s*boundary=[^;]*/i, "")}; boundary=${boundary}` };
  },
};

const isForm = (mediaType: string): boolean => /^multipart\/form-data/i.test(mediaType);

function partsOf(name: string | undefined, value: unknown, { style, explode, contentType }: Encoding): BlobPart[][] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if ((style ?? explode) === undefined || items.some(isBinary)) return items.map((item) => part(name, item, contentType));
  // decoded again: parts carry text as it is, in which any comma is a separator
  const pairs = (style ?? formStyle)(name ?? "", value ?? "", explode, (text) => encode(text).replaceAll("%2C", ",")).split("&").filter(Boolean);
  return pairs.map((pair) => pair.split("=").map(decodeURIComponent)).map(([own, text]) => part(own, text));
}

/** The headers of a part, and what it holds. */
function part(name: string | undefined, value: unknown, declared = ""): BlobPart[] {
  if (value instanceof ReadableStream) throw new Unfit(`has a stream as ${name ?? "a part"}: a part needs its length, so give a Blob`);
  const isText = !isBinary(value) && !Array.isArray(value) && !entries(value);
  const type = mediaTypeOf(declared, isBinary(value) ? typeOf(value) : isText ? "text/plain" : "application/json");
  const file = isBinary(value) ? `; filename="${quoted(value instanceof File ? value.name : (name ?? ""))}"` : "";
  const disposition = name === undefined ? "" : `Content-Disposition: form-data; name="${quoted(name)}"${file}\r\n`;
  return [`${disposition}${declared || !isText ? `Content-Type: ${type}\r\n` : ""}\r\n`, isBinary(value) ? (value as BlobPart) : wellFormed(fieldText(value, type))];
}

/** As browsers do. @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const quoted = (text: string): string => wellFormed(text).replace(/[\r\n"]/g, encodeURIComponent);
