import { json } from "./answer.ts";
import type { MetaPlace } from "./bunce-list.ts";
import { segmentOperations } from "./bunce-segments.ts";
import { rateLimit } from "./rate-limit.ts";
import { Refusal } from "./refusal.ts";
import { serve, type Simulator } from "./server.ts";

/** How a simulated Bunce behaves, mostly where its documentation leaves a choice. */
export type BunceOptions = {
  /** Port on 127.0.0.1; a free one by default. */
  port?: number;
  /** How many segments exist at the start, with ids `00000000-0000-4000-8000-` and their number. 3 by default. */
  segments?: number;
  /** Status of a create. 201 by default. */
  createStatus?: 200 | 201;
  /** How `all_customers` is printed: 1 and 0, as in the documentation's sample, or true and false. "number" by default. */
  allCustomers?: "number" | "boolean";
  /**
   * Shape of lists: `meta` with cursors "beside" the rows in `data` (default), or "inside" as `data.data` and `data.meta`;
   * "none" has rows alone; "total-pages" is the older `data.meta` that counts pages.
   */
  meta?: MetaPlace;
  /** A higher `per_page` silently counts as this much. No maximum by default. */
  maxPerPage?: number;
  /** Status for an id that is no UUID. 400 by default. */
  invalidIdStatus?: 400 | 422;
  /** The clock of the rate limit and of timestamps, in milliseconds. `Date.now` by default. */
  now?: () => number;
};

export type BunceSettings = Required<Omit<BunceOptions, "port">>;

/** The key for the header `X-Authorization`. */
export type BunceCredentials = { secretKey: string };

const credentials: BunceCredentials = { secretKey: "sk_test_simulated" };

const defaults: BunceSettings = {
  segments: 3,
  createStatus: 201,
  allCustomers: "number",
  meta: "beside",
  maxPerPage: Infinity,
  invalidIdStatus: 400,
  now: Date.now,
};

/**
 * Bunce's segments API as its documentation describes it: every answer in an envelope, JSON only, ids that are UUIDs,
 * 500 requests a minute and then a minute of 429. What the documentation does not know, a parameter or a field, is refused.
 *
 * @example
 * const bunce = await simulateBunce({ meta: "inside" });
 * const client = createBunce({ baseUrl: bunce.url, credentials: bunce.credentials });
 */
export const simulateBunce = ({ port, ...options }: BunceOptions = {}): Promise<Simulator<BunceCredentials>> => {
  const settings = { ...defaults, ...options };
  const minute = 60_000;
  const wait = rateLimit({ requests: 500, window: minute, block: minute, now: settings.now });
  return serve(
    {
      basePaths: ["/v1"],
      credentials,
      operations: segmentOperations(settings),
      lists: {
        "GET /segments": { position: "page", first: 1, counts: "pages", size: { name: "per_page", default: 20 }, next: ["has_next_page", "next_page_cursor"] },
      },
      guard: ({ headers }) => {
        const milliseconds = wait();
        if (milliseconds > 0) {
          const seconds = String(Math.ceil(milliseconds / 1_000));
          throw new Refusal(429, "You have reached maximum request limit.", { headers: { "retry-after": seconds } });
        }
        if (headers["x-authorization"] !== credentials.secretKey) throw new Refusal(401, "Unauthorized");
      },
      refuse: ({ status, message, details }) => ({
        status,
        headers: json,
        body: JSON.stringify({ success: false, message, ...(details && { error: details }) }),
      }),
    },
    port,
  );
};
