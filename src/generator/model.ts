/**
 * What an OpenAPI document says, as plain data with the decisions made: references followed, inheritance and defaults
 * resolved, names unique. Emitters read this and never the document.
 */
export type Api = {
  /** The file stem of the document: `unity-one`. */
  name: string;
  /** The client interface: `UnityOne`. The factory is `create` + this. */
  typeName: string;
  title: string;
  version: string;
  description?: string;
  /** `UNITY_ONE_BASE_URL`. */
  environment: string;
  servers: Server[];
  schemes: SecurityScheme[];
  operations: Operation[];
  /** In document order. */
  declarations: Declaration[];
  /** Decode tables of declarations, each after what it needs (but for recursion). */
  decoders: { name: string; decode: Decode }[];
  rateLimit?: RateLimit;
};

export type RateLimit = { requests: number; seconds: number };
export type Server = { url: string; description?: string; variables: ServerVariable[] };
export type ServerVariable = { name: string; default: string; enum?: string[]; description?: string };

/** A security scheme that the runtime knows; others are left out with a warning. */
export type SecurityScheme = {
  name: string;
  /** The runtime's export. */
  scheme: "apiKey" | "basic" | "bearer" | "oauth2";
  description?: string;
  /** `UNITY_ONE_API_KEY`. */
  environment: string;
  /** What else the scheme declares, printed as it is: `in`, `name`, `prefix`, `tokenUrl` … */
  declaration: Record<string, unknown>;
};

export type Operation = {
  id: string;
  /** The exported constant: `id`, or `id_` where that is reserved. */
  constant: string;
  /** Upper case. */
  method: string;
  path: string;
  documentation: Documentation;
  tags: string[];
  /** In the order path, query, header, cookie. */
  parameters: Parameter[];
  body?: RequestBody;
  /** Declared order, `default` last. */
  responses: Response[];
  accept?: string;
  /** OR of ANDs; undefined: none. */
  security?: Record<string, string[]>[];
  servers?: Server[];
  pagination?: Pagination;
  retrySafe?: boolean;
  idempotencyKey?: string;
  /** It declares int64 somewhere in a response. */
  int64?: true;
  /** Something in it is marked with x-sensitive-data. */
  sensitive?: true;
  /** `ReadSegmentParameters`; undefined when there is nothing to give. */
  parametersType?: string;
  /** `ReadSegmentErrors`; undefined when no error is declared. */
  errorsType?: string;
  /** True when a call without arguments cannot be valid. */
  needsParameters: boolean;
};

export type Documentation = {
  summary?: string;
  description?: string;
  deprecated?: true;
  see?: string;
};

export type Parameter = {
  /** The member of the parameters object. */
  name: string;
  /** The name on the wire. */
  wire: string;
  in: "path" | "query" | "header" | "cookie";
  required: boolean;
  client: boolean;
  type: Type;
  documentation: MemberDocumentation;
  style?: string;
  explode?: boolean;
  allowReserved?: true;
  /** Set when the parameter is described by `content`. */
  content?: string;
};

export type RequestBody = {
  required: boolean;
  description?: string;
  /** In document order: the first is sent unless the call says otherwise. */
  content: { mediaType: string; serialize: BodySerializer; encoding?: Record<string, Encoding> }[];
  type: Type;
};
/** `form` is the default style and not named; `explode` alone says that it is meant. */
export type Encoding = { contentType?: string; style?: string; explode?: boolean; allowReserved?: true };
export type BodySerializer = "json" | "form" | "bracketForm" | "multipart" | "text" | "ndjson" | "binary";

export type Response = {
  /** `200`, `4XX` or `default`. */
  status: string;
  description?: string;
  /** The media type asked for and parsed; undefined: no body. */
  content?: string;
  read: "json" | "negotiated" | "text" | "blob" | "ndjson" | "csv" | "anything";
  /** Of the parsed body, or of one item where the body streams. */
  type: Type;
  decode?: Decode;
  optional?: true;
  failure?: { pointer: string; equals: unknown };
};

/** A decode table; a reference names the declaration whose table it is. */
export type Decode =
  | { kind: "scalar"; to: "integer" | "boolean" }
  | { kind: "reference"; name: string }
  | { kind: "table"; properties?: [string, Decode][]; items?: Decode; additional?: Decode };

export type Pagination = {
  style: "offset" | "page" | "cursor" | "keyset" | "link" | "url";
  /** Members of the parameters object. */
  position?: string;
  size?: string;
  defaultSize?: number;
  first?: number;
  items: string[];
  key?: string[];
  next?: string[];
  total?: string[];
  totalPages?: string[];
  hasMore?: string[];
  stop: string[];
  /** The type of one item. */
  item: Type;
};

/** A named type in schemas.ts. */
export type Declaration = {
  name: string;
  /** The name in the document. */
  wire: string;
  type: Type;
  documentation: MemberDocumentation;
};

export type MemberDocumentation = {
  title?: string;
  description?: string;
  deprecated?: true;
  default?: unknown;
  /** Constraints worth reading, as words: `1 to 200`, `at most 100 characters`. */
  constraints: string[];
  format?: string;
  example?: unknown;
};

export type Member = {
  name: string;
  type: Type;
  optional: boolean;
  documentation: MemberDocumentation;
};

/** A TypeScript type, before it is text. */
export type Type =
  | { kind: "keyword"; name: "string" | "number" | "boolean" | "unknown" | "never" | "null" | "undefined" | "void" }
  | { kind: "literal"; value: string | number | boolean }
  | { kind: "reference"; name: string }
  /** A type of the runtime: `Binary`, `Ndjson`. */
  | { kind: "runtime"; name: string; of?: Type }
  | { kind: "array"; of: Type }
  /** `least`: how many of its items are there for sure, if not all. */
  | { kind: "tuple"; of: Type[]; least?: number; rest?: Type }
  | { kind: "object"; members: Member[]; index?: Type }
  | { kind: "union"; of: Type[] }
  | { kind: "intersection"; of: Type[] };
