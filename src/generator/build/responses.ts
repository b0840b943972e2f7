/** Responses. @see https://spec.openapis.org/oas/v3.1.1.html#responses-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Response, Type } from "../model.ts";
import type { Decoders } from "./decode.ts";
import { saysNothing, structural } from "./keywords.ts";
import { contentOf, itemSchema } from "./kinds.ts";
import { preferred, readerOf } from "./media-types.ts";
import type { Schemas } from "./schemas.ts";
import { keyword, union, unknown } from "./types.ts";

export const isSuccess = (status: string): boolean => status.startsWith("2");

/** HTTP gives these no body, whatever a document says. @see https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1 */
const withoutBody = new Set(["204", "205", "304"]);

/** Success by status is failure by `x-failure`. */
export const isError = ({ status, failure }: Response): boolean => !isSuccess(status) || failure !== undefined;

/** The responses of operations. Those that many share are built once: the same object says that its text is the same. */
export function responseBuilder(document: Document, schemas: Schemas, decoders: Decoders): (operation: JsonObject, method: string, name: string) => Response[] {
  const known = new Map<JsonObject, Response>();
  return (operation, method, name) =>
    responsesOf(document, operation, method, (status, response) => {
      if (method === "HEAD" || withoutBody.has(status)) return bodiless(status, response);
      const before = known.get(response);
      if (before?.status === status) return before;
      // A type that is written out in place is called after the operation.
      let isOwn = false;
      const named: Named = (type, schema) => {
        const given = schemas.named(isSuccess(status) ? name : `${name}${status === "default" ? "Default" : status}`, type, schema);
        isOwn = given !== type;
        return given;
      };
      const built = buildResponse(document, schemas, decoders, status, response, named);
      if (!isOwn) known.set(response, built);
      return built;
    });
}

type Named = (type: Type, schema: Json | undefined) => Type;

function responsesOf(document: Document, operation: JsonObject, method: string, built: (status: string, response: JsonObject) => Response): Response[] {
  const responses: Response[] = [];
  for (const [key, value] of entriesOf(operation, "responses")) {
    if (key.startsWith("x-")) continue;
    const status = /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
    if (!/^([1-5]\d\d|[1-5]XX|default)$/.test(status)) {
      document.error({ code: "response-status", node: objectOf(operation, "responses"), key, message: `${JSON.stringify(key)} is no status code`, advice: "Write a status code such as 200, a range such as 4XX, or default." });
      continue;
    }
    const response = document.resolve(value);
    if (!isObject(response) || responses.some((known) => known.status === status)) continue;
    if (withoutBody.has(status) && entriesOf(response, "content").some(([, media]) => isDescribed(document, media))) {
      document.warn({ code: "content-without-body", node: response, key: "content", message: `a response of status ${status} has no body; the client expects none`, advice: "Remove `content`, or write the status that the server answers with a body." });
    }
    responses.push(built(status, response));
  }
  const ordered = responses.sort((a, b) => Number(a.status === "default") - Number(b.status === "default"));
  if (responses.some(({ status }) => isSuccess(status))) return ordered;
  if (ordered.at(-1)?.status !== "default") return method === "HEAD" ? ordered : [unforeseen, ...ordered];
  // Where it is all that is said of a success, a 204 is one too.
  return ordered.map((response) => (response.status === "default" && response.read === "json" && response.content !== undefined ? { ...response, optional: true } : response));
}

/** A success of which nothing is said, as where only a redirect is: what comes says what it is. */
const unforeseen: Response = { status: "2XX", content: "*/*", read: "anything", type: unknown };

/** Many tools write an empty schema, or one of any object, where they mean that there is no body. */
function isDescribed(document: Document, value: Json): boolean {
  const media = document.resolve(value);
  const schema = isObject(media) ? own(media, "schema") : undefined;
  return isObject(schema) && !saysNothing(schema) && Object.keys(schema).some((key) => key === "$ref" || structural.has(key));
}

function buildResponse(document: Document, schemas: Schemas, decoders: Decoders, status: string, response: JsonObject, named: Named): Response {
  const content = contentsOf(document, response);
  const chosen = preferred(content);
  if (!chosen) return bodiless(status, response);
  const { mediaType, read, schema } = chosen;
  const decode = decoders.of(schema);
  // Which of its media types an error comes in is the server's choice; of a success we ask for one.
  const alternatives = isSuccess(status) ? [] : content.filter((other) => other !== chosen).map((other) => typeOf(document, schemas, other));
  // Rows without a schema are the runtime's default, and need no name.
  const body = read === "csv" && schema === undefined ? unknown : named(typeOf(document, schemas, chosen), schema);
  return { ...bodiless(status, response), content: mediaType, read, type: union([body, ...alternatives]), ...(decode && { decode }) };
}

function bodiless(status: string, response: JsonObject): Response {
  const description = stringOf(response, "description");
  const failure = objectOf(response, "x-failure");
  return {
    status,
    ...(description !== undefined && description !== "" && { description }),
    ...(own(response, "x-body-optional") === true && { optional: true as const }),
    ...(failure && { failure: { pointer: stringOf(failure, "pointer") ?? "", equals: own(failure, "equals") ?? null } }),
    read: "json",
    type: keyword("undefined"),
  };
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
