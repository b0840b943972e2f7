/** Parameters of an operation, flat. @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
import type { Document } from "../document.ts";
import { type JsonObject, entriesOf, isObject, own, stringOf } from "../json.ts";
import type { MemberDocumentation, Parameter } from "../model.ts";
import { type NameTable, memberName, nameTable } from "../names.ts";
import { declaredParameters } from "./declared-parameters.ts";
import { documentationOf } from "./documentation.ts";
import { isCompound } from "./kinds.ts";
import { isJsonType } from "./media-types.ts";
import { nestings } from "./nesting.ts";
import type { Schemas } from "./schemas.ts";
import { keyword } from "./types.ts";

const styles = { path: ["simple", "label", "matrix"], query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"], header: ["simple"], cookie: ["form", "cookie"] };
const defaultStyles = { path: "simple", query: "form", header: "simple", cookie: "form" };

/** Ours, of what is declared in `querystring`. */
const wholeQueryStyles = new Set(["formQuery", "jsonQuery"]);

/** The parameters of operations. Most are shared by many, under one name, and are built once: the same object says that its text is the same. */
export function parameterBuilder(document: Document, schemas: Schemas): (path: string, pathItem: JsonObject, operation: JsonObject) => Parameter[] {
  const known = new Map<JsonObject, Parameter>();
  const nestingOf = nestings(document);
  const built = (parameter: JsonObject, name: string): Parameter => {
    const before = known.get(parameter);
    if (before?.name === name) return before;
    const made = { ...(before ?? buildParameter(document, schemas, nestingOf, parameter)), name };
    known.set(parameter, made);
    return made;
  };
  return (path, pathItem, operation) => {
    const sent = declaredParameters(document, path, pathItem, operation);
    const names: Names = { table: nameTable(["body"]), wishes: new Set(sent.map(wishOf)) };
    return sent.map((parameter) => built(parameter, flatName(document, parameter, names)));
  };
}

/** The names that were given, and those that were wished for. */
type Names = { table: NameTable; wishes: Set<string> };

const wishOf = (parameter: JsonObject): string => memberName(stringOf(parameter, "x-parameter-name") ?? (parameter["name"] as string));

function buildParameter(document: Document, schemas: Schemas, nestingOf: ReturnType<typeof nestings>, parameter: JsonObject): Omit<Parameter, "name"> {
  const wire = parameter["name"] as string;
  const location = parameter["in"] as Parameter["in"];
  const [mediaType, value] = entriesOf(parameter, "content")[0] ?? [];
  const media = document.resolve(value);
  const schema = mediaType === undefined ? own(parameter, "schema") : isObject(media) ? own(media, "schema") : undefined;
  const target = document.resolve(schema);
  const style = styleOf(document, parameter, location) ?? defaultStyles[location];
  const explode = own(parameter, "explode");
  const explodesByDefault = ["form", "cookie"].includes(style);
  const nesting = schema === undefined || mediaType !== undefined ? undefined : nestingOf(parameter, schema, style, typeof explode === "boolean" ? explode : explodesByDefault);
  const words = { ...documentationOf(isObject(target) ? target : {}), ...ownWords(parameter) };
  const isText = nesting === "text" || schema === undefined || (mediaType !== undefined && !isJsonType(mediaType) && isCompound(document, schema));
  // In a path the client takes single values alone, unless told that more is meant: an array there is mostly a mistake.
  const printsStyle = nesting === "nestedForm" ? nesting : style !== defaultStyles[location] ? style : location === "path" && !isText && isCompound(document, schema) ? "simple" : undefined;
  return {
    wire,
    in: location,
    required: location === "path" || own(parameter, "required") === true,
    client: own(parameter, "x-client-parameter") === true,
    type: isText ? keyword("string") : schemas.type(schema, "write"),
    documentation: isText ? textual(words) : words,
    ...(printsStyle !== undefined && { style: printsStyle }),
    ...(typeof explode === "boolean" && explode !== explodesByDefault && { explode }),
    ...(own(parameter, "allowReserved") === true && { allowReserved: true as const }),
    // Of other media types the client sends the text that it is given.
    ...(mediaType !== undefined && isJsonType(mediaType) && { content: mediaType }),
  };
}

function styleOf(document: Document, parameter: JsonObject, location: Parameter["in"]): string | undefined {
  const style = stringOf(parameter, "style");
  if (style === undefined || wholeQueryStyles.has(style)) return style;
  if (styles[location].includes(style)) return style;
  document.warn({ code: "parameter-style", node: parameter, key: "style", message: `${JSON.stringify(style)} is no style of a parameter in ${location}; the client uses ${defaultStyles[location]}`, advice: `Use ${styles[location].join(" or ")}.` });
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

/** What is text has no example or default that is none. */
function textual({ example, default: standard, ...words }: MemberDocumentation): MemberDocumentation {
  return { ...words, ...(typeof example === "string" && { example }), ...(typeof standard === "string" && { default: standard }) };
}

function flatName(document: Document, parameter: JsonObject, { table, wishes }: Names): string {
  const wish = wishOf(parameter);
  if (wish === "body") return table.take("bodyParameter");
  if (!table.has(wish)) return table.take(wish);
  const location = parameter["in"] as string;
  let suffixed = wish + location.charAt(0).toUpperCase() + location.slice(1);
  while (wishes.has(suffixed)) suffixed += "_";
  const name = table.take(suffixed);
  document.warn({ code: "parameter-collision", node: parameter, key: "name", message: `two parameters of this operation are called ${wish}; the client calls the one in ${location} ${name}`, advice: "Give one of them an x-parameter-name." });
  return name;
}
