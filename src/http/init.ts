import { mediaTypeOf } from "../runtime/body/media-type.ts";
import type { Client } from "../runtime/client.ts";
import { InputError } from "../runtime/errors.ts";
import { Exchange } from "../runtime/exchange.ts";
import type { Operation } from "../runtime/operation.ts";
import { Unfit } from "../runtime/parameter/scalar.ts";

/** What a call of openapi-fetch takes, as far as it matters here. */
export type Init = { body?: unknown; bodySerializer?: unknown; headers?: Headers | Record<string, unknown>; params?: { header?: object } };

/** openapi-fetch knows JSON only: what the document says of body and response instead, where the caller says nothing. @throws {InputError} */
export function asDeclared(operation: Operation, init: Init = {}, client: Client): object {
  return { ...parsing(operation), ...init, ...(init.body === undefined || init.bodySerializer ? {} : serialized(operation, init, client)) };
}

function parsing({ responses }: Operation): { parseAs?: "text" | "blob" } {
  const success = Object.keys(responses).find((status) => status.startsWith("2")) ?? "default";
  const { content = "", read } = responses[success] ?? {};
  // what is read whole as something else than text is JSON, or bytes
  if (!read || (read.parse && /[/+]json\b/.test(content))) return {};
  return { parseAs: read.streams || read.parse ? "text" : "blob" };
}

function serialized(operation: Operation, { body, headers = {}, params }: Init, client: Client): object {
  const given = headers instanceof Headers ? Object.fromEntries(headers) : headers;
  const [, wanted] = Object.entries({ ...given, ...params?.header }).find(([name]) => name.toLowerCase() === "content-type") ?? [];
  const content = operation.body?.content ?? {};
  const types = Object.keys(content);
  const mediaType = typeof wanted === "string" ? wanted.split(";")[0]!.trim().toLowerCase() : (types.find((type) => content[type]!.serialize.takes(body, type)) ?? types[0] ?? "");
  const declaration = content[types.find((type) => mediaTypeOf(type, mediaType) === mediaType) ?? mediaType];
  if (!declaration) return {};
  try {
    const { content: sent, contentType } = declaration.serialize.serialize(body, mediaType, declaration, types);
    // a boundary is known to us alone
    const rest = Object.entries(given).filter(([name]) => name.toLowerCase() !== "content-type");
    return { body: sent, bodySerializer: (same: unknown) => same, duplex: "half", headers: { ...Object.fromEntries(rest), "content-type": contentType?.includes("boundary=") ? contentType : (wanted ?? contentType) } };
  } catch (cause) {
    if (!(cause instanceof Unfit)) throw cause;
    throw new InputError(new Exchange(client, operation, {}), "input", `body ${cause.message}`);
  }
}
