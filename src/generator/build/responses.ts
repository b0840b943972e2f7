/** Responses. @see https://spec.openapis.org/oas/v3.1.1.html#responses-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Response, Type } from "../model.ts";
import type { Decoders } from "./decode.ts";
import { contentOf, itemSchema } from "./kinds.ts";
import { preferred, readerOf } from "./media-types.ts";
import type { Schemas } from "./schemas.ts";
import { keyword, union, unknown } from "./types.ts";

export const isSuccess = (status: string): boolean => status.startsWith("2");

/** Success by status is failure by `x-failure`. */
export const isError = ({ status, failure }: Response): boolean => !isSuccess(status) || failure !== undefined;

export function buildResponses(document: Document, schemas: Schemas, decoders: Decoders, operation: JsonObject, method: string, name: string): Response[] {
  const responses: Response[] = [];
  for (const [key, value] of entriesOf(operation, "responses")) {
    if (key.startsWith("x-")) continue;
    const status = /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
    if (!/^([1-5]\d\d|[1-5]XX|default)$/.test(status)) {
      document.error({ code: "response-status", node: objectOf(operation, "responses"), key, message: `${JSON.stringify(key)} is no status`, advice: "Use a status such as 200, a range such as 4XX, or default." });
      continue;
    }
    const response = document.resolve(value);
    if (isObject(response) && !responses.some((known) => known.status === status)) responses.push(buildResponse(document, schemas, decoders, status, response, name, method !== "HEAD"));
  }
  return responses.sort((a, b) => Number(a.status === "default") - Number(b.status === "default"));
}

function buildResponse(document: Document, schemas: Schemas, decoders: Decoders, status: string, response: JsonObject, name: string, hasBody: boolean): Response {
  const description = stringOf(response, "description");
  const content = hasBody ? contentsOf(document, response) : [];
  const failure = objectOf(response, "x-failure");
  const shared = {
    status,
    ...(description !== undefined && description !== "" && { description }),
    ...(own(response, "x-body-optional") === true && { optional: true as const }),
    ...(failure && { failure: { pointer: stringOf(failure, "pointer") ?? "", equals: own(failure, "equals") ?? null } }),
  };
  const chosen = preferred(content);
  if (!chosen) return { ...shared, read: "json", type: keyword("undefined") };
  const { mediaType, read, schema } = chosen;
  const decode = decoders.of(schema);
  // Which of its media types an error comes in is the server's choice; of a success we ask for one.
  const alternatives = isSuccess(status) ? [] : content.filter((other) => other !== chosen).map((other) => typeOf(document, schemas, other));
  // Rows without a schema are the runtime's default, and need no name.
  const body = read === "csv" && schema === undefined ? unknown : schemas.named(isSuccess(status) ? name : `${name}${status === "default" ? "Default" : status}`, typeOf(document, schemas, chosen), schema);
  return { ...shared, content: mediaType, read, type: union([body, ...alternatives]), ...(decode && { decode }) };
}

/** One media type of a response: how it is read, and the schema of what that gives (of a stream: of an item). */
type Content = { mediaType: string; read: Response["read"]; schema: Json | undefined };

const contentsOf = (document: Document, response: JsonObject): Content[] =>
  entriesOf(response, "content").flatMap(([mediaType, value]): Content[] => {
    const media = document.resolve(value);
    if (!isObject(media)) return [];
    const read = readerOf(mediaType, contentOf(document, own(media, "schema")));
    const schema = read === "ndjson" ? itemSchema(document, media) : read === "csv" ? (own(media, "itemSchema") ?? own(media, "x-oai-itemSchema")) : own(media, "schema");
    return [{ mediaType, read, schema }];
  });

function typeOf(document: Document, schemas: Schemas, { read, schema }: Content): Type {
  if (read === "blob") return { kind: "runtime", name: "Blob" };
  if (read === "text" && !isChoice(document, schema)) return keyword("string");
  return schema === undefined ? unknown : schemas.type(schema, "read");
}

/** One of several texts. */
function isChoice(document: Document, schema: Json | undefined): boolean {
  const target = document.resolve(schema);
  const values = isObject(target) ? [...listOf(target, "enum"), ...(Object.hasOwn(target, "const") ? [own(target, "const")] : [])] : [];
  return values.length > 0 && values.every((value) => typeof value === "string");
}

/**
 * What to ask for: the success bodies first, then those of errors, and anything where a file is expected, since its type is what
 * documents get wrong most. Undefined when nothing has a body.
 */
export function acceptOf(responses: Response[]): string | undefined {
  const types = [...responses.filter(({ status }) => isSuccess(status)), ...responses.filter(({ status }) => !isSuccess(status))].flatMap(({ content }) => content ?? []);
  if (types.length === 0) return undefined;
  const file = responses.some(({ status, read, content }) => isSuccess(status) && content !== undefined && (read === "csv" || read === "blob"));
  return [...new Set(types), ...(file && !types.includes("*/*") ? ["*/*;q=0.1"] : [])].join(", ");
}
