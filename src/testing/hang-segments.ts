import { jsonAnswer } from "./answer.ts";
import { readCreate, type Requirement } from "./hang-input.ts";
import type { HangSettings } from "./hang.ts";
import { Refusal } from "./refusal.ts";
import type { Handler } from "./server.ts";

type Segment = { id: string; name: string; description: string | undefined; created: number; requirements: (Requirement & { id: string })[] };

export const segmentOperations = (settings: HangSettings): Record<string, Handler> => {
  const segments = new Map<string, Segment>();
  const { nulls } = settings;
  let lastId = 0;

  const nextId = () => {
    lastId += 1;
    return settings.ids === "digits" ? String(lastId) : `00000000-0000-4000-8000-${String(lastId).padStart(12, "0")}`;
  };

  const add = (name: string, description: string | undefined, requirements: Requirement[]): Segment => {
    const id = nextId();
    const numbered = requirements.map(({ filter_key, filter_value }, index) => ({ id: `${id}-${index + 1}`, filter_key, filter_value }));
    const segment = { id, name, description, created: settings.now(), requirements: numbered };
    segments.set(id, segment);
    return segment;
  };

  for (let index = 1; index <= settings.segments; index += 1) {
    add(`Segment ${index}`, undefined, [{ filter_key: "tier", filter_value: `Tier ${index}` }]);
  }

  const find = (id = ""): Segment => {
    const found = segments.get(id);
    if (!found) throw new Refusal(404, "program segment not found");
    return found;
  };

  const number = (value: number) => (settings.numbersAsStrings ? String(value) : value);
  const timestamp = (time: number) => number(settings.timestamps === "seconds" ? Math.floor(time / 1_000) : time);

  const print = ({ id, name, description, created }: Segment) => ({
    id,
    name,
    description: description ?? (nulls ? null : ""),
    version_id: nulls ? null : "",
    members_last_refreshed_at: nulls ? null : timestamp(created),
    created_at: timestamp(created),
    updated_at: timestamp(created),
  });

  const printWhole = (segment: Segment) => ({
    program_segment: {
      ...print(segment),
      program_segment_requirements: segment.requirements.map(({ id, ...filter }) => ({
        id,
        program_segment_id: segment.id,
        ...filter,
        created_at: timestamp(segment.created),
        updated_at: timestamp(segment.created),
      })),
    },
  });

  return {
    "GET /v2/admin/program-segments": () => {
      const program_segments = [...segments.values()].map(print);
      return jsonAnswer(200, { program_segments, ...(settings.totalRecords && { total_records: number(segments.size) }) });
    },

    "POST /v2/admin/program-segments": (request) => {
      const { name = "", description, requirements = [] } = readCreate(request, settings);
      return jsonAnswer(settings.createStatus, printWhole(add(name, description, requirements)));
    },

    "GET /v2/admin/program-segments/{id}": ({ parameters }) => jsonAnswer(200, printWhole(find(parameters.id))),

    "DELETE /v2/admin/program-segments/{id}": ({ parameters }) => {
      segments.delete(find(parameters.id).id);
      return { status: 204 };
    },
  };
};
