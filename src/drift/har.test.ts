import { describe, expect, test } from "vitest";
import { SpecError } from "../generator/errors.ts";
import { readHar } from "./har.ts";

const har = (...entries: unknown[]) => JSON.stringify({ log: { version: "1.2", entries } });
const request = { method: "get", url: "https://things.example/v1/things?limit=1" };

test("reads what was sent and what came back", async () => {
  const entry = {
    request: { ...request, postData: { mimeType: "application/json; charset=utf-8", text: '{"a":1}' } },
    response: { status: 200, headers: [{ name: "Content-Type", value: "application/problem+json" }], content: { mimeType: "x-unknown", text: "{}" } },
  };
  expect(await readHar(har(entry), "recording.har")).toEqual([
    { method: "GET", url: request.url, status: 200, request: { mediaType: "application/json", text: '{"a":1}' }, response: { mediaType: "application/problem+json", text: "{}" } },
  ]);
});

test("decodes base64, and knows no body where there is no content", async () => {
  const content = { mimeType: "application/json", text: Buffer.from('{"name":"Zoë"}').toString("base64"), encoding: "base64" };
  const [first, second] = await readHar(har({ request, response: { status: 200, content } }, { request, response: { status: 204, content: { mimeType: "x-unknown", size: 0 } } }), "a.har");
  expect(first?.response?.text).toBe('{"name":"Zoë"}');
  expect(second).not.toHaveProperty("response");
});

test("leaves out what was never answered", async () => {
  expect(await readHar(har({ request, response: { status: 0 } }), "a.har")).toEqual([]);
});

describe("refuses with the place", () => {
  const refused = async (text: string) => {
    const error = await readHar(text, "a.har").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SpecError);
    return (error as SpecError).diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  };

  test.each([
    ["{", ["a.har:1:2 this is not JSON: it ends too early"]],
    ["[]", ["a.har:1:1 this is no HAR: it has no list log.entries"]],
    ['{ "log": { "entries": {} } }', ['a.har:1:12 this is no HAR: it has no list log.entries']],
    ['{ "log": { "entries": [\n  1\n] } }', ["a.har:2:3 entry 0 has no request.method", "a.har:2:3 entry 0 has no request.url", "a.har:2:3 entry 0 has no response.status"]],
    ['{ "log": { "entries": [\n  { "request": { "method": "GET", "url": "/things" }, "response": { "status": 200 } }\n] } }', ["a.har:2:35 entry 0 has no request.url"]],
  ])("%s", async (text, expected) => {
    expect(await refused(text)).toEqual(expected);
  });
});
