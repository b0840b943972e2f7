// Generated from hang.yaml by specloom generate. Do not edit.

/** A group of the members of a program. */
export interface ProgramSegment {
  /** Id of the segment, to be taken as it is. */
  id: string;
  /** Name of the segment. */
  name: string | null;
  /** What the segment is for. */
  description: string | null;
  /** Id of a version. What it is a version of is not documented. */
  version_id: string | null;
  /** When the members of the segment were last worked out, presumably null before the first time. */
  members_last_refreshed_at: EpochSeconds;
  /** When the segment was created. */
  created_at: EpochSeconds;
  /** When the segment was last changed. */
  updated_at: EpochSeconds;
}

/** A segment with its requirements. */
export type ProgramSegmentDetails = ProgramSegment & {
  /** What a member must meet. Called `requirements` when a segment is created. */
  program_segment_requirements: ProgramSegmentRequirement[];
};

/** One condition of a segment. */
export interface ProgramSegmentRequirement {
  /** Id of the requirement. */
  id: string;
  /** Id of the segment that it belongs to. */
  program_segment_id: string;
  /** What to look at. No keys are documented. */
  filter_key: string;
  /** What to compare with. No values are documented. */
  filter_value: string;
  /** When the requirement was created. */
  created_at: EpochSeconds;
  /** When the requirement was last changed. */
  updated_at: EpochSeconds;
}

/** A time as seconds since 1970 in UTC. */
export type EpochSeconds = number | null;

/** An answer with all segments. */
export interface ProgramSegmentList {
  /** The segments, without their requirements. */
  program_segments: ProgramSegment[];
}

/** An answer with one segment. */
export interface ProgramSegmentResponse {
  program_segment: ProgramSegmentDetails;
}

/** A segment to create. */
export interface NewProgramSegment {
  /** Name of the segment. Optional, as documented. */
  name?: string;
  /** What the segment is for. */
  description?: string;
  /** What a member must meet. Called `program_segment_requirements` in answers. */
  requirements?: NewProgramSegmentRequirement[];
}

/** One condition of a new segment. Inferred from answers, so more properties may be given. */
export interface NewProgramSegmentRequirement {
  /** What to look at. No keys are documented. */
  filter_key?: string;
  /** What to compare with. No values are documented. */
  filter_value?: string;
  [name: string]: unknown;
}

/**
 * What the service says of an error. It has several forms: `messages`, where `message` is a code for machines, or `errors`, or
 * `error`.
 */
export interface Failure {
  /** Id of this failure. */
  id?: string;
  /** The HTTP status once more. */
  code?: number;
  /** What went wrong. */
  messages?: FailureMessage[];
  /** What went wrong, in another form. */
  errors?: string[];
  /** What went wrong, in a third form. */
  error?: string;
  /** What went wrong, beside `success`. */
  message?: string;
}

/** One thing that went wrong. */
export interface FailureMessage {
  /** What went wrong, for people. */
  title?: string;
  /** A code for machines. */
  message?: string;
}
