import { expect, test } from "vitest";
import type { JsonObject } from "../generator/json.ts";
import { parse } from "../generator/parse.ts";
import { dependence } from "./dependence.ts";

const { value } = await parse("things.yaml", `
servers: [{ url: https://things.example }]
security: [{ key: [] }]
tags: [{ name: things }, { name: other }]
paths:
  /things:
    parameters: [{ $ref: "#/components/parameters/Lang" }]
    get: { tags: [things], responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Things" } } } } } }
    post: { security: [], requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
  /status:
    get: { tags: [other], security: [{ token: [] }], servers: [{ url: https://status.example }] }
components:
  parameters: { Lang: { name: lang, in: query } }
  securitySchemes: { key: {}, token: {} }
  schemas:
    Thing: { properties: { id: {}, parent: { $ref: "#/components/schemas/Thing" } } }
    Things: { type: array, items: { $ref: "#/components/schemas/Thing" } }
    Unused: {}
`);
const { operations, dependants } = dependence(value as JsonObject);
const things = ["GET /things", "POST /things"];

test.each([
  ["x-rate-limit", operations],
  ["servers/0", things],
  ["paths//status/get/servers/0", ["GET /status"]],
  ["tags/1", ["GET /status"]],
  ["paths//things/parameters/0", things],
  ["components/parameters/Lang", things],
  ["components/securitySchemes/key", ["GET /things"]],
  ["components/securitySchemes/token", ["GET /status"]],
  ["components/schemas/Things", ["GET /things"]],
  ["components/schemas/Thing/properties/id", things],
  ["components/schemas/Unused", []],
])("%s matters to %j", (place, expected) => {
  // A path has a slash of its own.
  const tokens = place.replace("paths//", "paths/~").split("/").map((token) => token.replace("~", "/"));
  expect(dependants(tokens)).toEqual(expected);
});
