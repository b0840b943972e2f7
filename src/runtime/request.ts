import { InputError } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { RequestRecord } from "./middleware.ts";
import type { MediaType } from "./operation.ts";
import { expandPath, pathValue } from "./parameter/path.ts";
import { Unfit } from "./parameter/scalar.ts";
import { encode, encodeReserved, form, simple } from "./parameter/style.ts";

export type Parameters = Record<string, unknown>;

/** The request of an operation with its parameters, unsigned. @throws {InputError} naming the parameter that cannot be sent */
export function buildRequest(exchange: Exchange, parameters: Parameters): RequestRecord {
  const { client, operation, options } = exchange;
  const { method, accept, body, idempotencyKey, responses } = operation;
  const headers: Record<string, string> = {};
  const path = new Map<string, string>();
  const query: string[] = [];
  const cookies: string[] = [];
  const refuse = (name: string, why: string, options?: ErrorOptions): never => {
    throw new InputError(exchange, "input", `${name} ${why}`, options);
  };
  /** Names what cannot be sent. */
  const guard = <T>(name: string, serialize: () => T): T => {
    try {
      return serialize();
    } catch (cause) {
      return cause instanceof Unfit ? refuse(name, cause.message) : refuse(name, "cannot be sent", { cause });
    }
  };
  if (accept) headers["accept"] = accept;
  if (Object.values(responses).some(({ read }) => read?.streams)) headers["accept-encoding"] = "identity";
  for (const flat in operation.parameters) {
    const parameter = operation.parameters[flat]!;
    const { in: place, name = flat, required, client: shared, content, explode } = parameter;
    const given = own(parameters, flat) ?? (shared && own(client.options.defaults, flat));
    if (given === undefined || given === null) {
      if (required) refuse(flat, `is missing${shared ? `: give it to ${operation.id} or in the client's defaults` : ""}`);
      continue;
    }
    guard(flat, () => {
      const value: unknown = content ? JSON.stringify(given) : given;
      if (place === "path") path.set(name, pathValue(name, value, parameter));
      else if (place === "header") headers[name.toLowerCase()] = simple(name, value, explode, (text) => text);
      else {
        const pairs = (parameter.style ?? form)(name, value, explode, parameter.allowReserved ? encodeReserved : encode);
        if (pairs) (place === "query" ? query : cookies).push(place === "query" ? pairs : pairs.replaceAll("&", "; "));
      }
    });
  }
  if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
  if (idempotencyKey) headers[idempotencyKey.toLowerCase()] ??= options.idempotencyKey ?? crypto.randomUUID();
  const record: RequestRecord = { method, url: client.server(exchange).url + expandPath(operation.path, path, refuse) + (query.length > 0 ? `?${query.join("&")}` : ""), headers };
  const value = own(parameters, "body");
  if (body && value !== undefined) {
    const mediaType = options.contentType ?? Object.keys(body.content)[0]!;
    const declaration = (own(body.content, mediaType) as MediaType | undefined) ?? refuse("contentType", `is none of ${Object.keys(body.content).join(", ")}`);
    const { content, contentType } = guard("body", () => declaration.serialize.serialize(value, mediaType, declaration));
    record.body = content;
    if (contentType) headers["content-type"] = contentType;
  } else if (body?.required) refuse("body", "is missing");
  for (const more of [client.options.headers, options.headers]) for (const name in more) headers[name.toLowerCase()] = more[name]!;
  return record;
}

/** Not what an object inherits: a parameter may be called `constructor`. */
const own = (values: object | undefined, name: string): unknown => (values && Object.hasOwn(values, name) ? (values as Parameters)[name] : undefined);
