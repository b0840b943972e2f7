/** types.ts and http.ts: what openapi-typescript prints, and the door for openapi-fetch. The only module that knows either. */
import type { Document } from "../document.ts";
import { isOpaque, maps } from "../references.ts";
import { type Json, isObject } from "../json.ts";
import type { Api } from "../model.ts";
import { type Source, comment, identifier, source } from "../text.ts";
import { header } from "./header.ts";

/**
 * The wire, as openapi-typescript sees it. Properties with a default stay optional, since a request may leave them out, and an
 * object without declared properties may have any.
 */
export async function emitTypes(document: Document, spec: string): Promise<string> {
  const { default: openapiTS, astToString } = await import("openapi-typescript");
  const nodes = await openapiTS(withoutExtensions(document.root) as never, { defaultNonNullable: false, emptyObjectsUnknown: true, silent: true });
  return `${header(spec)}\n${astToString(nodes)}`;
}

/** A copy without other people's extensions, in which openapi-typescript would follow references and print enum names raw. */
function withoutExtensions(value: Json, named = false): Json {
  if (Array.isArray(value)) return value.map((item) => withoutExtensions(item));
  if (!isObject(value)) return value;
  const copy = Object.entries(value).filter(([key]) => named || !key.startsWith("x-")).map(([key, child]): [string, Json] => [key, named || !isOpaque(key) ? withoutExtensions(child, !named && maps.has(key)) : child]);
  return Object.fromEntries(copy);
}

export function emitHttp(api: Api, spec: string): Source {
  const name = identifier(api.typeName);
  const words = comment(
    [`An openapi-fetch client of ${api.title}: paths instead of operations, over the same authentication, retries and deadlines. Values are as on the wire.`],
    ["@see https://openapi-ts.dev/openapi-fetch/"],
  );
  return source`${header(spec)}import { type HttpClient, connectHttp } from "specloom/http";
import { type ${name}Options, api, operations } from "./client.js";
import type { paths } from "./types.ts";
export type * from "./types.ts";

${words}export function create${name}Http(options?: ${name}Options): HttpClient<paths> {
  return connectHttp<paths>(api, operations, options);
}
`;
}
