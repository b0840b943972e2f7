import type { Fault } from "./fault.ts";

const second = () => "1";
/** Dates have no fractions: at least a second from now. */
const date = () => new Date(Date.now() + 1_999).toUTCString();

const refused = (status: number, description: string, retryAfter?: () => string): Fault => ({
  description: `${status} ${description}${retryAfter ? `, Retry-After ${retryAfter === date ? "as a date" : "in seconds"}` : ""}; not handled`,
  befall: async ({ refuse }) => refuse(status, retryAfter && { "retry-after": retryAfter() }),
});

/** A gateway says so after the server behind it has done its work. */
const lost = (status: number, description: string, retryAfter?: () => string): Fault => ({
  description: `${status} ${description}${retryAfter ? ", Retry-After in seconds" : ""}, of a gateway; handled all the same`,
  befall: async ({ answer, refuse }) => {
    await answer();
    return refuse(status, retryAfter && { "retry-after": retryAfter() });
  },
});

export const statusFaults = {
  "status-408": refused(408, "request timeout"),
  "status-408-retry-after": refused(408, "request timeout", second),
  "status-429": refused(429, "too many requests"),
  "status-429-retry-after": refused(429, "too many requests", second),
  "status-429-retry-after-date": refused(429, "too many requests", date),
  "status-500": refused(500, "internal server error"),
  "status-500-retry-after": refused(500, "internal server error", second),
  "status-502": lost(502, "bad gateway"),
  "status-502-retry-after": lost(502, "bad gateway", second),
  "status-503": refused(503, "service unavailable"),
  "status-503-retry-after": refused(503, "service unavailable", second),
  "status-504": lost(504, "gateway timeout"),
  "status-504-retry-after": lost(504, "gateway timeout", second),
  "error-without-body": {
    description: "400 without a body; not handled",
    befall: async () => ({ status: 400 }),
  },
} satisfies Record<string, Fault>;
