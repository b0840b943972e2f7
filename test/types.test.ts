// What the types promise at the call: the compiler reads this file, and a line that compiles under @ts-expect-error fails it.
import { expect, expectTypeOf, test } from "vitest";
import { type Credential, DecodeError, HttpError, InputError, type Page, connect, isHttpError } from "specloom";
import { type Failure, type Segment as BunceSegment, type SegmentList, type SegmentResponse, api, createBunce, createSegment, getSegment } from "specloom/bunce";
import {
  type CreatedSegment, type ErrorBody, type NewSegment, type Segment, type SegmentGroup,
  api as infinityApi, createInfinity, listSegments, readSegment, updateSegment,
} from "specloom/infinity";

const fetch = async () => new Response(null, { status: 204 });
const credentials = { basicAuth: { username: "ada", password: "pw" } };
const bunce = createBunce({ credentials: { secretKey: "sk_test" }, fetch });
const infinity = createInfinity({ credentials, fetch });
const withIgrp = createInfinity({ credentials, fetch, defaults: { igrp: 7 } });
const body: NewSegment = { segmentName: "New", criteria: [] };
const segment_id = "00000000-0000-4000-8000-000000000001";

/** What neither compiles nor is sent: it rejects, and throws nothing at the call. */
const unsendable: (() => Promise<unknown>)[] = [
  // @ts-expect-error params are missing
  () => bunce.getSegment(),
  // @ts-expect-error segment_id is missing
  () => bunce.getSegment({}),
  // @ts-expect-error body is missing
  () => bunce.updateSegment({ segment_id }),
  // @ts-expect-error igrp is missing
  () => infinity.readSegment({ segment: 2 }),
  // @ts-expect-error segment is missing, igrp is not
  () => withIgrp.readSegment({}),
  // @ts-expect-error segment is a number
  () => withIgrp.readSegment({ segment: { id: 2 } }),
  // @ts-expect-error the operation takes a form or JSON
  () => withIgrp.createSegment({ body }, { contentType: "text/plain" }),
];

/** What does not compile although it could be sent. */
const refused = () => [
  // @ts-expect-error segment is a number
  withIgrp.readSegment({ segment: "2" }),
  // @ts-expect-error there is no such parameter
  bunce.getSegment({ segment_id, expand: true }),
  // @ts-expect-error where a list starts is the option `from`
  bunce.listSegments({ page: 2 }),
  // @ts-expect-error filter is a list
  withIgrp.listSegments({ filter: "segmentStatus-eq-value-200" }),
  // @ts-expect-error the body needs criteria
  withIgrp.createSegment({ body: { segmentName: "New" } }),
  // @ts-expect-error no write takes a status
  withIgrp.createSegment({ body: { ...body, segmentStatus: 200 } }),
  // @ts-expect-error a customer needs an id or an email
  bunce.addSegmentCustomers({ segment_id, body: { customers: [{ first_name: "Bo" }] } }),
  // @ts-expect-error a flag is a boolean, though one sample has a string
  bunce.createSegment({ body: { name: "New", add_all_customers: "true" } }),
  // @ts-expect-error an operation with one media type takes no contentType
  bunce.createSegment({ body: { name: "New" } }, { contentType: "application/json" }),
  // @ts-expect-error one without a body takes none
  withIgrp.readSegment({ segment: 2 }, { contentType: "application/json" }),
  // @ts-expect-error only lists have pages
  withIgrp.readSegment({ segment: 2 }, { maxPages: 1 }),
  // @ts-expect-error a position is a string to store
  withIgrp.listSegments({}, { from: 1000 }),
  // @ts-expect-error the credential of another API
  createBunce({ credentials: { apiKey: "key" } }),
  // @ts-expect-error half of Basic
  createInfinity({ credentials: { basicAuth: { username: "ada" } } }),
  // @ts-expect-error there is no v3
  createInfinity({ serverVariables: { version: "v3" } }),
  // @ts-expect-error segment differs from call to call
  createInfinity({ defaults: { segment: 2 } }),
  // @ts-expect-error Bunce has no client parameters
  createBunce({ defaults: { igrp: 7 } }),
  // @ts-expect-error an operation of another name
  connect(api, { readSegment }),
  // @ts-expect-error the options of another API
  connect(api, { getSegment }, { credentials }),
  // @ts-expect-error not among the operations given
  connect(api, { getSegment }).createSegment({ body: { name: "New" } }),
];

const views = async () => {
  const read = withIgrp.readSegment({ segment: 2 });
  expectTypeOf(await read).toEqualTypeOf<Segment>();
  expectTypeOf((await read).segment).toEqualTypeOf<number>();
  expectTypeOf(await read.response()).toEqualTypeOf<Response>();
  expectTypeOf(await infinity.createSegment({ igrp: 7, body })).toEqualTypeOf<CreatedSegment | undefined>();
  expectTypeOf(await withIgrp.createSegment({ body }, { contentType: "application/json" })).toEqualTypeOf<CreatedSegment | undefined>();
  expectTypeOf(withIgrp.deleteSegment({ segment: 2 })).resolves.toBeVoid();
  expectTypeOf((await bunce.getSegment({ segment_id })).data.all_customers).toEqualTypeOf<boolean>();
  expectTypeOf(await connect(api, { getSegment }).getSegment({ segment_id })).toEqualTypeOf<SegmentResponse>();

  const { data, error, response } = await bunce.getSegment({ segment_id }).result();
  expectTypeOf(response).toEqualTypeOf<Response>();
  // @ts-expect-error there may be an error instead
  expectTypeOf(data.data).toEqualTypeOf<BunceSegment>();
  if (error) expectTypeOf(data).toBeUndefined();
  else expectTypeOf(data).toEqualTypeOf<SegmentResponse>();
};

const lists = async () => {
  expectTypeOf(await bunce.listSegments()).toEqualTypeOf<Page<BunceSegment, SegmentList>>();
  expectTypeOf(await withIgrp.listSegments({})).toEqualTypeOf<Page<Segment, Segment[]>>();
  for await (const group of withIgrp.listSegmentGroups()) expectTypeOf(group).toEqualTypeOf<SegmentGroup>();
  for await (const page of withIgrp.listSegments().pages()) {
    expectTypeOf(page.items).toEqualTypeOf<Segment[]>();
    expectTypeOf(page.position).toEqualTypeOf<string | undefined>();
  }
};

const errors = async (error: unknown) => {
  if (isHttpError(error)) expectTypeOf(error).toEqualTypeOf<HttpError>();
  if (isHttpError(error, createSegment, 422)) expectTypeOf(error).toEqualTypeOf<HttpError<422, Failure>>();
  if (isHttpError(error, getSegment)) {
    if (error.status === 404) expectTypeOf(error.body).toEqualTypeOf<Failure>();
    if (error.status === 200) expectTypeOf(error.body).toEqualTypeOf<SegmentResponse>();
    if (error.status === 503) expectTypeOf(error.body).toEqualTypeOf<Failure>();
  }
  if (isHttpError(error, updateSegment, 400)) expectTypeOf(error.body).toEqualTypeOf<ErrorBody>();
  const result = await bunce.getSegment({ segment_id }).result();
  if (result.error instanceof HttpError && result.error.status === 200) expectTypeOf(result.error.body.data).toEqualTypeOf<BunceSegment>();
  if (result.error?.status === 404) expectTypeOf(result.error).toEqualTypeOf<HttpError<404, Failure>>();
  if (result.error instanceof DecodeError) expectTypeOf(result.error.snippet).toEqualTypeOf<string>();
};

const defaults = (igrp: number | undefined) => [
  withIgrp.listSegments(),
  withIgrp.readSegment({ segment: 2, igrp: 8 }),
  connect(infinityApi, { readSegment }, { defaults: { igrp: 7 } }).readSegment({ segment: 2 }),
  // @ts-expect-error without defaults igrp stays required
  connect(infinityApi, { readSegment }).readSegment({ segment: 2 }),
  // @ts-expect-error and so does params
  connect(infinityApi, { listSegments }).listSegments(),
  // @ts-expect-error defaults that give nothing give no igrp
  createInfinity({ defaults: {} }).listSegments(),
  // @ts-expect-error nor does one that may be missing
  createInfinity({ defaults: { ...(igrp !== undefined && { igrp }) } }).listSegments(),
];

test.each(unsendable.map((call) => [String(call).replace(/\s+/g, " "), call] as const))("rejects what does not compile, and throws nothing: %s", async (_, call) => {
  let error: unknown;
  await call().catch((reason: unknown) => (error = reason));
  expect(error).toBeInstanceOf(InputError);
});

test("the other promises are the compiler's to keep", () => {
  const secrets: Credential<string>[] = ["key", () => "key", async () => "key"];
  expect([refused, views, lists, errors, defaults, secrets].map(({ length }) => length)).toEqual([0, 0, 0, 1, 1, 3]);
});
