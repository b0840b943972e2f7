import { expect, test } from "vitest";
import { recordShapes } from "./record-shapes.ts";

const operation = { id: "getThing", path: "/things/{id}" };
const json = (value: unknown, type = "application/json") => new Response(JSON.stringify(value), { status: 200, headers: { "content-type": type } });

/** Has the recorder see one answer; returns what it wrote of it, and what the caller still reads. */
async function record(response: Response, request: { body?: unknown; headers?: Record<string, string> } = {}) {
  const { middleware, recording } = recordShapes();
  const answer = await middleware({ method: "GET", url: "https://things.example/v1/things/secret-7?key=secret&key=more", headers: {}, ...request }, async () => response, operation);
  const text = await answer.text();
  const [entry] = (await recording()).log.entries;
  return { entry, text };
}

test("keeps names and types, each form of an item once, and leaves the answer to the caller", async () => {
  const { entry, text } = await record(json({ name: "Ada", size: 1.5, items: [{ n: 1 }, { n: 2 }, { n: null, on: true }] }));
  expect(entry?.response.content).toMatchObject({ _outline: { name: "string", size: "number", items: [{ n: "integer" }, { n: "null", on: "boolean" }] } });
  expect(text).toContain("Ada");
});

test("keeps neither values of the path nor of the query", async () => {
  const { entry } = await record(json({}));
  expect(entry?.request).toMatchObject({ method: "GET", url: "https://things.example/v1/things/{id}?key=", queryString: [{ name: "key", value: "" }] });
  expect(JSON.stringify(entry)).not.toContain("secret");
});

test("takes every JSON for JSON, and nothing else", async () => {
  expect((await record(json({ a: 1 }, "application/vnd.things+json; v=1"))).entry?.response.content).toMatchObject({ _outline: { a: "integer" } });
  expect((await record(new Response('{"a":1}', { headers: { "content-type": "application/x-ndjson" } }))).entry?.response.content).toEqual({ mimeType: "application/x-ndjson", size: 1 });
  expect((await record(new Response("<p>", { headers: { "content-type": "application/json" } }))).entry?.response.content).toEqual({ mimeType: "application/json", size: 1 });
  expect((await record(new Response(null, { status: 204 }))).entry?.response.content).toEqual({ mimeType: "", size: 0 });
});

test("keeps the form of a request in JSON, and of another its media type", async () => {
  const sent = async (type: string, body: unknown) => (await record(json({}), { body, headers: { "content-type": type } })).entry?.request.postData;
  expect(await sent("application/json", '{"name":"Ada"}')).toEqual({ mimeType: "application/json", _outline: { name: "string" } });
  expect(await sent("text/csv", "name\nAda\n")).toEqual({ mimeType: "text/csv" });
});

test("a call that fails is no answer", async () => {
  const { middleware, recording } = recordShapes();
  const failure = new Error("offline");
  await expect(middleware({ method: "GET", url: "https://things.example/things/1", headers: {} }, () => Promise.reject(failure), operation)).rejects.toBe(failure);
  expect((await recording()).log.entries).toEqual([]);
});
