/** Path items to operations. @see https://spec.openapis.org/oas/v3.1.1.html#path-item-object */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, entriesOf, isObject, listOf, objectOf, own, stringOf } from "../json.ts";
import type { Documentation, Operation, RateLimit, SecurityScheme, Server } from "../model.ts";
import { type NameTable, constantName, memberName, nameTable, operationIdFrom, typeName } from "../names.ts";
import { buildBody } from "./bodies.ts";
import type { Decoders } from "./decode.ts";
import { buildPagination } from "./pagination.ts";
import { buildParameters } from "./parameters.ts";
import { acceptOf, buildResponses, isError, isSuccess } from "./responses.ts";
import type { Schemas } from "./schemas.ts";
import { securityOf } from "./security.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

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

const successes = (operation: JsonObject): Json[] => entriesOf(operation, "responses").filter(([status]) => isSuccess(status)).map(([, response]) => response);

export function buildOperations(scope: Scope): Operation[] {
  const { document } = scope;
  const found: { path: string; method: string; pathItem: JsonObject; operation: JsonObject }[] = [];
  for (const [path, value] of entriesOf(document.root, "paths")) {
    if (path.startsWith("x-")) continue;
    if (!path.startsWith("/")) document.error({ code: "path", node: objectOf(document.root, "paths"), key: path, message: "a path begins with a slash", advice: `Write ${JSON.stringify(`/${path}`)}.` });
    const pathItem = document.resolve(value);
    if (!isObject(pathItem)) continue;
    const named = Object.entries(pathItem).filter(([key]) => methods.has(key));
    for (const [method, operation] of [...named, ...entriesOf(pathItem, "additionalOperations")]) {
      if (isObject(operation)) found.push({ path, method: method.toUpperCase(), pathItem, operation });
      else if (operation !== undefined) document.error({ code: "operation", node: pathItem, key: method, message: "an operation is a mapping", advice: "Describe it, or remove it." });
    }
  }
  const ids = operationIds(scope, found);
  return found.map((place, i) => buildOperation(scope, ids[i] as string, place));
}

/** The ids of the document first, so that one made from method and path never takes one of them. */
function operationIds({ document }: Scope, found: { path: string; method: string; operation: JsonObject }[]): string[] {
  const names = nameTable();
  const ids = found.map(({ operation }) => {
    const id = stringOf(operation, "operationId");
    if (id === undefined || id === "") return undefined;
    const wish = memberName(id);
    const name = names.take(wish);
    if (name !== wish) document.warn({ code: "operation-id-twice", node: operation, key: "operationId", message: `a second operation is called ${wish}; it becomes ${name}`, advice: "Give every operation an operationId of its own." });
    return name;
  });
  return ids.map((id, i) => id ?? names.take(operationIdFrom(found[i]?.method ?? "", found[i]?.path ?? "")));
}

function buildOperation(scope: Scope, id: string, { path, method, pathItem, operation }: { path: string; method: string; pathItem: JsonObject; operation: JsonObject }): Operation {
  const { document, schemas } = scope;
  const parameters = buildParameters(document, schemas, path, pathItem, operation);
  const body = buildBody(document, schemas, operation, method, `${typeName(id)}Body`);
  const responses = buildResponses(document, schemas, scope.decoders, operation, `${typeName(id)}Response`);
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

export function serversOf(holder: JsonObject): Server[] {
  return listOf(holder, "servers").filter(isObject).map((server) => {
    const description = stringOf(server, "description");
    const variables = entriesOf(server, "variables").flatMap(([name, variable]) => {
      if (!isObject(variable)) return [];
      const words = stringOf(variable, "description");
      const values = listOf(variable, "enum").map(String);
      return [{ name, default: text(own(variable, "default")), ...(values.length > 0 && { enum: values }), ...(words !== undefined && { description: words }) }];
    });
    return { url: stringOf(server, "url") ?? "", variables, ...(description !== undefined && { description }) };
  });
}

/** The default of a server variable is a text, though YAML may read a version as a number. */
const text = (value: Json | undefined): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

export function rateLimitOf(holder: JsonObject): RateLimit | undefined {
  const limit = objectOf(holder, "x-rate-limit");
  const requests = limit && own(limit, "requests");
  const seconds = limit && own(limit, "seconds");
  return typeof requests === "number" && typeof seconds === "number" ? { requests, seconds } : undefined;
}
