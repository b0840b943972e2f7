/** Responses. @see https://spec.openapis.org/oas/v3.1.1.html#responses-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, objectOf, own, stringOf } from "../json.ts";
import type { Response, Type } from "../model.ts";
import type { Decoders } from "./decode.ts";
import { preferred, readerOf } from "./media-types.ts";
import type { Schemas } from "./schemas.ts";
import { keyword, union, unknown } from "./types.ts";

export const isSuccess = (status: string): boolean => status.startsWith("2");

/** Success by status is failure by `x-failure`. */
export const isError = ({ status, failure }: Response): boolean => !isSuccess(status) || failure !== undefined;

export function buildResponses(document: Document, schemas: Schemas, decoders: Decoders, operation: JsonObject, name: string): Response[] {
  const responses: Response[] = [];
  for (const [key, value] of entriesOf(operation, "responses")) {
    if (key.startsWith("x-")) continue;
    const status = /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
    if (!/^([1-5]\d\d|[1-5]XX|default)$/.test(status)) {
      document.error({ code: "response-status", node: objectOf(operation, "responses"), key, message: `${JSON.stringify(key)} is no status`, advice: "Use a status such as 200, a range such as 4XX, or default." });
      continue;
    }
    const response = document.resolve(value);
    if (isObject(response) && !responses.some((known) => known.status === status)) responses.push(buildResponse(document, schemas, decoders, status, response, name));
  }
  return responses.sort((a, b) => Number(a.status === "default") - Number(b.status === "default"));
}

function buildResponse(document: Document, schemas: Schemas, decoders: Decoders, status: string, response: JsonObject, name: string): Response {
  const description = stringOf(response, "description");
  const content = entriesOf(response, "content").map(([name, media]): [string, Json | undefined] => [name, document.resolve(media)]).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
  const failure = objectOf(response, "x-failure");
  const shared = {
    status,
    ...(description !== undefined && description !== "" && { description }),
    ...(own(response, "x-body-optional") === true && { optional: true as const }),
    ...(failure && { failure: { pointer: stringOf(failure, "pointer") ?? "", equals: own(failure, "equals") ?? null } }),
  };
  const mediaType = preferred(content.map(([name]) => name));
  if (mediaType === undefined) return { ...shared, read: "json", type: keyword("undefined") };
  const read = readerOf(mediaType);
  const media = new Map(content).get(mediaType) as JsonObject;
  const schema = schemaOf(media, read);
  const decode = decoders.of(schema);
  // Which of its media types an error comes in is the server's choice; of a success we ask for one.
  const alternatives = isSuccess(status) ? [] : content.filter(([name]) => name !== mediaType).map(([name, media]) => typeOf(schemas, media, readerOf(name)));
  // Rows without a schema are the runtime's default, and need no name.
  const body = read === "csv" && schema === undefined ? unknown : schemas.named(isSuccess(status) ? name : `${name}${status}`, typeOf(schemas, media, read), schema);
  return { ...shared, content: mediaType, read, type: union([body, ...alternatives]), ...(decode && { decode }) };
}

/** A stream's schema is that of an item. */
function schemaOf(media: JsonObject, read: Response["read"]): Json | undefined {
  const item = own(media, "itemSchema") ?? own(media, "x-oai-itemSchema");
  return read === "ndjson" || read === "csv" ? item : own(media, "schema");
}

function typeOf(schemas: Schemas, media: JsonObject, read: Response["read"]): Type {
  const schema = schemaOf(media, read);
  if (read === "blob") return { kind: "runtime", name: "Blob" };
  if (read === "text") return keyword("string");
  return schema === undefined ? unknown : schemas.type(schema, "read", { node: media, key: "schema" });
}

/**
 * What to ask for: the success bodies first, then those of errors, and anything where a file is expected, since its type is what
 * documents get wrong most. Undefined when nothing has a body.
 */
export function acceptOf(responses: Response[]): string | undefined {
  const types = [...responses.filter(({ status }) => isSuccess(status)), ...responses.filter(({ status }) => !isSuccess(status))].flatMap(({ content }) => content ?? []);
  if (types.length === 0) return undefined;
  const file = responses.some(({ status, read, content }) => isSuccess(status) && content !== undefined && (read === "csv" || read === "blob"));
  return [...new Set(types), ...(file ? ["*/*;q=0.1"] : [])].join(", ");
}
