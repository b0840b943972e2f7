// Generated from unity-one.yaml by specloom generate. Do not edit.

/** A page as other lists of the vendor have it. Their totals differ in name, so none is declared. */
export interface SegmentPage {
  /** The segments of the page. */
  items: Segment[];
}

/** A group of clients with something in common. */
export interface Segment {
  /** Id of the segment. Mostly a UUID, but not always; the vendor's sample has one called `segment`. */
  id: string;
  /** Name of the segment. */
  name: string;
  /** Its id in your own system, a text even where it looks like a number; null where it has none. */
  externalId: string | null;
  /** Id of the segment above it, null at the top of a tree. There may be several tops. */
  parentSegmentId: string | null;
}

/** A segment to create. */
export interface NewSegment {
  /** Name of the segment. */
  name: string;
  /** Its id in your own system. Printed as `externalID` in the vendor's list of properties. */
  externalId?: string;
  /** Id of the segment above it. Printed as `parnetSegmentId` in the vendor's list of properties. */
  parentSegmentId?: string;
}

/** The id of the new segment. */
export interface CreatedSegment {
  /** Id of the segment. */
  id: string;
}

/** A segment as it shall be. What becomes of a property that is left out is not documented, so send all three. */
export interface SegmentUpdate {
  /** Name of the segment. */
  name: string;
  /** Its id in your own system. Send null back where the segment has none. */
  externalId?: string | null;
  /** Id of the segment above it. Send null back where the segment has none. */
  parentSegmentId?: string | null;
}

/** Events from a step on. */
export interface SegmentEventBatch {
  /**
   * The step to ask for next.
   *
   * Format int64.
   */
  nextId: number;
  /** The events. Their largest number in a batch is not documented. */
  events: SegmentEvent[];
}

/** Something that happened to a segment. */
export interface SegmentEvent {
  /** Id of the segment. */
  segmentId: string;
  /**
   * What happened. The vendor's sample has `CREATE`, its comment the three words in lower case: compare without regard to case,
   * and expect others.
   */
  type: "CREATE" | "UPDATE" | "DELETE" | (string & {});
}

/** What the service says of an error. Nothing of it is documented. */
export interface Failure {
  /** What went wrong, for people. */
  message?: string;
  /** What went wrong, in a word or for people. */
  error?: string;
}

/** What the service says of an error, as plain text. */
export type FailureText = string;
