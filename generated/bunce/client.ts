// Generated from bunce.yaml by specloom generate. Do not edit.
import { type Api, type Call, type CallOptions, type ClientOptions, type Credential, type Decode, type Operation, type Pages, type PagesOptions, apiKey, checkedJson, connect, json, page, slidingWindow } from "specloom";
import type { Confirmation, EmptyBody, Failure, NewSegment, Segment, SegmentChanges, SegmentCustomerKeys, SegmentCustomers, SegmentList, SegmentResponse } from "./schemas.ts";
export type * from "./schemas.ts";

/**
 * Bunce Segments 1.0.0
 *
 * Create segments, change them, and say which customers belong to them.
 */
export interface Bunce {
  /**
   * List segments
   *
   * The segments of the account, page by page.
   *
   * Where the vendor puts the list is not uniform: `data` is either the list itself, or an object that holds it in
   * `data.data`; `meta` stands beside or inside it, if at all. Both are accepted. Paging obeys `has_next_page`, else
   * `total_pages`, else goes on until a page is empty: the largest `per_page` is not documented, so a page that is
   * shorter than asked for need not be the last.
   *
   * `GET /segments`
   *
   * Paged: await the first page, iterate over all items, or take `.pages()`.
   * @throws {HttpError} 200 that is a failure: One page of segments.
   * @throws {HttpError} 400: The request cannot be accepted; `message` says why.
   * @throws {HttpError} 401: The secret key is missing or not valid, or belongs to the other environment.
   * @throws {HttpError} 422: A value in the request is missing or not valid; `message` says which.
   * @throws {HttpError} 429: More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.
   * @throws {HttpError} default: An error on Bunce's side, or one that is not documented.
   * @see https://developers.bunce.so/api/segments/list
   */
  listSegments(params?: ListSegmentsParameters, options?: PagesOptions): Pages<Segment, SegmentList, ListSegmentsErrors>;

  /**
   * Create a segment
   *
   * Creates a segment, if wanted with all customers in it, and answers with the segment.
   *
   * The vendor's page prints the address once as `/segment`; its samples, the other pages and the vendor's SDK use
   * `/segments`. The samples disagree on `add_all_customers` too: it is a JSON boolean, not the string `"true"`.
   * There is no idempotency key, and whether names are unique is not documented: after a failure without an answer,
   * look before creating again.
   *
   * `POST /segments`
   * @throws {HttpError} 200 that is a failure: The segment was created.
   * @throws {HttpError} 201 that is a failure: The segment was created.
   * @throws {HttpError} 400: The request cannot be accepted; `message` says why.
   * @throws {HttpError} 401: The secret key is missing or not valid, or belongs to the other environment.
   * @throws {HttpError} 422: A value in the request is missing or not valid; `message` says which.
   * @throws {HttpError} 429: More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.
   * @throws {HttpError} default: An error on Bunce's side, or one that is not documented.
   * @see https://developers.bunce.so/api/segments/create
   */
  createSegment(params: CreateSegmentParameters, options?: CallOptions): Call<SegmentResponse, CreateSegmentErrors>;

  /**
   * Get a segment
   *
   * One segment by its id.
   *
   * The vendor's documentation has no page for this; its Node SDK has the operation.
   *
   * `GET /segments/{segment_id}`
   * @throws {HttpError} 200 that is a failure: The segment.
   * @throws {HttpError} 400: The request cannot be accepted; `message` says why.
   * @throws {HttpError} 401: The secret key is missing or not valid, or belongs to the other environment.
   * @throws {HttpError} 404: There is no such segment.
   * @throws {HttpError} 422: A value in the request is missing or not valid; `message` says which.
   * @throws {HttpError} 429: More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.
   * @throws {HttpError} default: An error on Bunce's side, or one that is not documented.
   * @see https://github.com/trybunce/bunce-node
   */
  getSegment(params: GetSegmentParameters, options?: CallOptions): Call<SegmentResponse, GetSegmentErrors>;

  /**
   * Update a segment
   *
   * Changes the name or the description of a segment and answers with the segment.
   *
   * The vendor's page calls the path parameter `attribute_id` and the answer an attribute; both are left over from
   * another page, the address says `segment_id`. Sending the same change twice ends in the same segment, so a lost
   * answer is no reason not to send it again.
   *
   * `PATCH /segments/{segment_id}`
   * @throws {HttpError} 200 that is a failure: The segment as it is now.
   * @throws {HttpError} 400: The request cannot be accepted; `message` says why.
   * @throws {HttpError} 401: The secret key is missing or not valid, or belongs to the other environment.
   * @throws {HttpError} 404: There is no such segment.
   * @throws {HttpError} 422: A value in the request is missing or not valid; `message` says which.
   * @throws {HttpError} 429: More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.
   * @throws {HttpError} default: An error on Bunce's side, or one that is not documented.
   * @see https://developers.bunce.so/api/segments/update-segment
   */
  updateSegment(params: UpdateSegmentParameters, options?: CallOptions): Call<SegmentResponse, UpdateSegmentErrors>;

  /**
   * Add customers to a segment
   *
   * Adds customers to a segment. A customer whose `customer_id` or `email` is known is **updated** with what is sent,
   * any other is **created**: this writes to the customers of the account, not only to the segment.
   *
   * Sending the same customers twice leaves the same customers, so the request may be sent again.
   *
   * `POST /segments/{segment_id}/customers`
   * @throws {HttpError} 200 that is a failure: The customers are in the segment.
   * @throws {HttpError} 201 that is a failure: The customers are in the segment.
   * @throws {HttpError} 400: The request cannot be accepted; `message` says why.
   * @throws {HttpError} 401: The secret key is missing or not valid, or belongs to the other environment.
   * @throws {HttpError} 404: There is no such segment.
   * @throws {HttpError} 422: A value in the request is missing or not valid; `message` says which.
   * @throws {HttpError} 429: More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.
   * @throws {HttpError} default: An error on Bunce's side, or one that is not documented.
   * @see https://developers.bunce.so/api/segments/add-customers
   */
  addSegmentCustomers(params: AddSegmentCustomersParameters, options?: CallOptions): Call<Confirmation, AddSegmentCustomersErrors>;

  /**
   * Remove customers from a segment
   *
   * Takes customers out of a segment; the customers themselves stay.
   *
   * A `DELETE` with a JSON body, which some proxies drop. One of the vendor's samples sends `POST`; that is the
   * request that adds customers.
   *
   * `DELETE /segments/{segment_id}/customers`
   * @throws {HttpError} 200 that is a failure: The customers are no longer in the segment.
   * @throws {HttpError} 400: The request cannot be accepted; `message` says why.
   * @throws {HttpError} 401: The secret key is missing or not valid, or belongs to the other environment.
   * @throws {HttpError} 404: There is no such segment.
   * @throws {HttpError} 422: A value in the request is missing or not valid; `message` says which.
   * @throws {HttpError} 429: More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.
   * @throws {HttpError} default: An error on Bunce's side, or one that is not documented.
   * @see https://developers.bunce.so/api/segments/remove-customer
   */
  removeSegmentCustomers(params: RemoveSegmentCustomersParameters, options?: CallOptions): Call<Confirmation, RemoveSegmentCustomersErrors>;

  /**
   * Add all customers to a segment
   *
   * Adds every customer of the account to a segment. The body is an empty object.
   *
   * The vendor's documentation has no page for this; its Node SDK has the operation, which is the only source.
   *
   * `POST /segments/{segment_id}/all-customers`
   * @throws {HttpError} 200 that is a failure: The customers are in the segment.
   * @throws {HttpError} 201 that is a failure: The customers are in the segment.
   * @throws {HttpError} 400: The request cannot be accepted; `message` says why.
   * @throws {HttpError} 401: The secret key is missing or not valid, or belongs to the other environment.
   * @throws {HttpError} 404: There is no such segment.
   * @throws {HttpError} 422: A value in the request is missing or not valid; `message` says which.
   * @throws {HttpError} 429: More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.
   * @throws {HttpError} default: An error on Bunce's side, or one that is not documented.
   * @see https://github.com/trybunce/bunce-node
   */
  addAllSegmentCustomers(params: AddAllSegmentCustomersParameters, options?: CallOptions): Call<Confirmation, AddAllSegmentCustomersErrors>;
}

/** Parameters of {@link Bunce.listSegments}. Where to start is the call option `from`. */
export interface ListSegmentsParameters {
  /**
   * Segments per page. The largest value is not documented.
   * @default 20
   */
  per_page?: number;
}

/** Bodies of the errors of {@link Bunce.listSegments}, by status. */
export interface ListSegmentsErrors {
  200: SegmentList;
  400: Failure;
  401: Failure;
  422: Failure;
  429: Failure;
  default: Failure;
}

/** Parameters of {@link Bunce.createSegment}. */
export interface CreateSegmentParameters {
  /** The new segment. Only its name is required. */
  body: NewSegment;
}

/** Bodies of the errors of {@link Bunce.createSegment}, by status. */
export interface CreateSegmentErrors {
  200: SegmentResponse;
  201: SegmentResponse;
  400: Failure;
  401: Failure;
  422: Failure;
  429: Failure;
  default: Failure;
}

/** Parameters of {@link Bunce.getSegment}. */
export interface GetSegmentParameters {
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segment_id: string;
}

/** Bodies of the errors of {@link Bunce.getSegment}, by status. */
export interface GetSegmentErrors {
  200: SegmentResponse;
  400: Failure;
  401: Failure;
  404: Failure;
  422: Failure;
  429: Failure;
  default: Failure;
}

/** Parameters of {@link Bunce.updateSegment}. */
export interface UpdateSegmentParameters {
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segment_id: string;
  /** What to change. */
  body: SegmentChanges;
}

/** Bodies of the errors of {@link Bunce.updateSegment}, by status. */
export interface UpdateSegmentErrors {
  200: SegmentResponse;
  400: Failure;
  401: Failure;
  404: Failure;
  422: Failure;
  429: Failure;
  default: Failure;
}

/** Parameters of {@link Bunce.addSegmentCustomers}. */
export interface AddSegmentCustomersParameters {
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segment_id: string;
  /** The customers, each with a `customer_id`, an `email`, or both. */
  body: SegmentCustomers;
}

/** Bodies of the errors of {@link Bunce.addSegmentCustomers}, by status. */
export interface AddSegmentCustomersErrors {
  200: Confirmation;
  201: Confirmation;
  400: Failure;
  401: Failure;
  404: Failure;
  422: Failure;
  429: Failure;
  default: Failure;
}

/** Parameters of {@link Bunce.removeSegmentCustomers}. */
export interface RemoveSegmentCustomersParameters {
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segment_id: string;
  /** The customers, each by `customer_id` or email address. */
  body: SegmentCustomerKeys;
}

/** Bodies of the errors of {@link Bunce.removeSegmentCustomers}, by status. */
export interface RemoveSegmentCustomersErrors {
  200: Confirmation;
  400: Failure;
  401: Failure;
  404: Failure;
  422: Failure;
  429: Failure;
  default: Failure;
}

/** Parameters of {@link Bunce.addAllSegmentCustomers}. */
export interface AddAllSegmentCustomersParameters {
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segment_id: string;
  /** An empty object. */
  body: EmptyBody;
}

/** Bodies of the errors of {@link Bunce.addAllSegmentCustomers}, by status. */
export interface AddAllSegmentCustomersErrors {
  200: Confirmation;
  201: Confirmation;
  400: Failure;
  401: Failure;
  404: Failure;
  422: Failure;
  429: Failure;
  default: Failure;
}

const decodeSegment: Decode = { properties: { all_customers: "boolean" } };

const decodeSegmentList: Decode = { properties: { data: { properties: { data: { items: decodeSegment } }, items: decodeSegment } } };

const decodeSegmentResponse: Decode = { properties: { data: decodeSegment } };

export const listSegments: Operation<ListSegmentsErrors> = {
  id: "listSegments",
  method: "GET",
  path: "/segments",
  parameters: { per_page: { in: "query" }, page: { in: "query" } },
  security: [{ secretKey: [] }],
  accept: "application/json",
  responses: {
    200: { description: "One page of segments.", content: "application/json", read: checkedJson, decode: decodeSegmentList, failure: { pointer: "/success", equals: false } },
    400: { description: "The request cannot be accepted; `message` says why.", content: "application/json" },
    401: { description: "The secret key is missing or not valid, or belongs to the other environment.", content: "application/json" },
    422: { description: "A value in the request is missing or not valid; `message` says which.", content: "application/json" },
    429: { description: "More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.", content: "application/json" },
    default: { description: "An error on Bunce's side, or one that is not documented.", content: "application/json" },
  },
  pagination: { style: page, items: ["/data", "/data/data"], stop: ["has-more-false", "total", "empty-page"], position: "page", size: "per_page", first: 1, totalPages: ["/meta/total_pages", "/data/meta/total_pages"], hasMore: ["/meta/has_next_page", "/data/meta/has_next_page"] },
};

export const createSegment: Operation<CreateSegmentErrors> = {
  id: "createSegment",
  method: "POST",
  path: "/segments",
  body: { required: true, content: { "application/json": { serialize: json } } },
  security: [{ secretKey: [] }],
  accept: "application/json",
  responses: {
    200: { description: "The segment was created. The vendor does not say whether with 200 or 201.", content: "application/json", read: checkedJson, decode: decodeSegmentResponse, failure: { pointer: "/success", equals: false } },
    201: { description: "The segment was created. The vendor does not say whether with 200 or 201.", content: "application/json", read: checkedJson, decode: decodeSegmentResponse, failure: { pointer: "/success", equals: false } },
    400: { description: "The request cannot be accepted; `message` says why.", content: "application/json" },
    401: { description: "The secret key is missing or not valid, or belongs to the other environment.", content: "application/json" },
    422: { description: "A value in the request is missing or not valid; `message` says which.", content: "application/json" },
    429: { description: "More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.", content: "application/json" },
    default: { description: "An error on Bunce's side, or one that is not documented.", content: "application/json" },
  },
};

export const getSegment: Operation<GetSegmentErrors> = {
  id: "getSegment",
  method: "GET",
  path: "/segments/{segment_id}",
  parameters: { segment_id: { in: "path", required: true } },
  security: [{ secretKey: [] }],
  accept: "application/json",
  responses: {
    200: { description: "The segment.", content: "application/json", read: checkedJson, decode: decodeSegmentResponse, failure: { pointer: "/success", equals: false } },
    400: { description: "The request cannot be accepted; `message` says why.", content: "application/json" },
    401: { description: "The secret key is missing or not valid, or belongs to the other environment.", content: "application/json" },
    404: { description: "There is no such segment.", content: "application/json" },
    422: { description: "A value in the request is missing or not valid; `message` says which.", content: "application/json" },
    429: { description: "More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.", content: "application/json" },
    default: { description: "An error on Bunce's side, or one that is not documented.", content: "application/json" },
  },
};

export const updateSegment: Operation<UpdateSegmentErrors> = {
  id: "updateSegment",
  method: "PATCH",
  path: "/segments/{segment_id}",
  parameters: { segment_id: { in: "path", required: true } },
  body: { required: true, content: { "application/json": { serialize: json } } },
  security: [{ secretKey: [] }],
  accept: "application/json",
  responses: {
    200: { description: "The segment as it is now.", content: "application/json", read: checkedJson, decode: decodeSegmentResponse, failure: { pointer: "/success", equals: false } },
    400: { description: "The request cannot be accepted; `message` says why.", content: "application/json" },
    401: { description: "The secret key is missing or not valid, or belongs to the other environment.", content: "application/json" },
    404: { description: "There is no such segment.", content: "application/json" },
    422: { description: "A value in the request is missing or not valid; `message` says which.", content: "application/json" },
    429: { description: "More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.", content: "application/json" },
    default: { description: "An error on Bunce's side, or one that is not documented.", content: "application/json" },
  },
  retrySafe: true,
};

export const addSegmentCustomers: Operation<AddSegmentCustomersErrors> = {
  id: "addSegmentCustomers",
  method: "POST",
  path: "/segments/{segment_id}/customers",
  parameters: { segment_id: { in: "path", required: true } },
  body: { required: true, content: { "application/json": { serialize: json } } },
  security: [{ secretKey: [] }],
  accept: "application/json",
  responses: {
    200: { description: "The customers are in the segment. The vendor does not say whether with 200 or 201.", content: "application/json", read: checkedJson, failure: { pointer: "/success", equals: false } },
    201: { description: "The customers are in the segment. The vendor does not say whether with 200 or 201.", content: "application/json", read: checkedJson, failure: { pointer: "/success", equals: false } },
    400: { description: "The request cannot be accepted; `message` says why.", content: "application/json" },
    401: { description: "The secret key is missing or not valid, or belongs to the other environment.", content: "application/json" },
    404: { description: "There is no such segment.", content: "application/json" },
    422: { description: "A value in the request is missing or not valid; `message` says which.", content: "application/json" },
    429: { description: "More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.", content: "application/json" },
    default: { description: "An error on Bunce's side, or one that is not documented.", content: "application/json" },
  },
  retrySafe: true,
  sensitive: true,
};

export const removeSegmentCustomers: Operation<RemoveSegmentCustomersErrors> = {
  id: "removeSegmentCustomers",
  method: "DELETE",
  path: "/segments/{segment_id}/customers",
  parameters: { segment_id: { in: "path", required: true } },
  body: { required: true, content: { "application/json": { serialize: json } } },
  security: [{ secretKey: [] }],
  accept: "application/json",
  responses: {
    200: { description: "The customers are no longer in the segment.", content: "application/json", read: checkedJson, failure: { pointer: "/success", equals: false } },
    400: { description: "The request cannot be accepted; `message` says why.", content: "application/json" },
    401: { description: "The secret key is missing or not valid, or belongs to the other environment.", content: "application/json" },
    404: { description: "There is no such segment.", content: "application/json" },
    422: { description: "A value in the request is missing or not valid; `message` says which.", content: "application/json" },
    429: { description: "More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.", content: "application/json" },
    default: { description: "An error on Bunce's side, or one that is not documented.", content: "application/json" },
  },
  sensitive: true,
};

export const addAllSegmentCustomers: Operation<AddAllSegmentCustomersErrors> = {
  id: "addAllSegmentCustomers",
  method: "POST",
  path: "/segments/{segment_id}/all-customers",
  parameters: { segment_id: { in: "path", required: true } },
  body: { required: true, content: { "application/json": { serialize: json } } },
  security: [{ secretKey: [] }],
  accept: "application/json",
  responses: {
    200: { description: "The customers are in the segment. The vendor does not say whether with 200 or 201.", content: "application/json", read: checkedJson, failure: { pointer: "/success", equals: false } },
    201: { description: "The customers are in the segment. The vendor does not say whether with 200 or 201.", content: "application/json", read: checkedJson, failure: { pointer: "/success", equals: false } },
    400: { description: "The request cannot be accepted; `message` says why.", content: "application/json" },
    401: { description: "The secret key is missing or not valid, or belongs to the other environment.", content: "application/json" },
    404: { description: "There is no such segment.", content: "application/json" },
    422: { description: "A value in the request is missing or not valid; `message` says which.", content: "application/json" },
    429: { description: "More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds.", content: "application/json" },
    default: { description: "An error on Bunce's side, or one that is not documented.", content: "application/json" },
  },
};

/** Every operation, by name. */
export const operations = {
  listSegments,
  createSegment,
  getSegment,
  updateSegment,
  addSegmentCustomers,
  removeSegmentCustomers,
  addAllSegmentCustomers,
};

/** Credentials of {@link createBunce}, by security scheme. */
export interface BunceCredentials {
  /**
   * The secret key of the account, bare: no `Bearer` before it. Keys of the live API begin with `sk_live_`, those of
   * the sandbox with `sk_test_`.
   *
   * When absent, read from `BUNCE_SECRET_KEY`.
   */
  secretKey?: Credential<string>;
}

/** Options of {@link createBunce}. */
export interface BunceOptions extends ClientOptions {
  /** Default: `BUNCE_BASE_URL` from the environment, else `https://api.bunce.so/v1` (Live, with keys that begin with `sk_live_`). Also documented: `https://sandbox.api.bunce.so/v1` (Sandbox, with keys that begin with `sk_test_`). */
  baseUrl?: string | undefined;
  credentials?: BunceCredentials | undefined;
}

/** What {@link connect} must know of the API, apart from its operations. */
export const api: Api<Bunce, BunceOptions> = {
  name: "bunce",
  environment: "BUNCE_BASE_URL",
  servers: [{ url: "https://api.bunce.so/v1" }, { url: "https://sandbox.api.bunce.so/v1" }],
  security: { secretKey: { scheme: apiKey, in: "header", name: "X-Authorization", environment: "BUNCE_SECRET_KEY" } },
  rateLimit: { limiter: slidingWindow, requests: 500, seconds: 60 },
};

/**
 * A client for {@link Bunce}. Credentials and base URL come from the options, else from the environment.
 * @example const bunce = createBunce();
 */
export function createBunce(options?: BunceOptions): Bunce {
  return connect(api, operations, options);
}
