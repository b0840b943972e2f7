import { randomUUID } from "node:crypto";
import { jsonAnswer } from "./answer.ts";
import { attachment, userRows } from "./banno-csv.ts";
import { historyBase, replace, segmentsBase, type Segment, type Store } from "./banno-store.ts";
import { printSegment } from "./banno-print.ts";
import { findUser, userOf } from "./banno-users.ts";
import type { BannoSettings } from "./banno.ts";
import { filled, findFaults, readJson, refuseFaults, type Rules } from "./json-input.ts";
import { Refusal } from "./refusal.ts";
import type { Handler } from "./server.ts";

const updateRules: Rules = { name: { ...filled, required: true }, sourceProvider: { ...filled, required: true } };
const createRules: Rules = { ...updateRules, draftId: { ...filled, required: true } };

type Written = { name: string; sourceProvider: string; draftId: string };

const mostListed = 150;

export const segmentOperations = ({ segments, findSegment, findDraft, apply }: Store, settings: BannoSettings): Record<string, Handler> => {
  const list = (rows: Iterable<Segment>) => jsonAnswer(200, { segments: Array.from(rows, (row) => printSegment(row, settings)) });
  const one = (status: number, segment: Segment) => jsonAnswer(status, printSegment(segment, settings));

  return {
    [`POST ${segmentsBase}/segments`]: (request) => {
      const input = readJson(request);
      refuseFaults(findFaults(input, createRules));
      const { name, sourceProvider, draftId } = input as Written;
      const draft = findDraft(draftId, settings.unknownDraftStatus);
      const created = settings.now();
      const segment = { segmentId: randomUUID(), name, sourceProvider, createdAt: created, updatedAt: created, users: draft.users };
      apply(segment, draft, replace);
      return one(201, segment);
    },

    [`GET ${segmentsBase}/segments`]: () => list(segments.values()),

    [`GET ${segmentsBase}/segments/{segmentId}`]: ({ parameters }) => one(200, findSegment(parameters.segmentId, 404)),

    [`PUT ${segmentsBase}/segments/{segmentId}`]: (request) => {
      const segment = findSegment(request.parameters.segmentId, settings.updateUnknownStatus);
      const input = readJson(request);
      refuseFaults(findFaults(input, updateRules));
      const { name, sourceProvider } = input as Written;
      Object.assign(segment, { name, sourceProvider, updatedAt: settings.now() });
      return one(200, segment);
    },

    [`DELETE ${segmentsBase}/segments/{segmentId}`]: ({ parameters: { segmentId = "" } }) => {
      if (segments.delete(segmentId) || settings.deleteUnknownStatus === 204) return { status: 204 };
      throw new Refusal(settings.deleteUnknownStatus, "segment not found");
    },

    [`GET ${segmentsBase}/segments/{segmentId}/stats`]: ({ parameters }) =>
      jsonAnswer(200, { numberOfCampaigns: 0, userCount: findSegment(parameters.segmentId, 404).users.size }),

    [`GET ${segmentsBase}/segments/{segmentId}/end-users`]: ({ parameters }) => {
      const { users } = findSegment(parameters.segmentId, 404);
      if (users.size > mostListed) throw new Refusal(400, `more than ${mostListed} users: download end-users.csv instead`);
      const endUsers = Array.from(users, userOf).map(({ email, ...user }) => ({ ...user, email: email ?? (settings.nulls ? null : undefined) }));
      return jsonAnswer(200, { endUsers });
    },

    [`GET ${segmentsBase}/segments/{segmentId}/end-users.csv`]: ({ parameters }) => {
      const { segmentId, users } = findSegment(parameters.segmentId, 404);
      return attachment(`segment-${segmentId}.csv`, settings.csvContentType, userRows(users));
    },

    [`GET ${segmentsBase}/end-users/{endUserId}/segments`]: ({ parameters: { endUserId = "" } }) => {
      const user = findUser("userId", endUserId, settings.users);
      return list([...segments.values()].filter(({ users }) => user !== undefined && users.has(user)));
    },

    [`POST ${historyBase}/history/permissions`]: () => ({ status: 200 }),

    [`POST ${historyBase}/segments/{segmentId}/history/permissions`]: ({ parameters }) => {
      findSegment(parameters.segmentId, 404);
      return { status: 200 };
    },
  };
};
