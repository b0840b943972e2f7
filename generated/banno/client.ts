// Generated from banno.yaml by specloom generate. Do not edit.
import { type Api, type Call, type CallOptions, type ClientOptions, type Credential, type Csv, type OAuth2Credential, type Operation, type WithDefaults, connect, csv, json, multipart, oauth2 } from "specloom";
import type { DraftedSegment, EndUsers, EndUsersCSVFormForm, ParsedCSVResults, Segment, SegmentPayload, SegmentStatistics, SegmentUpdatePayload, Segments } from "./schemas.ts";
export type * from "./schemas.ts";

/**
 * Banno Segments v0
 *
 * A segment is a set of an institution's users, for instance the audience of an advertising campaign in Banno Marketing.
 */
export interface Banno {
  /**
   * Create a segment
   *
   * Creates a segment from a draft: its users are those that the import behind the draft found.
   *
   * Needs the permission "Edit digital banking ads". There is no idempotency key, and whether names are unique is not documented: after
   * a failure without an answer, look into `listSegments` before creating again.
   *
   * `POST /a/segments/api/v0/institutions/{institutionId}/segments`
   * @throws {HttpError} 400: The body was not accepted as it is written; check that all required properties are there.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "Edit digital banking ads".
   * @throws {HttpError} 422: The body was understood and its values were refused; check that the draft still exists.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  createSegment(params: CreateSegmentParameters, options?: CallOptions): Call<Segment, CreateSegmentErrors>;

  /**
   * List the segments of an institution
   *
   * All segments of the institution in one answer: there is no paging, no filter and no order to ask for.
   *
   * Needs the permission "View digital banking ads".
   *
   * `GET /a/segments/api/v0/institutions/{institutionId}/segments`
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "View digital banking ads".
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  listSegments(params: ListSegmentsParameters, options?: CallOptions): Call<Segments, ListSegmentsErrors>;

  /**
   * Get a segment
   *
   * One segment by its id, without its users. Needs the permission "View digital banking ads".
   *
   * `GET /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}`
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "View digital banking ads".
   * @throws {HttpError} 404: There is no such segment at this institution.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  getSegment(params: GetSegmentParameters, options?: CallOptions): Call<Segment, GetSegmentErrors>;

  /**
   * Update a segment
   *
   * Sets the name and the provider of a segment; both are required. Its users are changed by applying a draft, not here.
   *
   * Needs the permission "Edit digital banking ads".
   *
   * `PUT /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}`
   * @throws {HttpError} 400: The body was not accepted as it is written; check that all required properties are there.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "Edit digital banking ads".
   * @throws {HttpError} 422: The body was understood and its name or provider was refused; the vendor does not say by which rule.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  updateSegment(params: UpdateSegmentParameters, options?: CallOptions): Call<Segment, UpdateSegmentErrors>;

  /**
   * Delete a segment
   *
   * Deletes a segment; the users themselves stay. What becomes of campaigns that use it is not documented: `getSegmentStats` tells how
   * many there are.
   *
   * Needs the permission "Edit digital banking ads". Where a lost answer made the client send this twice, the second may fail because
   * the segment is gone already.
   *
   * `DELETE /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}`
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "Edit digital banking ads".
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  deleteSegment(params: DeleteSegmentParameters, options?: CallOptions): Call<void, DeleteSegmentErrors>;

  /**
   * Download the users of a segment as CSV
   *
   * All users of a segment, however many: a segment may have 200,000 users. `listSegmentEndUsers` gives the same as JSON for up to 150.
   *
   * Columns, separator, encoding and whether the first line has headers are not documented: look at the text before relying on rows.
   * Needs the permission "View digital banking ads".
   *
   * `GET /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/end-users.csv`
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "View digital banking ads".
   * @throws {HttpError} 404: There is no such segment at this institution.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  downloadSegmentEndUsersCsv(params: DownloadSegmentEndUsersCsvParameters, options?: CallOptions): Call<Csv, DownloadSegmentEndUsersCsvErrors>;

  /**
   * Record permissions history for an unsaved segment
   *
   * Has Banno record an event in the permissions history for a segment that has not been saved.
   *
   * The documentation says no more than that. Nothing in the request tells which unsaved segment is meant, and no permission is named.
   * The path begins with `/a/segmentation`, not `/a/segments`, as documented. Sending it twice may record two events.
   *
   * `POST /a/segmentation/api/v0/institutions/{institutionId}/history/permissions`
   * @throws {HttpError} 400: The event was refused; the documentation does not say what is wrong with such a request.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as may not do this; the documentation names no permission for it.
   * @throws {HttpError} 404: Something was not found, probably the institution or its unsaved segment.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  triggerUnsavedPermissionsHistory(params: TriggerUnsavedPermissionsHistoryParameters, options?: CallOptions): Call<void, TriggerUnsavedPermissionsHistoryErrors>;

  /**
   * Record permissions history for a segment
   *
   * Has Banno record an event in the permissions history for this segment.
   *
   * The documentation says no more than that, and no permission is named. The path begins with `/a/segmentation`, not `/a/segments`, as
   * documented. Sending it twice may record two events.
   *
   * `POST /a/segmentation/api/v0/institutions/{institutionId}/segments/{segmentId}/history/permissions`
   * @throws {HttpError} 400: The event was refused; the documentation does not say what is wrong with such a request.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as may not do this; the documentation names no permission for it.
   * @throws {HttpError} 404: There is no such segment at this institution.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  triggerSegmentPermissionsHistory(params: TriggerSegmentPermissionsHistoryParameters, options?: CallOptions): Call<void, TriggerSegmentPermissionsHistoryErrors>;

  /**
   * Get the statistics of a segment
   *
   * How many users a segment has and how many campaigns use it. Ask it before `listSegmentEndUsers`, which ends at 150 users.
   *
   * Needs the permission "View digital banking ads".
   *
   * `GET /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/stats`
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "View digital banking ads".
   * @throws {HttpError} 404: There is no such segment at this institution.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  getSegmentStats(params: GetSegmentStatsParameters, options?: CallOptions): Call<SegmentStatistics, GetSegmentStatsErrors>;

  /**
   * List the users of a small segment
   *
   * The users of a segment that has **at most 150**, in one answer. A larger one is refused with 400: take
   * `downloadSegmentEndUsersCsv` for it. `userCount` of `getSegmentStats` tells beforehand, though it may change in between.
   *
   * Needs the permission "View digital banking ads".
   *
   * `GET /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/end-users`
   * @throws {HttpError} 400: The segment has more than 150 users; take downloadSegmentEndUsersCsv, which has no such limit.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "View digital banking ads".
   * @throws {HttpError} 404: There is no such segment at this institution.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  listSegmentEndUsers(params: ListSegmentEndUsersParameters, options?: CallOptions): Call<EndUsers, ListSegmentEndUsersErrors>;

  /**
   * Get a draft
   *
   * The draft that an import made, without its users. How long a draft lives, and whether it can be used more than once, is not
   * documented: take it as short-lived and for one use.
   *
   * Needs the permission "View digital banking ads".
   *
   * `GET /a/segments/api/v0/institutions/{institutionId}/drafts/{draftId}`
   * @throws {HttpError} 400: The draft cannot be had; its id is wrong, or the draft is gone.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "View digital banking ads".
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  getDraft(params: GetDraftParameters, options?: CallOptions): Call<DraftedSegment, GetDraftErrors>;

  /**
   * Download the users that an import did not find
   *
   * The users of the imported file that matched nobody at the institution.
   *
   * Columns, separator, encoding and whether the first line has headers are not documented: look at the text before relying on rows.
   * Needs the permission "View digital banking ads".
   *
   * `GET /a/segments/api/v0/institutions/{institutionId}/drafts/{draftId}/missing-users.csv`
   * @throws {HttpError} 400: The draft cannot be had; its id is wrong, or the draft is gone.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "View digital banking ads".
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  downloadDraftMissingUsersCsv(params: DownloadDraftMissingUsersCsvParameters, options?: CallOptions): Call<Csv, DownloadDraftMissingUsersCsvErrors>;

  /**
   * Download the ids of the users in a draft
   *
   * The users that an import did find, by id. (The vendor's text speaks of the ids in one place and of the users in another.)
   *
   * Columns, separator, encoding and whether the first line has headers are not documented: look at the text before relying on rows.
   * Needs the permission "View digital banking ads".
   *
   * `GET /a/segments/api/v0/institutions/{institutionId}/drafts/{draftId}/end-user-ids.csv`
   * @throws {HttpError} 400: The draft cannot be had; its id is wrong, or the draft is gone.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "View digital banking ads".
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  downloadDraftEndUserIdsCsv(params: DownloadDraftEndUserIdsCsvParameters, options?: CallOptions): Call<Csv, DownloadDraftEndUserIdsCsvErrors>;

  /**
   * Replace all users of a segment by those of a draft
   *
   * **Whoever is in the segment and not in the draft is dropped from it.** The method is POST, as documented, and PUT on the same path
   * appends: the reverse of what these methods usually mean. There is no body.
   *
   * Needs the permission "Edit digital banking ads".
   *
   * `POST /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/drafts/{draftId}`
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "Edit digital banking ads".
   * @throws {HttpError} 404: There is no such segment or draft at this institution; a draft may have been used up.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  replaceSegmentUsers(params: ReplaceSegmentUsersParameters, options?: CallOptions): Call<Segment, ReplaceSegmentUsersErrors>;

  /**
   * Add the users of a draft to a segment
   *
   * Adds the users of the draft and keeps those that are in the segment. The method is PUT, as documented; POST on the same path
   * replaces. There is no body.
   *
   * Needs the permission "Edit digital banking ads". Where a lost answer made the client send this twice, the second may fail because
   * the draft is gone; the users are in the segment then.
   *
   * `PUT /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/drafts/{draftId}`
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "Edit digital banking ads".
   * @throws {HttpError} 404: There is no such segment or draft at this institution; a draft may have been used up.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  appendSegmentUsers(params: AppendSegmentUsersParameters, options?: CallOptions): Call<Segment, AppendSegmentUsersErrors>;

  /**
   * Remove the users of a draft from a segment
   *
   * Takes those users out of the segment that are in the draft too. Neither the segment nor the draft is what this DELETE deletes, and
   * it answers with the segment. There is no body.
   *
   * Needs the permission "Edit digital banking ads". Where a lost answer made the client send this twice, the second may fail because
   * the draft is gone; the users are out of the segment then.
   *
   * `DELETE /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/drafts/{draftId}`
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "Edit digital banking ads".
   * @throws {HttpError} 404: There is no such segment or draft at this institution; a draft may have been used up.
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  removeSegmentUsers(params: RemoveSegmentUsersParameters, options?: CallOptions): Call<Segment, RemoveSegmentUsersErrors>;

  /**
   * List the segments of a user
   *
   * All segments that a user is in, in one answer. What comes for a user that the institution does not have is not documented.
   *
   * Needs the permission "View digital banking ads".
   *
   * `GET /a/segments/api/v0/institutions/{institutionId}/end-users/{endUserId}/segments`
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "View digital banking ads".
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  listEndUserSegments(params: ListEndUserSegmentsParameters, options?: CallOptions): Call<Segments, ListEndUserSegmentsErrors>;

  /**
   * Import users from a CSV file into a draft
   *
   * Looks up the users of a CSV file, one per row, and keeps those that it finds as a draft. The users must exist at the institution
   * already; rows that match none come back in `csvUnknownRows`.
   *
   * No segment is changed by this: give `draftId` to `createSegment`, or apply it with `replaceSegmentUsers`, `appendSegmentUsers` or
   * `removeSegmentUsers`. Needs the permission "Edit digital banking ads".
   *
   * `POST /a/segments/api/v0/institutions/{institutionId}/import`
   * @throws {HttpError} 400: The CSV file or a value beside it was not accepted; check the source type, the column index and the header flag.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "Edit digital banking ads".
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  importUsersCsv(params: ImportUsersCsvParameters, options?: CallOptions): Call<ParsedCSVResults, ImportUsersCsvErrors>;

  /**
   * Import users from a CSV file, to add to a segment or remove from it
   *
   * Looks up the users of a CSV file as `importUsersCsv` does, for a segment that exists and with a purpose, `append` or `delete`.
   *
   * **Whether the segment is changed by this is unclear.** The text speaks of an operation that will be performed, while the answer is a
   * draft. Take it as a draft only and apply it yourself: `appendSegmentUsers` after `append`, `removeSegmentUsers` after `delete`.
   * Where Banno has done it already, that may answer 404, since a draft may be good for one use. What leaves no doubt is `importUsersCsv`
   * and then the operation that you mean: `appendSegmentUsers`, `removeSegmentUsers` or `replaceSegmentUsers`.
   *
   * Needs the permission "Edit digital banking ads".
   *
   * `POST /a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/import`
   * @throws {HttpError} 400: The CSV file or a value beside it was not accepted; check the source type, the column index and the header flag.
   * @throws {HttpError} 401: The access token is missing, expired or not accepted.
   * @throws {HttpError} 403: The user that the client acts as lacks the permission "Edit digital banking ads".
   * @throws {HttpError} 500: Banno failed on its side; a write may have been applied or not.
   * @throws {HttpError} default: Banno answered with a status that its documentation does not list for this operation.
   */
  importSegmentUsersCsv(params: ImportSegmentUsersCsvParameters, options?: CallOptions): Call<ParsedCSVResults, ImportSegmentUsersCsvErrors>;
}

/** Parameters of {@link Banno.createSegment}. */
export interface CreateSegmentParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /** Name and provider of the segment, and the draft that holds its users. */
  body: SegmentPayload;
}

/** Bodies of the errors of {@link Banno.createSegment}, by status. */
export interface CreateSegmentErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  422: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.listSegments}. */
export interface ListSegmentsParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
}

/** Bodies of the errors of {@link Banno.listSegments}, by status. */
export interface ListSegmentsErrors {
  401: unknown;
  403: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.getSegment}. */
export interface GetSegmentParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
}

/** Bodies of the errors of {@link Banno.getSegment}, by status. */
export interface GetSegmentErrors {
  401: unknown;
  403: unknown;
  404: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.updateSegment}. */
export interface UpdateSegmentParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
  /** The name and the provider that the segment shall have. */
  body: SegmentUpdatePayload;
}

/** Bodies of the errors of {@link Banno.updateSegment}, by status. */
export interface UpdateSegmentErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  422: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.deleteSegment}. */
export interface DeleteSegmentParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
}

/** Bodies of the errors of {@link Banno.deleteSegment}, by status. */
export interface DeleteSegmentErrors {
  401: unknown;
  403: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.downloadSegmentEndUsersCsv}. */
export interface DownloadSegmentEndUsersCsvParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
}

/** Bodies of the errors of {@link Banno.downloadSegmentEndUsersCsv}, by status. */
export interface DownloadSegmentEndUsersCsvErrors {
  401: unknown;
  403: unknown;
  404: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.triggerUnsavedPermissionsHistory}. */
export interface TriggerUnsavedPermissionsHistoryParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
}

/** Bodies of the errors of {@link Banno.triggerUnsavedPermissionsHistory}, by status. */
export interface TriggerUnsavedPermissionsHistoryErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  404: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.triggerSegmentPermissionsHistory}. */
export interface TriggerSegmentPermissionsHistoryParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
}

/** Bodies of the errors of {@link Banno.triggerSegmentPermissionsHistory}, by status. */
export interface TriggerSegmentPermissionsHistoryErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  404: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.getSegmentStats}. */
export interface GetSegmentStatsParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
}

/** Bodies of the errors of {@link Banno.getSegmentStats}, by status. */
export interface GetSegmentStatsErrors {
  401: unknown;
  403: unknown;
  404: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.listSegmentEndUsers}. */
export interface ListSegmentEndUsersParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
}

/** Bodies of the errors of {@link Banno.listSegmentEndUsers}, by status. */
export interface ListSegmentEndUsersErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  404: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.getDraft}. */
export interface GetDraftParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the draft, as an import answered with it.
   *
   * Format uuid.
   */
  draftId: string;
}

/** Bodies of the errors of {@link Banno.getDraft}, by status. */
export interface GetDraftErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.downloadDraftMissingUsersCsv}. */
export interface DownloadDraftMissingUsersCsvParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the draft, as an import answered with it.
   *
   * Format uuid.
   */
  draftId: string;
}

/** Bodies of the errors of {@link Banno.downloadDraftMissingUsersCsv}, by status. */
export interface DownloadDraftMissingUsersCsvErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.downloadDraftEndUserIdsCsv}. */
export interface DownloadDraftEndUserIdsCsvParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the draft, as an import answered with it.
   *
   * Format uuid.
   */
  draftId: string;
}

/** Bodies of the errors of {@link Banno.downloadDraftEndUserIdsCsv}, by status. */
export interface DownloadDraftEndUserIdsCsvErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.replaceSegmentUsers}. */
export interface ReplaceSegmentUsersParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
  /**
   * Id of the draft, as an import answered with it.
   *
   * Format uuid.
   */
  draftId: string;
}

/** Bodies of the errors of {@link Banno.replaceSegmentUsers}, by status. */
export interface ReplaceSegmentUsersErrors {
  401: unknown;
  403: unknown;
  404: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.appendSegmentUsers}. */
export interface AppendSegmentUsersParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
  /**
   * Id of the draft, as an import answered with it.
   *
   * Format uuid.
   */
  draftId: string;
}

/** Bodies of the errors of {@link Banno.appendSegmentUsers}, by status. */
export interface AppendSegmentUsersErrors {
  401: unknown;
  403: unknown;
  404: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.removeSegmentUsers}. */
export interface RemoveSegmentUsersParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
  /**
   * Id of the draft, as an import answered with it.
   *
   * Format uuid.
   */
  draftId: string;
}

/** Bodies of the errors of {@link Banno.removeSegmentUsers}, by status. */
export interface RemoveSegmentUsersErrors {
  401: unknown;
  403: unknown;
  404: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.listEndUserSegments}. */
export interface ListEndUserSegmentsParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the user.
   *
   * Format uuid.
   */
  endUserId: string;
}

/** Bodies of the errors of {@link Banno.listEndUserSegments}, by status. */
export interface ListEndUserSegmentsErrors {
  401: unknown;
  403: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.importUsersCsv}. */
export interface ImportUsersCsvParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /** What the file identifies users by: their NetTeller id, member number, user name, or Banno user id. Which column has it is said by `user_identifier_csv_column`. */
  sourceType: "netteller_id" | "member_number" | "username" | "userId";
  /** The file, and how to read it. */
  body: EndUsersCSVFormForm;
}

/** Bodies of the errors of {@link Banno.importUsersCsv}, by status. */
export interface ImportUsersCsvErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  500: unknown;
  default: unknown;
}

/** Parameters of {@link Banno.importSegmentUsersCsv}. */
export interface ImportSegmentUsersCsvParameters {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
  /** What the file identifies users by: their NetTeller id, member number, user name, or Banno user id. Which column has it is said by `user_identifier_csv_column`. */
  sourceType: "netteller_id" | "member_number" | "username" | "userId";
  /** What the users of the file are meant for, to be added to the segment or removed from it. */
  operationType: "append" | "delete";
  /** The file, and how to read it. */
  body: EndUsersCSVFormForm;
}

/** Bodies of the errors of {@link Banno.importSegmentUsersCsv}, by status. */
export interface ImportSegmentUsersCsvErrors {
  400: unknown;
  401: unknown;
  403: unknown;
  500: unknown;
  default: unknown;
}

export const createSegment: Operation<CreateSegmentErrors> = {
  id: "createSegment",
  method: "POST",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments",
  parameters: { institutionId: { in: "path", required: true, client: true } },
  body: { required: true, content: { "application/json": { serialize: json } } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    201: { content: "application/json" },
    400: { description: "The body was not accepted as it is written; check that all required properties are there." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"Edit digital banking ads\"." },
    422: { description: "The body was understood and its values were refused; check that the draft still exists." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const listSegments: Operation<ListSegmentsErrors> = {
  id: "listSegments",
  method: "GET",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments",
  parameters: { institutionId: { in: "path", required: true, client: true } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"View digital banking ads\"." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const getSegment: Operation<GetSegmentErrors> = {
  id: "getSegment",
  method: "GET",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"View digital banking ads\"." },
    404: { description: "There is no such segment at this institution." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const updateSegment: Operation<UpdateSegmentErrors> = {
  id: "updateSegment",
  method: "PUT",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true } },
  body: { required: true, content: { "application/json": { serialize: json } } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    400: { description: "The body was not accepted as it is written; check that all required properties are there." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"Edit digital banking ads\"." },
    422: { description: "The body was understood and its name or provider was refused; the vendor does not say by which rule." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const deleteSegment: Operation<DeleteSegmentErrors> = {
  id: "deleteSegment",
  method: "DELETE",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  responses: {
    204: {},
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"Edit digital banking ads\"." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const downloadSegmentEndUsersCsv: Operation<DownloadSegmentEndUsersCsvErrors> = {
  id: "downloadSegmentEndUsersCsv",
  method: "GET",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/end-users.csv",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "text/csv, */*;q=0.1",
  responses: {
    200: { content: "text/csv", read: csv },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"View digital banking ads\"." },
    404: { description: "There is no such segment at this institution." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const triggerUnsavedPermissionsHistory: Operation<TriggerUnsavedPermissionsHistoryErrors> = {
  id: "triggerUnsavedPermissionsHistory",
  method: "POST",
  path: "/a/segmentation/api/v0/institutions/{institutionId}/history/permissions",
  parameters: { institutionId: { in: "path", required: true, client: true } },
  security: [{ clientCredentials: [] }],
  responses: {
    200: {},
    400: { description: "The event was refused; the documentation does not say what is wrong with such a request." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as may not do this; the documentation names no permission for it." },
    404: { description: "Something was not found, probably the institution or its unsaved segment." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const triggerSegmentPermissionsHistory: Operation<TriggerSegmentPermissionsHistoryErrors> = {
  id: "triggerSegmentPermissionsHistory",
  method: "POST",
  path: "/a/segmentation/api/v0/institutions/{institutionId}/segments/{segmentId}/history/permissions",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  responses: {
    200: {},
    400: { description: "The event was refused; the documentation does not say what is wrong with such a request." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as may not do this; the documentation names no permission for it." },
    404: { description: "There is no such segment at this institution." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const getSegmentStats: Operation<GetSegmentStatsErrors> = {
  id: "getSegmentStats",
  method: "GET",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/stats",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"View digital banking ads\"." },
    404: { description: "There is no such segment at this institution." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const listSegmentEndUsers: Operation<ListSegmentEndUsersErrors> = {
  id: "listSegmentEndUsers",
  method: "GET",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/end-users",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    400: { description: "The segment has more than 150 users; take downloadSegmentEndUsersCsv, which has no such limit." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"View digital banking ads\"." },
    404: { description: "There is no such segment at this institution." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
  sensitive: true,
};

export const getDraft: Operation<GetDraftErrors> = {
  id: "getDraft",
  method: "GET",
  path: "/a/segments/api/v0/institutions/{institutionId}/drafts/{draftId}",
  parameters: { institutionId: { in: "path", required: true, client: true }, draftId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    400: { description: "The draft cannot be had; its id is wrong, or the draft is gone." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"View digital banking ads\"." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const downloadDraftMissingUsersCsv: Operation<DownloadDraftMissingUsersCsvErrors> = {
  id: "downloadDraftMissingUsersCsv",
  method: "GET",
  path: "/a/segments/api/v0/institutions/{institutionId}/drafts/{draftId}/missing-users.csv",
  parameters: { institutionId: { in: "path", required: true, client: true }, draftId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "text/csv, */*;q=0.1",
  responses: {
    200: { content: "text/csv", read: csv },
    400: { description: "The draft cannot be had; its id is wrong, or the draft is gone." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"View digital banking ads\"." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const downloadDraftEndUserIdsCsv: Operation<DownloadDraftEndUserIdsCsvErrors> = {
  id: "downloadDraftEndUserIdsCsv",
  method: "GET",
  path: "/a/segments/api/v0/institutions/{institutionId}/drafts/{draftId}/end-user-ids.csv",
  parameters: { institutionId: { in: "path", required: true, client: true }, draftId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "text/csv, */*;q=0.1",
  responses: {
    200: { content: "text/csv", read: csv },
    400: { description: "The draft cannot be had; its id is wrong, or the draft is gone." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"View digital banking ads\"." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const replaceSegmentUsers: Operation<ReplaceSegmentUsersErrors> = {
  id: "replaceSegmentUsers",
  method: "POST",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/drafts/{draftId}",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true }, draftId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"Edit digital banking ads\"." },
    404: { description: "There is no such segment or draft at this institution; a draft may have been used up." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const appendSegmentUsers: Operation<AppendSegmentUsersErrors> = {
  id: "appendSegmentUsers",
  method: "PUT",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/drafts/{draftId}",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true }, draftId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"Edit digital banking ads\"." },
    404: { description: "There is no such segment or draft at this institution; a draft may have been used up." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const removeSegmentUsers: Operation<RemoveSegmentUsersErrors> = {
  id: "removeSegmentUsers",
  method: "DELETE",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/drafts/{draftId}",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true }, draftId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"Edit digital banking ads\"." },
    404: { description: "There is no such segment or draft at this institution; a draft may have been used up." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const listEndUserSegments: Operation<ListEndUserSegmentsErrors> = {
  id: "listEndUserSegments",
  method: "GET",
  path: "/a/segments/api/v0/institutions/{institutionId}/end-users/{endUserId}/segments",
  parameters: { institutionId: { in: "path", required: true, client: true }, endUserId: { in: "path", required: true } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"View digital banking ads\"." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
};

export const importUsersCsv: Operation<ImportUsersCsvErrors> = {
  id: "importUsersCsv",
  method: "POST",
  path: "/a/segments/api/v0/institutions/{institutionId}/import",
  parameters: { institutionId: { in: "path", required: true, client: true }, sourceType: { in: "query", required: true } },
  body: { required: true, content: { "multipart/form-data": { serialize: multipart } } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    400: { description: "The CSV file or a value beside it was not accepted; check the source type, the column index and the header flag." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"Edit digital banking ads\"." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
  sensitive: true,
};

export const importSegmentUsersCsv: Operation<ImportSegmentUsersCsvErrors> = {
  id: "importSegmentUsersCsv",
  method: "POST",
  path: "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/import",
  parameters: { institutionId: { in: "path", required: true, client: true }, segmentId: { in: "path", required: true }, sourceType: { in: "query", required: true }, operationType: { in: "query", required: true } },
  body: { required: true, content: { "multipart/form-data": { serialize: multipart } } },
  security: [{ clientCredentials: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json" },
    400: { description: "The CSV file or a value beside it was not accepted; check the source type, the column index and the header flag." },
    401: { description: "The access token is missing, expired or not accepted." },
    403: { description: "The user that the client acts as lacks the permission \"Edit digital banking ads\"." },
    500: { description: "Banno failed on its side; a write may have been applied or not." },
    default: { description: "Banno answered with a status that its documentation does not list for this operation." },
  },
  sensitive: true,
};

/** Every operation, by name. */
export const operations = {
  createSegment,
  listSegments,
  getSegment,
  updateSegment,
  deleteSegment,
  downloadSegmentEndUsersCsv,
  triggerUnsavedPermissionsHistory,
  triggerSegmentPermissionsHistory,
  getSegmentStats,
  listSegmentEndUsers,
  getDraft,
  downloadDraftMissingUsersCsv,
  downloadDraftEndUserIdsCsv,
  replaceSegmentUsers,
  appendSegmentUsers,
  removeSegmentUsers,
  listEndUserSegments,
  importUsersCsv,
  importSegmentUsersCsv,
};

/** Credentials of {@link createBanno}, by security scheme. */
export interface BannoCredentials {
  /**
   * An access token by the client credentials grant; the client proves itself with a JWT that it signs with its private key
   * (`private_key_jwt`). There is no client secret.
   *
   * The institution registers the client as an external application of the type service account, with the public key as a JWKS URI or in
   * PEM. It acts as one user of the institution, whose permissions decide what it may do.
   *
   * The assertion has the client id as `iss` and `sub`, the exact token URL as `aud`, a new `jti` each time, and an `exp` at most five
   * minutes ahead (four here, so that a clock a little fast does no harm), **in milliseconds** since 1970: so the vendor's guide and its
   * own tool. RFC 7519 has seconds, and clients of others
   * send those, so the unit can be set. The vendor's tool has moved to `https://login.jackhenry.com/a/oidc-provider/api/v0/token`; the
   * token URL can be set too, and the audience goes with it. Access tokens are valid for ten minutes, and there is no refresh token.
   *
   * When absent, read from `BANNO_CLIENT_CREDENTIALS` (an access token).
   */
  clientCredentials?: Credential<OAuth2Credential>;
}

/** Parameters that may be given once, for every operation that has them. */
export interface BannoDefaults {
  /**
   * Id of the institution.
   *
   * Format uuid.
   */
  institutionId?: string;
}

/** A {@link Banno} whose client parameters were all given as `defaults`: what a function of yours may ask for. */
export type BannoWithDefaults = WithDefaults<Banno, Required<BannoDefaults>>;

/** Options of {@link createBanno}. */
export interface BannoOptions extends ClientOptions {
  /** Default: `BANNO_BASE_URL` from the environment, else `https://banno.com` (The only documented host). */
  baseUrl?: string | undefined;
  credentials?: BannoCredentials | undefined;
}

/** What {@link connect} must know of the API, apart from its operations. */
export const api: Api<Banno, BannoOptions> = {
  name: "banno",
  environment: "BANNO_BASE_URL",
  servers: [{ url: "https://banno.com" }],
  security: { clientCredentials: { scheme: oauth2, tokenUrl: "https://banno.com/a/oidc-provider/api/v0/token", clientAuthentication: { method: "private_key_jwt", audience: "token-url", algorithms: ["PS256", "ES256", "RS256"], lifetime: 240, expUnit: "milliseconds", tokenLifetime: 600, scope: "openid" }, environment: "BANNO_CLIENT_CREDENTIALS" } },
};

/**
 * A client for {@link Banno}. Credentials and base URL come from the options, else from the environment.
 * @example const banno = createBanno();
 */
export function createBanno<D extends BannoDefaults>(options: BannoOptions & { defaults: D }): WithDefaults<Banno, D>;
export function createBanno(options?: BannoOptions): Banno;
export function createBanno(options?: BannoOptions): Banno {
  return connect(api, operations, options);
}
