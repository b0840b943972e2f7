import { createInfinity, operations } from "specloom/infinity";
import { simulateInfinity } from "specloom/testing";
import { collect } from "../../support/outcome.ts";
import type { Api, Subject } from "../subject.ts";

const criteria = [{ field: "href", op: "begins", value: "/a" }];
// Enough of them to delete one at each call.
const amount = 200;

export const infinity: Api = {
  title: "Infinity",
  operations,
  start: async (): Promise<Subject<keyof typeof operations>> => {
    const simulator = await simulateInfinity({ segments: amount, segmentGroups: amount });
    const { basicAuth } = simulator.credentials;
    let [segment, segmentGroup] = [100, 100];
    return {
      simulator,
      open: (patience) => {
        const client = createInfinity({ baseUrl: simulator.url, credentials: { basicAuth }, defaults: { igrp: 7 }, ...patience });
        return {
          listSegments: () => collect(client.listSegments({ limit: 2, filter: ["segment-le-value-6"] })),
          createSegment: () => client.createSegment({ body: { segmentName: "Gold", criteria } }),
          readSegment: () => client.readSegment({ segment: 2 }),
          updateSegment: () => client.updateSegment({ segment: 2, body: { segmentName: "New", criteria } }),
          deleteSegment: () => client.deleteSegment({ segment: segment++ }),
          orderSegments: () => client.orderSegments({ body: { sortedSegments: [3, 2, 4] } }),
          listSegmentGroups: () => collect(client.listSegmentGroups({ limit: 2, filter: ["segmentGroupId-le-value-5"] })),
          createSegmentGroup: () => client.createSegmentGroup({ body: { segmentGroupName: "Sales" } }),
          readSegmentGroup: () => client.readSegmentGroup({ segmentGroup: 1 }),
          updateSegmentGroup: () => client.updateSegmentGroup({ segmentGroup: 1, body: { segmentGroupName: "New" } }),
          deleteSegmentGroup: () => client.deleteSegmentGroup({ segmentGroup: segmentGroup++ }),
        };
      },
    };
  },
};
