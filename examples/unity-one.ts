/**
 * Unity ONe: copies the tree of segments, and follows what happens to them from where the last run stopped.
 *
 *     UNITY_ONE_BASE_URL=https://… UNITY_ONE_ONE_TENANT=… UNITY_ONE_API_AUTH=… npx tsx examples/unity-one.ts segments.json
 *
 * The first run makes the copy, every further one brings it up to date.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Segment, type UnityOne, createUnityOne } from "specloom/unity-one";

/** `position`: where the feed goes on. */
type Copy = { position: string; segments: Segment[] };

export async function mirrorSegments(unityOne: UnityOne, file: string, log: (line: string) => void): Promise<void> {
  const copy = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Copy) : await copyTree(unityOne);
  log(`${copy.segments.length} segments are copied, the feed goes on at ${copy.position}`);

  const segments = new Map(copy.segments.map((segment) => [segment.id, segment]));
  for await (const { items, position = copy.position } of unityOne.listSegmentSynchronization({}, { from: copy.position }).pages()) {
    // An event says nothing of the segment, and one may come several times: the last of each segment is enough.
    for (const [id, type] of new Map(items.map(({ segmentId, type }) => [segmentId, type]))) {
      const segment = type.toUpperCase() === "DELETE" ? undefined : await read(unityOne, id);
      if (segment) segments.set(id, segment);
      else segments.delete(id);
      log(segment ? `"${segment.name}" is changed or new` : `${id} is gone`);
    }
    // Stored after the events before it are dealt with: a run that is cut off repeats a batch and misses none.
    copy.position = position;
    copy.segments = [...segments.values()];
    writeFileSync(file, JSON.stringify(copy));
  }
  printTree(copy.segments, log);
}

async function copyTree(unityOne: UnityOne): Promise<Copy> {
  let position = "1";
  // The end of the feed comes first: what changes while the segments are listed is then told again, not missed.
  for await (const page of unityOne.listSegmentSynchronization().pages()) position = page.position ?? position;
  const segments: Segment[] = [];
  for await (const segment of unityOne.listSegments({ pageSize: 100 })) segments.push(segment);
  return { position, segments };
}

/** The segment, or undefined if it is gone by now. */
async function read(unityOne: UnityOne, segmentId: string): Promise<Segment | undefined> {
  const { data, error } = await unityOne.getSegment({ segmentId }).result();
  if (error && error.status !== 404) throw error;
  return data;
}

/** Parents may be listed after their children, and a parent may be gone: such segments are tops too. */
function printTree(segments: Segment[], log: (line: string) => void): void {
  const ids = new Set(segments.map(({ id }) => id));
  const below = (parent: string | null) => segments.filter(({ parentSegmentId: id }) => (id !== null && ids.has(id) ? id : null) === parent);
  const print = (parent: string | null, indent: string) => {
    for (const { id, name } of below(parent)) {
      log(`${indent}${name}`);
      print(id, `${indent}  `);
    }
  };
  print(null, "");
}

if (process.argv[1] === import.meta.filename) {
  await mirrorSegments(createUnityOne(), process.argv[2] ?? "segments.json", console.log).catch((error: unknown) => {
    console.error(String(error));
    process.exitCode = 1;
  });
}
