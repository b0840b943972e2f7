/** Says what is wrong with a value; whoever knows where it comes from makes an error for the caller of it. */
export class Unfit extends Error {}

/** The text of a single value, which stands at `place` in another. */
export function scalar(value: unknown, place = ""): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint" || Number.isFinite(value)) return String(value);
  const advice = value instanceof Date ? ": give its toISOString()" : Object(value) === value ? ": give it as text" : "";
  throw new Unfit(`${place && `has ${JSON.stringify(place)}, which `}must be text, a finite number or a boolean${advice}`);
}

/** Text that UTF-8 can say. The first look is the cheap one. */
export function wellFormed(text: string): string {
  if (/[\ud800-\udfff]/.test(text) && /\p{Cs}/u.test(text)) throw new Unfit("has half a surrogate pair");
  return text;
}

/** Names and values of a plain object, without what is undefined; undefined for anything else. */
export function entries(value: unknown): [string, unknown][] | undefined {
  const prototype: unknown = typeof value === "object" && value ? Object.getPrototypeOf(value) : 0;
  return prototype === null || prototype === Object.prototype ? Object.entries(value!).filter(([, member]) => member !== undefined) : undefined;
}
