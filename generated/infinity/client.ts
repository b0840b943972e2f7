// Generated from infinity.yaml by specloom generate. Do not edit.
import { type Api, type BasicCredentials, type Call, type CallOptions, type ClientOptions, type Credential, type Decode, type Operation, type Pages, type PagesOptions, type WithDefaults, apiKey, basic, bracketForm, checkedJson, connect, json, ndjson, offset } from "specloom";
import type { CreatedSegment, CreatedSegmentGroup, ErrorBody, NewSegment, NewSegmentGroup, Segment, SegmentGroup, SegmentGroupUpdate, SegmentOrder, SegmentUpdate } from "./schemas.ts";
export type * from "./schemas.ts";

/**
 * Infinity Config API 2
 *
 * A segment sorts the triggers of an installation (calls, page views and the like) by business logic: the first segment whose
 * criteria match a trigger gets it, and what matches none goes to segment 1. A segment group gathers segments for reports.
 */
export interface Infinity {
  /**
   * List the segments of an installation
   *
   * Lists the segments that the credentials' user may see, so a segment that is missing here may still exist.
   *
   * `filter` and `sort` take every property of a segment except `criteria`. Whether deleted segments stay listed is not
   * documented: `filter: ["segmentStatus-eq-value-200"]` asks for those with status 200 only.
   *
   * The vendor speaks of a list and shows one object per line without an array around them, so the body is read line by line.
   *
   * `GET /igrps/{igrp}/segments`
   *
   * Paged: await the first page, iterate over all items, or take `.pages()`.
   * @throws {HttpError} 400: A parameter or property was not accepted; the body says which.
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  listSegments(params: ListSegmentsParameters, options?: PagesOptions): Pages<Segment, Segment[], ListSegmentsErrors>;

  /**
   * Create a segment
   *
   * Creates a segment in the installation.
   *
   * The vendor shows no body for 201, so an id that the API chose may stay unknown. Choose `segment` yourself, or give a
   * `segmentRef` and find the segment afterwards by `filter: ["segmentRef-eq-value-…"]`. Look there, too, before repeating a
   * create whose outcome is unknown: a repeated one may make a second segment.
   *
   * `POST /igrps/{igrp}/segments`
   * @throws {HttpError} 400: A parameter or property was not accepted; the body says which.
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  createSegment(params: CreateSegmentParameters, options?: CallOptions<"application/x-www-form-urlencoded" | "application/json">): Call<CreatedSegment | undefined, CreateSegmentErrors>;

  /**
   * Read a segment
   *
   * Returns the properties of one segment. Whether a deleted one can still be read is not documented.
   *
   * `GET /igrps/{igrp}/segments/{segment}`
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  readSegment(params: ReadSegmentParameters, options?: CallOptions): Call<Segment, ReadSegmentErrors>;

  /**
   * Update a segment
   *
   * Sets properties of a segment. It is a POST on the segment, as documented, not PUT or PATCH.
   *
   * **Leaving out `orgId` or `segmentGroupId` resets them**, if the documentation is taken at its word: they are said to default to
   * the installation's primary organisation and to group 0. `criteria` carries no OPTIONAL mark and is required here. So read the
   * segment first, and send all three with their present values beside what you change. The other properties name no default, so
   * they should stay as they are where absent.
   *
   * The built-in segments 0 and 1 cannot be updated. For their organisation the vendor's pages send you from here to the
   * installation and from there back to segment 0; this is not supported.
   *
   * `POST /igrps/{igrp}/segments/{segment}`
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} 4XX: The update was refused; the built-in segments 0 and 1 cannot be updated, and names and references end at 100 characters.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  updateSegment(params: UpdateSegmentParameters, options?: CallOptions<"application/x-www-form-urlencoded" | "application/json">): Call<void, UpdateSegmentErrors>;

  /**
   * Delete a segment
   *
   * Deletes one segment. What happens to triggers that it already has, and whether the built-in segments 0 and 1 are refused, is not documented.
   *
   * `DELETE /igrps/{igrp}/segments/{segment}`
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  deleteSegment(params: DeleteSegmentParameters, options?: CallOptions): Call<void, DeleteSegmentErrors>;

  /**
   * Set the order of segments
   *
   * Sets the order in which segments are detected: the index of an id in `sortedSegments` becomes its `segmentOrder`.
   *
   * Send **all** segments except the built-in ones: what happens to segments that are left out is not documented. The built-in
   * segments 0 and 1 always have order 0, and naming one is an error. `order` in the path is no segment: ids are integers.
   *
   * Whether the index starts at 0 or 1 is not documented. Read `segmentOrder` back where the number matters.
   *
   * `PUT /igrps/{igrp}/segments/order`
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} 4XX: The order was refused; the built-in segments 0 and 1 cannot be in it.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  orderSegments(params: OrderSegmentsParameters, options?: CallOptions<"application/x-www-form-urlencoded" | "application/json">): Call<void, OrderSegmentsErrors>;

  /**
   * List the segment groups of an installation
   *
   * Lists the segment groups that the credentials' user may see, so a group that is missing here may still exist.
   *
   * `filter` and `sort` take every property of a group. Status 410 means deleted, which suggests that deleted groups may be
   * listed: `filter: ["segmentGroupStatus-eq-value-200"]` asks for live ones only.
   *
   * The vendor speaks of a list and shows one object per line without an array around them, so the body is read line by line.
   *
   * `GET /igrps/{igrp}/segmentGroups`
   *
   * Paged: await the first page, iterate over all items, or take `.pages()`.
   * @throws {HttpError} 400: A parameter or property was not accepted; the body says which.
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  listSegmentGroups(params: ListSegmentGroupsParameters, options?: PagesOptions): Pages<SegmentGroup, SegmentGroup[], ListSegmentGroupsErrors>;

  /**
   * Create a segment group
   *
   * Creates a segment group. Its id cannot be chosen, and the vendor shows no body for 201: where the id does not come back, find
   * the group by `filter: ["segmentGroupName-eq-value-…"]`. Look there, too, before repeating a create whose outcome is unknown.
   *
   * `POST /igrps/{igrp}/segmentGroups`
   * @throws {HttpError} 400: A parameter or property was not accepted; the body says which.
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  createSegmentGroup(params: CreateSegmentGroupParameters, options?: CallOptions<"application/x-www-form-urlencoded" | "application/json">): Call<CreatedSegmentGroup | undefined, CreateSegmentGroupErrors>;

  /**
   * Read a segment group
   *
   * Returns the properties of one segment group. Whether a deleted one can still be read is not documented.
   *
   * `GET /igrps/{igrp}/segmentGroups/{segmentGroup}`
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  readSegmentGroup(params: ReadSegmentGroupParameters, options?: CallOptions): Call<SegmentGroup, ReadSegmentGroupErrors>;

  /**
   * Rename a segment group
   *
   * Sets the name of a segment group, the only property that can be changed. It is a POST on the group, as documented.
   *
   * `POST /igrps/{igrp}/segmentGroups/{segmentGroup}`
   * @throws {HttpError} 400: A parameter or property was not accepted; the body says which.
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  updateSegmentGroup(params: UpdateSegmentGroupParameters, options?: CallOptions<"application/x-www-form-urlencoded" | "application/json">): Call<void, UpdateSegmentGroupErrors>;

  /**
   * Delete a segment group
   *
   * Deletes one segment group. It must be empty, so move its segments to another group or delete them first.
   *
   * `DELETE /igrps/{igrp}/segmentGroups/{segmentGroup}`
   * @throws {HttpError} 401: No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.
   * @throws {HttpError} 403: The user behind the credentials may not do this.
   * @throws {HttpError} 404: There is no such installation, segment or segment group.
   * @throws {HttpError} 4XX: The group was not deleted; while it holds segments it cannot be, so move or delete them first.
   * @throws {HttpError} default: The API answered with a status that its documentation does not mention.
   */
  deleteSegmentGroup(params: DeleteSegmentGroupParameters, options?: CallOptions): Call<void, DeleteSegmentGroupErrors>;
}

/** Parameters of {@link Infinity.listSegments}. Where to start is the call option `from`. */
export interface ListSegmentsParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /**
   * Conditions that must all hold, each written `{property}-{operand}-value-{comparison}`, as in `segmentRef-eq-value-1234`. The
   * word `value` is literal, and the comparison may contain hyphens. The syntax is that of the basics page of this API: the page on
   * segments names the properties alone.
   *
   * Which operands a list takes is not documented. `eq` and `le` have been seen; the engine behind criteria knows those listed at
   * `op` of a criterion.
   */
  filter?: string[];
  /** Orders that apply one after the other, each written `{property}-asc` or `{property}-desc`. No default order is documented; other lists of this API have one, so give a unique property such as the id where pages must not shift. */
  sort?: string[];
  /**
   * Rows per page. Neither a default nor a maximum is documented for these lists; the Reports API gives at most 50,000 rows, and an older client met 10,000. Where the API refuses a number, ask for fewer.
   *
   * At least 1.
   */
  limit?: number;
}

/** Bodies of the errors of {@link Infinity.listSegments}, by status. */
export interface ListSegmentsErrors {
  400: ErrorBody | string;
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.createSegment}. */
export interface CreateSegmentParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /** The segment to create. */
  body: NewSegment;
}

/** Bodies of the errors of {@link Infinity.createSegment}, by status. */
export interface CreateSegmentErrors {
  400: ErrorBody | string;
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.readSegment}. */
export interface ReadSegmentParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /**
   * Id of the segment (`SEGMENT SPECIFIER` in the vendor's pages). 0 and 1 are built in, though the vendor calls 2 to 65535 valid.
   *
   * 0 to 65535.
   */
  segment: number;
}

/** Bodies of the errors of {@link Infinity.readSegment}, by status. */
export interface ReadSegmentErrors {
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.updateSegment}. */
export interface UpdateSegmentParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /**
   * Id of the segment (`SEGMENT SPECIFIER` in the vendor's pages). The built-in segments 0 and 1 are refused.
   *
   * 2 to 65535.
   */
  segment: number;
  /** The properties to set. */
  body: SegmentUpdate;
}

/** Bodies of the errors of {@link Infinity.updateSegment}, by status. */
export interface UpdateSegmentErrors {
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  "4XX": ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.deleteSegment}. */
export interface DeleteSegmentParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /**
   * Id of the segment (`SEGMENT SPECIFIER` in the vendor's pages). 0 and 1 are built in, though the vendor calls 2 to 65535 valid.
   *
   * 0 to 65535.
   */
  segment: number;
}

/** Bodies of the errors of {@link Infinity.deleteSegment}, by status. */
export interface DeleteSegmentErrors {
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.orderSegments}. */
export interface OrderSegmentsParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /** The segments in the wanted sequence. */
  body: SegmentOrder;
}

/** Bodies of the errors of {@link Infinity.orderSegments}, by status. */
export interface OrderSegmentsErrors {
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  "4XX": ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.listSegmentGroups}. Where to start is the call option `from`. */
export interface ListSegmentGroupsParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /**
   * Conditions that must all hold, each written `{property}-{operand}-value-{comparison}`, as in `segmentRef-eq-value-1234`. The
   * word `value` is literal, and the comparison may contain hyphens. The syntax is that of the basics page of this API: the page on
   * segments names the properties alone.
   *
   * Which operands a list takes is not documented. `eq` and `le` have been seen; the engine behind criteria knows those listed at
   * `op` of a criterion.
   */
  filter?: string[];
  /** Orders that apply one after the other, each written `{property}-asc` or `{property}-desc`. No default order is documented; other lists of this API have one, so give a unique property such as the id where pages must not shift. */
  sort?: string[];
  /**
   * Rows per page. Neither a default nor a maximum is documented for these lists; the Reports API gives at most 50,000 rows, and an older client met 10,000. Where the API refuses a number, ask for fewer.
   *
   * At least 1.
   */
  limit?: number;
}

/** Bodies of the errors of {@link Infinity.listSegmentGroups}, by status. */
export interface ListSegmentGroupsErrors {
  400: ErrorBody | string;
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.createSegmentGroup}. */
export interface CreateSegmentGroupParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /** The segment group to create. */
  body: NewSegmentGroup;
}

/** Bodies of the errors of {@link Infinity.createSegmentGroup}, by status. */
export interface CreateSegmentGroupErrors {
  400: ErrorBody | string;
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.readSegmentGroup}. */
export interface ReadSegmentGroupParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /** Id of the segment group (`SEGMENT GROUP SPECIFIER` in the vendor's pages). */
  segmentGroup: number;
}

/** Bodies of the errors of {@link Infinity.readSegmentGroup}, by status. */
export interface ReadSegmentGroupErrors {
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.updateSegmentGroup}. */
export interface UpdateSegmentGroupParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /** Id of the segment group (`SEGMENT GROUP SPECIFIER` in the vendor's pages). */
  segmentGroup: number;
  /** The new name. */
  body: SegmentGroupUpdate;
}

/** Bodies of the errors of {@link Infinity.updateSegmentGroup}, by status. */
export interface UpdateSegmentGroupErrors {
  400: ErrorBody | string;
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  default: ErrorBody | string;
}

/** Parameters of {@link Infinity.deleteSegmentGroup}. */
export interface DeleteSegmentGroupParameters {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp: number;
  /** Id of the segment group (`SEGMENT GROUP SPECIFIER` in the vendor's pages). */
  segmentGroup: number;
}

/** Bodies of the errors of {@link Infinity.deleteSegmentGroup}, by status. */
export interface DeleteSegmentGroupErrors {
  401: ErrorBody | string;
  403: ErrorBody | string;
  404: ErrorBody | string;
  "4XX": ErrorBody | string;
  default: ErrorBody | string;
}

const decodeSegment: Decode = { properties: { segment: "integer", segmentOrder: "integer", segmentStatus: "integer", orgId: "integer", segmentGroupId: "integer" } };

const decodeCreatedSegment: Decode = { properties: { segment: "integer" } };

const decodeSegmentGroup: Decode = { properties: { segmentGroupId: "integer", igrp: "integer", segmentGroupStatus: "integer" } };

const decodeCreatedSegmentGroup: Decode = { properties: { segmentGroupId: "integer" } };

export const listSegments: Operation<ListSegmentsErrors> = {
  id: "listSegments",
  method: "GET",
  path: "/igrps/{igrp}/segments",
  parameters: { igrp: { in: "path", required: true, client: true }, filter: { in: "query", name: "filter[]" }, sort: { in: "query", name: "sort[]" }, limit: { in: "query" }, offset: { in: "query" } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/x-ndjson, application/json",
  responses: {
    200: { content: "application/x-ndjson", read: ndjson, decode: decodeSegment },
    400: { description: "A parameter or property was not accepted; the body says which.", content: "application/json" },
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
  pagination: { style: offset, items: [""], stop: ["short-page"], position: "offset", size: "limit", defaultSize: 1000, first: 0 },
};

export const createSegment: Operation<CreateSegmentErrors> = {
  id: "createSegment",
  method: "POST",
  path: "/igrps/{igrp}/segments",
  parameters: { igrp: { in: "path", required: true, client: true } },
  body: { required: true, content: { "application/x-www-form-urlencoded": { serialize: bracketForm }, "application/json": { serialize: json } } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: {
    201: { content: "application/json", read: checkedJson, decode: decodeCreatedSegment, optional: true },
    400: { description: "A parameter or property was not accepted; the body says which.", content: "application/json" },
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const readSegment: Operation<ReadSegmentErrors> = {
  id: "readSegment",
  method: "GET",
  path: "/igrps/{igrp}/segments/{segment}",
  parameters: { igrp: { in: "path", required: true, client: true }, segment: { in: "path", required: true } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json", read: checkedJson, decode: decodeSegment },
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const updateSegment: Operation<UpdateSegmentErrors> = {
  id: "updateSegment",
  method: "POST",
  path: "/igrps/{igrp}/segments/{segment}",
  parameters: { igrp: { in: "path", required: true, client: true }, segment: { in: "path", required: true } },
  body: { required: true, content: { "application/x-www-form-urlencoded": { serialize: bracketForm }, "application/json": { serialize: json } } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: {
    204: {},
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    "4XX": { description: "The update was refused; the built-in segments 0 and 1 cannot be updated, and names and references end at 100 characters.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
  retrySafe: true,
};

export const deleteSegment: Operation<DeleteSegmentErrors> = {
  id: "deleteSegment",
  method: "DELETE",
  path: "/igrps/{igrp}/segments/{segment}",
  parameters: { igrp: { in: "path", required: true, client: true }, segment: { in: "path", required: true } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: {
    204: {},
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const orderSegments: Operation<OrderSegmentsErrors> = {
  id: "orderSegments",
  method: "PUT",
  path: "/igrps/{igrp}/segments/order",
  parameters: { igrp: { in: "path", required: true, client: true } },
  body: { required: true, content: { "application/x-www-form-urlencoded": { serialize: bracketForm }, "application/json": { serialize: json } } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: {
    204: {},
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    "4XX": { description: "The order was refused; the built-in segments 0 and 1 cannot be in it.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const listSegmentGroups: Operation<ListSegmentGroupsErrors> = {
  id: "listSegmentGroups",
  method: "GET",
  path: "/igrps/{igrp}/segmentGroups",
  parameters: { igrp: { in: "path", required: true, client: true }, filter: { in: "query", name: "filter[]" }, sort: { in: "query", name: "sort[]" }, limit: { in: "query" }, offset: { in: "query" } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/x-ndjson, application/json",
  responses: {
    200: { content: "application/x-ndjson", read: ndjson, decode: decodeSegmentGroup },
    400: { description: "A parameter or property was not accepted; the body says which.", content: "application/json" },
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
  pagination: { style: offset, items: [""], stop: ["short-page"], position: "offset", size: "limit", defaultSize: 1000, first: 0 },
};

export const createSegmentGroup: Operation<CreateSegmentGroupErrors> = {
  id: "createSegmentGroup",
  method: "POST",
  path: "/igrps/{igrp}/segmentGroups",
  parameters: { igrp: { in: "path", required: true, client: true } },
  body: { required: true, content: { "application/x-www-form-urlencoded": { serialize: bracketForm }, "application/json": { serialize: json } } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: {
    201: { content: "application/json", read: checkedJson, decode: decodeCreatedSegmentGroup, optional: true },
    400: { description: "A parameter or property was not accepted; the body says which.", content: "application/json" },
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const readSegmentGroup: Operation<ReadSegmentGroupErrors> = {
  id: "readSegmentGroup",
  method: "GET",
  path: "/igrps/{igrp}/segmentGroups/{segmentGroup}",
  parameters: { igrp: { in: "path", required: true, client: true }, segmentGroup: { in: "path", required: true } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json", read: checkedJson, decode: decodeSegmentGroup },
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const updateSegmentGroup: Operation<UpdateSegmentGroupErrors> = {
  id: "updateSegmentGroup",
  method: "POST",
  path: "/igrps/{igrp}/segmentGroups/{segmentGroup}",
  parameters: { igrp: { in: "path", required: true, client: true }, segmentGroup: { in: "path", required: true } },
  body: { required: true, content: { "application/x-www-form-urlencoded": { serialize: bracketForm }, "application/json": { serialize: json } } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: {
    204: {},
    400: { description: "A parameter or property was not accepted; the body says which.", content: "application/json" },
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
  retrySafe: true,
};

export const deleteSegmentGroup: Operation<DeleteSegmentGroupErrors> = {
  id: "deleteSegmentGroup",
  method: "DELETE",
  path: "/igrps/{igrp}/segmentGroups/{segmentGroup}",
  parameters: { igrp: { in: "path", required: true, client: true }, segmentGroup: { in: "path", required: true } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: {
    204: {},
    401: { description: "No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key.", content: "application/json" },
    403: { description: "The user behind the credentials may not do this.", content: "application/json" },
    404: { description: "There is no such installation, segment or segment group.", content: "application/json" },
    "4XX": { description: "The group was not deleted; while it holds segments it cannot be, so move or delete them first.", content: "application/json" },
    default: { description: "The API answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

/** Every operation, by name. */
export const operations = {
  listSegments,
  createSegment,
  readSegment,
  updateSegment,
  deleteSegment,
  orderSegments,
  listSegmentGroups,
  createSegmentGroup,
  readSegmentGroup,
  updateSegmentGroup,
  deleteSegmentGroup,
};

/** Credentials of {@link createInfinity}, by security scheme. */
export interface InfinityCredentials {
  /**
   * Username and password of an Infinity user. For `v2`, the default server.
   *
   * When absent, read from `INFINITY_BASIC_AUTH_USERNAME` and `INFINITY_BASIC_AUTH_PASSWORD`.
   */
  basicAuth?: Credential<BasicCredentials>;
  /**
   * An API key, without the word `ApiKey`, which the client puts before it. For `v2.1`: give the base URL `https://api.infinitycloud.com/config/v2.1` with it.
   *
   * When absent, read from `INFINITY_API_KEY`.
   */
  apiKey?: Credential<string>;
}

/** Variables of the server's URL. */
export interface InfinityServerVariables {
  /**
   * `v2` goes with Basic credentials, `v2.1` with an API key. The vendor documents these operations under `v2`; that `v2.1` has the same ones is inferred from its authorisation page.
   * @default "v2"
   */
  version?: "v2" | "v2.1";
}

/** Parameters that may be given once, for every operation that has them. */
export interface InfinityDefaults {
  /** Id of the installation (`IGRP SPECIFIER` in the vendor's pages). */
  igrp?: number;
}

/** A {@link Infinity} whose client parameters were all given as `defaults`: what a function of yours may ask for. */
export type InfinityWithDefaults = WithDefaults<Infinity, Required<InfinityDefaults>>;

/** Options of {@link createInfinity}. */
export interface InfinityOptions extends ClientOptions {
  /** Default: `INFINITY_BASE_URL` from the environment, else `https://api.infinitycloud.com/config/{version}` (The Config API). */
  baseUrl?: string | undefined;
  credentials?: InfinityCredentials | undefined;
  serverVariables?: InfinityServerVariables | undefined;
}

/** What {@link connect} must know of the API, apart from its operations. */
export const api: Api<Infinity, InfinityOptions> = {
  name: "infinity",
  environment: "INFINITY_BASE_URL",
  servers: [{ url: "https://api.infinitycloud.com/config/{version}", variables: { version: { default: "v2", enum: ["v2", "v2.1"] } } }],
  security: { basicAuth: { scheme: basic, environment: "INFINITY_BASIC_AUTH" }, apiKey: { scheme: apiKey, in: "header", name: "Authorization", prefix: "ApiKey ", environment: "INFINITY_API_KEY" } },
};

/**
 * A client for {@link Infinity}. Credentials and base URL come from the options, else from the environment.
 * @example const infinity = createInfinity();
 */
export function createInfinity<D extends InfinityDefaults>(options: InfinityOptions & { defaults: D }): WithDefaults<Infinity, D>;
export function createInfinity(options?: InfinityOptions): Infinity;
export function createInfinity(options?: InfinityOptions): Infinity {
  return connect(api, operations, options);
}
