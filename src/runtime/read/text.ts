import type { BodySerializer } from "../body/serializer.ts";
import { scalar, wellFormed } from "../parameter/scalar.ts";
import { isOther } from "./media-type.ts";
import type { Reader } from "./reader.ts";

/** Text in UTF-8, sent or read. */
export const text: BodySerializer & Reader = {
  serialize: (value, mediaType) => ({ content: wellFormed(scalar(value)), contentType: mediaType }),
  refuses: isOther,
  parse: (body) => body,
};
