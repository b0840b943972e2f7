// Generated from banno.yaml by specloom generate. Do not edit.
import { type HttpClient, connectHttp } from "specloom/http";
import { type BannoOptions, api, operations } from "./client.js";
import type { paths } from "./types.ts";
export type * from "./types.ts";

/**
 * An openapi-fetch client of Banno Segments: paths instead of operations, over the same authentication, retries and deadlines. Values are as on the wire.
 * @see https://openapi-ts.dev/openapi-fetch/
 */
export function createBannoHttp(options?: BannoOptions): HttpClient<paths> {
  return connectHttp<paths>(api, operations, options);
}
