import { simulateUnityOne } from "specloom/testing";
import { createUnityOne, operations } from "specloom/unity-one";
import { collect } from "../../support/outcome.ts";
import { idOf } from "../../support/unity-one.ts";
import type { Api, Subject } from "../subject.ts";

const segmentId = idOf(1);
const written = { name: "VIP", externalId: "VIP" };

export const unityOne: Api = {
  title: "Unity ONe",
  operations,
  start: async (): Promise<Subject<keyof typeof operations>> => {
    const simulator = await simulateUnityOne({ segments: 5, maxEvents: 2 });
    let saved = 0;
    return {
      simulator,
      open: (patience) => {
        const client = createUnityOne({ baseUrl: simulator.url, credentials: simulator.credentials, ...patience });
        return {
          listSegments: () => collect(client.listSegments({ pageSize: 2 })),
          createSegment: () => client.createSegment({ body: written }),
          listSegmentSynchronization: () => collect(client.listSegmentSynchronization()),
          getSegment: () => client.getSegment({ segmentId }),
          updateSegment: () => client.updateSegment({ segmentId, body: written }),
          deleteSegment: () => {
            const id = `segment-${++saved}`;
            simulator.saveInOne({ id, name: id });
            return client.deleteSegment({ segmentId: id });
          },
        };
      },
    };
  },
};
