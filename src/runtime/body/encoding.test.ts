import { afterAll, describe, expect, test } from "vitest";
import { type Api, type BodySerializer, type Call, type Encoding, type Operation, connect, deepObject, form, multipart, pipeDelimited, reserved, spaceDelimited } from "../../index.ts";
import { reply, serve } from "../loopback.test-server.ts";
import type { AnyOptions } from "../options.ts";

const server = await serve((response) => reply(response, 200, 1));
afterAll(() => server[Symbol.asyncDispose]());

async function sent(mediaType: string, serialize: BodySerializer, p: unknown, encoding: Encoding) {
  const api: Api<{ send(parameters: object): Call<unknown> }, AnyOptions> = { name: "t", servers: [], security: {} };
  const operation: Operation = { id: "send", method: "POST", path: "/", body: { content: { [mediaType]: { serialize, encoding: { p: encoding } } } }, responses: { 200: { content: "application/json" } } };
  await connect(api, { send: operation }, { baseUrl: server.url }).send({ body: { first: 1, p, last: "a,b/c" } });
  return server.received.at(-1)!;
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object */
describe("the encoding of a property of a form", () => {
  test.each<[string, Encoding, unknown, string]>([
    ["array, by default", {}, ["x y", "z"], "p=x%20y&p=z"],
    ["array, explode false", { explode: false }, ["x,1", "y"], "p=x%2C1,y"],
    ["array of one empty text, explode false", { explode: false }, [""], "p="],
    ["array, explode false, allowReserved", { explode: false, encode: reserved }, ["x,1", "/y"], "p=x%2C1,/y"],
    ["array, explode true", { explode: true }, ["x", "y"], "p=x&p=y"],
    ["array, spaceDelimited", { style: spaceDelimited, explode: false }, ["x", "y"], "p=x%20y"],
    ["array, pipeDelimited", { style: pipeDelimited, explode: false }, ["x", "y"], "p=x%7Cy"],
    ["array, contentType", { contentType: "application/json" }, ["x", 1], "p=%5B%22x%22%2C1%5D"],
    ["object, by default", {}, { a: 1 }, "p=%7B%22a%22%3A1%7D"],
    ["object, explode true", { explode: true }, { a: 1, b: "&" }, "a=1&b=%26"],
    ["object, explode false", { explode: false }, { a: 1, b: 2 }, "p=a,1,b,2"],
    ["object, deepObject", { style: deepObject, explode: true }, { a: 1, "b]": 2 }, "p%5Ba%5D=1&p%5Bb%5D%5D=2"],
    ["text, contentType", { contentType: "application/json" }, "x", "p=%22x%22"],
    ["text, allowReserved", { encode: reserved }, "a/b:c?@$,;&=+#", "p=a/b:c?@$,;%26=%2B%23"],
    ["text of a style, allowReserved", { style: pipeDelimited, encode: reserved }, ["/a", "&b"], "p=/a%7C%26b"],
  ])("%s", async (_name, encoding, value, wanted) => {
    const { body } = await sent("application/x-www-form-urlencoded", form, value, encoding);
    expect(body).toBe(`first=1&${wanted}&last=a%2Cb%2Fc`);
  });
});

test.each<[string, Encoding, unknown, [string | null, string][]]>([
  ["text", {}, "x", [[null, "x"]]],
  ["text, contentType", { contentType: "text/csv" }, "x", [["text/csv", "x"]]],
  ["text, contentType JSON", { contentType: "application/json" }, "x", [["application/json", '"x"']]],
  ["object", {}, { a: 1 }, [["application/json", '{"a":1}']]],
  ["objects, contentType", { contentType: "application/vnd.t+json" }, [{ a: 1 }, { a: 2 }], [["application/vnd.t+json", '{"a":1}'], ["application/vnd.t+json", '{"a":2}']]],
  ["bytes", {}, new Uint8Array([65]), [["application/octet-stream", "A"]]],
  ["bytes, contentType", { contentType: "image/png" }, new TextEncoder().encode("B").buffer, [["image/png", "B"]]],
  ["a file of a type in the list", { contentType: "image/png, image/jpeg" }, new Blob(["x"], { type: "image/jpeg" }), [["image/jpeg", "x"]]],
  ["a file of a type that is not in the list", { contentType: "image/png, image/jpeg" }, new Blob(["x"], { type: "image/gif" }), [["image/png", "x"]]],
  ["bytes, a list", { contentType: "image/*, image/png" }, new Uint8Array([65]), [["image/png", "A"]]],
  ["a file, a range", { contentType: "image/*" }, new Blob(["x"], { type: "image/jpeg" }), [["image/jpeg", "x"]]],
  ["a file, any", { contentType: "*/*" }, new Blob(["x"], { type: "text/plain;charset=utf-8" }), [["text/plain;charset=utf-8", "x"]]],
  ["a file out of the range", { contentType: "image/*" }, new Blob(["x"]), [["application/octet-stream", "x"]]],
  ["text, a range", { contentType: "image/*" }, "x", [["text/plain", "x"]]],
  ["text, a list", { contentType: "application/json, text/plain" }, "x", [["text/plain", "x"]]],
  ["object, a list", { contentType: "text/plain, application/json" }, { a: 1 }, [["application/json", '{"a":1}']]],
  ["a file of another type, contentType", { contentType: "text/csv" }, new File(["a;b"], "a.txt", { type: "text/plain" }), [["text/csv", "a;b"]]],
])("the content type of a part of a multipart form: %s", async (_name, encoding, value, wanted) => {
  const { body } = await sent("multipart/form-data", multipart, value, encoding);
  expect(partsOf(body).map(({ type, content }) => [type, content])).toEqual(wanted);
});

/** All parts of a multipart form but the first and the last. */
function partsOf(body: string) {
  const [boundary] = body.split("\r\n", 1) as [string];
  const header = (part: string, pattern: RegExp) => pattern.exec(part)?.[1] ?? null;
  const parts = body.split(boundary).slice(1, -1).map((part) => ({ name: header(part, / name="([^"]*)"/), type: header(part, /content-type: (.*)\r\n/i), content: part.slice(part.indexOf("\r\n\r\n") + 4, -2) }));
  expect([parts.shift()?.name, parts.pop()?.name]).toEqual(["first", "last"]);
  return parts;
}

test.each<[string, Encoding, unknown, [string, string][]]>([
  ["array, explode false", { explode: false }, ["a b&=%", "c"], [["p", "a b&=%,c"]]],
  ["array, explode true", { explode: true }, ["a,b", "c"], [["p", "a,b"], ["p", "c"]]],
  ["array, pipeDelimited", { style: pipeDelimited, explode: false }, ["a,b", "c"], [["p", "a,b|c"]]],
  ["object, explode true", { explode: true }, { a: 1, "b&c": "x=y" }, [["a", "1"], ["b&c", "x=y"]]],
  ["object, explode false", { explode: false }, { a: 1, b: 2 }, [["p", "a,1,b,2"]]],
  ["object, deepObject", { style: deepObject, explode: true }, { a: 1, b: { c: "é" } }, [["p[a]", "1"], ["p[b][c]", "é"]]],
  ["text", { explode: false }, "a,b", [["p", "a,b"]]],
  ["nothing", { explode: false }, [], []],
  ["null", { explode: true }, null, [["p", ""]]],
])("the style of a property of a multipart form: %s", async (_name, encoding, value, wanted) => {
  const { body } = await sent("multipart/form-data", multipart, value, encoding);
  expect(partsOf(body)).toEqual(wanted.map(([name, content]) => ({ name, type: null, content })));
});

test("files of a multipart form are files, whatever its style", async () => {
  const { body } = await sent("multipart/form-data", multipart, [new Blob(["x"], { type: "text/csv" }), new Uint8Array([65])], { explode: true });
  expect(partsOf(body)).toEqual([{ name: "p", type: "text/csv", content: "x" }, { name: "p", type: "application/octet-stream", content: "A" }]);
});

test("an item that holds the separator of its style is refused where parts cannot escape it", async () => {
  await expect(sent("multipart/form-data", multipart, ["a,b", "c"], { explode: false })).rejects.toThrow('send: body has "," within an item, where it would end it');
});
