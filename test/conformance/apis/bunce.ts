import { createBunce, operations } from "specloom/bunce";
import { simulateBunce } from "specloom/testing";
import { segmentIdOf } from "../../support/banno.ts";
import { collect } from "../../support/outcome.ts";
import type { Api, Subject } from "../subject.ts";

const segment_id = segmentIdOf(1);

export const bunce: Api = {
  title: "Bunce",
  operations,
  start: async (): Promise<Subject<keyof typeof operations>> => {
    let time = Date.now();
    // A minute for every request: the limit of a minute is not what is examined.
    const simulator = await simulateBunce({ segments: 7, now: () => (time += 60_000) });
    return {
      simulator,
      open: (patience) => {
        const client = createBunce({ baseUrl: simulator.url, credentials: simulator.credentials, ...patience });
        return {
          listSegments: () => collect(client.listSegments({ per_page: 2 })),
          createSegment: () => client.createSegment({ body: { name: "Gold", description: "Best" } }),
          getSegment: () => client.getSegment({ segment_id }),
          updateSegment: () => client.updateSegment({ segment_id, body: { name: "New" } }),
          addSegmentCustomers: () => client.addSegmentCustomers({ segment_id, body: { customers: [{ email: "al@x.example" }] } }),
          removeSegmentCustomers: () => client.removeSegmentCustomers({ segment_id, body: { customers: ["c1"] } }),
          addAllSegmentCustomers: () => client.addAllSegmentCustomers({ segment_id, body: {} }),
        };
      },
    };
  },
};
