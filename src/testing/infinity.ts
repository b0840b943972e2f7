import { json } from "./answer.ts";
import type { List } from "./faults/fault.ts";
import { segmentGroupOperations } from "./infinity-groups.ts";
import { print } from "./infinity-print.ts";
import { segmentOperations } from "./infinity-segments.ts";
import { createStore } from "./infinity-store.ts";
import { Refusal } from "./refusal.ts";
import { serve, type ReceivedRequest, type Simulator } from "./server.ts";

/** How a simulated Infinity behaves, mostly where its documentation leaves a choice. */
export type InfinityOptions = {
  /** Port on 127.0.0.1; a free one by default. */
  port?: number;
  /** The only installation there is, 7 by default; another answers 403 "access denied". */
  igrp?: number;
  /** How many segments exist at the start, beside the built-in 0 and 1: ids from 2 on, organisation 2. 3 by default. */
  segments?: number;
  /** How many segment groups exist at the start, ids from 1 on, all empty. 2 by default. */
  segmentGroups?: number;
  /** Whether lists show the built-in segments 0 and 1, which can be read in any case. True by default. */
  listBuiltIns?: boolean;
  /** A higher `limit` is an error, and a list without one ends here. 10,000 by default. */
  maxLimit?: number;
  /** Encodings of request bodies, the others answering 415. "both" by default. */
  accepts?: "form" | "json" | "both";
  /** What a 201 carries: nothing, as documented, or the new id. "empty" by default. */
  createBody?: "empty" | "id";
  /** What stays readable with status 410 after its deletion, the rest answering 404. Segment groups by default. */
  keepDeleted?: ("segments" | "segmentGroups")[];
  /** Media type of lists, which are one JSON object per line in any case. "application/json" by default. */
  listContentType?: string;
};

export type InfinitySettings = Required<Omit<InfinityOptions, "port">>;

/** Basic for `/config/v2`, the API key for `/config/v2.1`. */
export type InfinityCredentials = { basicAuth: { username: string; password: string }; apiKey: string };

const credentials: InfinityCredentials = { basicAuth: { username: "ada", password: "simulated-password" }, apiKey: "simulated-key" };

const defaults: InfinitySettings = {
  igrp: 7,
  segments: 3,
  segmentGroups: 2,
  // They have an order of 0 and an organisation that can be changed, facts that only a reader of their rows could notice.
  listBuiltIns: true,
  maxLimit: 10_000,
  accepts: "both",
  createBody: "empty",
  // The documentation gives groups, and only groups, a status for deleted.
  keepDeleted: ["segmentGroups"],
  listContentType: "application/json",
};

const basicHeader = ({ username, password }: InfinityCredentials["basicAuth"]) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

const authenticate = ({ path, headers }: ReceivedRequest) => {
  const given = headers.authorization ?? "";
  if (!path.startsWith("/config/v2.1/")) {
    if (given !== basicHeader(credentials.basicAuth)) throw new Refusal(401, "auth required");
    return;
  }
  if (!given.startsWith("ApiKey ")) throw new Refusal(401, "auth required");
  if (given !== `ApiKey ${credentials.apiKey}`) throw new Refusal(403, "access denied");
};

/**
 * Infinity's Config API for segments and segment groups, as its documentation describes it: one JSON object per line,
 * numbers as strings, forms with bracketed names, an organisation and a group that return to their defaults when an update omits them.
 * The same data is served at `/config/v2.1` for API keys. What the documentation does not know, a parameter or a field, is refused.
 *
 * @example
 * const infinity = await simulateInfinity({ segments: 2_500 });
 * const client = createInfinity({ baseUrl: infinity.url, credentials: infinity.credentials, defaults: { igrp: 7 } });
 */
export const simulateInfinity = ({ port, ...options }: InfinityOptions = {}): Promise<Simulator<InfinityCredentials>> => {
  const settings = { ...defaults, ...options };
  const store = createStore(settings, settings.igrp);
  const pages: List = { position: "offset", first: 0, counts: "rows", size: { name: "limit", default: settings.maxLimit }, lines: true };
  return serve(
    {
      basePaths: ["/config/v2", "/config/v2.1"],
      credentials,
      operations: { ...segmentOperations(store, settings), ...segmentGroupOperations(store, settings) },
      lists: { "GET /igrps/{igrp}/segments": pages, "GET /igrps/{igrp}/segmentGroups": pages },
      guard: (request) => {
        authenticate(request);
        const { igrp = String(settings.igrp) } = request.parameters;
        if (igrp !== String(settings.igrp)) throw new Refusal(403, "access denied");
      },
      refuse: ({ status, message }) => ({ status, headers: json, body: print(message) }),
    },
    port,
  );
};
