/**
 * Bunce: creates a segment, adds customers, and lists what the account has then.
 *
 *     BUNCE_SECRET_KEY=sk_test_… BUNCE_BASE_URL=https://sandbox.api.bunce.so/v1 npx tsx examples/bunce.ts
 */
import { type Bunce, type Segment, createBunce } from "specloom/bunce";

const name = "Spring campaign";
const customers = [
  { customer_id: "c-1001", email: "ada@shop.example", first_name: "Ada" },
  { customer_id: "c-1002", first_name: "Grace" },
  { email: "alan@shop.example", phone_no: "+2348000000000" },
];

export async function addCustomers(bunce: Bunce, log: (line: string) => void): Promise<void> {
  // Bunce takes two segments of one name: look first, so that this can be run again after a failure.
  const segment = (await find(bunce, name)) ?? (await create(bunce));
  log(`segment ${segment.id} is called "${segment.name}"`);

  // A customer that Bunce knows by id or email is updated, any other is created: the same list twice changes nothing.
  await bunce.addSegmentCustomers({ segment_id: segment.id, body: { customers } });
  log(`${customers.length} customers are added or up to date`);

  const sizes = new Map<string, number>();
  for await (const { id, customers_count = 0 } of bunce.listSegments({ per_page: 50 })) sizes.set(id, customers_count);
  log(`it has ${sizes.get(segment.id)} customers, and the account ${sizes.size} segments`);
}

async function find(bunce: Bunce, wanted: string): Promise<Segment | undefined> {
  for await (const segment of bunce.listSegments({ per_page: 50 })) if (segment.name === wanted) return segment;
  return undefined;
}

async function create(bunce: Bunce): Promise<Segment> {
  const { data } = await bunce.createSegment({ body: { name, description: "Bought something in March" } });
  return data;
}

if (process.argv[1] === import.meta.filename) {
  await addCustomers(createBunce(), console.log).catch((error: unknown) => {
    console.error(String(error));
    process.exitCode = 1;
  });
}
