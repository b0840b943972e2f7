import { institutionId, type Draft, type Segment } from "./banno-store.ts";

const timestamp = (time: number) => new Date(time).toISOString();

/** A segment as answers have it; without a draft, `draftId` is absent or null. */
export const printSegment = (segment: Segment, { nulls }: { nulls: boolean }) => ({
  name: segment.name,
  updatedAt: timestamp(segment.updatedAt),
  segmentId: segment.segmentId,
  institutionId,
  createdAt: timestamp(segment.createdAt),
  sourceProvider: segment.sourceProvider,
  ...((segment.draftId ?? nulls) && { draftId: segment.draftId ?? null }),
});

export const printDraft = ({ draftId, createdAt }: Draft) => ({ draftId, institutionId, createdAt: timestamp(createdAt) });
