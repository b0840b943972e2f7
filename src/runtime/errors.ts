// What a call can fail with. None of them holds a credential, a query value or a header of the request.
import type { Operation } from "./operation.ts";
import { redact, redactError } from "./redact.ts";
import type { ErrorBody, HttpErrorOf, SuccessStatus } from "./result.ts";

/** Stable: for programs to compare. */
export type ErrorCode =
  | "http-status" | "declared-failure" | "network" | "redirect" | "timeout" | "deadline" | "credential-missing" | "credential-failed"
  | "token-failed" | "page-repeated" | "page-origin" | "page-limit" | "decode" | "body-too-large" | "input";

/** What an error needs to know of the call; `secrets` are what must not show in it. */
export type FailedCall = { operation: Operation; attempts: number; line: string; mayHaveBeenApplied: boolean; secrets?: string[] | undefined };

/** The beginning of a message: what became of the request, and of what it was to change. */
export const about = ({ line, mayHaveBeenApplied }: FailedCall, what: string): string => `${line} ${what}${mayHaveBeenApplied ? " (may have been applied)" : ""}`;

/** Statuses that may be others the next time. */
export const isPassing = (status: number): boolean => /^(408|429|50[0234])$/.test(String(status));

/** The code of what caused it in the first place, as platforms have it: `ECONNREFUSED`. */
export function causeCode(error: unknown): string {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  return (cause ? causeCode(cause) : "") || (/^[A-Z_]+$/.test(String(code)) ? String(code) : "");
}

/** The connection was never made, as far as the platform says so. */
export const wasUnsent = (error: unknown): boolean => /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(causeCode(error));

/** What an error's body says in words, unless it is markup. */
function said(body: unknown): string {
  const { message, error } = Object(body) as { message?: unknown; error?: unknown };
  const words = [body, message, error].find((text) => typeof text === "string");
  return words && !/^\s*</.test(words) ? `, "${words.slice(0, 200).replace(/\p{Cc}+/gu, " ")}"` : "";
}

/** Why a call failed. */
export class ApiError extends Error {
  override name = "ApiError";
  declare readonly code: ErrorCode;
  /** Its operationId. */
  declare readonly operation: string;
  /** How often the request was sent. */
  declare readonly attempts: number;
  /** Method and URL, the values of its query left out. */
  declare readonly request: string;
  /** Of a write: whether the server may have done it all the same. */
  declare readonly mayHaveBeenApplied: boolean;
  readonly #operation: Operation;

  /** `words` are the document's, which hold no secret, be they the same: a password may be "wrong". */
  constructor(call: FailedCall, code: ErrorCode, message: string, options?: ErrorOptions, words = "") {
    const { operation, attempts, line, mayHaveBeenApplied, secrets } = call;
    super(`${operation.id}: ${redact(message, secrets)}${words}`, options && { cause: redactError(options.cause, secrets) });
    Object.assign(this, { code, operation: operation.id, attempts, request: line, mayHaveBeenApplied });
    this.#operation = operation;
  }

  /** Whether this error ended a call of `operation`. */
  isOf(operation: Operation): boolean { return this.#operation === operation; }
}

/** The server answered with an error status, or with a success whose body says that it is none. */
export class HttpError<S extends number = number, B = unknown> extends ApiError {
  override name = "HttpError";
  declare readonly status: S;
  /** As declared for the status; text if it is something else, undefined if it is empty. Without the credentials that the server may have repeated. */
  declare readonly body: B;
  /** The server's name for the request, for its support. */
  declare readonly requestId: string | undefined;
  readonly #headers: Headers;

  constructor(call: FailedCall, code: ErrorCode, response: Response, body: B, description?: string) {
    const { headers, status } = response;
    const words = description ?? redact(response.statusText, call.secrets);
    super(call, code, about(call, `answered ${status}${call.operation.sensitive ? "" : said(body)}${isPassing(status) && call.attempts < 2 ? ", not sent again" : ""}`), undefined, words && `: ${words}`);
    const requestId = headers.get("x-request-id") ?? headers.get("request-id");
    Object.assign(this, { status, body, requestId: requestId ? redact(requestId, call.secrets) : undefined });
    this.#headers = headers;
  }

  /** As they came, which is not shown when the error is printed. */
  get headers(): Headers { return this.#headers; }
}

/** No response, or not all of it. */
export class NetworkError extends ApiError { override name = "NetworkError"; }

/** `timeout` or `deadline` has passed. */
export class TimeoutError extends ApiError { override name = "TimeoutError"; }

/** A credential is missing or could not be supplied, or the token endpoint refused. */
export class AuthError extends ApiError { override name = "AuthError"; }

/** A list that does not end, or leads elsewhere. */
export class PaginationError extends ApiError { override name = "PaginationError"; }

/** A response that is not what the document declares. */
export class DecodeError extends ApiError {
  override name = "DecodeError";
  declare readonly status: SuccessStatus;
  /** The media type that came. */
  declare readonly contentType: string | undefined;
  /** The beginning of what came; empty if the operation has sensitive data. */
  declare readonly snippet: string;

  constructor(call: FailedCall, { headers, status }: Response, message: string, snippet = "", code: ErrorCode = "decode") {
    const contentType = headers.get("content-type") ?? undefined;
    super(call, code, `${about(call, `answered ${status}, ${contentType ?? "no content type"}`)}: ${message}`);
    Object.assign(this, { status, contentType: contentType && redact(contentType, call.secrets), snippet: call.operation.sensitive ? "" : redact(snippet, call.secrets).slice(0, 200) });
  }
}

/** What the caller gave cannot be sent; nothing was. */
export class InputError extends ApiError { override name = "InputError"; }

/**
 * Whether an error is an answer of the server; with an operation, of that operation and typed as it declares; with a status, that one.
 *
 * @example
 * if (isHttpError(error, createSegment, 422)) console.log(error.body.message);
 */
export function isHttpError(error: unknown): error is HttpError;
export function isHttpError<E>(error: unknown, operation: Operation<E>): error is HttpErrorOf<E>;
export function isHttpError<E, S extends number>(error: unknown, operation: Operation<E>, status: S): error is HttpError<S, ErrorBody<E, S>>;
export function isHttpError(error: unknown, operation?: Operation, status?: number): boolean {
  return error instanceof HttpError && (!operation || error.isOf(operation)) && (status === undefined || error.status === status);
}
