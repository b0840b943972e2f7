import { createBunce } from "specloom/bunce";
import { type BunceOptions, simulateBunce } from "specloom/testing";
import { collect } from "../outcome.ts";
import { each, recorded } from "../recording.ts";

const behaviours: BunceOptions[] = [{ meta: "beside" }, { meta: "inside", allCustomers: "boolean", createStatus: 200 }, { meta: "none" }, { meta: "total-pages", invalidIdStatus: 422 }];
const customer = {
  customer_id: "c1", email: "bo@x.example", first_name: "Bo", last_name: "X", phone_no: "+12025550123",
  devices: [{ device_type: "ios", device_token: "t" }],
};

export const walkBunce = async () => (await Promise.all(behaviours.map(walk))).flat();

const walk = async (behaviour: BunceOptions) =>
  recorded(await simulateBunce(behaviour), async ({ url: baseUrl, credentials }, fetch) => {
    const bunce = createBunce({ baseUrl, credentials, fetch });
    const { id: segment_id } = (await bunce.createSegment({ body: { name: "Gold", description: "Best", add_all_customers: false } })).data;
    await each(
      () => bunce.createSegment({ body: { name: "Bare" } }),
      () => bunce.createSegment({ body: { name: "" } }),
      () => bunce.listSegments(),
      () => bunce.getSegment({ segment_id }),
      () => bunce.updateSegment({ segment_id, body: { name: "New", description: null } }),
      () => bunce.updateSegment({ segment_id, body: {} }),
      () => bunce.addSegmentCustomers({ segment_id, body: { customers: [customer, { email: "al@x.example" }] } }),
      () => bunce.removeSegmentCustomers({ segment_id, body: { customers: ["c1"] } }),
      () => bunce.addAllSegmentCustomers({ segment_id, body: {} }),
      () => bunce.getSegment({ segment_id: "00000000-0000-4000-8000-000000000099" }),
      () => createBunce({ baseUrl, fetch, credentials: { secretKey: "wrong" } }).listSegments(),
    );
    await collect(bunce.listSegments({ per_page: 2 }));
  });
