/** `x-pagination`, held against the operation's parameters and its response schema: declared, then verified, never guessed. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, isObject, listOf, objectOf, own } from "../json.ts";
import type { Pagination, Parameter, Response } from "../model.ts";
import { parsePointer } from "../pointer.ts";
import { itemSchema } from "./kinds.ts";
import { isSuccess } from "./responses.ts";
import { propertyOf } from "./property.ts";
import type { Schemas } from "./schemas.ts";
import { union, unknown } from "./types.ts";

const styles = ["offset", "page", "cursor", "keyset", "link", "url"] as const;
const stops = ["has-more-false", "no-next", "no-advance", "short-page", "empty-page", "total"];

/** What each of its mappings may say; extensions may stand beside. */
const fields = { "x-pagination": ["style", "request", "response", "first", "size", "stop"], request: ["position", "size"], response: ["items", "key", "next", "hasMore", "total", "totalPages"] };

export function buildPagination(document: Document, schemas: Schemas, operation: JsonObject, parameters: Parameter[], responses: Response[]): Pagination | undefined {
  if (!Object.hasOwn(operation, "x-pagination")) return undefined;
  const given = own(operation, "x-pagination");
  if (isObject(given) && Object.keys(given).length > 0 && !Object.keys(given).some((key) => fields["x-pagination"].includes(key))) {
    document.warn({ code: "pagination-foreign", node: operation, key: "x-pagination", message: "this x-pagination has no field that specloom knows; the client takes the list as one page", advice: "It may be another tool's. Lists are walked that say style, request, response and stop." });
    return undefined;
  }
  const wrong = (node: JsonObject, key: string, message: string, advice: string): void => document.error({ code: "pagination", node, key, message, advice });
  const mapping = (holder: JsonObject, key: keyof typeof fields): JsonObject => {
    const value = own(holder, key);
    if (value !== undefined && !isObject(value)) wrong(holder, key, `${key} has to be a mapping`, `Give it some of ${fields[key].join(", ")}.`);
    for (const name in isObject(value) ? value : {}) if (!fields[key].includes(name) && !name.startsWith("x-")) wrong(value as JsonObject, name, `${key} has no ${JSON.stringify(name)}`, `Use some of ${fields[key].join(", ")}.`);
    return isObject(value) ? value : {};
  };
  const declared = mapping(operation, "x-pagination");
  if (declared !== operation["x-pagination"]) return undefined;
  const [request, response] = [mapping(declared, "request"), mapping(declared, "response")];
  const style = styles.find((known) => known === own(declared, "style"));
  if (!style) wrong(declared, "style", "this is no style of pagination", `Use one of ${styles.join(", ")}.`);
  const parameter = (key: string): string | undefined => {
    const wire = own(request, key);
    const found = parameters.find((candidate) => candidate.wire === wire && candidate.in !== "path");
    if (wire !== undefined && !found) wrong(request, key, `the operation has no parameter ${JSON.stringify(wire)}`, "Name a query parameter of this operation.");
    return found?.name;
  };
  const position = parameter("position");
  const size = parameter("size");
  if (style && style !== "link" && style !== "url" && !Object.hasOwn(request, "position")) wrong(declared, "request", `style ${style} needs request.position`, "Name the parameter that carries the position.");
  if (style === "keyset" && [own(response, "key") ?? []].flat().length === 0) wrong(declared, "response", "style keyset needs response.key", "Point into an item, at what the position parameter takes to go on after it, such as /id.");
  if (style && style !== "keyset" && Object.hasOwn(response, "key")) wrong(response, "key", `style ${style} has no response.key`, "Leave it out, or use style keyset if a page starts after the last item of the one before.");
  const stop = listOf(declared, "stop").map(String);
  for (const rule of stop) if (!stops.includes(rule)) wrong(declared, "stop", `${JSON.stringify(rule)} is no stop rule`, `Use some of ${stops.join(", ")}.`);

  const success = responses.find(({ status, content }) => isSuccess(status) && content !== undefined);
  const media = success && mediaOf(document, operation, success);
  // A stream has no body to point into: its items are what it is made of.
  const streams = success?.read === "ndjson" || success?.read === "csv";
  const body = streams || !media ? undefined : own(media, "schema");
  const pointers = (key: string, within = body === undefined ? [] : [body], what = "the response"): string[] | undefined => {
    const value = own(response, key);
    if (value === undefined) return undefined;
    const list = (Array.isArray(value) ? value : [value]).map(String);
    for (const pointer of within.length === 0 ? [] : list) {
      if (schemasAt(document, within, pointer).length === 0) wrong(response, key, `${what} has nothing at ${JSON.stringify(pointer)}`, `Point at a property that the schema of ${what} declares.`);
    }
    return list;
  };
  const items = pointers("items") ?? [""];
  const itemSchemas = body === undefined ? [] : listed(document, body, items);
  const numbers = { defaultSize: own(declared, "size"), first: own(declared, "first") };
  const lists = { key: pointers("key", streams && media ? streamed(document, media) : itemSchemas, "an item"), next: pointers("next"), total: pointers("total"), totalPages: pointers("totalPages"), hasMore: pointers("hasMore") };
  return style && {
    style, items, stop,
    item: streams ? success.type : itemSchemas.length > 0 ? union(itemSchemas.map((schema) => schemas.type(schema, "read"))) : unknown,
    ...(position !== undefined && { position }),
    ...(size !== undefined && { size }),
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => typeof value === "number")),
    ...Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined)),
  };
}

function mediaOf(document: Document, operation: JsonObject, success: Response): JsonObject | undefined {
  const response = document.resolve(own(objectOf(operation, "responses") ?? {}, success.status));
  const media = isObject(response) && success.content !== undefined ? document.resolve(own(objectOf(response, "content") ?? {}, success.content)) : undefined;
  return isObject(media) ? media : undefined;
}

function streamed(document: Document, media: JsonObject): Json[] {
  const schema = itemSchema(document, media);
  return schema === undefined ? [] : [schema];
}

/** The schemas of the items of the lists at these places. */
const listed = (document: Document, body: Json, places: string[]): Json[] =>
  places
    .flatMap((pointer) => schemasAt(document, [body], pointer))
    .flatMap((schema) => alternatives(document, schema))
    .flatMap((schema) => (isObject(schema) && Object.hasOwn(schema, "items") ? [own(schema, "items") as Json] : []));

/** The schemas that a pointer may meet, through references, `allOf` and alternatives. */
function schemasAt(document: Document, within: Json[], pointer: string): Json[] {
  const tokens = parsePointer(pointer);
  let found: Json[] = tokens ? within : [];
  for (const token of tokens ?? []) {
    // What is met on two ways is looked into once.
    const seen = new Set<object>();
    found = found.flatMap((schema) => alternatives(document, schema, seen)).flatMap((schema) => {
      const property = propertyOf(document, schema, token);
      return property === undefined ? [] : [property];
    });
  }
  return found;
}

function alternatives(document: Document, schema: Json, seen = new Set<object>()): Json[] {
  const target = document.resolve(schema);
  if (!isObject(target) || seen.has(target)) return [];
  seen.add(target);
  return [target, ...["oneOf", "anyOf", "allOf"].flatMap((key) => listOf(target, key)).flatMap((part) => alternatives(document, part, seen))];
}

