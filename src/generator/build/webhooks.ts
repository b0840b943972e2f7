/** What the API sends: webhooks and callbacks, as types of what comes and of what it takes for an answer. @see https://spec.openapis.org/oas/v3.1.1.html#callback-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, own, stringOf } from "../json.ts";
import type { Member, Type } from "../model.ts";
import { typeName } from "../names.ts";
import { serializerOf } from "./media-types.ts";
import { methods } from "./methods.ts";
import type { Schemas } from "./schemas.ts";
import { keyword, union, unknown } from "./types.ts";
import type { View } from "./views.ts";

/** The webhooks of the document, each a named type `NewPetWebhook`. */
export function buildWebhooks(document: Document, schemas: Schemas): void {
  for (const [name, value] of entriesOf(document.root, "webhooks")) declare(document, schemas, value, "", name, "Webhook");
}

/** The callbacks of an operation, each a named type `SubscribeOnDataCallback`. */
export function buildCallbacks(document: Document, schemas: Schemas, operation: JsonObject, id: string): void {
  for (const [name, value] of entriesOf(operation, "callbacks")) {
    const callback = document.resolve(value);
    if (!isObject(callback) || name.startsWith("x-")) continue;
    for (const [expression, pathItem] of Object.entries(callback)) if (!expression.startsWith("x-")) declare(document, schemas, pathItem, typeName(id), name, "Callback");
  }
}

function declare(document: Document, schemas: Schemas, value: Json, owner: string, name: string, kind: "Webhook" | "Callback"): void {
  const pathItem = document.resolve(value);
  const operations = isObject(pathItem) ? Object.entries(pathItem).filter(([method, operation]) => methods.has(method) && isObject(operation)) : [];
  for (const [method, operation] of operations as [string, JsonObject][]) {
    const own = stringOf(operation, "operationId");
    const wish = own ? typeName(own) : owner + typeName(operations.length > 1 ? `${method} ${name}` : name);
    declareOperation(document, schemas, operation, wish.endsWith(kind) ? wish : wish + kind, `${kind} \`${name}\`: a ${method.toUpperCase()} of the API, and what it takes for an answer.`);
  }
}

function declareOperation(document: Document, schemas: Schemas, operation: JsonObject, name: string, words: string): void {
  const members: Member[] = [];
  const body = document.resolve(own(operation, "requestBody"));
  if (isObject(body)) members.push(member("body", contentType(document, schemas, body, "read", `${name}Body`), own(body, "required") !== true));
  const responses = entriesOf(operation, "responses").flatMap(([status, value]): Member[] => {
    const response = document.resolve(value);
    return isObject(response) && !status.startsWith("x-") ? [member(status, contentType(document, schemas, response, "write", `${name}Response`), false, stringOf(response, "description"))] : [];
  });
  members.push(member("responses", { kind: "object", members: responses }, false));
  const description = [stringOf(operation, "summary"), stringOf(operation, "description"), words].filter(Boolean).join("\n\n");
  schemas.named(name, { kind: "object", members }, { description, deprecated: own(operation, "deprecated") === true });
}

const member = (name: string, type: Type, optional: boolean, description?: string): Member => ({ name, type, optional, documentation: { constraints: [], ...(description ? { description } : {}) } });

function contentType(document: Document, schemas: Schemas, holder: JsonObject, view: View, name: string): Type {
  const types = entriesOf(holder, "content").map(([mediaType, value]): Type => {
    const media = document.resolve(value);
    const schema = isObject(media) ? own(media, "schema") : undefined;
    const written = serializerOf(mediaType, false);
    if (written === "binary") return { kind: "runtime", name: "Blob" };
    if (written === "text") return keyword("string");
    return schema === undefined ? unknown : schemas.named(name, schemas.type(schema, view), schema);
  });
  return types.length > 0 ? union(types) : keyword("undefined");
}
