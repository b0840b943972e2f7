import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { jsonAnswer } from "./answer.ts";
import type { FormLists } from "./hang-input.ts";
import { segmentOperations } from "./hang-segments.ts";
import { Refusal } from "./refusal.ts";
import { serve, type Simulator } from "./server.ts";

/** How a simulated Hang behaves, mostly where its documentation leaves a choice. */
export type HangOptions = {
  /** Port on 127.0.0.1; a free one by default. */
  port?: number;
  /** How many segments exist at the start, each with one requirement. 3 by default. */
  segments?: number;
  /** "digits" counts ids from 1, which fits a path parameter that is a number; "uuid" ends `00000000-0000-4000-8000-` in the count. "digits" by default. */
  ids?: "digits" | "uuid";
  /** Media types of a create, the other answering 415: the documented form, or JSON, which sibling operations take. "both" by default. */
  accepts?: "form" | "json" | "both";
  /**
   * How a form carries requirements: "indexed" is `requirements[0][filter_key]=…`, "rack" is `requirements[][filter_key]=…`,
   * "json" is `requirements=[…]`. Another way answers 422. "any" by default.
   */
  formLists?: FormLists | "any";
  /** Status of a create: 201 as documented, or 200 as sibling operations answer. 201 by default. */
  createStatus?: 200 | 201;
  /** Unit of timestamps since 1970: "seconds" as in sibling operations, or "milliseconds". "seconds" by default. */
  timestamps?: "seconds" | "milliseconds";
  /** Whether numbers are printed as strings, as some sibling operations do. False by default. */
  numbersAsStrings?: boolean;
  /** Whether what was never set is null; otherwise it is an empty text, and the time of creation. True by default. */
  nulls?: boolean;
  /** Whether lists have `total_records` beside the rows, as some sibling lists do. False by default. */
  totalRecords?: boolean;
  /** Status without a key; a wrong key is always 401. 401 by default. */
  missingKeyStatus?: 400 | 401;
  /** Error body: `{ id, code, messages: [{ title, message }] }`, `{ errors: [text] }` or `{ error: text }`. "messages" by default. */
  errorBody?: "messages" | "errors" | "error";
  /** The clock of timestamps, in milliseconds. `Date.now` by default. */
  now?: () => number;
};

export type HangSettings = Required<Omit<HangOptions, "port">>;

/** The key for the header `X-API-Key`. */
export type HangCredentials = { apiKey: string };

const credentials: HangCredentials = { apiKey: "simulated-key" };

const defaults: HangSettings = {
  segments: 3,
  ids: "digits",
  accepts: "both",
  formLists: "any",
  createStatus: 201,
  timestamps: "seconds",
  numbersAsStrings: false,
  nulls: true,
  totalRecords: false,
  missingKeyStatus: 401,
  errorBody: "messages",
  now: Date.now,
};

const errorBodies = {
  messages: ({ status, message }: Refusal) => {
    const code = STATUS_CODES[status]!.toUpperCase().replaceAll(/\W/g, "_");
    return { id: randomUUID(), code: status, messages: [{ title: message, message: code }] };
  },
  errors: ({ message }: Refusal) => ({ errors: [message] }),
  error: ({ message }: Refusal) => ({ error: message }),
};

/**
 * Hang's program segments as its documentation describes them: a key that selects the program, one list without pages,
 * rows in `program_segments` and `program_segment`, requirements in all but the list.
 * What the documentation does not know, a parameter or a field, is refused.
 *
 * @example
 * const hang = await simulateHang({ formLists: "rack" });
 * const client = createHang({ baseUrl: hang.url, credentials: hang.credentials });
 */
export const simulateHang = ({ port, ...options }: HangOptions = {}): Promise<Simulator<HangCredentials>> => {
  const settings = { ...defaults, ...options };
  return serve(
    {
      basePaths: ["/partner-api"],
      credentials,
      operations: segmentOperations(settings),
      guard: ({ headers, query }) => {
        const key = headers["x-api-key"];
        if (!key) throw new Refusal(settings.missingKeyStatus, "API key is missing");
        if (key !== credentials.apiKey) throw new Refusal(401, "API key is invalid");
        for (const name of query.keys()) throw new Refusal(400, `unknown parameter ${name}`);
      },
      refuse: (refusal) => jsonAnswer(refusal.status, errorBodies[settings.errorBody](refusal)),
    },
    port,
  );
};
