/** Path items to operations. @see https://spec.openapis.org/oas/v3.1.1.html#path-item-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Documentation, Operation, RateLimit, SecurityScheme } from "../model.ts";
import { type NameTable, constantName, typeName } from "../names.ts";
import { buildBody } from "./bodies.ts";
import type { Decoders } from "./decode.ts";
import { warnOfFields, warnOfOperationFields } from "./fields.ts";
import { growth } from "./growth.ts";
import { methods } from "./methods.ts";
import { buildPagination } from "./pagination.ts";
import { parameterBuilder } from "./parameters.ts";
import { operationIds } from "./operation-ids.ts";
import { checkPath } from "./path-template.ts";
import { acceptOf, isError, isSuccess, responseBuilder } from "./responses.ts";
import type { Schemas } from "./schemas.ts";
import { requirements } from "./security.ts";
import { serversOf } from "./servers.ts";
import { buildCallbacks } from "./webhooks.ts";

export type Scope = {
  document: Document;
  schemas: Schemas;
  decoders: Decoders;
  schemes: SecurityScheme[];
  /** Types of the client module. */
  types: NameTable;
  /** Constants of the client module. */
  constants: NameTable;
  /** Whether integers past 2^53 may be in what a part of the document describes. */
  int64: (part: Json) => boolean;
  sensitive: (part: Json) => boolean;
};

export type Found = { path: string; method: string; pathItem: JsonObject; operation: JsonObject };

const successes = (operation: JsonObject): Json[] => entriesOf(operation, "responses").filter(([status]) => isSuccess(status)).map(([, response]) => response);

export function buildOperations(scope: Scope): Operation[] {
  const { document } = scope;
  const found: Found[] = [];
  warnOfFields(document, "an OpenAPI document", document.root);
  for (const [path, value] of entriesOf(document.root, "paths")) {
    if (path.startsWith("x-")) continue;
    checkPath(document, path);
    const target = document.resolve(value);
    if (!isObject(target)) continue;
    warnOfFields(document, "a path item", target);
    const pathItem = target === value || !isObject(value) ? target : { ...target, ...value };
    const named = Object.entries(pathItem).filter(([key]) => methods.has(key));
    for (const [method, written] of [...named, ...entriesOf(pathItem, "additionalOperations")]) {
      // No reference belongs here, but many documents in several files have one.
      const operation = document.resolve(written);
      if (isObject(operation)) found.push({ path, method: method.toUpperCase(), pathItem, operation });
      else if (!isObject(written)) document.error({ code: "operation", node: Object.hasOwn(target, method) ? target : (value as JsonObject), key: method, message: `${JSON.stringify(method)} has to be a mapping, which describes an operation`, advice: "Write the operation below it, or remove it." });
    }
  }
  const ids = operationIds(document, found);
  const shared = { ...scope, requires: requirements(document, scope.schemes), parametersOf: parameterBuilder(document, scope.schemas), responsesOf: responseBuilder(document, scope.schemas, scope.decoders) };
  const grow = growth(document);
  return found.map((place, i) => {
    const operation = buildOperation(shared, ids[i] as string, place);
    grow(partsOf(operation), objectOf(document.root, "paths") ?? {}, place.path);
    return operation;
  });
}

const partsOf = ({ parameters, responses, tags, servers = [], security = [], body }: Operation): number =>
  parameters.length + responses.length + tags.length + servers.length + (body?.content.length ?? 0) + security.reduce((sum, requirement) => sum + Object.keys(requirement).length, 0);

type Shared = Scope & { requires: ReturnType<typeof requirements>; parametersOf: ReturnType<typeof parameterBuilder>; responsesOf: ReturnType<typeof responseBuilder> };

function buildOperation(scope: Shared, id: string, { path, method, pathItem, operation }: Found): Operation {
  const { document, schemas } = scope;
  warnOfOperationFields(document, operation);
  if (method === "TRACE") document.warn({ code: "trace", node: operation, message: "fetch sends no TRACE; a call fails unless the client is given another `fetch`", advice: "Remove the operation, or leave it to other clients." });
  const declared = scope.parametersOf(path, pathItem, operation);
  const body = buildBody(document, schemas, operation, method, `${typeName(id)}Body`);
  if (!body) warnOfLostBody(document, operation, method);
  const responses = scope.responsesOf(operation, method, `${typeName(id)}Response`);
  buildCallbacks(document, schemas, operation, id);
  const pagination = buildPagination(document, schemas, operation, declared, responses);
  const security = scope.requires(operation);
  const accept = acceptOf(responses);
  // The client sends a size where the caller gives none.
  const parameters = declared.map((parameter) => (parameter.name === pagination?.size && pagination.defaultSize !== undefined ? { ...parameter, required: false } : parameter));
  const servers = serversOf(document, Object.hasOwn(operation, "servers") ? operation : pathItem);
  const retrySafe = own(operation, "x-retry-safe");
  const idempotencyKey = stringOf(operation, "x-idempotency-key");
  // The position of a paged operation is the call option `from`.
  const offered = parameters.filter(({ name }) => name !== pagination?.position);
  return {
    id,
    constant: scope.constants.take(constantName(id)),
    method,
    path,
    documentation: documentationOf(operation),
    tags: listOf(operation, "tags").map(String),
    parameters: offered.length === parameters.length ? parameters : [...offered, ...parameters.filter(({ name }) => name === pagination?.position)],
    responses,
    needsParameters: offered.some(({ required }) => required) || (body?.required ?? false),
    ...(body && { body }),
    ...(accept !== undefined && { accept }),
    ...(security && { security }),
    ...(servers.length > 0 && { servers }),
    ...(pagination && { pagination }),
    ...(typeof retrySafe === "boolean" && { retrySafe }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(successes(operation).some(scope.int64) && { int64: true as const }),
    ...(scope.sensitive(operation) && { sensitive: true as const }),
    ...((offered.length > 0 || body) && { parametersType: scope.types.take(`${typeName(id)}Parameters`) }),
    ...(responses.some(isError) && { errorsType: scope.types.take(`${typeName(id)}Errors`) }),
  };
}

/** Many documents have a body that is empty or optional with each GET: only one that matters is told. */
function warnOfLostBody(document: Document, operation: JsonObject, method: string): void {
  const body = document.resolve(own(operation, "requestBody"));
  if (!isObject(body)) return;
  if (!Object.hasOwn(body, "content")) document.warn({ code: "body-without-content", node: body, message: "this request body has no `content`; the client sends none", advice: "Write the schema under its media type, as in: content: { application/json: { schema: … } }." });
  else if (own(body, "required") === true && (method === "GET" || method === "HEAD")) document.warn({ code: "body-of-get", node: operation, key: "requestBody", message: `a ${method} has no body, and fetch refuses one; the client leaves it out`, advice: "Describe it as parameters, or by a method that has a body." });
}

function documentationOf(operation: JsonObject): Documentation {
  const summary = stringOf(operation, "summary");
  const description = stringOf(operation, "description");
  const see = stringOf(objectOf(operation, "externalDocs") ?? {}, "url");
  return {
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(own(operation, "deprecated") === true && { deprecated: true as const }),
    ...(see !== undefined && { see }),
  };
}

export function rateLimitOf(holder: JsonObject): RateLimit | undefined {
  const limit = objectOf(holder, "x-rate-limit");
  const requests = limit && own(limit, "requests");
  const seconds = limit && own(limit, "seconds");
  return typeof requests === "number" && typeof seconds === "number" ? { requests, seconds } : undefined;
}
