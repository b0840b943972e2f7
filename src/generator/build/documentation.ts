/** What a schema says to its reader, beside its type. */
import { type Json, type JsonObject, own, stringOf } from "../json.ts";
import type { MemberDocumentation } from "../model.ts";

export function documentationOf(schema: JsonObject): MemberDocumentation {
  const documentation: MemberDocumentation = { constraints: none };
  let limited = false;
  // A schema has few keywords: going through them is less than asking for each that there is.
  for (const key in schema) {
    const value = schema[key] as Json;
    switch (key) {
      case "title":
      case "description":
      case "format":
        if (typeof value === "string") documentation[key] = value;
        break;
      case "deprecated":
        if (value === true) documentation.deprecated = true;
        break;
      case "default":
        documentation.default = value;
        break;
      case "example":
        if (value !== null) documentation.example = value;
        break;
      case "examples":
        if (Array.isArray(value) && value.length > 0) documentation.example ??= value[0] as Json;
        break;
      default:
        limited ||= limits.has(key);
    }
  }
  if (limited) documentation.constraints = constraintsOf(schema);
  return documentation;
}

const none: string[] = [];
const limits = new Set("minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems minProperties maxProperties multipleOf uniqueItems pattern".split(" "));

function constraintsOf(schema: JsonObject): string[] {
  const number = (key: string): number | undefined => {
    const value = own(schema, key);
    return typeof value === "number" ? value : undefined;
  };
  const found: string[] = [];
  const range = (low: number | undefined, high: number | undefined, unit: string) => {
    if (low !== undefined && high !== undefined) found.push(low === high ? `exactly ${low}${unit}` : `${low} to ${high}${unit}`);
    else if (low !== undefined) found.push(`at least ${low}${unit}`);
    else if (high !== undefined) found.push(`at most ${high}${unit}`);
  };
  const exclusive = (limit: "minimum" | "maximum", word: string) => {
    const flag = own(schema, limit === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum");
    const value = flag === true ? number(limit) : typeof flag === "number" ? flag : undefined;
    if (value !== undefined) found.push(`${word} ${value}`);
    return flag === true;
  };
  const above = exclusive("minimum", "more than");
  const below = exclusive("maximum", "less than");
  range(above ? undefined : number("minimum"), below ? undefined : number("maximum"), "");
  range(number("minLength"), number("maxLength"), " characters");
  range(number("minItems"), number("maxItems"), " items");
  range(number("minProperties"), number("maxProperties"), " properties");
  const step = number("multipleOf");
  if (step !== undefined) found.push(`a multiple of ${step}`);
  if (own(schema, "uniqueItems") === true) found.push("no item twice");
  const pattern = stringOf(schema, "pattern");
  if (pattern !== undefined) found.push(`pattern \`${pattern}\``);
  return found;
}
