import type { Exchange } from "../exchange.ts";
import type { RequestRecord } from "../middleware.ts";
import type { Credential } from "../options.ts";

/** A security scheme as the document declares it. */
export type SecurityScheme = {
  scheme: Scheme<unknown>;
  /** The environment variable for the credential, or its beginning where there are several. */
  environment?: string;
  /** Of an API key. */
  in?: "header" | "query" | "cookie";
  name?: string;
  /** What stands before a bare key. */
  prefix?: string;
  /** Of OAuth 2.0. */
  tokenUrl?: string;
  clientAuthentication?: ClientAuthenticationDeclaration;
};

export type JwtAlgorithm = "PS256" | "PS384" | "PS512" | "RS256" | "RS384" | "RS512" | "ES256" | "ES384" | "ES512";

/** What a document says of client authentication at its token endpoint (`x-client-authentication`). Times in seconds. */
export type ClientAuthenticationDeclaration = {
  method?: "client_secret_basic" | "client_secret_post" | "private_key_jwt";
  /** `token-url`, or the audience itself. */
  audience?: string;
  algorithms?: readonly JwtAlgorithm[];
  /** How far ahead an assertion expires. */
  lifetime?: number;
  expUnit?: "seconds" | "milliseconds";
  /** How long an access token is used, at most. */
  tokenLifetime?: number;
  scope?: string;
};

/** How a credential gets into a request. */
export type Scheme<T> = {
  /** What follows the name in the names of environment variables, where there are several. */
  variables?: string[];
  /** The credential from the values of several variables. */
  fromEnvironment?(values: string[]): T;
  /** Changes the request, which is the attempt's own. @throws {Unfit} if the credential cannot be sent */
  sign(request: RequestRecord, credential: T, use: Use<T>, exchange: Exchange): void | Promise<Renew | void>;
};

/** Gives up what the server refused, where another try may have better. */
export type Renew = () => void;

/** One scheme of a requirement, ready to be used. */
export type Use<T> = { name: string; declaration: SecurityScheme; scopes: string[]; credential: Credential<T> };
