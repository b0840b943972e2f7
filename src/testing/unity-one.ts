import { jsonAnswer } from "./answer.ts";
import { feedOperations } from "./unity-one-feed.ts";
import { segmentsPath } from "./unity-one-query.ts";
import { segmentOperations } from "./unity-one-segments.ts";
import { type Context, createStore, type Row, root } from "./unity-one-store.ts";
import { Refusal } from "./refusal.ts";
import { serve, type Simulator } from "./server.ts";

/** How a simulated Unity ONe behaves, mostly where its documentation leaves a choice. */
export type UnityOneOptions = {
  /** Port on 127.0.0.1; a free one by default. */
  port?: number;
  /** How many segments exist at the start beside the root `segment`, with ids `00000000-0000-4000-8000-` and their number. 3 by default. */
  segments?: number;
  /**
   * Shape of lists: "array" as documented; "items" is `{ items, totalItems, pageNumber, totalPages, pageSize, nextPage }` and
   * "list-element" is `{ listElement, totalElement, items }`, as sibling lists are. "array" by default.
   */
  list?: "array" | "items" | "list-element";
  /** A higher `pageSize` answers 400. 10,000 by default. */
  maxPageSize?: number;
  /** Status of a create. 200 by default. */
  createStatus?: 200 | 201;
  /** Status of an update and of a delete, without a body in any case. 200 by default. */
  writeStatus?: 200 | 204;
  /** What an update does to `externalId` and `parentSegmentId` left out. "clear" by default. */
  omitted?: "clear" | "keep";
  /** Whether a second segment with an `externalId` answers 409. False by default. */
  uniqueExternalIds?: boolean;
  /** Whether a deleted segment, gone from lists, can still be read by its id instead of answering 404. False by default. */
  keepDeleted?: boolean;
  /** How `contexts` lists several: `contexts=A&contexts=B` or `contexts=A,B`; the other way answers 400. "repeated" by default. */
  contexts?: "repeated" | "comma";
  /** Whether a feed without `contexts` answers 400 instead of meaning all of them. False by default. */
  contextsRequired?: boolean;
  /** The most events in one answer. 100 by default. */
  maxEvents?: number;
  /** `nextId` where nothing is new: the `startId` again, 0, null or absent. "same" by default. */
  idleNextId?: "same" | "zero" | "null" | "absent";
  /** Case of an event's `type`. "upper" by default. */
  typeCase?: "upper" | "lower";
  /** Error body: `{ message }`, `{ error }` or plain text. "message" by default. */
  errorBody?: "message" | "error" | "text";
};

export type UnityOneSettings = Required<Omit<UnityOneOptions, "port">>;

/** The values of the headers `one-tenant` and `ApiAuth`. */
export type UnityOneCredentials = { oneTenant: string; apiAuth: string };

export type SimulatedUnityOne = Simulator<UnityOneCredentials> & {
  /** Creates or changes a segment inside ONe, not through the API: the feed tells of it in a context, BACKOFFICE by default. */
  saveInOne: (row: Pick<Row, "id" | "name"> & Partial<Row>, context?: Context) => void;
  /** Deletes a segment inside ONe. */
  deleteInOne: (id: string, context?: Context) => void;
};

const credentials: UnityOneCredentials = { oneTenant: "simulated", apiAuth: `${"0a".repeat(16)}:${"1b".repeat(16)}` };

const defaults: UnityOneSettings = {
  segments: 3,
  list: "array",
  maxPageSize: 10_000,
  createStatus: 200,
  writeStatus: 200,
  omitted: "clear",
  uniqueExternalIds: false,
  keepDeleted: false,
  contexts: "repeated",
  contextsRequired: false,
  maxEvents: 100,
  idleNextId: "same",
  typeCase: "upper",
  errorBody: "message",
};

/**
 * Unity ONe's account segments as its documentation describes them: two keys, pages by number without a total, a root whose
 * id is `segment`, parents that may be listed after their children, and a feed of events that tells of every change by its
 * number. Segments of the start are told as created in BACKOFFICE, changes through the API as INTEGRATIONS; the children of
 * a deleted segment keep its id as their parent. What the documentation does not know, a parameter or a field, is refused.
 *
 * @example
 * const unity = await simulateUnityOne({ list: "items" });
 * const client = createUnityOne({ baseUrl: unity.url, credentials: unity.credentials });
 */
export const simulateUnityOne = async ({ port, ...options }: UnityOneOptions = {}): Promise<SimulatedUnityOne> => {
  const settings = { ...defaults, ...options };
  const store = createStore(settings.segments);
  const simulator = await serve(
    {
      basePaths: [""],
      credentials,
      operations: { ...segmentOperations(store, settings), ...feedOperations(store, settings) },
      lists: {
        [`GET ${segmentsPath}`]: { position: "pageNumber", first: 1, counts: "pages", size: { name: "pageSize", default: 100 }, next: ["nextPage"] },
        [`GET ${segmentsPath}/synchronization`]: { position: "startId", first: 1, counts: "rows", next: ["nextId"] },
      },
      guard: ({ headers }) => {
        if (headers["one-tenant"] !== credentials.oneTenant) throw new Refusal(401, "unknown tenant");
        if (headers["apiauth"] !== credentials.apiAuth) throw new Refusal(401, "invalid ApiAuth");
      },
      refuse: ({ status, message }) =>
        settings.errorBody === "text"
          ? { status, headers: { "content-type": "text/plain" }, body: message }
          : jsonAnswer(status, { [settings.errorBody]: message }),
    },
    port,
  );
  return {
    ...simulator,
    saveInOne: ({ id, ...row }, context = "BACKOFFICE") =>
      store.save({ externalId: null, parentSegmentId: root, ...store.segments.get(id), ...row, id }, context),
    deleteInOne: (id, context = "BACKOFFICE") => store.remove(id, context),
  };
};
