import type { Decode } from "../operation.ts";
import { Unfit } from "../parameter/scalar.ts";

/** Turns values from their form on the wire into the program's, in place. Null stays null, what the table does not name stays as it is. @throws {Unfit} */
export function decode(value: unknown, table: Decode, pointer = ""): unknown {
  if (value === null || value === undefined) return value;
  if (typeof table === "function") return decode(value, table(), pointer);
  if (table === "integer") return integer(value, pointer);
  if (table === "boolean") return boolean(value, pointer);
  if (Array.isArray(value)) {
    if (table.items) for (const [index, item] of value.entries()) value[index] = decode(item, table.items, `${pointer}/${index}`);
  } else if (typeof value === "object") members(value as Record<string, unknown>, table, pointer);
  return value;
}

function members(object: Record<string, unknown>, { properties = {}, additional }: Exclude<Decode, string | (() => Decode)>, pointer: string): void {
  for (const name of Object.keys(additional ? object : properties)) {
    const table = Object.hasOwn(properties, name) ? properties[name] : additional;
    if (table && Object.hasOwn(object, name)) object[name] = decode(object[name], table, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}

function integer(value: unknown, pointer: string): number {
  const number = typeof value === "string" && /^[+-]?\d+$/.test(value) ? Number(value) : value;
  if (Number.isSafeInteger(number)) return number as number;
  throw new Unfit(`${pointer || "the body"} is not an integer that a number can hold`);
}

function boolean(value: unknown, pointer: string): boolean {
  if (value === true || value === 1 || value === "1" || value === "true") return true;
  if (value === false || value === 0 || value === "0" || value === "false") return false;
  throw new Unfit(`${pointer || "the body"} is not a boolean`);
}
