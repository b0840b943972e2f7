import type { RequestContent } from "../middleware.ts";
import { Unfit } from "../parameter/scalar.ts";
import { mediaTypeOf } from "./media-type.ts";
import type { BodySerializer } from "./serializer.ts";

export const isBinary = (value: unknown): value is Exclude<RequestContent, string | FormData> =>
  value instanceof Blob || value instanceof ReadableStream || value instanceof ArrayBuffer || value instanceof Uint8Array;

/** Bytes as they are. Where the document has a range (`image/*`), the media type is that of the Blob. */
export const binary: BodySerializer = {
  takes: isBinary,
  serialize(value, mediaType) {
    if (!isBinary(value)) throw new Unfit("takes a Blob, a ReadableStream, an ArrayBuffer or a Uint8Array");
    return { content: value, contentType: mediaType.includes("*") ? mediaTypeOf(mediaType, typeOf(value)) : mediaType };
  },
};

/** What bytes say that they are. */
export const typeOf = (value: unknown): string => (value instanceof Blob && value.type) || "application/octet-stream";
