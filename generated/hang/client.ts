// Generated from hang.yaml by specloom generate. Do not edit.
import { type Api, type Call, type CallOptions, type ClientOptions, type Credential, type Decode, type NoParameters, type Operation, apiKey, bracketForm, checkedJson, connect, json } from "specloom";
import type { Failure, NewProgramSegment, ProgramSegmentList, ProgramSegmentResponse } from "./schemas.ts";
export type * from "./schemas.ts";

/**
 * Hang Program Segments 2
 *
 * List, create, read and delete the segments of a loyalty program. There is no operation to change one or to refresh its members.
 */
export interface Hang {
  /**
   * List the segments of the program
   *
   * All segments of the program that the key belongs to, in one answer: no page parameter and no total is documented.
   *
   * The segments come without their requirements. Get one of them for those.
   *
   * `GET /v2/admin/program-segments`
   * @throws {HttpError} 400: The request cannot be accepted, perhaps because it has no key.
   * @throws {HttpError} 401: The key is missing or not valid.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.hang.com/hang-platform/api/api-reference/admin/program-segments
   */
  listProgramSegments(params?: NoParameters, options?: CallOptions): Call<ProgramSegmentList, ListProgramSegmentsErrors>;

  /**
   * Create a segment
   *
   * Creates a segment in the program that the key belongs to, and answers with it and its requirements.
   *
   * The body goes as JSON or as a form. The vendor declares a form, without a word on how it holds a list of requirements; elsewhere
   * it sends JSON to operations that it declares as forms, so JSON comes first here. Give a content type to send the form.
   *
   * There is no idempotency key, and whether names are unique is not documented: after a failure without an answer, look before
   * creating again.
   *
   * `POST /v2/admin/program-segments`
   * @throws {HttpError} 400: The request cannot be accepted, perhaps because it has no key.
   * @throws {HttpError} 401: The key is missing or not valid.
   * @throws {HttpError} 422: A value in the request is missing or not valid.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.hang.com/hang-platform/api/api-reference/admin/program-segments
   */
  createProgramSegment(params: CreateProgramSegmentParameters, options?: CallOptions<"application/json" | "application/x-www-form-urlencoded">): Call<ProgramSegmentResponse, CreateProgramSegmentErrors>;

  /**
   * Get a segment
   *
   * One segment with its requirements.
   *
   * `GET /v2/admin/program-segments/{id}`
   * @throws {HttpError} 400: The request cannot be accepted, perhaps because it has no key.
   * @throws {HttpError} 401: The key is missing or not valid.
   * @throws {HttpError} 404: The program has no such segment.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.hang.com/hang-platform/api/api-reference/admin/program-segments
   */
  getProgramSegment(params: GetProgramSegmentParameters, options?: CallOptions): Call<ProgramSegmentResponse, GetProgramSegmentErrors>;

  /**
   * Delete a segment
   *
   * Deletes one segment. Whether one that is in use is refused is not documented.
   *
   * `DELETE /v2/admin/program-segments/{id}`
   * @throws {HttpError} 400: The request cannot be accepted, perhaps because it has no key.
   * @throws {HttpError} 401: The key is missing or not valid.
   * @throws {HttpError} 404: The program has no such segment.
   * @throws {HttpError} default: The service answered with a status that its documentation does not mention.
   * @see https://docs.hang.com/hang-platform/api/api-reference/admin/program-segments
   */
  deleteProgramSegment(params: DeleteProgramSegmentParameters, options?: CallOptions): Call<void, DeleteProgramSegmentErrors>;
}

/** Bodies of the errors of {@link Hang.listProgramSegments}, by status. */
export interface ListProgramSegmentsErrors {
  400: Failure;
  401: Failure;
  default: Failure;
}

/** Parameters of {@link Hang.createProgramSegment}. */
export interface CreateProgramSegmentParameters {
  /** The new segment. No property is required, not even a name. */
  body: NewProgramSegment;
}

/** Bodies of the errors of {@link Hang.createProgramSegment}, by status. */
export interface CreateProgramSegmentErrors {
  400: Failure;
  401: Failure;
  422: Failure;
  default: Failure;
}

/** Parameters of {@link Hang.getProgramSegment}. */
export interface GetProgramSegmentParameters {
  /** Id of the segment. Called a number here and shown as a string in answers, so both are taken. */
  id: string | number;
}

/** Bodies of the errors of {@link Hang.getProgramSegment}, by status. */
export interface GetProgramSegmentErrors {
  400: Failure;
  401: Failure;
  404: Failure;
  default: Failure;
}

/** Parameters of {@link Hang.deleteProgramSegment}. */
export interface DeleteProgramSegmentParameters {
  /** Id of the segment. Called a number here and shown as a string in answers, so both are taken. */
  id: string | number;
}

/** Bodies of the errors of {@link Hang.deleteProgramSegment}, by status. */
export interface DeleteProgramSegmentErrors {
  400: Failure;
  401: Failure;
  404: Failure;
  default: Failure;
}

const decodeProgramSegment: Decode = { properties: { members_last_refreshed_at: "integer", created_at: "integer", updated_at: "integer" } };

const decodeProgramSegmentList: Decode = { properties: { program_segments: { items: decodeProgramSegment } } };

const decodeProgramSegmentRequirement: Decode = { properties: { created_at: "integer", updated_at: "integer" } };

const decodeProgramSegmentDetails: Decode = { properties: { members_last_refreshed_at: "integer", created_at: "integer", updated_at: "integer", program_segment_requirements: { items: decodeProgramSegmentRequirement } } };

const decodeProgramSegmentResponse: Decode = { properties: { program_segment: decodeProgramSegmentDetails } };

export const listProgramSegments: Operation<ListProgramSegmentsErrors> = {
  id: "listProgramSegments",
  method: "GET",
  path: "/v2/admin/program-segments",
  security: [{ apiKey: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json", read: checkedJson, decode: decodeProgramSegmentList },
    400: { description: "The request cannot be accepted, perhaps because it has no key.", content: "application/json" },
    401: { description: "The key is missing or not valid.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const createProgramSegment: Operation<CreateProgramSegmentErrors> = {
  id: "createProgramSegment",
  method: "POST",
  path: "/v2/admin/program-segments",
  body: { required: true, content: { "application/json": { serialize: json }, "application/x-www-form-urlencoded": { serialize: bracketForm } } },
  security: [{ apiKey: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json", read: checkedJson, decode: decodeProgramSegmentResponse },
    201: { content: "application/json", read: checkedJson, decode: decodeProgramSegmentResponse },
    400: { description: "The request cannot be accepted, perhaps because it has no key.", content: "application/json" },
    401: { description: "The key is missing or not valid.", content: "application/json" },
    422: { description: "A value in the request is missing or not valid.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const getProgramSegment: Operation<GetProgramSegmentErrors> = {
  id: "getProgramSegment",
  method: "GET",
  path: "/v2/admin/program-segments/{id}",
  parameters: { id: { in: "path", required: true } },
  security: [{ apiKey: [] }],
  accept: "application/json",
  responses: {
    200: { content: "application/json", read: checkedJson, decode: decodeProgramSegmentResponse },
    400: { description: "The request cannot be accepted, perhaps because it has no key.", content: "application/json" },
    401: { description: "The key is missing or not valid.", content: "application/json" },
    404: { description: "The program has no such segment.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

export const deleteProgramSegment: Operation<DeleteProgramSegmentErrors> = {
  id: "deleteProgramSegment",
  method: "DELETE",
  path: "/v2/admin/program-segments/{id}",
  parameters: { id: { in: "path", required: true } },
  security: [{ apiKey: [] }],
  accept: "application/json",
  responses: {
    204: {},
    400: { description: "The request cannot be accepted, perhaps because it has no key.", content: "application/json" },
    401: { description: "The key is missing or not valid.", content: "application/json" },
    404: { description: "The program has no such segment.", content: "application/json" },
    default: { description: "The service answered with a status that its documentation does not mention.", content: "application/json" },
  },
};

/** Every operation, by name. */
export const operations = {
  listProgramSegments,
  createProgramSegment,
  getProgramSegment,
  deleteProgramSegment,
};

/** Credentials of {@link createHang}, by security scheme. */
export interface HangCredentials {
  /**
   * The key of a loyalty program. For servers only. Some pages of the vendor write the header in capitals.
   *
   * When absent, read from `HANG_API_KEY`.
   */
  apiKey?: Credential<string>;
}

/** Options of {@link createHang}. */
export interface HangOptions extends ClientOptions {
  /** Default: `HANG_BASE_URL` from the environment, else `https://loyalty.hang.xyz/partner-api` (Production). Also documented: `https://loyalty.headliner.page/partner-api` (Staging). */
  baseUrl?: string | undefined;
  credentials?: HangCredentials | undefined;
}

/** What {@link connect} must know of the API, apart from its operations. */
export const api: Api<Hang, HangOptions> = {
  name: "hang",
  environment: "HANG_BASE_URL",
  servers: [{ url: "https://loyalty.hang.xyz/partner-api" }, { url: "https://loyalty.headliner.page/partner-api" }],
  security: { apiKey: { scheme: apiKey, in: "header", name: "X-API-Key", environment: "HANG_API_KEY" } },
};

/**
 * A client for {@link Hang}. Credentials and base URL come from the options, else from the environment.
 * @example const hang = createHang();
 */
export function createHang(options?: HangOptions): Hang {
  return connect(api, operations, options);
}
