import { Unfit } from "../parameter/scalar.ts";
import type { BodySerializer } from "./serializer.ts";

/** @see https://www.rfc-editor.org/rfc/rfc8259 */
export const json: BodySerializer = {
  serialize(value, contentType) {
    const content = JSON.stringify(value) as string | undefined;
    if (content === undefined) throw new Unfit(`is a ${typeof value}, which JSON has not`);
    return { content, contentType };
  },
};
