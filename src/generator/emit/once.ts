import type { Source } from "../text.ts";

/** A printer that prints each object once: what many operations share has the same text in all of them. */
export function once<Part extends object>(print: (part: Part) => Source): (part: Part) => Source {
  const printed = new Map<Part, Source>();
  return (part) => {
    const known = printed.get(part);
    if (known !== undefined) return known;
    const text = print(part);
    printed.set(part, text);
    return text;
  };
}
