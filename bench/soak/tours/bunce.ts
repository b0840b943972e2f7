import type { CallOptions, ClientOptions } from "specloom";
import { createBunce, operations } from "specloom/bunce";
import type { Addresses } from "../addresses.ts";
import { type Tour, idOf, readAll } from "../tour.ts";

const customer = { customer_id: "c1", email: "bo@x.example", first_name: "Bo", last_name: "X" };

export function bunceTour({ url: baseUrl, credentials }: Addresses["bunce"], options: ClientOptions, call: CallOptions): Tour<keyof typeof operations> {
  const bunce = createBunce({ ...options, baseUrl, credentials });
  return {
    api: "bunce",
    operations,
    walk: async (perform) => {
      const created = await perform("createSegment", () => bunce.createSegment({ body: { name: "Gold", description: "Best" } }, call));
      const segment_id = created?.data?.id ?? idOf(1);
      await perform("listSegments", () => readAll(bunce.listSegments({ per_page: 10 }, { ...call, maxPages: 2 })));
      await perform("getSegment", () => bunce.getSegment({ segment_id }, call));
      await perform("updateSegment", () => bunce.updateSegment({ segment_id, body: { name: "New", description: null } }, call));
      await perform("addSegmentCustomers", () => bunce.addSegmentCustomers({ segment_id, body: { customers: [customer] } }, call));
      await perform("removeSegmentCustomers", () => bunce.removeSegmentCustomers({ segment_id, body: { customers: ["c1"] } }, call));
      await perform("addAllSegmentCustomers", () => bunce.addAllSegmentCustomers({ segment_id, body: {} }, call));
    },
  };
}
