/** Parameters of an operation, flat. @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, own, stringOf } from "../json.ts";
import type { MemberDocumentation, Parameter } from "../model.ts";
import { type NameTable, memberName, nameTable } from "../names.ts";
import { documentationOf } from "./documentation.ts";
import type { Schemas } from "./schemas.ts";
import { keyword } from "./types.ts";

const locations = ["path", "query", "header", "cookie"] as const;
/** OpenAPI says these are not parameters; `Accept` and the rest come from content and security. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);
const styles = { path: ["simple", "label", "matrix"], query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"], header: ["simple"], cookie: ["form"] };
const defaultStyles = { path: "simple", query: "form", header: "simple", cookie: "form" };

export function buildParameters(document: Document, schemas: Schemas, path: string, pathItem: JsonObject, operation: JsonObject): Parameter[] {
  const declared = new Map<string, JsonObject>();
  for (const parameter of [...listOf(pathItem, "parameters"), ...listOf(operation, "parameters")]) {
    const target = document.resolve(parameter);
    if (!isObject(target)) continue;
    const [name, location] = [stringOf(target, "name"), stringOf(target, "in")];
    if (location === "querystring") {
      const whole = wholeQuery(document, target);
      if (whole) declared.set("query ", whole);
    } else if (name === undefined || !locations.some((known) => known === location)) {
      document.error({ code: "parameter-incomplete", node: target, message: "a parameter needs a name and `in: path`, `query`, `header` or `cookie`", advice: "Complete it, or remove it." });
    } else if (location !== "header" || !ignoredHeaders.has(name.toLowerCase())) declared.set(`${location} ${name}`, target);
  }
  const template = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string);
  for (const name of template) {
    if (declared.has(`path ${name}`)) continue;
    document.warn({ code: "parameter-undeclared", node: operation, message: `the path has {${name}}, which no parameter declares`, advice: `Declare it: { name: ${name}, in: path, required: true, schema: { type: string } }.` });
    declared.set(`path ${name}`, { name, in: "path", required: true, schema: { type: "string" } });
  }
  const sent = [...declared.values()]
    .filter((parameter) => parameter["in"] !== "path" || template.includes(parameter["name"] as string))
    .sort((a, b) => locations.indexOf(a["in"] as Parameter["in"]) - locations.indexOf(b["in"] as Parameter["in"]));
  const names: Names = { table: nameTable(["body"]), wishes: new Set(sent.map(wishOf)) };
  return sent.map((parameter) => buildParameter(document, schemas, parameter, names));
}

/** A query that is a form is what the properties of an object are as parameters of their own. */
function wholeQuery(document: Document, parameter: JsonObject): JsonObject | undefined {
  const [mediaType, value] = entriesOf(parameter, "content")[0] ?? [];
  const media = document.resolve(value);
  if (mediaType === "application/x-www-form-urlencoded" && isObject(media)) {
    const { content: _, ...rest } = parameter;
    return { name: "query", ...rest, in: "query", schema: own(media, "schema") ?? {} };
  }
  document.warn({ code: "parameter-querystring", node: parameter, message: "the client writes a whole query as application/x-www-form-urlencoded alone, and leaves this one out", advice: "Add it to the URL in a middleware of yours." });
  return undefined;
}

/** The names that were given, and those that were wished for. */
type Names = { table: NameTable; wishes: Set<string> };

const wishOf = (parameter: JsonObject): string => memberName(stringOf(parameter, "x-parameter-name") ?? (parameter["name"] as string));

function buildParameter(document: Document, schemas: Schemas, parameter: JsonObject, names: Names): Parameter {
  const wire = parameter["name"] as string;
  const location = parameter["in"] as Parameter["in"];
  const [mediaType, value] = entriesOf(parameter, "content")[0] ?? [];
  const media = document.resolve(value);
  const schema = mediaType === undefined ? own(parameter, "schema") : isObject(media) ? own(media, "schema") : undefined;
  const target = document.resolve(schema);
  const style = styleOf(document, parameter, location);
  const explode = own(parameter, "explode");
  const explodesByDefault = (style ?? defaultStyles[location]) === "form";
  // In a path the client takes single values alone, unless told that more is meant: an array there is mostly a mistake.
  const printsStyle = style !== undefined && style !== defaultStyles[location] ? style : location === "path" && isCompound(target) ? "simple" : undefined;
  return {
    name: flatName(document, parameter, names),
    wire,
    in: location,
    required: location === "path" || own(parameter, "required") === true,
    client: own(parameter, "x-client-parameter") === true,
    type: schema === undefined ? keyword("string") : schemas.type(schema, "write", { node: mediaType === undefined ? parameter : (media as JsonObject), key: "schema" }),
    documentation: { ...documentationOf(isObject(target) ? target : {}), ...ownWords(parameter) },
    ...(printsStyle !== undefined && { style: printsStyle }),
    ...(typeof explode === "boolean" && explode !== explodesByDefault && { explode }),
    ...(own(parameter, "allowReserved") === true && { allowReserved: true as const }),
    ...(mediaType !== undefined && { content: mediaType }),
  };
}

function styleOf(document: Document, parameter: JsonObject, location: Parameter["in"]): string | undefined {
  const style = stringOf(parameter, "style");
  // `cookie` of OpenAPI 3.2 is what `form` does to cookies.
  if (style === undefined || style === "cookie") return undefined;
  if (styles[location].includes(style)) return style;
  document.warn({ code: "parameter-style", node: parameter, key: "style", message: `${JSON.stringify(style)} is no style of a parameter in ${location}; ${defaultStyles[location]} is used`, advice: `Use ${styles[location].join(", ")}.` });
  return undefined;
}

/** A parameter's own description and example go before those of its schema. */
function ownWords(parameter: JsonObject): Partial<MemberDocumentation> {
  const description = stringOf(parameter, "description");
  const first = entriesOf(parameter, "examples")[0]?.[1];
  const example = own(parameter, "example") ?? (isObject(first) ? own(first, "value") : undefined);
  return {
    ...(description !== undefined && { description }),
    ...(own(parameter, "deprecated") === true && { deprecated: true as const }),
    ...(example !== undefined && { example }),
  };
}

const isCompound = (schema: Json | undefined): boolean => isObject(schema) && ["items", "properties", "additionalProperties"].some((key) => Object.hasOwn(schema, key));

function flatName(document: Document, parameter: JsonObject, { table, wishes }: Names): string {
  const wish = wishOf(parameter);
  if (wish === "body") return table.take("bodyParameter");
  if (!table.has(wish)) return table.take(wish);
  const location = parameter["in"] as string;
  let suffixed = wish + location.charAt(0).toUpperCase() + location.slice(1);
  while (wishes.has(suffixed)) suffixed += "_";
  const name = table.take(suffixed);
  document.warn({ code: "parameter-collision", node: parameter, key: "name", message: `two parameters of this operation are called ${wish}; the one in ${location} becomes ${name}`, advice: "Give one of them an x-parameter-name." });
  return name;
}
