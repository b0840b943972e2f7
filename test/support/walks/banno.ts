import { clientCredentials, privateKeyJwt } from "specloom";
import { createBanno } from "specloom/banno";
import { type BannoOptions, simulateBanno } from "specloom/testing";
import { fileOf, segmentIdOf, userIdOf } from "../banno.ts";
import { each, recorded } from "../recording.ts";

const behaviours: BannoOptions[] = [{}, { nulls: true, importApplies: true, draftUsersCsv: "users", unknownDraftStatus: 400, deleteUnknownStatus: 404 }];
const written = { name: "Savers", sourceProvider: "Geezeo" };
const reading = { user_identifier_csv_column: 0, csv_header_row_exists: true, sourceProvider: "Geezeo" };
const gone = segmentIdOf(99);

export const walkBanno = async () => {
  const exchanges = (await Promise.all(behaviours.map(walk))).flat();
  // The token endpoint is no operation of the document.
  return exchanges.filter(({ request }) => !request.path.endsWith("/token"));
};

const walk = async (behaviour: BannoOptions) =>
  recorded(await simulateBanno({ algorithm: "ES256", users: 151, ...behaviour }), async ({ url: baseUrl, tokenUrl, credentials, institutionId }, fetch) => {
    const { clientId, privateKey, algorithm } = credentials;
    const credential = clientCredentials({ clientId, tokenUrl, clientAuthentication: privateKeyJwt({ privateKey, algorithm }) });
    const banno = createBanno({ baseUrl, credentials: { clientCredentials: credential }, fetch, retries: 0, defaults: { institutionId } });
    const file = fileOf("user-1", "user-10", "nobody, at all");
    const { draftId } = await banno.importUsersCsv({ sourceType: "username", body: { file, ...reading } });
    const { segmentId } = await banno.createSegment({ body: { ...written, draftId } });
    await each(
      () => banno.importUsersCsv({ sourceType: "userId", body: { file } }),
      () => banno.importUsersCsv({ sourceType: "userId", body: { file: fileOf('a"b') } }),
      () => banno.importSegmentUsersCsv({ segmentId, sourceType: "member_number", operationType: "delete", body: { file } }),
      () => banno.importSegmentUsersCsv({ segmentId, sourceType: "netteller_id", operationType: "append", body: { file, ...reading } }),
      () => banno.getDraft({ draftId }),
      () => banno.getDraft({ draftId: gone }),
      () => banno.downloadDraftMissingUsersCsv({ draftId }),
      () => banno.downloadDraftEndUserIdsCsv({ draftId }),
      () => banno.createSegment({ body: { ...written, draftId: gone } }),
      () => banno.listSegments(),
      () => banno.getSegment({ segmentId }),
      () => banno.getSegment({ segmentId: gone }),
      () => banno.updateSegment({ segmentId, body: written }),
      () => banno.getSegmentStats({ segmentId }),
      () => banno.listSegmentEndUsers({ segmentId }),
      () => banno.listSegmentEndUsers({ segmentId: segmentIdOf(1) }),
      () => banno.downloadSegmentEndUsersCsv({ segmentId }),
      () => banno.downloadSegmentEndUsersCsv({ segmentId: gone }),
      () => banno.appendSegmentUsers({ segmentId, draftId }),
      () => banno.removeSegmentUsers({ segmentId, draftId }),
      () => banno.replaceSegmentUsers({ segmentId, draftId }),
      () => banno.listEndUserSegments({ endUserId: userIdOf(1) }),
      () => banno.triggerSegmentPermissionsHistory({ segmentId }),
      () => banno.triggerUnsavedPermissionsHistory(),
      () => banno.deleteSegment({ segmentId }),
      () => banno.deleteSegment({ segmentId }),
      () => banno.listSegments({ institutionId: gone }),
      () => createBanno({ baseUrl, fetch, credentials: { clientCredentials: "wrong" } }).listSegments({ institutionId }),
    );
  });
