import { ApiError, InputError } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { RequestRecord } from "./middleware.ts";
import type { MediaType } from "./operation.ts";
import { checkPath, pathValue } from "./parameter/path.ts";
import { Unfit } from "./parameter/scalar.ts";
import { encode, form, simple } from "./parameter/style.ts";

export type Parameters = Record<string, unknown>;

/** The request of an operation with its parameters, unsigned. @throws {InputError} naming the parameter that cannot be sent */
export function buildRequest(exchange: Exchange, parameters: Parameters): RequestRecord {
  const { client, operation, options } = exchange;
  const { method, accept, body, idempotencyKey, responses } = operation;
  const headers: Record<string, string> = {};
  const query: string[] = [];
  const cookies: string[] = [];
  const record: RequestRecord = { method, url: client.server(exchange).url, headers };
  let { path } = operation;
  /** What is being looked at, to say so if it cannot be sent. */
  let current = "";
  try {
    if (accept) headers["accept"] = accept;
    for (const status in responses) if (responses[status]!.read?.streams) headers["accept-encoding"] = "identity";
    for (const flat in operation.parameters) {
      const { in: place, name = flat, required, client: shared, content, style, explode, encode: encoder = encode } = operation.parameters[(current = flat)]!;
      const given = own(parameters, flat) ?? (shared && own(client.options.defaults, flat));
      if (given === undefined || given === null) {
        if (required) throw new Unfit(`is missing${shared ? `: give it to ${operation.id} or in the client's defaults` : ""}`);
        continue;
      }
      const value: unknown = !content ? given : place === "header" ? headerJson(given) : JSON.stringify(given);
      if (place === "path") path = path.replaceAll(`{${name}}`, pathValue(name, value, style, explode, encoder));
      else if (place === "header") headers[name.toLowerCase()] = simple(name, value, explode, (text) => text);
      else {
        const pairs = (style ?? form)(name, value, explode, encoder);
        if (pairs && place === "query") query.push(pairs);
        else if (pairs) cookies.push(style ? pairs : pairs.replaceAll("&", "; "));
      }
    }
    // Some documents tell operations of one path apart by a fragment, which is not sent, or by a query, which is.
    const [target = ""] = checkPath(path, operation.path, (name) => (current = name)).split("#", 1);
    record.url += target + (query.length > 0 ? `${target.includes("?") ? "&" : "?"}${query.join("&")}` : "");
    if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
    if (idempotencyKey) headers[idempotencyKey.toLowerCase()] ??= options.idempotencyKey ?? crypto.randomUUID();
    current = "body";
    const value = own(parameters, current);
    if (body && value !== undefined) {
      const types = Object.keys(body.content);
      const mediaType = options.contentType ?? types.find((type) => body.content[type]!.serialize.takes(value, type)) ?? types[0]!;
      const declaration = own(body.content, mediaType) as MediaType | undefined;
      if (!declaration) throw new InputError(exchange, "input", `contentType is none of ${types.join(", ")}`);
      const { content, contentType } = declaration.serialize.serialize(value, mediaType, declaration, types);
      record.body = content;
      if (contentType) headers["content-type"] = contentType;
    } else if (body?.required) throw new Unfit("is missing");
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw new InputError(exchange, "input", `${current} ${cause instanceof Unfit ? cause.message : "cannot be sent"}`, { cause });
  }
  for (const more of [client.options.headers, options.headers]) for (const name in more) headers[name.toLowerCase()] = more[name]!;
  return record;
}

/** What a header cannot hold, JSON can escape. */
const headerJson = (value: unknown): string => JSON.stringify(value).replace(/[^ -~\x80-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Not what an object inherits: a parameter may be called `constructor`. */
const own = (values: object | undefined, name: string): unknown => (values && Object.hasOwn(values, name) ? (values as Parameters)[name] : undefined);
