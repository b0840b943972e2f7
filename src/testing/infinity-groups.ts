import { readInput, required, text } from "./infinity-input.ts";
import { printList, printRow } from "./infinity-print.ts";
import { active, deleted, type SegmentGroup, type Store } from "./infinity-store.ts";
import type { InfinitySettings } from "./infinity.ts";
import { Refusal } from "./refusal.ts";
import type { Handler, ReceivedRequest } from "./server.ts";

const fields = ["segmentGroupId", "segmentGroupName", "igrp", "segmentGroupStatus"];

export const segmentGroupOperations = ({ segments, groups }: Store, settings: InfinitySettings): Record<string, Handler> => {
  const listing = { fields, maxLimit: settings.maxLimit, contentType: settings.listContentType };
  let lastId = settings.segmentGroups;

  const find = (id: string | undefined): SegmentGroup => {
    const found = /^\d+$/.test(id ?? "") ? groups.get(Number(id)) : undefined;
    if (!found) throw new Refusal(404, "segment group not found");
    return found;
  };

  const findActive = (id: string | undefined): SegmentGroup => {
    const found = find(id);
    if (found.segmentGroupStatus === deleted) throw new Refusal(404, "segment group not found");
    return found;
  };

  const readName = (request: ReceivedRequest): string =>
    required("segmentGroupName", text(readInput(request, settings.accepts, ["segmentGroupName"]), "segmentGroupName", 1, Infinity));

  return {
    "GET /igrps/{igrp}/segmentGroups": (request) => printList([...groups.values()], request, listing),

    "GET /igrps/{igrp}/segmentGroups/{segmentGroup}": ({ parameters }) => printRow(200, find(parameters.segmentGroup)),

    "POST /igrps/{igrp}/segmentGroups": (request) => {
      const segmentGroupName = readName(request);
      lastId += 1;
      groups.set(lastId, { segmentGroupId: lastId, segmentGroupName, igrp: settings.igrp, segmentGroupStatus: active });
      return settings.createBody === "id" ? printRow(201, { segmentGroupId: lastId }) : { status: 201 };
    },

    "POST /igrps/{igrp}/segmentGroups/{segmentGroup}": (request) => {
      const row = findActive(request.parameters.segmentGroup);
      row.segmentGroupName = readName(request);
      return { status: 204 };
    },

    "DELETE /igrps/{igrp}/segmentGroups/{segmentGroup}": ({ parameters }) => {
      const row = findActive(parameters.segmentGroup);
      const holds = [...segments.values()].some((one) => one.segmentGroupId === row.segmentGroupId && one.segmentStatus === active);
      if (holds) throw new Refusal(400, "segment group contains segments");
      if (settings.keepDeleted.includes("segmentGroups")) row.segmentGroupStatus = deleted;
      else groups.delete(row.segmentGroupId);
      return { status: 204 };
    },
  };
};
