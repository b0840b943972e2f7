import { criteria, integer, readInput, required, text, toInteger, type Input } from "./infinity-input.ts";
import { printList, printRow } from "./infinity-print.ts";
import { active, blank, deleted, type Segment, type Store } from "./infinity-store.ts";
import type { InfinitySettings } from "./infinity.ts";
import { Refusal } from "./refusal.ts";
import type { Handler } from "./server.ts";

const highest = 65_535;
const written = ["segmentName", "segmentRef", "segmentOrder", "orgId", "criteria", "segmentGroupId"];
const fields = ["segment", "segmentName", "segmentRef", "segmentOrder", "orgId", "segmentStatus", "segmentGroupId"];

const isBuiltIn = ({ segment }: { segment: number }) => segment < 2;

export const segmentOperations = ({ segments, groups }: Store, settings: InfinitySettings): Record<string, Handler> => {
  const listing = { fields, maxLimit: settings.maxLimit, contentType: settings.listContentType };
  let lastId = Math.max(1, settings.segments + 1);

  const find = (id: string | undefined): Segment => {
    const found = /^\d+$/.test(id ?? "") ? segments.get(Number(id)) : undefined;
    if (!found) throw new Refusal(404, "segment not found");
    return found;
  };

  const findChangeable = (id: string | undefined): Segment => {
    const found = find(id);
    if (isBuiltIn(found)) throw new Refusal(400, "built-in segments may not be changed");
    if (found.segmentStatus === deleted) throw new Refusal(404, "segment not found");
    return found;
  };

  // What both writes take; an organisation or a group left out returns to its default, in an update too.
  const readProperties = (input: Input) => {
    const segmentGroupId = integer(input, "segmentGroupId", 0, Number.MAX_SAFE_INTEGER) ?? blank.segmentGroupId;
    if (segmentGroupId !== 0 && groups.get(segmentGroupId)?.segmentGroupStatus !== active) {
      throw new Refusal(400, `unknown segmentGroupId ${segmentGroupId}`);
    }
    return {
      criteria: criteria(input),
      orgId: integer(input, "orgId", 0, Number.MAX_SAFE_INTEGER) ?? blank.orgId,
      segmentGroupId,
    };
  };

  const readRef = (input: Input, id?: number): string | undefined => {
    const ref = text(input, "segmentRef", 0, 100);
    const taken = ref && [...segments.values()].some((row) => row.segmentRef === ref && row.segment !== id);
    if (taken) throw new Refusal(400, `segmentRef ${ref} is already used`);
    return ref;
  };

  return {
    "GET /igrps/{igrp}/segments": (request) => {
      const rows = [...segments.values()].filter((row) => settings.listBuiltIns || !isBuiltIn(row));
      return printList(rows.sort((a, b) => a.segment - b.segment), request, listing);
    },

    "GET /igrps/{igrp}/segments/{segment}": ({ parameters }) => printRow(200, find(parameters.segment)),

    "POST /igrps/{igrp}/segments": (request) => {
      const input = readInput(request, settings.accepts, ["segment", ...written]);
      const segment = integer(input, "segment", 2, highest) ?? lastId + 1;
      if (segment > highest) throw new Refusal(400, "no segment id is left");
      if (segments.has(segment)) throw new Refusal(400, `segment ${segment} already exists`);
      segments.set(segment, {
        ...blank,
        segment,
        segmentName: required("segmentName", text(input, "segmentName", 1, 100)),
        segmentRef: readRef(input) ?? blank.segmentRef,
        segmentOrder: integer(input, "segmentOrder", 0, highest) ?? blank.segmentOrder,
        ...readProperties(input),
      });
      lastId = Math.max(lastId, segment);
      return settings.createBody === "id" ? printRow(201, { segment }) : { status: 201 };
    },

    "POST /igrps/{igrp}/segments/{segment}": (request) => {
      const row = findChangeable(request.parameters.segment);
      const input = readInput(request, settings.accepts, written);
      segments.set(row.segment, {
        ...row,
        segmentName: text(input, "segmentName", 1, 100) ?? row.segmentName,
        segmentRef: readRef(input, row.segment) ?? row.segmentRef,
        segmentOrder: integer(input, "segmentOrder", 0, highest) ?? row.segmentOrder,
        ...readProperties(input),
      });
      return { status: 204 };
    },

    "PUT /igrps/{igrp}/segments/order": (request) => {
      const ids = required("sortedSegments", readInput(request, settings.accepts, ["sortedSegments"]).sortedSegments);
      if (!Array.isArray(ids)) throw new Refusal(400, "sortedSegments must be an array");
      const rows = ids.map((id: unknown) => {
        const row = segments.get(toInteger("sortedSegments", id, 2, highest));
        if (row?.segmentStatus !== active) throw new Refusal(400, `sortedSegments names an unknown segment ${String(id)}`);
        return row;
      });
      if (new Set(rows).size < rows.length) throw new Refusal(400, "sortedSegments names a segment twice");
      rows.forEach((row, index) => (row.segmentOrder = index));
      return { status: 204 };
    },

    "DELETE /igrps/{igrp}/segments/{segment}": ({ parameters }) => {
      const row = findChangeable(parameters.segment);
      if (settings.keepDeleted.includes("segments")) row.segmentStatus = deleted;
      else segments.delete(row.segment);
      return { status: 204 };
    },
  };
};
