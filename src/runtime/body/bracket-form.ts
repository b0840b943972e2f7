import { brackets } from "../parameter/brackets.ts";
import { Unfit, entries } from "../parameter/scalar.ts";
import { encode } from "../parameter/style.ts";
import type { BodySerializer } from "./serializer.ts";

/** A form whose nested values have bracketed names: `criteria[0][field]=act`, `sortedSegments[]=400`. */
export const bracketForm: BodySerializer = {
  takes: (value) => entries(value) !== undefined,
  serialize(value, contentType, _declaration, types = []) {
    const members = entries(value);
    if (!members) throw new Unfit("must be an object");
    const advice = types.includes("application/json") ? '; JSON can: give contentType: "application/json"' : "";
    const pairs = members.flatMap(([name, member]) => brackets(name, member, advice));
    return { content: pairs.map(([name, text]) => `${encode(name)}=${encode(text)}`).join("&"), contentType };
  },
};
