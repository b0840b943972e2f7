/**
 * Infinity: creates a segment with criteria, puts it before all others, and renames it.
 *
 *     INFINITY_BASIC_AUTH_USERNAME=… INFINITY_BASIC_AUTH_PASSWORD=… npx tsx examples/infinity.ts 7
 *
 * where 7 is the installation.
 */
import { type InfinityWithDefaults, type Segment, createInfinity } from "specloom/infinity";

const groupName = "Campaigns";
const segmentRef = "spring-campaign";
const criteria = [
  { field: "href", op: "begins", value: "/spring" },
  { field: "act", op: "eq", value: "1280" },
];

export async function addCampaign(infinity: InfinityWithDefaults, log: (line: string) => void): Promise<void> {
  const { segment } = (await find(infinity)) ?? (await create(infinity));
  log(`segment ${segment} has the reference ${segmentRef}`);

  // What becomes of segments that an order leaves out is not documented, so it names all. Segments 0 and 1 are built in.
  const others: number[] = [];
  // `segmentOrder` is not unique: without the id, a segment might move between two pages while they are read.
  const sort = ["segmentOrder-asc", "segment-asc"];
  for await (const other of infinity.listSegments({ filter: ["segmentStatus-eq-value-200"], sort, limit: 500 })) {
    if (other.segment > 1 && other.segment !== segment) others.push(other.segment);
  }
  await infinity.orderSegments({ body: { sortedSegments: [segment, ...others] } });
  log(`it is detected before ${others.length.toLocaleString("en")} others`);

  await rename(infinity, segment, "Spring campaign");
  const { segmentName, orgId, segmentGroupId } = await infinity.readSegment({ segment });
  log(`it is called "${segmentName}", still in organisation ${orgId} and group ${segmentGroupId}`);
}

/** An update resets the organisation and the group that it does not name, so it names them as they are. */
async function rename(infinity: InfinityWithDefaults, segment: number, segmentName: string): Promise<void> {
  const { orgId, segmentGroupId, criteria } = await infinity.readSegment({ segment });
  if (orgId === undefined) throw new Error(`segment ${segment} does not say its organisation: renaming it would reset that`);
  await infinity.updateSegment({ segment, body: { segmentName, orgId, segmentGroupId, criteria } });
}

async function create(infinity: InfinityWithDefaults): Promise<Segment> {
  const segmentGroupId = await group(infinity);
  await infinity.createSegment({ body: { segmentName: "Spring campaign (draft)", segmentRef, segmentGroupId, criteria } });
  // The answer to a create need not have the id, the reference finds it.
  const created = await find(infinity);
  if (!created) throw new Error(`segment ${segmentRef} was created, but this user may not see it`);
  return created;
}

async function find(infinity: InfinityWithDefaults): Promise<Segment | undefined> {
  const { items } = await infinity.listSegments({ filter: [`segmentRef-eq-value-${segmentRef}`] });
  return items[0];
}

async function group(infinity: InfinityWithDefaults): Promise<number> {
  const filter = [`segmentGroupName-eq-value-${groupName}`, "segmentGroupStatus-eq-value-200"];
  const { items: [found] } = await infinity.listSegmentGroups({ filter });
  if (found) return found.segmentGroupId;
  await infinity.createSegmentGroup({ body: { segmentGroupName: groupName } });
  const { items: [created] } = await infinity.listSegmentGroups({ filter });
  if (!created) throw new Error(`segment group ${groupName} was created, but this user may not see it`);
  return created.segmentGroupId;
}

if (process.argv[1] === import.meta.filename) {
  await addCampaign(createInfinity({ defaults: { igrp: Number(process.argv[2]) } }), console.log).catch((error: unknown) => {
    console.error(String(error));
    process.exitCode = 1;
  });
}
