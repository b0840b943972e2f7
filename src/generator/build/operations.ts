/** Path items to operations. @see https://spec.openapis.org/oas/v3.1.1.html#path-item-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Documentation, Operation, RateLimit, SecurityScheme } from "../model.ts";
import { type NameTable, constantName, typeName } from "../names.ts";
import { buildBody } from "./bodies.ts";
import type { Decoders } from "./decode.ts";
import { methods } from "./methods.ts";
import { buildPagination } from "./pagination.ts";
import { buildParameters } from "./parameters.ts";
import { operationIds, warnOfTwins } from "./operation-ids.ts";
import { acceptOf, buildResponses, isError, isSuccess } from "./responses.ts";
import type { Schemas } from "./schemas.ts";
import { securityOf } from "./security.ts";
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
  for (const [path, value] of entriesOf(document.root, "paths")) {
    if (path.startsWith("x-")) continue;
    if (!path.startsWith("/")) document.error({ code: "path", node: objectOf(document.root, "paths"), key: path, message: "a path begins with a slash", advice: `Write ${JSON.stringify(`/${path}`)}.` });
    const target = document.resolve(value);
    if (!isObject(target)) continue;
    const pathItem = target === value || !isObject(value) ? target : { ...target, ...value };
    const named = Object.entries(pathItem).filter(([key]) => methods.has(key));
    for (const [method, operation] of [...named, ...entriesOf(pathItem, "additionalOperations")]) {
      if (isObject(operation)) found.push({ path, method: method.toUpperCase(), pathItem, operation });
      else if (operation !== undefined) document.error({ code: "operation", node: pathItem, key: method, message: "an operation is a mapping", advice: "Describe it, or remove it." });
    }
  }
  warnOfTwins(document, found);
  const ids = operationIds(document, found);
  return found.map((place, i) => buildOperation(scope, ids[i] as string, place));
}

function buildOperation(scope: Scope, id: string, { path, method, pathItem, operation }: Found): Operation {
  const { document, schemas } = scope;
  const parameters = buildParameters(document, schemas, path, pathItem, operation);
  const body = buildBody(document, schemas, operation, method, `${typeName(id)}Body`);
  const responses = buildResponses(document, schemas, scope.decoders, operation, `${typeName(id)}Response`);
  buildCallbacks(document, schemas, operation, id);
  const pagination = buildPagination(document, schemas, operation, parameters, responses);
  const security = securityOf(document, operation, scope.schemes);
  const accept = acceptOf(responses);
  // The client sends a size where the caller gives none.
  for (const parameter of parameters) if (parameter.name === pagination?.size && pagination.defaultSize !== undefined) parameter.required = false;
  const servers = serversOf(Object.hasOwn(operation, "servers") ? operation : pathItem);
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
