import { createHang, operations } from "specloom/hang";
import { simulateHang } from "specloom/testing";
import { segmentIdOf } from "../../support/banno.ts";
import type { Api, Subject } from "../subject.ts";

export const hang: Api = {
  title: "Hang",
  operations,
  start: async (): Promise<Subject<keyof typeof operations>> => {
    const simulator = await simulateHang({ segments: 200, ids: "uuid" });
    let deleted = 1;
    return {
      simulator,
      open: (patience) => {
        const client = createHang({ baseUrl: simulator.url, credentials: simulator.credentials, ...patience });
        return {
          listProgramSegments: async () => client.listProgramSegments(),
          createProgramSegment: () => client.createProgramSegment({ body: { name: "Gold", requirements: [{ filter_key: "tier", filter_value: "Gold" }] } }),
          getProgramSegment: () => client.getProgramSegment({ id: segmentIdOf(1) }),
          deleteProgramSegment: () => client.deleteProgramSegment({ id: segmentIdOf(++deleted) }),
        };
      },
    };
  },
};
