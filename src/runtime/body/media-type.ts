/**
 * The media type to send: the value's `own`, if the declared list has it or a range of it, else the first of the list that is no range.
 * `declared` is as the Encoding Object has it: `image/png, image/*`.
 */
export function mediaTypeOf(declared: string, own: string): string {
  const bare = own.split(";")[0]!;
  const types = declared.split(",").map((type) => type.trim());
  const isIn = (type: string) => type === "*/*" || type.toLowerCase() === bare || (type.endsWith("/*") && bare.startsWith(type.slice(0, -1)));
  return (own && types.some(isIn) ? own : types.find((type) => !/\*|^$/.test(type))) ?? own;
}
