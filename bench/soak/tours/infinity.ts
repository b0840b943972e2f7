import type { CallOptions, ClientOptions } from "specloom";
import { createInfinity, operations } from "specloom/infinity";
import type { Addresses } from "../addresses.ts";
import { type Tour, readAll } from "../tour.ts";

const criteria = [{ field: "act", op: "begins", value: "12" }, { field: "href", op: "nbegins", value: "/a b&c=ü" }];
const contentTypes = ["application/x-www-form-urlencoded", "application/json"] as const;
/** The simulator has 2, 3 and 4 from its start, and ids end at 65,535. */
const segmentOf = (number: number) => 5 + (number % 65_000);

export function infinityTour({ url: baseUrl, credentials: { basicAuth } }: Addresses["infinity"], options: ClientOptions, call: CallOptions): Tour<keyof typeof operations> {
  const infinity = createInfinity({ ...options, baseUrl, credentials: { basicAuth }, defaults: { igrp: 7 } });
  return {
    api: "infinity",
    operations,
    walk: async (perform, number) => {
      const write = { ...call, contentType: contentTypes[number % 2] };
      const segment = segmentOf(number);
      const created = await perform("createSegmentGroup", () => infinity.createSegmentGroup({ body: { segmentGroupName: "Märkte" } }, write));
      const segmentGroup = created?.segmentGroupId ?? 1;
      await perform("readSegmentGroup", () => infinity.readSegmentGroup({ segmentGroup }, call));
      await perform("updateSegmentGroup", () => infinity.updateSegmentGroup({ segmentGroup, body: { segmentGroupName: "Sales" } }, write));
      await perform("listSegmentGroups", () => readAll(infinity.listSegmentGroups({ limit: 10 }, { ...call, maxPages: 2 })));
      await perform("createSegment", () => infinity.createSegment({ body: { segment, segmentName: "A & B", criteria } }, write));
      await perform("readSegment", () => infinity.readSegment({ segment }, call));
      await perform("updateSegment", () => infinity.updateSegment({ segment, body: { segmentName: "New", criteria } }, write));
      await perform("orderSegments", () => infinity.orderSegments({ body: { sortedSegments: [4, 2, 3] } }, write));
      await perform("listSegments", () => readAll(infinity.listSegments({ limit: 10 }, { ...call, maxPages: 2 })));
      await perform("deleteSegment", () => infinity.deleteSegment({ segment }, call));
      if (created) await perform("deleteSegmentGroup", () => infinity.deleteSegmentGroup({ segmentGroup }, call));
    },
  };
}
