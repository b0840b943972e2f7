import { Unfit, scalar } from "./scalar.ts";
import type { Encode, Style } from "./style.ts";

/** One value as part of a path segment. Arrays and objects only where the parameter names a style. */
export function pathValue(name: string, value: unknown, style: Style | undefined, explode: boolean | undefined, encode: Encode): string {
  const text = style ? style(name, value, explode, encode) : encode(scalar(value));
  if (text === "" || /%[01]|%7f/i.test(text) || (typeof value === "object" && Object.values(value as object).every((item) => item === undefined))) throw new Unfit("is empty or has a control character");
  return text;
}

/**
 * A path with all its values. A segment made of `.` or `..` would lead elsewhere, also percent-encoded: URL parsers resolve it,
 * and servers that decode twice do. `name` is told whose value it is.
 */
export function checkPath(path: string, template: string, name: (parameter: string) => void): string {
  const wrong = /\{|\/(\.|%2)/.test(path) && /\{|(?<=\/)(\.|%(25)*2e){1,2}(?![^/])/i.exec(path);
  if (!wrong) return path;
  const segment = path.slice(0, wrong.index).split("/").length - 1;
  const missing = wrong[0] === "{";
  name((missing ? path.slice(wrong.index) : template.split("/")[segment]!).replace(missing ? /^\{|\}.*$/gs : /^.*\{|\}[^{]*$/g, ""));
  throw new Unfit(missing ? "is missing" : "leads out of its path segment");
}
