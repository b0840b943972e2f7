import type { RequestContent } from "../middleware.ts";
import { Unfit } from "../parameter/scalar.ts";
import type { BodySerializer } from "./serializer.ts";

/** Bytes as they are. */
export const binary: BodySerializer = {
  serialize(value, mediaType) {
    if (!isBinary(value)) throw new Unfit("takes a Blob, a ReadableStream, an ArrayBuffer or a Uint8Array");
    return { content: value, contentType: mediaType };
  },
};

export const isBinary = (value: unknown): value is Exclude<RequestContent, string | FormData> =>
  value instanceof Blob || value instanceof ReadableStream || value instanceof ArrayBuffer || value instanceof Uint8Array;
