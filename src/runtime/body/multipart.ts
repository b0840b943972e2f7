import type { Encoding } from "../operation.ts";
import { Unfit, entries } from "../parameter/scalar.ts";
import { isBinary } from "./binary.ts";
import { fieldText } from "./form.ts";
import type { BodySerializer } from "./serializer.ts";

/**
 * A multipart form: single values as text, arrays as repeated parts, objects as JSON, bytes as files.
 * A `File` keeps its name; large files go without being loaded (Node: `openAsBlob`). The platform chooses the boundary.
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export const multipart: BodySerializer = {
  serialize(value, _mediaType, { encoding }) {
    const members = entries(value);
    if (!members) throw new Unfit("must be an object");
    const content = new FormData();
    for (const [name, member] of members) {
      for (const item of Array.isArray(member) ? (member as unknown[]) : [member]) append(content, name, item, encoding?.[name]);
    }
    return { content };
  },
};

function append(form: FormData, name: string, value: unknown, encoding?: Encoding): void {
  const type = encoding?.contentType;
  if (isBinary(value)) {
    if (value instanceof ReadableStream) throw new Unfit(`has a stream as ${name}: a part needs its length, so give a Blob`);
    const untyped = !(value instanceof Blob) || (type && value.type !== type);
    const blob = untyped ? new Blob([value], type ? { type } : {}) : value;
    form.append(name, blob, value instanceof File ? value.name : name);
  } else {
    const text = fieldText(value, type);
    const mediaType = type ?? (typeof value === "object" && value !== null ? "application/json" : undefined);
    if (mediaType) form.append(name, new Blob([text], { type: mediaType }), name);
    else form.append(name, text);
  }
}
