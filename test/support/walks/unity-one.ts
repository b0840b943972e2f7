import { type UnityOneOptions, simulateUnityOne } from "specloom/testing";
import { createUnityOne } from "specloom/unity-one";
import { collect } from "../outcome.ts";
import { each, recorded } from "../recording.ts";

const behaviours: UnityOneOptions[] = [
  {},
  { list: "items", createStatus: 201, writeStatus: 204, typeCase: "lower", idleNextId: "zero", errorBody: "text" },
  { list: "list-element", errorBody: "error", uniqueExternalIds: true },
];
const vip = { name: "VIP", externalId: "VIP", parentSegmentId: "segment" };

export const walkUnityOne = async () => (await Promise.all(behaviours.map(walk))).flat();

const walk = async (behaviour: UnityOneOptions) =>
  recorded(await simulateUnityOne(behaviour), async ({ url: baseUrl, credentials }, fetch) => {
    const unityOne = createUnityOne({ baseUrl, credentials, fetch });
    const { id: segmentId } = await unityOne.createSegment({ body: vip });
    await collect(unityOne.listSegments({ pageSize: 3 }));
    await collect(unityOne.listSegmentSynchronization());
    await each(
      () => unityOne.createSegment({ body: { name: "Bare" } }),
      () => unityOne.createSegment({ body: { ...vip, parentSegmentId: "none" } }),
      () => unityOne.createSegment({ body: { ...vip, externalId: "1" } }),
      () => unityOne.listSegments(),
      () => unityOne.listSegmentSynchronization({ contexts: ["INTERNAL", "INTEGRATIONS"] }, { from: "2" }),
      () => unityOne.getSegment({ segmentId }),
      () => unityOne.updateSegment({ segmentId, body: { ...vip, parentSegmentId: null } }),
      () => unityOne.updateSegment({ segmentId, body: { name: "Bare" } }),
      () => unityOne.deleteSegment({ segmentId }),
      () => unityOne.getSegment({ segmentId }),
      () => createUnityOne({ baseUrl, fetch, credentials: { ...credentials, apiAuth: "wrong" } }).listSegments(),
    );
  });
