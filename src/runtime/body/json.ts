import { Unfit } from "../parameter/scalar.ts";
import { isBinary } from "./binary.ts";
import type { BodySerializer } from "./serializer.ts";

/** @see https://www.rfc-editor.org/rfc/rfc8259 */
export const json: BodySerializer = {
  takes: (value) => !isBinary(value),
  serialize(value, contentType) {
    const content = isBinary(value) ? undefined : (JSON.stringify(value) as string | undefined);
    if (content === undefined) throw new Unfit(`is ${isBinary(value) ? "bytes" : `a ${typeof value}`}, which JSON has not`);
    return { content, contentType };
  },
};
