/** What a schema says to its reader, beside its type. */
import { type JsonObject, listOf, own, stringOf } from "../json.ts";
import type { MemberDocumentation } from "../model.ts";

export function documentationOf(schema: JsonObject): MemberDocumentation {
  const title = stringOf(schema, "title");
  const description = stringOf(schema, "description");
  const format = stringOf(schema, "format");
  const example = own(schema, "example") ?? listOf(schema, "examples")[0];
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(own(schema, "deprecated") === true && { deprecated: true as const }),
    ...(Object.hasOwn(schema, "default") && { default: schema["default"] }),
    ...(format !== undefined && { format }),
    ...(example !== undefined && { example }),
    constraints: constraintsOf(schema),
  };
}

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
