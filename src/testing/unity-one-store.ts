export type Row = { id: string; name: string; externalId: string | null; parentSegmentId: string | null };

/** Where a change came from. */
export const contexts = ["APPLICATION", "BACKOFFICE", "INTERNAL", "INTEGRATIONS"] as const;
export type Context = (typeof contexts)[number];

export type Event = { segmentId: string; type: "CREATE" | "UPDATE" | "DELETE"; context: Context };

/** The segments, those that were deleted, and every change: the event number n is `events[n - 1]`. */
export type Store = {
  segments: Map<string, Row>;
  deleted: Map<string, Row>;
  events: Event[];
  save: (row: Row, context: Context) => void;
  remove: (id: string, context: Context) => void;
};

/** Id of the segment that the others descend from, no UUID. */
export const root = "segment";

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;

/** A tree below the root: of three segments one has no parent, one the root and one its successor. */
export const createStore = (amount: number): Store => {
  const segments = new Map<string, Row>();
  const deleted = new Map<string, Row>();
  const events: Event[] = [];

  const save = (row: Row, context: Context) => {
    events.push({ segmentId: row.id, type: segments.has(row.id) ? "UPDATE" : "CREATE", context });
    segments.set(row.id, row);
    deleted.delete(row.id);
  };

  const remove = (id: string, context: Context) => {
    const row = segments.get(id);
    if (!row) return;
    segments.delete(id);
    deleted.set(id, row);
    events.push({ segmentId: id, type: "DELETE", context });
  };

  segments.set(root, { id: root, name: root, externalId: null, parentSegmentId: null });
  for (let index = 1; index <= amount; index += 1) {
    const parent = [null, root, index < amount ? idOf(index + 1) : root][index % 3] ?? null;
    const externalId = index % 4 === 0 ? null : String(index);
    save({ id: idOf(index), name: `Segment ${index}`, externalId, parentSegmentId: parent }, "BACKOFFICE");
  }
  return { segments, deleted, events, save, remove };
};
