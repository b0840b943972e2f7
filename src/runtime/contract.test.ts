// A generated client in miniature, written by hand: what the generator prints must compile and run like this.
import { describe, expect, test } from "vitest";
import {
  type Api, type BasicCredentials, type Call, type CallOptions, type ClientOptions, type Credential, type Decode, HttpError, InputError, type NoParameters,
  type Operation, type Pages, type PagesOptions, type WithDefaults, apiKey, basic, bracketForm, checkedJson, connect, isHttpError, json, ndjson, offset, slidingWindow,
} from "../index.ts";
import { reply, serve } from "./loopback.test-server.ts";

interface Segment { segment: number; segmentName: string }
interface SegmentBody { segmentName: string; criteria?: { field: string; op: string; value: string }[] }
interface ErrorMessage { message: string }
interface Created { segment: number }

/** Infinity in miniature. */
interface Mini {
  /** Read one segment. */
  readSegment(params: ReadSegmentParameters, options?: CallOptions): Call<Segment, ReadSegmentErrors>;
  listSegments(params: ListSegmentsParameters, options?: PagesOptions): Pages<Segment, Segment[], ListSegmentsErrors>;
  createSegment(
    params: CreateSegmentParameters,
    options?: CallOptions<"application/x-www-form-urlencoded" | "application/json">,
  ): Call<Created | undefined, CreateSegmentErrors>;
  ping(params?: NoParameters, options?: CallOptions): Call<void>;
}
interface ReadSegmentParameters { igrp: number; segment: number }
interface ReadSegmentErrors { 401: ErrorMessage; 404: { missing: number }; "5XX": string; default: ErrorMessage }
interface ListSegmentsParameters { igrp: number; filter?: string[]; limit?: number }
interface ListSegmentsErrors { 401: ErrorMessage }
interface CreateSegmentParameters { igrp: number; body: SegmentBody }
interface CreateSegmentErrors { 422: ErrorMessage }

const segmentDecode: Decode = { properties: { segment: "integer" } };

const readSegment: Operation<ReadSegmentErrors> = {
  id: "readSegment",
  method: "GET",
  path: "/igrps/{igrp}/segments/{segment}",
  parameters: { igrp: { in: "path", required: true, client: true }, segment: { in: "path", required: true } },
  security: [{ basicAuth: [] }, { apiKey: [] }],
  accept: "application/json",
  responses: { 200: { content: "application/json", read: checkedJson, decode: segmentDecode }, 404: { content: "application/json", description: "There is no such segment." }, default: { content: "application/json" } },
};
const listSegments: Operation<ListSegmentsErrors> = {
  id: "listSegments",
  method: "GET",
  path: "/igrps/{igrp}/segments",
  parameters: { igrp: { in: "path", required: true, client: true }, filter: { in: "query", name: "filter[]" }, limit: { in: "query" }, offset: { in: "query" } },
  security: [{ basicAuth: [] }],
  accept: "application/x-ndjson, application/json",
  responses: { 200: { content: "application/x-ndjson", read: ndjson, decode: segmentDecode }, 401: { content: "application/json", description: "The credentials are missing or wrong." } },
  pagination: { style: offset, position: "offset", size: "limit", defaultSize: 3, first: 0, items: [""], stop: ["short-page"] },
};
const createSegment: Operation<CreateSegmentErrors> = {
  id: "createSegment",
  method: "POST",
  path: "/igrps/{igrp}/segments",
  parameters: { igrp: { in: "path", required: true, client: true } },
  security: [{ basicAuth: [] }],
  accept: "application/json",
  body: { required: true, content: { "application/x-www-form-urlencoded": { serialize: bracketForm }, "application/json": { serialize: json } } },
  responses: { 201: { content: "application/json", optional: true, read: checkedJson, decode: segmentDecode }, 422: { content: "application/json", description: "The name is taken." } },
};
const ping: Operation = { id: "ping", method: "GET", path: "/ping", parameters: {}, responses: { 204: {} } };

const operations = { readSegment, listSegments, createSegment, ping };

interface MiniCredentials { basicAuth?: Credential<BasicCredentials>; apiKey?: Credential<string> }
interface MiniDefaults { igrp?: number }
interface MiniServerVariables { version?: "v2" | "v2.1" }
interface MiniOptions extends ClientOptions { credentials?: MiniCredentials; serverVariables?: MiniServerVariables }

const api: Api<Mini, MiniOptions> = {
  name: "mini",
  environment: "MINI_BASE_URL",
  servers: [{ url: "https://api.mini.example/config/{version}", variables: { version: { default: "v2", enum: ["v2", "v2.1"] } } }],
  security: {
    basicAuth: { scheme: basic, environment: "MINI_BASIC_AUTH" },
    apiKey: { scheme: apiKey, in: "header", name: "Authorization", prefix: "ApiKey ", environment: "MINI_API_KEY" },
  },
  rateLimit: { limiter: slidingWindow, requests: 500, seconds: 60 },
};

function createMini<D extends MiniDefaults>(options: MiniOptions & { defaults: D }): WithDefaults<Mini, D>;
function createMini(options?: MiniOptions): Mini;
function createMini(options?: MiniOptions): Mini {
  return connect(api, operations, options);
}

const basicAuth = { username: "ann", password: "pässword" };
const all = Array.from({ length: 7 }, (_, index) => ({ segment: String(index), segmentName: `S${index}` }));

const start = () =>
  serve((response, request) => {
    const url = new URL(request.url, "http://host");
    if (request.url === "/ping") return void response.writeHead(204).end();
    if (request.headers.authorization !== `Basic ${Buffer.from("ann:pässword").toString("base64")}`) return reply(response, 401, { message: "who?" });
    if (request.method === "POST") return request.body.includes("taken") ? reply(response, 422, { message: "taken" }) : void response.writeHead(201).end();
    if (url.pathname.endsWith("/segments")) {
      const [from, size] = [Number(url.searchParams.get("offset")), Number(url.searchParams.get("limit"))];
      const rows = all.slice(from, from + size).map((row) => `${JSON.stringify(row)}\n`);
      return void response.writeHead(200, { "content-type": "application/x-ndjson" }).end(rows.join(""));
    }
    const found = all[Number(url.pathname.split("/").at(-1))];
    return found ? reply(response, 200, found) : reply(response, 404, { missing: 1 });
  });

describe("a generated client", () => {
  test("reads, decodes and takes a client parameter from the defaults", async () => {
    await using server = await start();
    const mini = createMini({ baseUrl: server.url, credentials: { basicAuth }, defaults: { igrp: 7 } });
    const segment = await mini.readSegment({ segment: 4 });
    expect(segment).toEqual({ segment: 4, segmentName: "S4" });
    expect(server.received[0]!.url).toBe("/igrps/7/segments/4");
    expect(await mini.ping()).toBe(undefined);
    expect((await mini.readSegment({ segment: 4, igrp: 8 })).segment).toBe(4);
    expect(server.received.at(-1)!.url).toBe("/igrps/8/segments/4");
  });

  test("pages by items, by pages, from a position, and by await", async () => {
    await using server = await start();
    const mini = createMini({ baseUrl: server.url, credentials: { basicAuth }, defaults: { igrp: 7 } });
    const numbers: number[] = [];
    const list = mini.listSegments({ filter: ["a", "b&c"] });
    for await (const { segment } of list) numbers.push(segment);
    expect(numbers).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(list.stopped).toBe("short-page");
    expect(server.received.map(({ url }) => url)).toEqual([0, 3, 6].map((offset) => `/igrps/7/segments?filter%5B%5D=a&filter%5B%5D=b%26c&limit=3&offset=${offset}`));
    const positions: (string | undefined)[] = [];
    for await (const page of mini.listSegments({}, { from: "3" }).pages()) positions.push(page.position);
    expect(positions).toEqual(["6", undefined]);
    const first = await mini.listSegments({ limit: 2 });
    expect(first).toEqual({ items: first.body, body: [{ segment: 0, segmentName: "S0" }, { segment: 1, segmentName: "S1" }], position: "2" });
  });

  test("sends the first media type unless another is chosen, and takes an empty 201", async () => {
    await using server = await start();
    const mini = createMini({ baseUrl: server.url, credentials: { basicAuth } });
    const body = { segmentName: "A & B", criteria: [{ field: "act", op: "eq", value: "1" }] };
    expect(await mini.createSegment({ igrp: 7, body })).toBe(undefined);
    await mini.createSegment({ igrp: 7, body }, { contentType: "application/json" });
    expect(server.received.map(({ headers, body: sent }) => [headers["content-type"], decodeURIComponent(sent)])).toEqual([
      ["application/x-www-form-urlencoded", "segmentName=A & B&criteria[0][field]=act&criteria[0][op]=eq&criteria[0][value]=1"],
      ["application/json", JSON.stringify(body)],
    ]);
  });

  test("gives errors as values or throws them, typed by status", async () => {
    await using server = await start();
    const mini = createMini({ baseUrl: server.url, credentials: { basicAuth }, defaults: { igrp: 7 } });
    const { data, error, response } = await mini.readSegment({ segment: 99 }).result();
    expect([data, response.status, error?.message]).toEqual([undefined, 404, `readSegment: GET ${server.url}/igrps/7/segments/99 answered 404: There is no such segment.`]);
    if (error?.status === 404) expect(error.body.missing).toBe(1);
    expect.assertions(3);
    try {
      await mini.createSegment({ body: { segmentName: "taken" } });
    } catch (thrown) {
      if (isHttpError(thrown, createSegment, 422)) expect(thrown.body.message).toBe("taken");
    }
  });

  test("names both places where a client parameter may be given", async () => {
    const missing = createMini({ credentials: { basicAuth } }).readSegment({ segment: 1 } as ReadSegmentParameters);
    await expect(missing).rejects.toThrow("igrp is missing: give it to readSegment or in the client's defaults");
    await expect(missing).rejects.toBeInstanceOf(InputError);
  });

  test("connects to single operations", async () => {
    await using server = await start();
    const small = connect(api, { readSegment }, { baseUrl: server.url, credentials: { basicAuth }, defaults: { igrp: 7 } });
    expect((await small.readSegment({ segment: 1 })).segmentName).toBe("S1");
    expect(Object.keys(small)).toEqual(["readSegment"]);
  });
});

/** Checked by the compiler, never run. */
export async function types(mini: Mini, withIgrp: WithDefaults<Mini, { igrp: number }>, maybe: WithDefaults<Mini, MiniDefaults>, thrown: unknown) {
  // @ts-expect-error igrp is missing
  void mini.readSegment({ segment: 1 });
  void withIgrp.readSegment({ segment: 1 });
  void withIgrp.readSegment({ segment: 1, igrp: 2 });
  void withIgrp.listSegments();
  // @ts-expect-error segment is missing
  void withIgrp.readSegment({});
  // @ts-expect-error a default that may be missing gives nothing
  void maybe.readSegment({ segment: 1 });
  // @ts-expect-error the operation does not take XML
  void mini.createSegment({ igrp: 1, body: { segmentName: "" } }, { contentType: "application/xml" });
  // @ts-expect-error the operation takes one media type
  void mini.readSegment({ igrp: 1, segment: 1 }, { contentType: "application/json" });
  // @ts-expect-error there is no such operation
  void connect(api, { readSegment }).createSegment;
  // @ts-expect-error there is no such credential
  void createMini({ credentials: { token: "" } });
  const inDefaults = createMini({ defaults: { igrp: 7 } });
  const call: Call<Segment, ReadSegmentErrors> = inDefaults.readSegment({ segment: 1 });
  const promise: Promise<Segment> = call;
  const { data, error } = await call.result();
  if (error) {
    if (error.status === 404) {
      const body: { missing: number } = error.body;
      // @ts-expect-error this body is the one declared for 404
      void error.body.message;
      void body;
    } else if (error.status === 401) {
      const body: ErrorMessage = error.body;
      void body;
    } else if (error instanceof HttpError) {
      const body: ErrorMessage | string = error.body;
      void body;
    }
    // @ts-expect-error there is no data beside an error
    void data.segment;
  } else {
    const name: string = data.segmentName;
    void name;
  }
  const listed = await mini.listSegments({ igrp: 1 }).result();
  if (listed.error && listed.error instanceof HttpError && listed.error.status !== 401) {
    // @ts-expect-error nothing is known of other errors
    void listed.error.body.message;
  }
  if (isHttpError(thrown, readSegment, 404)) void (thrown.body.missing satisfies number);
  if (isHttpError(thrown, readSegment, 500)) void (thrown.body satisfies string);
  if (isHttpError(thrown, readSegment, 418)) void (thrown.body.message satisfies string);
  if (isHttpError(thrown, readSegment) && thrown.status === 401) void (thrown.body.message satisfies string);
  if (isHttpError(thrown)) {
    void (thrown.status satisfies number);
    // @ts-expect-error of any operation, nothing is known
    void thrown.body.message;
  }
  for await (const page of mini.listSegments({ igrp: 1 }).pages()) void (page.body satisfies Segment[]);
  return promise;
}
