import type { CallOptions, ClientOptions } from "specloom";
import { createHang, operations } from "specloom/hang";
import type { Addresses } from "../addresses.ts";
import type { Tour } from "../tour.ts";

const body = { name: "Regulars", description: "Weekly", requirements: [{ filter_key: "tier", filter_value: "Gold & up" }] };
const contentTypes = ["application/json", "application/x-www-form-urlencoded"] as const;

export function hangTour({ url: baseUrl, credentials }: Addresses["hang"], options: ClientOptions, call: CallOptions): Tour<keyof typeof operations> {
  const hang = createHang({ ...options, baseUrl, credentials });
  return {
    api: "hang",
    operations,
    walk: async (perform, number) => {
      const created = await perform("createProgramSegment", () => hang.createProgramSegment({ body }, { ...call, contentType: contentTypes[number % 2] }));
      await perform("listProgramSegments", () => hang.listProgramSegments({}, call));
      const id = created?.program_segment?.id;
      if (!id) return;
      await perform("getProgramSegment", () => hang.getProgramSegment({ id }, call));
      await perform("deleteProgramSegment", () => hang.deleteProgramSegment({ id }, call));
    },
  };
}
