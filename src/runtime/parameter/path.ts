import type { Parameter } from "../operation.ts";
import { Unfit, scalar } from "./scalar.ts";
import { encode } from "./style.ts";

/** One value as part of a path segment. Arrays and objects only where the parameter names a style. */
export function pathValue(name: string, value: unknown, { style, explode }: Parameter): string {
  const text = style ? style(name, value, explode, encode) : encode(scalar(value));
  if (text === "" || /%[01]|%7F/.test(text)) throw new Unfit("is empty or has a control character");
  return text;
}

/** Puts the values into the path. A segment made of `.` or `..` would lead elsewhere, also percent-encoded: URL parsers resolve it, and servers that decode twice do. */
export function expandPath(path: string, values: Map<string, string>, refuse: (name: string, why: string) => never): string {
  return path.replace(/[^/]*\{[^/]*/g, (segment) => {
    let last = "";
    const expanded = segment.replace(/\{([^}]*)\}/g, (_, name: string) => values.get((last = name)) ?? refuse(name, "is missing"));
    return /^(\.|%(25)*2e){1,2}$/i.test(expanded) ? refuse(last, "leads out of its path segment") : expanded;
  });
}
