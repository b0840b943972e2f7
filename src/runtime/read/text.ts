import { isBinary } from "../body/binary.ts";
import type { BodySerializer } from "../body/serializer.ts";
import { scalar, wellFormed } from "../parameter/scalar.ts";
import { decoderOf } from "./charset.ts";
import { isOther } from "./media-type.ts";
import type { Reader } from "./reader.ts";

/** Text, sent in UTF-8 or as the bytes given, and read in the charset that the response names. */
export const text: BodySerializer & Reader = {
  takes: (value) => typeof value !== "object" || isBinary(value),
  serialize: (value, mediaType) => ({ content: isBinary(value) ? value : wellFormed(scalar(value)), contentType: mediaType }),
  refuses: isOther,
  decoder: decoderOf,
  parse: (body) => body,
};
