/** Request bodies. @see https://spec.openapis.org/oas/v3.1.1.html#request-body-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, objectOf, own, stringOf } from "../json.ts";
import type { BodySerializer, Encoding, RequestBody, Type } from "../model.ts";
import { contentOf, isCompound, isNoObject, itemSchema } from "./kinds.ts";
import { mayBeBytes, sendable, serializerOf } from "./media-types.ts";
import type { Schemas } from "./schemas.ts";
import { keyword, union } from "./types.ts";

export function buildBody(document: Document, schemas: Schemas, operation: JsonObject, method: string, name: string): RequestBody | undefined {
  const body = document.resolve(own(operation, "requestBody"));
  if (!isObject(body)) return undefined;
  const sent = new Map<string, JsonObject>();
  for (const [mediaType, value] of entriesOf(body, "content")) {
    const media = document.resolve(value);
    if (!isObject(media)) continue;
    const type = sendable(mediaType, contentOf(document, own(media, "schema")));
    if (!sent.has(type)) sent.set(type, media);
  }
  // fetch refuses a body with these, and HTTP gives it no meaning.
  if (sent.size === 0 || method === "GET" || method === "HEAD") return undefined;
  const types: Type[] = [];
  const content = [...sent].map(([mediaType, media]) => {
    const serialize = serializerOf(mediaType, own(media, "x-form-style") === "brackets", contentOf(document, own(media, "schema")));
    types.push(typeOf(document, schemas, media, mediaType, serialize, name));
    if (serialize === "multipart") warnOfParts(document, media, mediaType);
    const encoding = objectOf(media, "encoding");
    return { mediaType, serialize, ...(encoding && (serialize === "form" || serialize === "multipart") && { encoding: plainEncoding(encoding) }) };
  });
  const description = stringOf(body, "description");
  return { required: own(body, "required") === true, content, type: union(types), ...(description !== undefined && { description }) };
}

const binary: Type = { kind: "runtime", name: "Binary" };

function typeOf(document: Document, schemas: Schemas, media: JsonObject, mediaType: string, serialize: BodySerializer, name: string): Type {
  const schema = own(media, "schema");
  switch (serialize) {
    case "binary": return binary;
    case "ndjson": return union([{ kind: "array", of: schemas.type(itemSchema(document, media), "write") }, keyword("string"), binary]);
    // What is sent as text is written as text by the caller, unless it is a single value.
    case "text": return mayBeBytes(mediaType) ? union([keyword("string"), binary]) : schema === undefined || isCompound(document, schema) ? keyword("string") : schemas.type(schema, "write");
    case "multipart": return schemas.named(name, schemas.type(schema ?? partsOf(media), "multipart"), schema);
    case "json": case "form": case "bracketForm": return schemas.named(name, schemas.type(schema, "write"), schema);
  }
}

/** Parts without names are a list (OpenAPI 3.2). */
const partsOf = (media: JsonObject): Json | undefined => (Object.hasOwn(media, "itemSchema") ? { type: "array", items: own(media, "itemSchema") as Json } : undefined);

/** What cannot be sent as it is declared. */
function warnOfParts(document: Document, media: JsonObject, mediaType: string): void {
  const schema = own(media, "schema") ?? partsOf(media);
  if (/^multipart\/form-data/i.test(mediaType) && schema !== undefined && isNoObject(document, schema)) {
    document.warn({ code: "multipart-parts", node: media, message: "a form is made of parts with names, and this schema is no object; a call with one fails before it is sent", advice: "Describe an object with a property for each part, or use multipart/mixed." });
  }
  for (const [property, encoding] of entriesOf(media, "encoding")) {
    if (isObject(encoding) && entriesOf(encoding, "headers").some(([header]) => !/^content-(type|disposition)$/i.test(header))) {
      document.warn({ code: "encoding-headers", node: encoding, key: "headers", message: `the part ${JSON.stringify(property)} has headers of its own; the client sends it without them`, advice: "Remove them, or serialize this body yourself in a middleware." });
    }
  }
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
