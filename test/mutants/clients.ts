import type { Mutants } from "./mutant.ts";

/** Clients, and the documents that they are made from. Simulators notice: they know the vendors, and nothing of the documents. */
export const clients: Mutants = {
  "generated/bunce/client.ts": [
    { name: "an operation has the wrong path", find: '"/segments/{segment_id}/all-customers"', put: '"/segments/{segment_id}/customers/all"', test: "test/bunce.test.ts" },
    { name: "an operation has the wrong method", find: 'method: "PATCH"', put: 'method: "PUT"', test: "test/bunce.test.ts" },
    { name: "a boolean of the wire is not decoded", find: '{ properties: { all_customers: "boolean" } }', put: "{}", test: "test/bunce.test.ts" },
  ],
  "generated/infinity/client.ts": [{ name: "an operation does not look into the defaults", find: 'segments/order",\n  parameters: { igrp: { in: "path", required: true, client: true } }', put: 'segments/order",\n  parameters: { igrp: { in: "path", required: true } }', test: "test/infinity.test.ts" }],
  "generated/unity-one/client.ts": [{ name: "one of two keys has the wrong header", find: 'name: "ApiAuth"', put: 'name: "Authorization"', test: "test/unity-one.test.ts" }],
  "generated/hang/client.ts": [{ name: "an operation is not signed", find: 'security: [{ apiKey: [] }],\n  accept: "application/json",\n  responses: {\n    204', put: 'accept: "application/json",\n  responses: {\n    204', test: "test/hang.test.ts" }],
  "generated/banno/client.ts": [{ name: "an import goes where drafts are", find: '"/a/segments/api/v0/institutions/{institutionId}/import"', put: '"/a/segments/api/v0/institutions/{institutionId}/drafts"', test: "test/banno-csv.test.ts" }],
  "specs/bunce.yaml": [
    { name: "a document has the wrong path", find: "/segments/{segment_id}/all-customers:", put: "/segments/{segment_id}/every-customer:", test: "test/bunce.test.ts" },
    { name: "a document allows ten times as many requests", find: "requests: 500", put: "requests: 5000", test: "src/runtime/rate-limit.test.ts" },
  ],
  "specs/infinity.yaml": [
    { name: "a document has the wrong prefix of a key", find: 'x-value-prefix: "ApiKey "', put: 'x-value-prefix: "Bearer "', test: "test/infinity.test.ts" },
    { name: "a document has no client parameter", find: "x-client-parameter: true", put: "x-client-parameter: false", test: "test/infinity.test.ts" },
  ],
  "specs/unity-one.yaml": [
    { name: "a document starts its pages at nought", find: 'response: { items: ["", /items] }\n        first: 1', put: 'response: { items: ["", /items] }\n        first: 0', test: "test/unity-one.test.ts" },
    { name: "a document takes the step of a feed from elsewhere", find: "next: /nextId", put: "next: /events", test: "test/unity-one-feed.test.ts" },
  ],
  "specs/hang.yaml": [{ name: "a document has a form without brackets", find: "x-form-style: brackets", put: "x-form-style: plain", test: "test/hang.test.ts" }],
  "specs/banno.yaml": [{ name: "a document has the wrong unit of time", find: "expUnit: milliseconds", put: "expUnit: seconds", test: "test/banno-auth.test.ts" }],
};
