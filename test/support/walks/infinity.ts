import { createInfinity } from "specloom/infinity";
import { type InfinityOptions, simulateInfinity } from "specloom/testing";
import { collect } from "../outcome.ts";
import { each, recorded } from "../recording.ts";

type Way = ["application/x-www-form-urlencoded" | "application/json", InfinityOptions];
const ways: Way[] = [
  ["application/x-www-form-urlencoded", { createBody: "empty" }],
  ["application/json", { createBody: "id", keepDeleted: ["segments", "segmentGroups"] }],
];
const criteria = [{ field: "act", op: "begins", value: "12" }, { field: "href", op: "nbegins", value: "/a b&c=ü" }];
const all = { segmentName: "A & B", segmentRef: "r", segmentOrder: 3, orgId: 5, criteria, segmentGroupId: 1 };

export const walkInfinity = async () => (await Promise.all(ways.map(walk))).flat();

const walk = async ([contentType, behaviour]: Way) =>
  recorded(await simulateInfinity({ segmentGroups: 0, listContentType: "application/x-ndjson", ...behaviour }), async ({ url: baseUrl, credentials }, fetch) => {
    const { basicAuth } = credentials;
    const infinity = createInfinity({ baseUrl, credentials: { basicAuth }, fetch, defaults: { igrp: 7 } });
    const options = { contentType };
    await each(
      () => infinity.createSegmentGroup({ body: { segmentGroupName: "Märkte" } }, options),
      () => infinity.updateSegmentGroup({ segmentGroup: 1, body: { segmentGroupName: "Sales" } }, options),
      () => infinity.readSegmentGroup({ segmentGroup: 1 }),
      () => infinity.listSegmentGroups(),
      () => infinity.listSegmentGroups({ filter: ["segmentGroupStatus-eq-value-200"], sort: ["segmentGroupName-asc"], limit: 5 }),
      () => infinity.createSegment({ body: { segment: 400, ...all } }, options),
      () => infinity.createSegment({ body: { segmentName: "Bare", criteria } }, options),
      () => infinity.updateSegment({ segment: 400, body: all }, options),
      () => infinity.updateSegment({ segment: 400, body: { criteria } }, options),
      () => infinity.updateSegment({ segment: 400, body: all }, options),
      () => infinity.orderSegments({ body: { sortedSegments: [400, 2, 3, 4, 401] } }, options),
      () => infinity.readSegment({ segment: 400 }),
      () => infinity.deleteSegmentGroup({ segmentGroup: 1 }),
      () => infinity.deleteSegment({ segment: 400 }),
      () => infinity.deleteSegmentGroup({ segmentGroup: 1 }),
      () => infinity.readSegment({ segment: 400 }),
      () => infinity.readSegment({ igrp: 8, segment: 2 }),
      () => createInfinity({ baseUrl, fetch, credentials: { basicAuth: { username: "a", password: "b" } } }).readSegment({ igrp: 7, segment: 2 }),
    );
    await collect(infinity.listSegments());
    await collect(infinity.listSegments({ filter: ["segment-ge-value-2", "segmentName-ne-value-A-B"], sort: ["segmentOrder-asc", "segment-desc"], limit: 2 }));
  });
