// Generated from bunce.yaml by specloom generate. Do not edit.

/** A named group of customers. */
export interface Segment {
  /**
   * Id of the segment.
   *
   * Format uuid.
   */
  id: string;
  /** Name of the segment. */
  name: string;
  /** What the segment is for. The vendor's sample answers with another text than was sent: do not rely on an echo. */
  description: string | null;
  /** Conditions of the segment. Only `null` is documented; the shape of others is not. */
  conditions: unknown;
  /**
   * How the segment gets its customers: `automatic` or `manual`, and perhaps others. A segment created without
   * conditions is `automatic` in the vendor's sample, so the word says less than it seems to.
   */
  type: "automatic" | "manual" | (string & {});
  /**
   * Whether all customers belong to the segment. The service sends a boolean or 0 and 1; programs see a boolean.
   * Called `add_all_customers` when a segment is created.
   */
  all_customers: boolean;
  /**
   * When the segment was created, as `YYYY-MM-DD hh:mm:ss`. The time zone is not documented.
   *
   * Pattern `^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$`.
   */
  created_at: string | null;
  /** When the segment was last changed. The create answer has none; the notation is not documented. */
  updated_at?: string | null;
  /** Number of customers in the segment. The create answer has none. */
  customers_count?: number;
}

/** A segment to create. */
export interface NewSegment {
  /** Name of the segment. No limits are documented. */
  name: string;
  /** What the segment is for. Any text, although the vendor's page types it as an email address. */
  description?: string | null;
  /** Whether all customers shall belong to the segment. Called `all_customers` in answers. */
  add_all_customers?: boolean | null;
}

/** What to change in a segment. What `null` does is not documented. */
export interface SegmentChanges {
  /** The new name. */
  name?: string | null;
  /** The new description. */
  description?: string | null;
}

/** An answer with one segment. */
export interface SegmentResponse {
  /** Whether the request succeeded. Trust the HTTP status first. */
  success?: boolean;
  /** A summary for people. */
  message: string;
  data: Segment;
}

/** An answer with one page of segments. */
export interface SegmentList {
  /** Whether the request succeeded. Trust the HTTP status first. */
  success?: boolean;
  /** A summary for people. */
  message: string;
  /** The segments, or an object that holds them. */
  data: Segment[] | SegmentPage;
  meta?: PageMeta;
}

/** The second of the two forms of a list. */
export interface SegmentPage {
  /** The segments. */
  data: Segment[];
  meta?: PageMeta;
}

/** Where a page stands in its list. Which of these the service sends is not documented for segments. */
export interface PageMeta {
  /** Whether another page follows. */
  has_next_page?: boolean;
  /** Whether a page precedes. */
  has_prev_page?: boolean;
  /** Cursor of the next page. Segments are asked for by page number instead. */
  next_page_cursor?: string | null;
  /** Cursor of the page before. */
  prev_page_cursor?: string | null;
  /** Items per page. */
  per_page?: number;
  /** Items on all pages. */
  total?: number;
  /** Number of pages. */
  total_pages?: number;
}

/** Customers to add to a segment. */
export interface SegmentCustomers {
  /** The customers. The largest number is not documented. */
  customers: SegmentCustomer[];
}

/** A customer to add, to create or to update. At least one of `customer_id` and `email` is required. */
export type SegmentCustomer = CustomerDetails & ({
  customer_id: string;
} | {
  email: string;
});

/** What is known of a customer. */
export interface CustomerDetails {
  /** Id of the customer in your own system. */
  customer_id?: string;
  /**
   * Email address.
   *
   * Format email.
   */
  email?: string;
  /** First name. */
  first_name?: string;
  /** Last name. */
  last_name?: string;
  /** Phone number. The vendor's samples have it with and without a country code. */
  phone_no?: string;
  /** Devices to send push messages to. Not on the page of this operation, but in the vendor's SDK. */
  devices?: Device[];
}

/** A device of a customer. */
export interface Device {
  /** Kind of the device. */
  device_type: "ios" | "android" | (string & {});
  /** Token for push messages. */
  device_token: string;
}

/** Customers to remove from a segment. */
export interface SegmentCustomerKeys {
  /** The `customer_id` or the email address of each customer. */
  customers: string[];
}

/** An object without members. */
export interface EmptyBody {
  [name: string]: never;
}

/** An answer without data. */
export interface Confirmation {
  /** Whether the request succeeded. Trust the HTTP status first. */
  success?: boolean;
  /** A summary for people. */
  message: string;
  /** Nothing. */
  data?: null;
}

/** An answer to a request that failed. */
export interface Failure {
  /** `false`. Some of the vendor's texts call it `status`; the HTTP status says the same. */
  success?: boolean;
  /** What went wrong, for people. */
  message: string;
}
