import { randomUUID } from "node:crypto";
import { jsonAnswer, type Answer } from "./answer.ts";
import { filled, findFaults, nullableString, readJson, refuseFaults, type Rules } from "./json-input.ts";
import { Refusal } from "./refusal.ts";
import type { Handler, ReceivedRequest } from "./server.ts";
import { positive, readQuery, segmentsPath } from "./unity-one-query.ts";
import type { Row, Store } from "./unity-one-store.ts";
import type { UnityOneSettings } from "./unity-one.ts";

type Written = Pick<Row, "name"> & Partial<Row>;

const rules: Rules = { name: { ...filled, required: true }, externalId: nullableString, parentSegmentId: nullableString };

export const segmentOperations = ({ segments, deleted, save, remove }: Store, settings: UnityOneSettings): Record<string, Handler> => {
  const find = (id = ""): Row => {
    const found = segments.get(id);
    if (!found) throw new Refusal(404, "segment not found");
    return found;
  };

  const read = (request: ReceivedRequest, id?: string): Written => {
    const input = readJson(request);
    refuseFaults(findFaults(input, rules), 400);
    const written = input as Written;
    const { externalId, parentSegmentId } = written;
    if (parentSegmentId && (parentSegmentId === id || !segments.has(parentSegmentId))) throw new Refusal(400, "unknown parentSegmentId");
    const isTaken = externalId && [...segments.values()].some((row) => row.externalId === externalId && row.id !== id);
    if (settings.uniqueExternalIds && isTaken) throw new Refusal(409, `externalId ${externalId} is already used`);
    return written;
  };

  return {
    [`GET ${segmentsPath}`]: ({ query }) => {
      const { pageNumber = "", pageSize = "" } = readQuery(query, ["pageNumber", "pageSize"]);
      const rows = [...segments.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      return listPage(rows, positive("pageNumber", pageNumber), positive("pageSize", pageSize, settings.maxPageSize), settings.list);
    },

    [`POST ${segmentsPath}`]: (request) => {
      const id = randomUUID();
      save({ externalId: null, parentSegmentId: null, ...read(request), id }, "INTEGRATIONS");
      return jsonAnswer(settings.createStatus, { id });
    },

    [`GET ${segmentsPath}/{segmentId}`]: ({ parameters: { segmentId = "" } }) => {
      const kept = settings.keepDeleted ? deleted.get(segmentId) : undefined;
      return jsonAnswer(200, kept ?? find(segmentId));
    },

    [`PUT ${segmentsPath}/{segmentId}`]: (request) => {
      const row = find(request.parameters.segmentId);
      const blank = settings.omitted === "keep" ? row : { externalId: null, parentSegmentId: null };
      save({ ...blank, ...read(request, row.id), id: row.id }, "INTEGRATIONS");
      return { status: settings.writeStatus };
    },

    [`DELETE ${segmentsPath}/{segmentId}`]: ({ parameters }) => {
      remove(find(parameters.segmentId).id, "INTEGRATIONS");
      return { status: settings.writeStatus };
    },
  };
};

const listPage = (rows: Row[], pageNumber: number, pageSize: number, shape: UnityOneSettings["list"]): Answer => {
  const items = rows.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
  const totalPages = Math.ceil(rows.length / pageSize);
  switch (shape) {
    case "array": return jsonAnswer(200, items);
    case "list-element": return jsonAnswer(200, { listElement: items.length, totalElement: rows.length, items });
    case "items": {
      const nextPage = pageNumber < totalPages ? pageNumber + 1 : null;
      return jsonAnswer(200, { items, totalItems: rows.length, pageNumber, totalPages, pageSize, nextPage });
    }
  }
};
