/** One condition of a segment. */
export type Criterion = { field: string; op: string; value: string };

export type Segment = {
  segment: number;
  segmentRef: string;
  segmentName: string;
  segmentOrder: number;
  criteria: Criterion[];
  segmentStatus: number;
  orgId: number;
  segmentGroupId: number;
};

export type SegmentGroup = { segmentGroupId: number; segmentGroupName: string; igrp: number; segmentGroupStatus: number };

export type Store = { segments: Map<number, Segment>; groups: Map<number, SegmentGroup> };

/** The organisation of a segment written without one. */
const primaryOrgId = 2;

export const active = 200;
export const deleted = 410;

/** A segment that leaves everything to its default, its properties in the order in which they are printed. */
export const blank: Segment = {
  segment: 0,
  segmentRef: "",
  segmentName: "",
  segmentOrder: 0,
  criteria: [],
  segmentStatus: active,
  orgId: primaryOrgId,
  segmentGroupId: 0,
};

const builtIns: Segment[] = [
  { ...blank, segment: 0, segmentName: "All" },
  { ...blank, segment: 1, segmentName: "Default" },
];

/** Segments from 2 on and groups from 1 on, beside the built-in segments 0 and 1. */
export const createStore = (amount: { segments: number; segmentGroups: number }, igrp: number): Store => {
  const segments = Array.from({ length: amount.segments }, (_, index) => ({
    ...blank,
    segment: index + 2,
    segmentRef: `ref-${index + 2}`,
    segmentName: `Segment ${index + 2}`,
    segmentOrder: index,
    criteria: [{ field: "href", op: "begins", value: `/section/${index + 2}` }],
  }));
  const groups = Array.from({ length: amount.segmentGroups }, (_, index) => ({
    segmentGroupId: index + 1,
    segmentGroupName: `Group ${index + 1}`,
    igrp,
    segmentGroupStatus: active,
  }));
  return {
    segments: new Map([...builtIns, ...segments].map((row) => [row.segment, row])),
    groups: new Map(groups.map((row) => [row.segmentGroupId, row])),
  };
};
