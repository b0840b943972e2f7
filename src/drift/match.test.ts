import { expect, test } from "vitest";
import type { JsonObject } from "../generator/json.ts";
import { matcher } from "./match.ts";

const document: JsonObject = {
  servers: [{ url: "https://{region}.things.example/v1/", variables: { region: { default: "eu", enum: ["eu", "us"] } } }],
  paths: {
    "/things": { get: { operationId: "listThings" } },
    "/things/{id}": { get: { operationId: "getThing" } },
    "/things/order": { put: { operationId: "orderThings" } },
    "/things/{id}.csv": { get: { operationId: "downloadThing" } },
  },
};

const match = (method: string, url: string, server?: string) => {
  const found = matcher(document, server)(method, url);
  return found && (found.operation?.node["operationId"] ?? found.path);
};

test.each([
  ["GET", "https://eu.things.example/v1/things?limit=1#top", "listThings"],
  ["GET", "https://us.things.example/v1/things/7", "getThing"],
  ["GET", "https://us.things.example/v1/things/%7Bid%7D", "getThing"],
  ["PUT", "https://eu.things.example/v1/things/order", "orderThings"],
  ["GET", "https://eu.things.example/v1/things/7.csv", "downloadThing"],
  ["DELETE", "https://eu.things.example/v1/things/7", "/things/{id}"],
  ["GET", "https://eu.things.example/v1/other", "/other"],
  ["GET", "https://ap.things.example/v1/things", undefined],
  ["GET", "https://eu.things.example/v2/things", undefined],
])("%s %s is %s", (method, url, expected) => {
  expect(match(method, url)).toBe(expected);
});

test("takes the given server in the place of the document's", () => {
  expect(match("GET", "http://127.0.0.1:4010/things", "http://127.0.0.1:4010")).toBe("listThings");
  expect(match("GET", "https://eu.things.example/v1/things", "http://127.0.0.1:4010")).toBeUndefined();
});
