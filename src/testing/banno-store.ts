import { Refusal } from "./refusal.ts";
import { allUsers } from "./banno-users.ts";
import type { BannoSettings } from "./banno.ts";

/** Users are numbers from 1 on; what a user is, `userOf` says. A set is replaced and never changed, so that a download under way keeps its own. */
export type Users = ReadonlySet<number>;

export type Segment = {
  segmentId: string;
  name: string;
  sourceProvider: string;
  createdAt: number;
  updatedAt: number;
  draftId?: string;
  users: Users;
};

/** What an import found and did not find. */
export type Draft = {
  draftId: string;
  createdAt: number;
  users: Users;
  csvHeaders: string[];
  csvUnknownRows: { rowNumber: number; values: string[] }[];
};

export type Store = {
  segments: Map<string, Segment>;
  addDraft: (draft: Draft) => void;
  findSegment: (id: string | undefined, status: number) => Segment;
  findDraft: (id: string | undefined, status: number) => Draft;
  /** Gives a segment, new or there already, the users that a draft makes of those it has. */
  apply: (segment: Segment, draft: Draft, change: (has: Users, drafted: Users) => Users) => void;
};

export const institutionId = "00000000-0000-4000-b000-000000000001";

/** Below which path segments are, and below which the history of permissions is. */
export const segmentsBase = "/a/segments/api/v0/institutions/{institutionId}";
export const historyBase = "/a/segmentation/api/v0/institutions/{institutionId}";

/** Segments of which the first has every user and the others have none. */
export const createStore = ({ users, segments: amount, now, singleUseDrafts, draftLifetime }: BannoSettings): Store => {
  const segments = new Map<string, Segment>();
  const drafts = new Map<string, Draft>();
  for (let index = 1; index <= amount; index += 1) {
    const segmentId = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const everyone = index === 1 ? allUsers(users) : new Set<number>();
    segments.set(segmentId, { segmentId, name: `Segment ${index}`, sourceProvider: "Banno", createdAt: now(), updatedAt: now(), users: everyone });
  }

  return {
    segments,
    addDraft: (draft) => drafts.set(draft.draftId, draft),
    findSegment: (id = "", status) => {
      const found = segments.get(id);
      if (!found) throw new Refusal(status, "segment not found");
      return found;
    },
    findDraft: (id = "", status) => {
      const found = drafts.get(id);
      if (!found || now() >= found.createdAt + draftLifetime) throw new Refusal(status, "draft not found");
      return found;
    },
    apply: (segment, draft, change) => {
      segment.users = change(segment.users, draft.users);
      segment.draftId = draft.draftId;
      segment.updatedAt = now();
      segments.set(segment.segmentId, segment);
      if (singleUseDrafts) drafts.delete(draft.draftId);
    },
  };
};

export const replace = (_: Users, drafted: Users): Users => drafted;
export const append = (has: Users, drafted: Users): Users => new Set([...has, ...drafted]);
export const remove = (has: Users, drafted: Users): Users => new Set([...has].filter((user) => !drafted.has(user)));
