import { jsonAnswer } from "./answer.ts";
import { attachment, userRows } from "./banno-csv.ts";
import { printDraft, printSegment } from "./banno-print.ts";
import { append, remove, replace, segmentsBase, type Draft, type Store, type Users } from "./banno-store.ts";
import { userColumns } from "./banno-users.ts";
import type { BannoSettings } from "./banno.ts";
import type { Handler } from "./server.ts";

/** Drafts are read, and applied to a segment: POST replaces its users, PUT appends to them, DELETE removes from them. */
export const draftOperations = ({ findSegment, findDraft, apply }: Store, settings: BannoSettings): Record<string, Handler> => {
  const applying = (change: (has: Users, drafted: Users) => Users): Handler => ({ parameters }) => {
    const segment = findSegment(parameters.segmentId, 404);
    apply(segment, findDraft(parameters.draftId, 404), change);
    return jsonAnswer(200, printSegment(segment, settings));
  };

  const download = (name: string, rows: (draft: Draft) => Iterable<readonly string[]>): Handler => ({ parameters }) => {
    const draft = findDraft(parameters.draftId, 400);
    return attachment(`${name}-${draft.draftId}.csv`, settings.csvContentType, rows(draft));
  };

  return {
    [`GET ${segmentsBase}/drafts/{draftId}`]: ({ parameters }) => jsonAnswer(200, printDraft(findDraft(parameters.draftId, 400))),

    [`GET ${segmentsBase}/drafts/{draftId}/missing-users.csv`]: download("missing-users", missingRows),

    [`GET ${segmentsBase}/drafts/{draftId}/end-user-ids.csv`]: download("end-user-ids", ({ users }) =>
      userRows(users, settings.draftUsersCsv === "ids" ? ["endUserId"] : userColumns),
    ),

    [`POST ${segmentsBase}/segments/{segmentId}/drafts/{draftId}`]: applying(replace),
    [`PUT ${segmentsBase}/segments/{segmentId}/drafts/{draftId}`]: applying(append),
    [`DELETE ${segmentsBase}/segments/{segmentId}/drafts/{draftId}`]: applying(remove),
  };
};

/** The rows not found as they were uploaded, below their header if they had one. */
function* missingRows({ csvHeaders, csvUnknownRows }: Draft): Generator<string[]> {
  if (csvHeaders.length > 0) yield csvHeaders;
  for (const { values } of csvUnknownRows) yield values;
}
