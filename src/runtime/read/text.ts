import type { BodySerializer } from "../body/serializer.ts";
import { scalar } from "../parameter/scalar.ts";
import type { Reader } from "./reader.ts";

/** Text in UTF-8, sent or read. */
export const text: BodySerializer & Reader = {
  serialize: (value, mediaType) => ({ content: scalar(value), contentType: mediaType }),
  parse: (body) => body,
};
