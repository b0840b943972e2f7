// Generated from infinity.yaml by specloom generate. Do not edit.

/** An integer in a response. The documentation calls these int and its samples print them as strings of digits; other samples of the vendor print both, so both are read. */
export type Integer = number;

/** One condition on a trigger. Goals of the same API use the same three properties. */
export interface Criterion {
  /** The field of a trigger to look at: any field of the trigger reports except those that begin with `attribution` (unsuitable), `segment` (not known yet), and `goal`, `goalTitle`, `goalValue`, `goalCurrency` (computed after segments). */
  field: string;
  /**
   * How to compare. The vendor's samples show `begins`, `nbegins` and `eq`; no page lists the others. These are known from the
   * vendor's engine, and a value beyond them is no error here.
   *
   * A leading `n` negates, and a trailing `i` ignores case. `inc` is "includes"; `in` takes options separated by commas, `innet` a
   * CIDR network, `glob` a file-name pattern, `bool` the word `true` or `false`, `re` a delimited PCRE.
   */
  op: "begins" | "beginsi" | "nbegins" | "nbeginsi" | "bool" | "ends" | "endsi" | "eq" | "eqi" | "ne" | "nei" | "gt" | "ge" | "lt" | "le" | "in" | "ini" | "nin" | "nini" | "inc" | "inci" | "ninc" | "ninci" | "re" | "nre" | "glob" | "innet" | (string & {});
  /** What to compare with, always a string. */
  value: string;
}

/** A segment as the API returns it. Unlike a segment group it does not name its installation: the sample shows no `igrp`. */
export interface Segment {
  /** Id, unique within the installation, up to 65535. 0 and 1 are built in. */
  segment: Integer;
  /** Your own reference, unique within the installation. A segment need not have one. */
  segmentRef?: string | null;
  /** Friendly name. */
  segmentName: string;
  /** Place in the order of detection, set with the segment or by `orderSegments`. Not unique: 0 is the default and also the fixed order of the built-in segments. */
  segmentOrder: Integer;
  /** What a trigger must match. */
  criteria: Criterion[];
  /** Status code of the segment. Only 200 is documented; goals and segment groups use 410 for what is gone. */
  segmentStatus: Integer;
  /** Organisation that the segment belongs to. */
  orgId?: Integer;
  /** Segment group that the segment belongs to; 0 by default. */
  segmentGroupId: Integer;
}

/** A segment group as the API returns it. */
export interface SegmentGroup {
  /** Id, unique within the installation. */
  segmentGroupId: Integer;
  /** Name of the group. */
  segmentGroupName: string;
  /** Installation that the group belongs to. */
  igrp: Integer;
  /** 200 is active, 410 deleted. The vendor's text says "segment" here; it is read as the group. Other codes may come. */
  segmentGroupStatus: Integer;
}

/** A segment to create. Its status cannot be given. */
export interface NewSegment {
  /**
   * Id to use; the next free one where absent. It cannot be changed later.
   *
   * 2 to 65535.
   */
  segment?: number;
  /**
   * Friendly name.
   *
   * At most 100 characters.
   */
  segmentName: string;
  /**
   * Your own reference, unique within the installation.
   *
   * At most 100 characters.
   */
  segmentRef?: string;
  /**
   * Place in the order of detection. Need not be unique.
   *
   * 0 to 65535.
   * @default 0
   */
  segmentOrder?: number;
  /** Organisation that the segment belongs to; the installation's primary one where absent. */
  orgId?: number;
  /** What a trigger must match. */
  criteria: Criterion[];
  /**
   * Segment group that the segment belongs to. (The vendor writes `integer` here and `int` elsewhere, one type.)
   * @default 0
   */
  segmentGroupId?: number;
}

/** The id of the new segment, where the API returns it. */
export interface CreatedSegment {
  /** Id of the new segment. */
  segment?: Integer;
}

/** Properties to set. `orgId` and `segmentGroupId` fall back to defaults where absent, so give their present values. The id and the status cannot be changed. */
export interface SegmentUpdate {
  /**
   * Friendly name.
   *
   * At most 100 characters.
   */
  segmentName?: string;
  /**
   * Your own reference, unique within the installation.
   *
   * At most 100 characters.
   */
  segmentRef?: string;
  /**
   * Place in the order of detection. Need not be unique.
   *
   * 0 to 65535.
   */
  segmentOrder?: number;
  /** Organisation that the segment belongs to. **Where absent, it becomes the installation's primary one.** */
  orgId?: number;
  /** What a trigger must match. The only property without an OPTIONAL mark; send the present ones to keep them. */
  criteria: Criterion[];
  /** Segment group that the segment belongs to. **Where absent, it becomes 0.** */
  segmentGroupId?: number;
}

/** Segments in the order of detection. */
export interface SegmentOrder {
  /** Ids of all segments that are not built in, in the wanted sequence. */
  sortedSegments: number[];
}

/** A segment group to create. Its id and its status cannot be given. */
export interface NewSegmentGroup {
  /** Name of the group. Unlike for segments, no length limit is documented. */
  segmentGroupName: string;
}

/** The id of the new segment group, where the API returns it. */
export interface CreatedSegmentGroup {
  /** Id of the new segment group. */
  segmentGroupId?: Integer;
}

/** The name to set. */
export interface SegmentGroupUpdate {
  /** Name of the group. Unlike for segments, no length limit is documented. */
  segmentGroupName: string;
}

/** What the API says of an error, usually a single string. */
export type ErrorBody = string | { [name: string]: unknown };

/** What the API says of an error, as plain text. */
export type ErrorText = string;
