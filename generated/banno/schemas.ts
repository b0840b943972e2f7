// Generated from banno.yaml by specloom generate. Do not edit.
import { type Binary } from "specloom";

/** A segment to create. */
export interface SegmentPayload {
  /** Name of the segment. No limits are documented. */
  name: string;
  /** Who provides the users, as free text, for instance the institution itself, Banno or Geezeo. */
  sourceProvider: string;
  /**
   * Draft whose users the segment gets.
   *
   * Format uuid.
   */
  draftId: string;
}

/** What a segment shall be called and by whom it is provided. */
export interface SegmentUpdatePayload {
  /** Name of the segment. No limits are documented. */
  name: string;
  /** Who provides the users, as free text, for instance the institution itself, Banno or Geezeo. */
  sourceProvider: string;
}

/** A set of users of an institution. The users themselves are read apart. */
export interface Segment {
  /** Name of the segment. */
  name: string;
  /**
   * When the segment was last changed.
   *
   * Format date-time.
   */
  updatedAt: string;
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  segmentId: string;
  /**
   * Institution that the segment belongs to.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * Draft that the list of users was made from. It need not be there.
   *
   * Format uuid.
   */
  draftId?: string | null;
  /**
   * When the segment was created.
   *
   * Format date-time.
   */
  createdAt: string;
  /** Who provides the users, as free text, for instance the institution itself, Banno or Geezeo. */
  sourceProvider: string;
}

/** Users that an import found, kept until a segment is created or changed with them. */
export interface DraftedSegment {
  /**
   * Id of the draft.
   *
   * Format uuid.
   */
  draftId: string;
  /**
   * Institution that the draft belongs to.
   *
   * Format uuid.
   */
  institutionId: string;
  /**
   * When the draft was made.
   *
   * Format date-time.
   */
  createdAt: string;
}

/** A list of segments. */
export interface Segments {
  /** The segments, in an order that is not documented. */
  segments: Segment[];
}

/** A user of the institution. */
export interface EndUser {
  /** Email address. */
  email?: string | null;
  /** Name that the user signs in with. */
  username: string;
  /** Row of the user in the CSV file, presumably; without a meaning for users that are read from a segment. */
  rowNumber?: number | null;
  /** NetTeller id. */
  nettellerId?: string | null;
  /** Last name. */
  lastName: string;
  /** First name. */
  firstName: string;
  /**
   * Id of the user.
   *
   * Format uuid.
   */
  endUserId: string;
  /** Member number. */
  memberNumber?: string | null;
}

/** A list of users. */
export interface EndUsers {
  /** The users, at most 150. */
  endUsers: EndUser[];
}

/** A CSV file of users and how to read it. */
export interface EndUsersCSVForm {
  /** Who provides the users, as free text, for instance the institution itself, Banno or Geezeo. */
  sourceProvider?: string;
  /** The CSV file, one user per row. Neither a largest size nor an encoding is documented. */
  file: string;
  /**
   * Index of the column that identifies the user. The first column is 0.
   * @default 0
   */
  user_identifier_csv_column?: number;
  /**
   * Whether the first row has headers and no user.
   * @default true
   */
  csv_header_row_exists?: boolean;
}

/** What an import found. */
export interface ParsedCSVResults {
  /** The headers of the file. */
  csvHeaders: string[];
  /** The rows whose user was not found. */
  csvUnknownRows: CsvUnknownRow[];
  /**
   * Id of the draft that holds the users that were found.
   *
   * Format uuid.
   */
  draftId: string;
  /** Number of users that were found. */
  foundUsersCount: number;
}

/** A row of the file whose user was not found. */
export interface CsvUnknownRow {
  /** Number of the row in the file. Where counting begins is not documented. */
  rowNumber: number;
  /** The value of each column in this row. */
  values: string[];
}

/** Figures of a segment. */
export interface SegmentStatistics {
  /** Number of campaigns that use the segment. */
  numberOfCampaigns: number;
  /** How many users the segment has. */
  userCount: number;
}

/** A CSV file of users and how to read it. */
export interface EndUsersCSVFormForm {
  /** Who provides the users, as free text, for instance the institution itself, Banno or Geezeo. */
  sourceProvider?: string;
  /** The CSV file, one user per row. Neither a largest size nor an encoding is documented. */
  file: Binary;
  /**
   * Index of the column that identifies the user. The first column is 0.
   * @default 0
   */
  user_identifier_csv_column?: number;
  /**
   * Whether the first row has headers and no user.
   * @default true
   */
  csv_header_row_exists?: boolean;
}
