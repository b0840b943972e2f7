/** Request bodies. @see https://spec.openapis.org/oas/v3.1.1.html#request-body-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, objectOf, own, stringOf } from "../json.ts";
import type { Encoding, RequestBody, Type } from "../model.ts";
import { sendable, serializerOf } from "./media-types.ts";
import type { Schemas } from "./schemas.ts";
import { keyword, union } from "./types.ts";

export function buildBody(document: Document, schemas: Schemas, operation: JsonObject, method: string, name: string): RequestBody | undefined {
  const body = document.resolve(own(operation, "requestBody"));
  if (!isObject(body)) return undefined;
  const sent = new Map<string, JsonObject>();
  for (const [mediaType, value] of entriesOf(body, "content")) {
    const media = document.resolve(value);
    if (isObject(media) && !sent.has(sendable(mediaType))) sent.set(sendable(mediaType), media);
  }
  // fetch refuses a body with these, and HTTP gives it no meaning.
  if (sent.size === 0 || method === "GET" || method === "HEAD") return undefined;
  const types: Type[] = [];
  const content = [...sent].map(([mediaType, media]) => {
    const serialize = serializerOf(mediaType, own(media, "x-form-style") === "brackets");
    types.push(typeOf(document, schemas, media, serialize, name));
    const encoding = objectOf(media, "encoding");
    return { mediaType, serialize, ...(encoding && (serialize === "form" || serialize === "multipart") && { encoding: plainEncoding(encoding) }) };
  });
  const description = stringOf(body, "description");
  return { required: own(body, "required") === true, content, type: union(types), ...(description !== undefined && { description }) };
}

function typeOf(document: Document, schemas: Schemas, media: JsonObject, serialize: string, name: string): Type {
  if (serialize === "binary") return { kind: "runtime", name: "Binary" };
  const schema = own(media, "schema");
  const place = { node: media, key: "schema" };
  if (serialize === "text") return isSingle(document, schema) ? schemas.type(schema, "write", place) : keyword("string");
  return schemas.named(name, schemas.type(schema, serialize === "multipart" ? "multipart" : "write", place), schema);
}

/** What is sent as text is written as text by the caller, unless it is a single value. */
function isSingle(document: Document, schema: Json | undefined): boolean {
  const target = document.resolve(schema);
  return isObject(target) && ["string", "number", "integer", "boolean"].some((type) => own(target, "type") === type);
}

const encodingStyles = new Set(["spaceDelimited", "pipeDelimited", "deepObject"]);

/** What the serializers honour of an Encoding Object. */
function plainEncoding(encoding: JsonObject): Record<string, Encoding> {
  const plain: Record<string, Encoding> = {};
  for (const [property, value] of Object.entries(encoding)) {
    if (!isObject(value)) continue;
    const [contentType, style, explode] = [stringOf(value, "contentType"), stringOf(value, "style"), own(value, "explode")];
    const kept: Encoding = {
      ...(contentType !== undefined && { contentType }),
      ...(style !== undefined && encodingStyles.has(style) && { style }),
      ...(typeof explode === "boolean" ? { explode } : style === "form" && { explode: true }),
      ...(own(value, "allowReserved") === true && { allowReserved: true }),
    };
    Object.defineProperty(plain, property, { value: kept, enumerable: true });
  }
  return plain;
}
