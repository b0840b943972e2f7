import { describe, expect, test } from "vitest";
import type { CallOptions } from "specloom";
import { type SegmentResponse as BunceSegment, createBunce } from "specloom/bunce";
import { type ProgramSegmentList, type ProgramSegmentResponse, createHang } from "specloom/hang";
import { type Segment as InfinitySegment, type SegmentGroup, createInfinity } from "specloom/infinity";
import { type CreatedSegment, type Segment, type SegmentEventBatch, createUnityOne } from "specloom/unity-one";
import { type Sample, canonicalBody, canonicalRequest, responseOf, samplesOf } from "./support/samples.ts";

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
/** The call with the inputs that a sample documents, and what becomes of its answer as the type that the client gives it. */
type Case = [call: (fetch: Fetch, options: CallOptions, contentType: string | undefined) => PromiseLike<unknown>, data?: unknown];

const bunce: Record<string, Case> = {
  createSegment: [
    (fetch, options) => {
      const client = createBunce({ fetch, credentials: { secretKey: "sk_live_************************" } });
      return client.createSegment({ body: { name: "My Test Segment", description: "Test Segment created from API", add_all_customers: true } }, options);
    },
    {
      success: true,
      data: {
        id: "9da67caa-b803-4691-a2b6-bdcd58008aaf", name: "My Test Segment", description: "API Test Segment",
        conditions: null, type: "automatic", all_customers: true, created_at: "2024-12-05 08:30:16",
      },
      message: "Segment created successfully",
    } satisfies BunceSegment,
  ],
};

const hangClient = (fetch: Fetch) => createHang({ fetch, credentials: { apiKey: "YOUR_API_KEY" } });
const row = { id: "text", name: "text", description: "text", version_id: "text", members_last_refreshed_at: 1, created_at: 1, updated_at: 1 };
const requirement = { id: "text", program_segment_id: "text", filter_key: "text", filter_value: "text", created_at: 1, updated_at: 1 };
const whole = { program_segment: { ...row, program_segment_requirements: [requirement] } } satisfies ProgramSegmentResponse;
const hang: Record<string, Case> = {
  listProgramSegments: [(fetch, options) => hangClient(fetch).listProgramSegments({}, options), { program_segments: [row] } satisfies ProgramSegmentList],
  createProgramSegment: [
    (fetch, options, contentType) =>
      // A form cannot say that a list is empty, and the client refuses to lose it: there it is left out.
      hangClient(fetch).createProgramSegment(
        { body: { name: "text", description: "text", ...(contentType === "application/json" && { requirements: [] }) } },
        { ...options, contentType: contentType as "application/json" },
      ),
    whole,
  ],
  getProgramSegment: [(fetch, options) => hangClient(fetch).getProgramSegment({ id: "text" }, options), whole],
  deleteProgramSegment: [(fetch, options) => hangClient(fetch).deleteProgramSegment({ id: "text" }, options)],
};

const infinityClient = (fetch: Fetch) => createInfinity({ fetch, credentials: { apiKey: "k" }, defaults: { igrp: 1 } });
const criteria = [{ field: "act", op: "begins", value: "12" }, { field: "href", op: "nbegins", value: "/action/do" }];
const segment = {
  segment: 400, segmentRef: "Ref Segment", segmentName: "Test Segment 11", segmentOrder: 0, criteria, segmentStatus: 200, orgId: 2, segmentGroupId: 0,
} satisfies InfinitySegment;
const segments = [segment, { ...segment, segment: 401, segmentRef: "Ref Segment 401", segmentName: "Test Segment 12", segmentOrder: 1 }] satisfies InfinitySegment[];
const group = { segmentGroupId: 400, segmentGroupName: "Segment Group Name 400", igrp: 1, segmentGroupStatus: 200 } satisfies SegmentGroup;
const groups = [group, { ...group, segmentGroupId: 401, segmentGroupName: "Segment Group Name 401" }] satisfies SegmentGroup[];
const named = { segmentGroupName: "Sales" };
const infinity: Record<string, Case> = {
  listSegments: [(fetch, options) => infinityClient(fetch).listSegments({}, options).then(({ items }) => items), segments],
  readSegment: [(fetch, options) => infinityClient(fetch).readSegment({ segment: 400 }, options), segment],
  createSegment: [(fetch) => infinityClient(fetch).createSegment({ body: { segmentName: "Sales", criteria } })],
  updateSegment: [(fetch) => infinityClient(fetch).updateSegment({ segment: 400, body: { criteria } })],
  orderSegments: [(fetch) => infinityClient(fetch).orderSegments({ body: { sortedSegments: [400] } })],
  deleteSegment: [(fetch) => infinityClient(fetch).deleteSegment({ segment: 400 })],
  listSegmentGroups: [(fetch, options) => infinityClient(fetch).listSegmentGroups({}, options).then(({ items }) => items), groups],
  readSegmentGroup: [(fetch) => infinityClient(fetch).readSegmentGroup({ segmentGroup: 400 }), group],
  createSegmentGroup: [(fetch) => infinityClient(fetch).createSegmentGroup({ body: named })],
  updateSegmentGroup: [(fetch) => infinityClient(fetch).updateSegmentGroup({ segmentGroup: 400, body: named })],
  deleteSegmentGroup: [(fetch) => infinityClient(fetch).deleteSegmentGroup({ segmentGroup: 400 })],
};

const unityOneClient = (fetch: Fetch) => createUnityOne({ fetch, baseUrl: "https://api-preprod.one.unity.pl", credentials: { oneTenant: "{tenant}", apiAuth: "{apiKey}" } });
const segmentId = "eb11f451-1c82-4b61-89fd-cf3a5e8801ea";
const wholesale = { id: "ab9e32db-48a1-47b3-9fda-975b9ed8a9d6", name: "Hurtownie", externalId: "Hurt", parentSegmentId: null } satisfies Segment;
const vip = { id: segmentId, name: "VIP Client", externalId: "VIP", parentSegmentId: "segment" } satisfies Segment;
const tree = [
  wholesale,
  vip,
  { id: "fb800655-125a-44f7-a5eb-a63647caf045", name: "Detaliczni", externalId: "100", parentSegmentId: "segment" },
  { id: "fcc98538-8957-4178-8f60-df14d7c24567", name: "Podhurt", externalId: "1", parentSegmentId: wholesale.id },
  { id: "segment", name: "segment", externalId: null, parentSegmentId: null },
] satisfies Segment[];
const unityOne: Record<string, Case> = {
  listSegments: [(fetch, options) => unityOneClient(fetch).listSegments({}, options).then(({ items }) => items), tree],
  createSegment: [(fetch, options) => unityOneClient(fetch).createSegment({ body: { externalId: "VIP", name: "VIP Client", parentSegmentId: "segment" } }, options), { id: segmentId } satisfies CreatedSegment],
  listSegmentSynchronization: [
    (fetch, options) => unityOneClient(fetch).listSegmentSynchronization({ contexts: ["INTEGRATIONS"] }, { ...options, from: "9" }).then(({ body }) => body),
    { nextId: 10, events: [{ segmentId, type: "CREATE" }] } satisfies SegmentEventBatch,
  ],
  getSegment: [(fetch, options) => unityOneClient(fetch).getSegment({ segmentId }, options), vip],
  updateSegment: [(fetch, options) => unityOneClient(fetch).updateSegment({ segmentId, body: { externalId: "Client VIP", name: "Client VIP", parentSegmentId: wholesale.id } }, options)],
  deleteSegment: [(fetch, options) => unityOneClient(fetch).deleteSegment({ segmentId }, options)],
};

/** Calls as a sample says, and gives what was sent and what became of the documented answer. */
async function replay(sample: Sample, [call]: Case) {
  const sent: Sample["request"][] = [];
  const { accept, "content-type": contentType } = canonicalRequest(sample.request).headers;
  const data = await call(async (url, { method, headers, body }) => {
    sent.push({ method: method!, url, headers: Object.fromEntries(new Headers(headers)), body: body ?? undefined });
    return responseOf(sample);
  }, accept ? { headers: { accept } } : {}, contentType);
  return { sent, data };
}

// The vendor's page on Banno is an OpenAPI document without a single sample.
describe.each(Object.entries({ bunce, hang, infinity, "unity-one": unityOne }))("%s", (api, cases) => {
  const samples = samplesOf(api);

  test.each(samples.map((sample) => [`${sample.operation}, ${sample.heading}`, sample] as const))("%s: is what is sent, and its answer is what comes of it", async (_, sample) => {
    const { sent, data } = await replay(sample, cases[sample.operation]!);
    const [{ method, address, ...rest }, wanted] = [canonicalRequest(sent[0]!), canonicalRequest(sample.request)];
    expect([sent.length, method, address]).toEqual([1, wanted.method, wanted.address]);
    // A page that shows no headers shows no query and no body either.
    if (sample.request.headers) expect(rest).toEqual({ query: wanted.query, headers: { accept: "application/json", ...wanted.headers }, body: wanted.body });
    const isAnswered = sample.response?.body !== undefined || sample.response?.lines !== undefined;
    expect(data).toEqual(isAnswered ? cases[sample.operation]![1] : undefined);
  });

  const wrong = samples.flatMap((sample) => (sample.wrong ?? []).map((entry) => [`${sample.heading}, ${entry.part}: ${entry.reason}`, sample, entry] as const));
  test.each(wrong)("wrong on its page: %s", (_, { request, response }, { part, printed }) => {
    const right = { url: request.url, body: request.body, response: response?.body };
    expect(canonicalBody(printed)).not.toEqual(right[part]);
    if (part === "url") expect(new URL(printed).origin).toBe(new URL(request.url).origin);
    // A body that is JSON all the same is wrong in what it says, which the client's type refuses.
    else if (typeof canonicalBody(printed) !== "string") expect(canonicalBody(printed)).toEqual({ ...(right.body as object), add_all_customers: "true" });
  });

  test("has a sample for every call here", () => expect(new Set(samples.map(({ operation }) => operation))).toEqual(new Set(Object.keys(cases))));
});

test("the length that Hang prints is that of the JSON body, not of the form that it prints", () => {
  const [form, json] = samplesOf("hang").filter(({ operation }) => operation === "createProgramSegment");
  expect([form!.wrong![0]!.printed.length, JSON.stringify(json!.request.body).length]).toEqual([48, 54]);
});

// @ts-expect-error the flag is a boolean: the samples that send a text do not compile
void (() => createBunce().createSegment({ body: { name: "My Test Segment", add_all_customers: "true" } }));
