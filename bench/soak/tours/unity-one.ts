import type { CallOptions, ClientOptions } from "specloom";
import { createUnityOne, operations } from "specloom/unity-one";
import type { Addresses } from "../addresses.ts";
import { type Tour, readAll } from "../tour.ts";

const written = { name: "VIP", externalId: "VIP", parentSegmentId: "segment" };

export function unityOneTour({ url: baseUrl, credentials }: Addresses["unityOne"], options: ClientOptions, call: CallOptions): Tour<keyof typeof operations> {
  const unityOne = createUnityOne({ ...options, baseUrl, credentials });
  return {
    api: "unity-one",
    operations,
    walk: async (perform) => {
      const created = await perform("createSegment", () => unityOne.createSegment({ body: written }, call));
      await perform("listSegments", () => readAll(unityOne.listSegments({ pageSize: 10 }, { ...call, maxPages: 2 })));
      await perform("listSegmentSynchronization", () => readAll(unityOne.listSegmentSynchronization({}, { ...call, maxPages: 2 })));
      const segmentId = created?.id;
      if (!segmentId) return;
      await perform("getSegment", () => unityOne.getSegment({ segmentId }, call));
      await perform("updateSegment", () => unityOne.updateSegment({ segmentId, body: { ...written, parentSegmentId: null } }, call));
      await perform("deleteSegment", () => unityOne.deleteSegment({ segmentId }, call));
    },
  };
}
