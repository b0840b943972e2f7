import { createHang } from "specloom/hang";
import { type HangOptions, simulateHang } from "specloom/testing";
import { each, recorded } from "../recording.ts";

const behaviours: HangOptions[] = [
  {},
  { ids: "uuid", createStatus: 200, numbersAsStrings: true, nulls: false, totalRecords: true, errorBody: "errors" },
  { timestamps: "milliseconds", errorBody: "error" },
];
const body = { name: "Regulars", description: "Weekly", requirements: [{ filter_key: "tier", filter_value: "Gold & up" }] };
const form = { contentType: "application/x-www-form-urlencoded" } as const;

export const walkHang = async () => (await Promise.all(behaviours.map(walk))).flat();

const walk = async (behaviour: HangOptions) =>
  recorded(await simulateHang(behaviour), async ({ url: baseUrl, credentials }, fetch) => {
    const hang = createHang({ baseUrl, credentials, fetch });
    const { id } = (await hang.createProgramSegment({ body })).program_segment;
    await each(
      () => hang.createProgramSegment({ body }, form),
      () => hang.createProgramSegment({ body: {} }),
      () => hang.createProgramSegment({ body: {} }, form),
      () => hang.getProgramSegment({ id }),
      () => hang.listProgramSegments(),
      () => hang.deleteProgramSegment({ id }),
      () => hang.getProgramSegment({ id: 99 }),
      () => hang.deleteProgramSegment({ id: 99 }),
      () => createHang({ baseUrl, fetch, credentials: { apiKey: "wrong" } }).listProgramSegments(),
    );
  });
