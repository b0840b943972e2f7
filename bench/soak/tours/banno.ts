import { type ClientOptions, type CallOptions, clientCredentials, privateKeyJwt } from "specloom";
import { createBanno, operations } from "specloom/banno";
import type { Addresses } from "../addresses.ts";
import { type Tour, idOf, readRows } from "../tour.ts";

const file = new File(["name\nuser-1\nuser-10\nnobody\n"], "users.csv", { type: "text/csv" });
const written = { name: "Savers", sourceProvider: "Geezeo" };

export function bannoTour({ url: baseUrl, tokenUrl, institutionId, credentials }: Addresses["banno"], options: ClientOptions, call: CallOptions): Tour<keyof typeof operations> {
  const { clientId, ...key } = credentials;
  const credential = clientCredentials({ clientId, tokenUrl, clientAuthentication: privateKeyJwt(key) });
  const banno = createBanno({ ...options, baseUrl, credentials: { clientCredentials: credential }, defaults: { institutionId } });
  return {
    api: "banno",
    operations,
    walk: async (perform) => {
      const draft = await perform("importUsersCsv", () => banno.importUsersCsv({ sourceType: "username", body: { file } }, call));
      const draftId = draft?.draftId;
      if (!draftId) return;
      const created = await perform("createSegment", () => banno.createSegment({ body: { ...written, draftId } }, call));
      const segmentId = created?.segmentId;
      if (!segmentId) return;
      await perform("getDraft", () => banno.getDraft({ draftId }, call));
      await perform("downloadDraftMissingUsersCsv", () => readRows(banno.downloadDraftMissingUsersCsv({ draftId }, call)));
      await perform("downloadDraftEndUserIdsCsv", () => readRows(banno.downloadDraftEndUserIdsCsv({ draftId }, call)));
      await perform("listSegments", () => banno.listSegments({}, call));
      await perform("getSegment", () => banno.getSegment({ segmentId }, call));
      await perform("updateSegment", () => banno.updateSegment({ segmentId, body: written }, call));
      await perform("getSegmentStats", () => banno.getSegmentStats({ segmentId }, call));
      await perform("listSegmentEndUsers", () => banno.listSegmentEndUsers({ segmentId }, call));
      await perform("downloadSegmentEndUsersCsv", () => readRows(banno.downloadSegmentEndUsersCsv({ segmentId: idOf(1) }, call)));
      await perform("importSegmentUsersCsv", () => banno.importSegmentUsersCsv({ segmentId, sourceType: "username", operationType: "append", body: { file } }, call));
      await perform("appendSegmentUsers", () => banno.appendSegmentUsers({ segmentId, draftId }, call));
      await perform("removeSegmentUsers", () => banno.removeSegmentUsers({ segmentId, draftId }, call));
      await perform("replaceSegmentUsers", () => banno.replaceSegmentUsers({ segmentId, draftId }, call));
      await perform("listEndUserSegments", () => banno.listEndUserSegments({ endUserId: idOf(1, "a") }, call));
      await perform("triggerSegmentPermissionsHistory", () => banno.triggerSegmentPermissionsHistory({ segmentId }, call));
      await perform("triggerUnsavedPermissionsHistory", () => banno.triggerUnsavedPermissionsHistory({}, call));
      await perform("deleteSegment", () => banno.deleteSegment({ segmentId }, call));
    },
  };
}
