import type { Encoding } from "../operation.ts";
import { Unfit, entries, wellFormed } from "../parameter/scalar.ts";
import { encode, form as formStyle } from "../parameter/style.ts";
import { isBinary } from "./binary.ts";
import { fieldText } from "./form.ts";
import type { BodySerializer } from "./serializer.ts";

/**
 * A multipart form: single values as text, arrays as repeated parts, objects as JSON unless `encoding` says otherwise, bytes as files.
 * A `File` keeps its name; large files go without being loaded (Node: `openAsBlob`). The platform chooses the boundary.
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export const multipart: BodySerializer = {
  serialize(value, _mediaType, { encoding }) {
    const members = entries(value);
    if (!members) throw new Unfit("must be an object");
    const content = new FormData();
    for (const [name, member] of members) {
      const items: unknown[] = Array.isArray(member) ? member : [member];
      const declared = encoding?.[name] ?? {};
      if ((declared.style ?? declared.explode) === undefined || items.some(isBinary)) for (const item of items) append(content, wellFormed(name), item, declared);
      else for (const pair of expanded(name, member, declared)) content.append(...pair);
    }
    return { content };
  },
};

/** The pairs of a style, decoded: parts carry text as it is, in which any comma is a separator. */
const expanded = (name: string, value: unknown, { style = formStyle, explode }: Encoding) =>
  style(name, value ?? "", explode, (text) => encode(text).replaceAll("%2C", ",")).split("&").filter(Boolean).map((pair) => pair.split("=").map(decodeURIComponent) as [string, string]);

function append(form: FormData, name: string, value: unknown, { contentType: type }: Encoding): void {
  if (isBinary(value)) {
    if (value instanceof ReadableStream) throw new Unfit(`has a stream as ${name}: a part needs its length, so give a Blob`);
    const untyped = !(value instanceof Blob) || (type && value.type !== type);
    const blob = untyped ? new Blob([value], type ? { type } : {}) : value;
    form.append(name, blob, value instanceof File ? value.name : name);
  } else {
    const text = wellFormed(fieldText(value, type));
    const mediaType = type ?? (typeof value === "object" && value !== null ? "application/json" : undefined);
    if (mediaType) form.append(name, new Blob([text], { type: mediaType }), name);
    else form.append(name, text);
  }
}
