// What a generated client says about an API, as data. The words are OpenAPI's.
import type { BodySerializer } from "./body/serializer.ts";
import type { PaginationStyle } from "./pagination/style.ts";
import type { Encode, Style } from "./parameter/style.ts";
import type { Limiter } from "./rate-limit.ts";
import type { Reader } from "./read/reader.ts";
import type { SecurityScheme } from "./security/scheme.ts";

declare const errors: unique symbol;
declare const client: unique symbol;

/** One operation of an API. `E` maps the statuses it may answer instead to their bodies; it exists in types alone. */
export interface Operation<E = unknown> {
  readonly [errors]?: E;
  id: string;
  method: string;
  path: string;
  /** Where it is, if not at the API's servers. */
  servers?: Server[];
  /** By flat name. */
  parameters?: Record<string, Parameter>;
  /** Any one of these, each with all its schemes. None, or `{}` among them: the operation may be called without credentials. */
  security?: SecurityRequirement[];
  accept?: string;
  body?: RequestBody;
  /** By status, range (`4XX`) or `default`. */
  responses: Record<string, ResponseDeclaration>;
  pagination?: Pagination;
  /** Whether sending it twice is harmless, where the method does not say it right. */
  retrySafe?: boolean;
  /** The header that carries an idempotency key. */
  idempotencyKey?: string;
  /** Its responses declare 64-bit integers: what a number cannot hold exactly is an error (`checkedJson`, `ndjson`). */
  int64?: true;
  /** It carries data that errors must not quote (`x-sensitive-data`). */
  sensitive?: true;
}

/** One API: its servers and security schemes. `C` is the generated client, `O` its options; both exist in types alone. */
export interface Api<C = unknown, O = unknown> {
  readonly [client]?: { client: C; options: O };
  name: string;
  /** The environment variable for the base URL. */
  environment?: string;
  servers: Server[];
  security: Record<string, SecurityScheme>;
  rateLimit?: RateLimit;
}

export type Server = { url: string; variables?: Record<string, ServerVariable> };
export type ServerVariable = { default: string; enum?: string[] };
export type RateLimit = { limiter: Limiter; requests: number; seconds: number };
/** Names of security schemes, each with the scopes it needs. */
export type SecurityRequirement = Record<string, string[]>;

/** @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
export type Parameter = {
  in: "path" | "query" | "header" | "cookie";
  /** The name on the wire, where it is not the flat one. */
  name?: string;
  required?: true;
  /** May be given once per client, in `defaults`. */
  client?: true;
  /** Where it is not the default. A path takes arrays and objects only if it is there, be it `simple`. */
  style?: Style;
  explode?: boolean;
  /** Of `allowReserved`. */
  encode?: Encode;
  content?: string;
};

/** Media types by preference: the first is the default. */
export type RequestBody = { required?: true; content: Record<string, MediaType> };
export type MediaType = { serialize: BodySerializer; encoding?: Record<string, Encoding> };
/** @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object */
export type Encoding = { contentType?: string; style?: Style; explode?: boolean; encode?: Encode };

export type ResponseDeclaration = {
  description?: string;
  /** The media type; without it the response has no body. */
  content?: string;
  /** The body may be missing. */
  optional?: true;
} & (
  | { read?: undefined; decode?: undefined; failure?: undefined }
  | {
      /** How the body is read; without it as plain JSON, which decodes nothing and checks nothing. */
      read: Reader;
      decode?: Decode;
      /** A success whose body says that it is none. */
      failure?: { pointer: string; equals: unknown };
    }
);

/** Where values on the wire differ from what the program gets. Of NDJSON and CSV it says so for each item. */
export type Decode = "integer" | "boolean" | { properties?: Record<string, Decode>; items?: Decode; additional?: Decode } | (() => Decode);

/** How a list is walked. `items`, `key`, `next`, `total`, `totalPages` and `hasMore` are RFC 6901 pointers, the first that exists counts. */
export type Pagination = {
  style: PaginationStyle;
  /** The parameter that says where a page starts. */
  position?: string;
  /** The parameter that says how long a page is. */
  size?: string;
  /** What is sent as `size` when the caller gives none. */
  defaultSize?: number;
  first?: number;
  items: string[];
  /** Within an item: what the parameter takes to go on after it. */
  key?: string[];
  next?: string[];
  total?: string[];
  totalPages?: string[];
  hasMore?: string[];
  /** The first that applies decides. */
  stop: StopRule[];
};
export type StopRule = "has-more-false" | "no-next" | "no-advance" | "short-page" | "empty-page" | "total";
