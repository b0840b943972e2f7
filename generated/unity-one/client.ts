// Generated from unity-one.yaml by specloom generate. Do not edit.
import { type Api, type Call, type CallOptions, type ClientOptions, type Credential, type Operation, type Pages, type PagesOptions, apiKey, checkedJson, connect, cursor, json, page } from "specloom";
import type { CreatedSegment, Failure, NewSegment, Segment, SegmentEvent, SegmentEventBatch, SegmentPage, SegmentUpdate } from "./schemas.ts";
export type * from "./schemas.ts";

/**
 * Unity ONe Segments 1
 *
 * A segment is a group of clients with something in common, such as VIP clients. Segments form trees: each may have a parent.
 * Copy them page by page, write your own, and follow what happens in ONe through a feed of events.
 */
export interface UnityOne {
  /**
   * List segments
   *
   * All segments of the tenant, page by page.
   *
   * An answer is one page, although the vendor speaks of the whole list. It is an array without a total or a link, as documented; other
   * lists of the vendor are objects that hold their rows in `items`, and that form is accepted here, too. So paging goes on until a
   * page is empty: the largest page is not documented, so one that is shorter than asked for need not be the last.
   *
   * Parents may come after their children and a tree may have several roots, so read all segments before you link them.
   *
   * `GET /api/v1/account/integrations/auth-required/segments`
   *
   * Paged: await the first page, iterate over all items, or take `.pages()`.
   * @throws {HttpError} 400: A value in the request is missing or not valid.
   * @throws {HttpError} 401: The tenant or the API key is missing or not valid; both are needed.
   * @throws {HttpError} 403: The API key may not do this, or not for this tenant.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.b2b.one/account/segment
   */
  listSegments(params?: ListSegmentsParameters, options?: PagesOptions): Pages<Segment, Segment[] | SegmentPage, ListSegmentsErrors>;

  /**
   * Create a segment
   *
   * Creates a segment that comes from your own system, and answers with its id.
   *
   * The vendor's page lists two properties as `externalID` and `parnetSegmentId`; its samples and every other place have `externalId`
   * and `parentSegmentId`. Whether names and external ids are unique is not documented, so a repeated request may make a second
   * segment: after a failure without an answer, look before creating again.
   *
   * `POST /api/v1/account/integrations/auth-required/segments`
   * @throws {HttpError} 400: A value in the request is missing or not valid.
   * @throws {HttpError} 401: The tenant or the API key is missing or not valid; both are needed.
   * @throws {HttpError} 403: The API key may not do this, or not for this tenant.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.b2b.one/account/segment
   */
  createSegment(params: CreateSegmentParameters, options?: CallOptions): Call<CreatedSegment, CreateSegmentErrors>;

  /**
   * Follow what happens to segments
   *
   * Events of segments that were created, updated or deleted, from a step on. An event names a segment and says nothing more: get the
   * segment for its present state. One may come several times, so get each distinct one once, and expect 404 for one that is gone.
   *
   * **Resume where you stopped.** `nextId` is the step of the next batch: store it once the events before it are dealt with, and
   * start there the next time. A run ends with a batch that is empty or whose `nextId` is not beyond the step asked for; stay at the
   * stored step then, since what `nextId` says in such a batch is not documented. The vendor advises other feeds to be polled every
   * two minutes.
   *
   * To mirror what people do in ONe without an echo of your own writes, ask for the contexts `BACKOFFICE`, `APPLICATION` and
   * `INTERNAL`: `INTEGRATIONS`, the one in the vendor's sample, should by its name be what comes through this API.
   *
   * How long events are kept is not documented. Where an old step is refused, list all segments and start again from a new one.
   *
   * `GET /api/v1/account/integrations/auth-required/segments/synchronization`
   *
   * Paged: await the first page, iterate over all items, or take `.pages()`.
   * @throws {HttpError} 400: A value in the request is missing or not valid.
   * @throws {HttpError} 401: The tenant or the API key is missing or not valid; both are needed.
   * @throws {HttpError} 403: The API key may not do this, or not for this tenant.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.b2b.one/account/segment
   */
  listSegmentSynchronization(params?: ListSegmentSynchronizationParameters, options?: PagesOptions): Pages<SegmentEvent, SegmentEventBatch, ListSegmentSynchronizationErrors>;

  /**
   * Get a segment
   *
   * One segment by its id. (The vendor's text speaks of a client here; the address and the answer are those of a segment.)
   *
   * `GET /api/v1/account/integrations/auth-required/segments/{segmentId}`
   * @throws {HttpError} 401: The tenant or the API key is missing or not valid; both are needed.
   * @throws {HttpError} 403: The API key may not do this, or not for this tenant.
   * @throws {HttpError} 404: There is no such segment, or no longer.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.b2b.one/account/segment
   */
  getSegment(params: GetSegmentParameters, options?: CallOptions): Call<Segment, GetSegmentErrors>;

  /**
   * Update a segment
   *
   * Sets the name, the external id and the parent of a segment.
   *
   * **Send all three.** Whether a property that is left out keeps its value or loses it is not documented, so get the segment first
   * and send its present values beside what you change. What the answer holds is not documented either.
   *
   * `PUT /api/v1/account/integrations/auth-required/segments/{segmentId}`
   * @throws {HttpError} 400: A value in the request is missing or not valid.
   * @throws {HttpError} 401: The tenant or the API key is missing or not valid; both are needed.
   * @throws {HttpError} 403: The API key may not do this, or not for this tenant.
   * @throws {HttpError} 404: There is no such segment, or no longer.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.b2b.one/account/segment
   */
  updateSegment(params: UpdateSegmentParameters, options?: CallOptions): Call<void, UpdateSegmentErrors>;

  /**
   * Delete a segment
   *
   * Deletes one segment. What becomes of the segments below it, and of its clients, is not documented.
   *
   * `DELETE /api/v1/account/integrations/auth-required/segments/{segmentId}`
   * @throws {HttpError} 401: The tenant or the API key is missing or not valid; both are needed.
   * @throws {HttpError} 403: The API key may not do this, or not for this tenant.
   * @throws {HttpError} 404: There is no such segment, or no longer.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.b2b.one/account/segment
   */
  deleteSegment(params: DeleteSegmentParameters, options?: CallOptions): Call<void, DeleteSegmentErrors>;
}

/** Parameters of {@link UnityOne.listSegments}. Where to start is the call option `from`. */
export interface ListSegmentsParameters {
  /**
   * Segments per page. The largest value is not documented; the vendor's sample asks for 100, and its advice to integrators is no more than 10,000 lines in a request.
   *
   * At least 1.
   */
  pageSize?: number;
}

/** Bodies of the errors of {@link UnityOne.listSegments}, by status. */
export interface ListSegmentsErrors {
  400: Failure | string;
  401: Failure | string;
  403: Failure | string;
  default: Failure | string;
}

/** Parameters of {@link UnityOne.createSegment}. */
export interface CreateSegmentParameters {
  /** The new segment. Only its name is required. */
  body: NewSegment;
}

/** Bodies of the errors of {@link UnityOne.createSegment}, by status. */
export interface CreateSegmentErrors {
  400: Failure | string;
  401: Failure | string;
  403: Failure | string;
  default: Failure | string;
}

/** Parameters of {@link UnityOne.listSegmentSynchronization}. Where to start is the call option `from`. */
export interface ListSegmentSynchronizationParameters {
  /**
   * Contexts of the events to return, all four where absent. The encoding of several is not documented, and the vendor's sample
   * has one: each is sent as a parameter of its own (`contexts=A&contexts=B`). Where that is refused, give one text with commas.
   * @default ["APPLICATION","BACKOFFICE","INTERNAL","INTEGRATIONS"]
   */
  contexts?: ("APPLICATION" | "BACKOFFICE" | "INTERNAL" | "INTEGRATIONS" | (string & {}))[];
}

/** Bodies of the errors of {@link UnityOne.listSegmentSynchronization}, by status. */
export interface ListSegmentSynchronizationErrors {
  400: Failure | string;
  401: Failure | string;
  403: Failure | string;
  default: Failure | string;
}

/** Parameters of {@link UnityOne.getSegment}. */
export interface GetSegmentParameters {
  /** Id of the segment. Mostly a UUID, but not always. */
  segmentId: string;
}

/** Bodies of the errors of {@link UnityOne.getSegment}, by status. */
export interface GetSegmentErrors {
  401: Failure | string;
  403: Failure | string;
  404: Failure | string;
  default: Failure | string;
}

/** Parameters of {@link UnityOne.updateSegment}. */
export interface UpdateSegmentParameters {
  /** Id of the segment. Mostly a UUID, but not always. */
  segmentId: string;
  /** The segment as it shall be. Only its name is required. */
  body: SegmentUpdate;
}

/** Bodies of the errors of {@link UnityOne.updateSegment}, by status. */
export interface UpdateSegmentErrors {
  400: Failure | string;
  401: Failure | string;
  403: Failure | string;
  404: Failure | string;
  default: Failure | string;
}

/** Parameters of {@link UnityOne.deleteSegment}. */
export interface DeleteSegmentParameters {
  /** Id of the segment. Mostly a UUID, but not always. */
  segmentId: string;
}

/** Bodies of the errors of {@link UnityOne.deleteSegment}, by status. */
export interface DeleteSegmentErrors {
  401: Failure | string;
  403: Failure | string;
  404: Failure | string;
  default: Failure | string;
}

export const listSegments: Operation<ListSegmentsErrors> = {
  id: "listSegments",
  method: "GET",
  path: "/api/v1/account/integrations/auth-required/segments",
  parameters: { pageSize: { in: "query" }, pageNumber: { in: "query", required: true } },
  security: [{ oneTenant: [], apiAuth: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    400: { description: "A value in the request is missing or not valid.", content: "application/json" },
    401: { description: "The tenant or the API key is missing or not valid; both are needed.", content: "application/json" },
    403: { description: "The API key may not do this, or not for this tenant.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
  pagination: { style: page, items: ["", "/items"], stop: ["no-advance", "empty-page"], position: "pageNumber", size: "pageSize", defaultSize: 100, first: 1 },
};

export const createSegment: Operation<CreateSegmentErrors> = {
  id: "createSegment",
  method: "POST",
  path: "/api/v1/account/integrations/auth-required/segments",
  body: { required: true, content: { "application/json": { serialize: json } } },
  security: [{ oneTenant: [], apiAuth: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    201: { content: "application/json" },
    400: { description: "A value in the request is missing or not valid.", content: "application/json" },
    401: { description: "The tenant or the API key is missing or not valid; both are needed.", content: "application/json" },
    403: { description: "The API key may not do this, or not for this tenant.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const listSegmentSynchronization: Operation<ListSegmentSynchronizationErrors> = {
  id: "listSegmentSynchronization",
  method: "GET",
  path: "/api/v1/account/integrations/auth-required/segments/synchronization",
  parameters: { contexts: { in: "query" }, startId: { in: "query", required: true } },
  security: [{ oneTenant: [], apiAuth: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json", read: checkedJson },
    400: { description: "A value in the request is missing or not valid.", content: "application/json" },
    401: { description: "The tenant or the API key is missing or not valid; both are needed.", content: "application/json" },
    403: { description: "The API key may not do this, or not for this tenant.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
  pagination: { style: cursor, items: ["/events"], stop: ["no-advance", "empty-page"], position: "startId", first: 1, next: ["/nextId"] },
  int64: true,
};

export const getSegment: Operation<GetSegmentErrors> = {
  id: "getSegment",
  method: "GET",
  path: "/api/v1/account/integrations/auth-required/segments/{segmentId}",
  parameters: { segmentId: { in: "path", required: true } },
  security: [{ oneTenant: [], apiAuth: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    401: { description: "The tenant or the API key is missing or not valid; both are needed.", content: "application/json" },
    403: { description: "The API key may not do this, or not for this tenant.", content: "application/json" },
    404: { description: "There is no such segment, or no longer.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const updateSegment: Operation<UpdateSegmentErrors> = {
  id: "updateSegment",
  method: "PUT",
  path: "/api/v1/account/integrations/auth-required/segments/{segmentId}",
  parameters: { segmentId: { in: "path", required: true } },
  body: { required: true, content: { "application/json": { serialize: json } } },
  security: [{ oneTenant: [], apiAuth: [] }],
  accept: "application/json",
  responses: {
    200: {},
    204: {},
    400: { description: "A value in the request is missing or not valid.", content: "application/json" },
    401: { description: "The tenant or the API key is missing or not valid; both are needed.", content: "application/json" },
    403: { description: "The API key may not do this, or not for this tenant.", content: "application/json" },
    404: { description: "There is no such segment, or no longer.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const deleteSegment: Operation<DeleteSegmentErrors> = {
  id: "deleteSegment",
  method: "DELETE",
  path: "/api/v1/account/integrations/auth-required/segments/{segmentId}",
  parameters: { segmentId: { in: "path", required: true } },
  security: [{ oneTenant: [], apiAuth: [] }],
  accept: "application/json",
  responses: {
    200: {},
    204: {},
    401: { description: "The tenant or the API key is missing or not valid; both are needed.", content: "application/json" },
    403: { description: "The API key may not do this, or not for this tenant.", content: "application/json" },
    404: { description: "There is no such segment, or no longer.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

/** Every operation, by name. */
export const operations = {
  listSegments,
  createSegment,
  listSegmentSynchronization,
  getSegment,
  updateSegment,
  deleteSegment,
};

/** Credentials of {@link createUnityOne}, by security scheme. */
export interface UnityOneCredentials {
  /**
   * Short name of the tenant. Goes with every request, beside the key.
   *
   * When absent, read from `UNITY_ONE_ONE_TENANT`.
   */
  oneTenant?: Credential<string>;
  /**
   * The API key, as one text; the vendor shows one that has a colon in it. Goes with every request, beside the tenant.
   *
   * When absent, read from `UNITY_ONE_API_AUTH`.
   */
  apiAuth?: Credential<string>;
}

/** Options of {@link createUnityOne}. */
export interface UnityOneOptions extends ClientOptions {
  /** Required here or as `UNITY_ONE_BASE_URL` in the environment: the document names no server. */
  baseUrl?: string | undefined;
  credentials?: UnityOneCredentials | undefined;
}

/** What {@link connect} must know of the API, apart from its operations. */
export const api: Api<UnityOne, UnityOneOptions> = {
  name: "unity-one",
  environment: "UNITY_ONE_BASE_URL",
  servers: [],
  security: { oneTenant: { scheme: apiKey, in: "header", name: "one-tenant", environment: "UNITY_ONE_ONE_TENANT" }, apiAuth: { scheme: apiKey, in: "header", name: "ApiAuth", environment: "UNITY_ONE_API_AUTH" } },
};

/**
 * A client for {@link UnityOne}. Credentials and base URL come from the options, else from the environment.
 * @example const unityOne = createUnityOne();
 */
export function createUnityOne(options?: UnityOneOptions): UnityOne {
  return connect(api, operations, options);
}
