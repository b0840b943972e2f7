// Generated from bunce.yaml by specloom generate. Do not edit.
import { type HttpClient, connectHttp } from "specloom/http";
import { type BunceOptions, api, operations } from "./client.js";
import type { paths } from "./types.ts";
export type * from "./types.ts";

/**
 * An openapi-fetch client of Bunce Segments: paths instead of operations, over the same authentication, retries and deadlines. Values are as on the wire.
 * @see https://openapi-ts.dev/openapi-fetch/
 */
export function createBunceHttp(options?: BunceOptions): HttpClient<paths> {
  return connectHttp<paths>(api, operations, options);
}
