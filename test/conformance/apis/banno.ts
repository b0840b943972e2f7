import { type Csv, clientCredentials, privateKeyJwt } from "specloom";
import { createBanno, operations } from "specloom/banno";
import { simulateBanno } from "specloom/testing";
import { fileOf, segmentIdOf, userIdOf } from "../../support/banno.ts";
import { collect } from "../../support/outcome.ts";
import { patience as unhurried } from "../patience.ts";
import type { Api, Patience, Subject } from "../subject.ts";

const segmentId = segmentIdOf(1);
const file = fileOf("user-1", "nobody", "no one");
const written = { name: "Savers", sourceProvider: "Geezeo" };

const download = async (call: Promise<Csv>) => {
  // The type does not say so, but there may be none.
  const csv = (await call) as Csv | undefined;
  return csv && collect(csv.rows());
};

export const banno: Api = {
  title: "Banno",
  operations,
  start: async (): Promise<Subject<keyof typeof operations>> => {
    // Ahead of a client that sleeps by its own clock: what that signs must not seem to live too long.
    const simulator = await simulateBanno({ users: 5, algorithm: "ES256", now: () => Date.now() + 60_000 });
    const { url: baseUrl, tokenUrl, institutionId, credentials } = simulator;
    const { clientId, privateKey, algorithm } = credentials;
    const clientAuthentication = privateKeyJwt({ privateKey, algorithm });
    const newCredential = () => clientCredentials({ clientId, tokenUrl, clientAuthentication });
    let credential = newCredential();
    const create = (patience: Patience) => createBanno({ baseUrl, credentials: { clientCredentials: credential }, defaults: { institutionId }, ...patience });
    const { draftId } = await create(unhurried(30_000)).importUsersCsv({ sourceType: "username", body: { file } });
    return {
      simulator,
      tokens: { path: new URL(tokenUrl).pathname, forget: () => (credential = newCredential()) },
      open: (patience) => {
        const client = create(patience);
        return {
          createSegment: () => client.createSegment({ body: { ...written, draftId } }),
          listSegments: () => client.listSegments(),
          getSegment: () => client.getSegment({ segmentId }),
          updateSegment: () => client.updateSegment({ segmentId, body: written }),
          deleteSegment: () => client.deleteSegment({ segmentId }),
          downloadSegmentEndUsersCsv: () => download(client.downloadSegmentEndUsersCsv({ segmentId })),
          triggerUnsavedPermissionsHistory: () => client.triggerUnsavedPermissionsHistory(),
          triggerSegmentPermissionsHistory: () => client.triggerSegmentPermissionsHistory({ segmentId }),
          getSegmentStats: () => client.getSegmentStats({ segmentId }),
          listSegmentEndUsers: () => client.listSegmentEndUsers({ segmentId }),
          getDraft: () => client.getDraft({ draftId }),
          downloadDraftMissingUsersCsv: () => download(client.downloadDraftMissingUsersCsv({ draftId })),
          downloadDraftEndUserIdsCsv: () => download(client.downloadDraftEndUserIdsCsv({ draftId })),
          replaceSegmentUsers: () => client.replaceSegmentUsers({ segmentId, draftId }),
          appendSegmentUsers: () => client.appendSegmentUsers({ segmentId, draftId }),
          removeSegmentUsers: () => client.removeSegmentUsers({ segmentId, draftId }),
          listEndUserSegments: () => client.listEndUserSegments({ endUserId: userIdOf(1) }),
          importUsersCsv: () => client.importUsersCsv({ sourceType: "username", body: { file } }),
          importSegmentUsersCsv: () => client.importSegmentUsersCsv({ segmentId, sourceType: "username", operationType: "append", body: { file } }),
        };
      },
    };
  },
};
