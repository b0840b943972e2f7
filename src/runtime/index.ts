// All that is public. Generated clients are types and data on top of it.
export { bracketForm } from "./body/bracket-form.ts";
export { binary } from "./body/binary.ts";
export { form } from "./body/form.ts";
export { json } from "./body/json.ts";
export { multipart } from "./body/multipart.ts";
export type { BodySerializer } from "./body/serializer.ts";
export { connect } from "./connect.ts";
export {
  ApiError, AuthError, DecodeError, type ErrorCode, HttpError, InputError, NetworkError, PaginationError, TimeoutError, isHttpError,
} from "./errors.ts";
export type { Middleware, Next, RequestContent, RequestRecord } from "./middleware.ts";
export * from "./oauth2/index.ts";
export type { Event } from "./observe.ts";
export type * from "./operation.ts";
export type { BasicCredentials, Binary, CallOptions, ClientOptions, Clock, Credential, NoParameters, PagesOptions } from "./options.ts";
export * from "./pagination/index.ts";
export * from "./parameter/index.ts";
export type { PaginationStyle } from "./pagination/style.ts";
export { slidingWindow } from "./rate-limit.ts";
export { checkedJson } from "./read/checked-json.ts";
export { blob } from "./read/blob.ts";
export { type Csv, csv } from "./read/csv.ts";
export { type Ndjson, ndjson } from "./read/ndjson.ts";
export type { Reader } from "./read/reader.ts";
export { text } from "./read/text.ts";
export type { Call, ErrorStatus, HttpErrorOf, Page, Pages, Result, SuccessStatus } from "./result.ts";
export * from "./security/index.ts";
export type { Scheme, SecurityScheme } from "./security/scheme.ts";
export type { WithDefaults } from "./with-defaults.ts";
