import { describe, expect, test } from "vitest";
import type { Operation } from "specloom";
import { operations as banno } from "specloom/banno";
import { operations as bunce } from "specloom/bunce";
import { operations as hang } from "specloom/hang";
import { operations as infinity } from "specloom/infinity";
import { operations as unityOne } from "specloom/unity-one";
import { conformity } from "./support/conformity.ts";
import type { Exchange } from "./support/recording.ts";
import { walkBanno } from "./support/walks/banno.ts";
import { walkBunce } from "./support/walks/bunce.ts";
import { walkHang } from "./support/walks/hang.ts";
import { walkInfinity } from "./support/walks/infinity.ts";
import { walkUnityOne } from "./support/walks/unity-one.ts";

const apis: [string, Record<string, Operation>, () => Promise<Exchange[]>][] = [
  ["banno", banno, walkBanno],
  ["bunce", bunce, walkBunce],
  ["hang", hang, walkHang],
  ["infinity", infinity, walkInfinity],
  ["unity-one", unityOne, walkUnityOne],
];

const judges = new Map(apis.map(([api]) => [api, conformity(api)]));

test("there are 47 operations", () => expect(apis.flatMap(([, operations]) => Object.keys(operations))).toHaveLength(47));

test.each(apis)("%s: requests and answers of a walk over all operations are as specified", async (api, operations, walk) => {
  const { operationOf, faultsOf } = judges.get(api)!;
  const exchanges = await walk();
  for (const { request, response } of exchanges) {
    const { method, path, query } = request;
    expect(await faultsOf({ request, response }), `${method} ${path}?${query} ${response.status}`).toEqual([]);
  }
  expect(new Set(exchanges.map(({ request }) => operationOf(request)))).toEqual(new Set(Object.keys(operations)));
});

/** A copy to break. */
const copyOf = ({ request, response }: Exchange): Exchange => ({
  request: { ...request, headers: { ...request.headers }, query: new URLSearchParams(request.query) },
  response: { ...response },
});

describe("what is not as specified is found:", () => {
  type Change = (exchange: Exchange) => void;
  const set = (name: string, value: string): Change => ({ request }) => request.query.set(name, value);
  const send = (body: unknown): Change => ({ request }) => void (request.bytes = new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body)));
  const answer = (body: unknown): Change => ({ response }) => void (response.body = typeof body === "string" ? body : JSON.stringify(body));

  const broken: [string, api: string, operation: string, Change, string | RegExp][] = [
    ["a path that is none", "bunce", "listSegments", ({ request }) => void (request.path = "/v1/segment"), "GET /v1/segment is no operation"],
    ["a method that is none", "hang", "getProgramSegment", ({ request }) => void (request.method = "PUT"), /^PUT .* is no operation$/],
    ["a path parameter of another type", "infinity", "readSegment", ({ request }) => void (request.path = "/config/v2/igrps/7/segments/x"), "segment /value must be integer"],
    ["a path parameter of another format", "banno", "getSegment", ({ request }) => void (request.path = request.path.replace(/[^/]+$/, "x")), 'segmentId /value must match format "uuid"'],
    ["a query parameter that is not declared", "unity-one", "listSegments", set("sort", "id"), "query parameter sort is not declared"],
    ["a query parameter that is missing", "unity-one", "listSegments", ({ request }) => request.query.delete("pageSize"), "pageSize is missing"],
    ["a query parameter out of range", "unity-one", "listSegments", set("pageNumber", "0"), "pageNumber /value must be >= 1"],
    ["a query parameter that is there twice", "banno", "importUsersCsv", ({ request }) => request.query.append("sourceType", "userId"), "sourceType is there more than once"],
    ["a query parameter that is none of its values", "banno", "importUsersCsv", set("sourceType", "usernames"), "sourceType /value must be equal to one of the allowed values"],
    ["an item of a query parameter that is not well formed", "infinity", "listSegments", set("filter[]", "segment=2"), /^filter\[\] \/value\/0 must match pattern/],
    ["a key that is missing, of two", "unity-one", "getSegment", ({ request }) => void delete request.headers["one-tenant"], "no security requirement is met"],
    ["a token that is missing", "banno", "listSegments", ({ request }) => void delete request.headers["authorization"], "no security requirement is met"],
    ["a request body that is missing", "bunce", "createSegment", ({ request }) => void delete request.headers["content-type"], "the request body is missing"],
    ["a request body where there is none", "banno", "triggerUnsavedPermissionsHistory", send({}), "there is a request body, and none is declared"],
    ["a request body of another media type", "bunce", "createSegment", ({ request }) => void (request.headers["content-type"] = "text/plain"), "the request body is text/plain, which is not declared"],
    ["a request body without a required property", "unity-one", "createSegment", send({ externalId: "VIP" }), "the request body /value must have required property 'name'"],
    ["a request body with a property of another type", "bunce", "createSegment", send({ name: "A", add_all_customers: "true" }), /^the request body \/value\/add_all_customers must be/],
    ["a form with a value out of range", "infinity", "updateSegment", send("criteria[0][field]=a&criteria[0][op]=b&criteria[0][value]=c&segmentOrder=65536"), "the request body /value/segmentOrder must be <= 65535"],
    ["a form whose list is none", "infinity", "orderSegments", send("sortedSegments=x"), /^the request body \/value\/sortedSegments must be array/],
    ["a status that is not declared", "hang", "listProgramSegments", ({ response }) => void (response.status = 202), "status 202 is not declared"],
    ["an answer of another media type", "banno", "downloadSegmentEndUsersCsv", ({ response }) => void (response.contentType = "text/html"), "the response body is text/html, which is not declared"],
    ["an answer that is missing", "unity-one", "getSegment", answer(""), "the response body is missing"],
    ["an answer where none is declared", "banno", "deleteSegment", answer("gone"), /^the response body is .*, which is not declared$/],
    ["an answer without a required property", "unity-one", "listSegments", answer([{ id: "a" }]), /^the response body \/value\/0 must have required property 'name'/],
    ["an answer with null where null is not allowed", "banno", "getSegmentStats", answer({ numberOfCampaigns: null, userCount: 1 }), "the response body /value/numberOfCampaigns must be integer"],
    ["an answer with a time that is none", "hang", "listProgramSegments", ({ response }) => void (response.body = response.body.replace(/"created_at":\d+/, '"created_at":"yesterday"')), /^the response body \/value\/program_segments\/0\/created_at must be integer/],
    ["a line that is not as specified", "infinity", "listSegmentGroups", answer('{"segmentGroupId":"1"}\n'), /^line 1 \/value must have required property 'segmentGroupName'/],
  ];
  const walked = new Map(apis.map(([api, , walk]) => [api, walk()]));

  test.each(broken)("%s", async (_, api, operation, change, wanted) => {
    const { operationOf, faultsOf } = judges.get(api)!;
    const exchange = copyOf((await walked.get(api)!).find(({ request, response }) => operationOf(request) === operation && response.status < 300)!);
    expect(await faultsOf(exchange)).toEqual([]);
    change(exchange);
    expect((await faultsOf(exchange))[0]).toEqual(wanted instanceof RegExp ? expect.stringMatching(wanted) : wanted);
  });
});
