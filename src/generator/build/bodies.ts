/** Request bodies. @see https://spec.openapis.org/oas/v3.1.1.html#request-body-object */
import type { Document } from "../document.ts";
import { type JsonObject, entriesOf, isObject, objectOf, own, stringOf } from "../json.ts";
import type { RequestBody, Type } from "../model.ts";
import { serializerOf } from "./media-types.ts";
import type { Schemas } from "./schemas.ts";
import { keyword, union } from "./types.ts";

export function buildBody(document: Document, schemas: Schemas, operation: JsonObject, method: string, name: string): RequestBody | undefined {
  const body = document.resolve(own(operation, "requestBody"));
  if (!isObject(body)) return undefined;
  const entries = entriesOf(body, "content").filter(([, media]) => isObject(media));
  // fetch refuses a body with these, and HTTP gives it no meaning.
  if (entries.length === 0 || method === "GET" || method === "HEAD") return undefined;
  const types: Type[] = [];
  const content = entries.map(([mediaType, media]) => {
    const serialize = serializerOf(mediaType, own(media as JsonObject, "x-form-style") === "brackets");
    types.push(typeOf(schemas, media as JsonObject, serialize, name));
    const encoding = objectOf(media as JsonObject, "encoding");
    return { mediaType: mediaType === "*/*" ? "application/json" : mediaType, serialize, ...(encoding && (serialize === "form" || serialize === "multipart") && { encoding: plainEncoding(encoding) }) };
  });
  const description = stringOf(body, "description");
  return { required: own(body, "required") === true, content, type: union(types), ...(description !== undefined && { description }) };
}

function typeOf(schemas: Schemas, media: JsonObject, serialize: string, name: string): Type {
  if (serialize === "binary") return { kind: "runtime", name: "Binary" };
  const schema = own(media, "schema");
  if (serialize === "text") return schema === undefined ? keyword("string") : schemas.type(schema, "write");
  return schemas.named(name, schemas.type(schema, "write", serialize === "multipart"), schema);
}

/** What the serializers honour of an Encoding Object. */
function plainEncoding(encoding: JsonObject): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(encoding)) {
    if (!isObject(value)) continue;
    const kept = Object.fromEntries(["contentType", "style", "explode", "allowReserved"].filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]]));
    Object.defineProperty(plain, property, { value: kept, enumerable: true });
  }
  return plain;
}
