import { expect, test } from "vitest";
import { generated } from "../../../test/inline.ts";

/** The constant of the one operation. */
async function constantOf(operation: string, rest = "", path = "/a"): Promise<string> {
  const { files } = await generated(`paths:\n  ${path}:\n    post:\n      operationId: send\n${operation.replace(/^/gm, "      ")}\n${rest}`);
  return /export const send: (.*?)\n\};/s.exec(files.get("client.ts") ?? "")?.[1] ?? "";
}

test("an operation is data, with what the runtime knows by reference", async () => {
  expect(
    await constantOf(
      `servers: [{ url: 'https://{a}.example', variables: { a: { default: x, enum: [x, y] } } }]
parameters:
  - { name: id, in: path, required: true, style: matrix, explode: true, allowReserved: true, schema: { type: string } }
  - { name: 'near[]', in: query, style: deepObject, explode: true, schema: { type: object } }
  - { name: __proto__, in: query, content: { application/json: {} } }
  - { name: path, in: query, allowReserved: true, schema: { type: string } }
  - { name: in-path, in: cookie, allowReserved: true, schema: { type: string } }
  - { name: head, in: header, allowReserved: true, schema: { type: string } }
requestBody: { required: true, content: { multipart/form-data: { schema: { type: object }, encoding: { style: { style: pipeDelimited }, b: { contentType: text/plain, allowReserved: true } } }, application/x-www-form-urlencoded: { x-form-style: brackets } } }
security: [{ key: [] }, {}]
x-retry-safe: true
x-idempotency-key: Idempotency-Key
responses:
  200: { description: Fine., x-failure: { pointer: /ok, equals: "*/" }, content: { application/json: { schema: { properties: { id: { type: integer, format: int64 }, age: { x-decode: integer } } } } } }
  202: { description: Later., x-body-optional: true, content: { text/csv: {} } }
  404: { description: "No \\"such\\"\\n*/ thing.", content: { text/plain: {} } }
  default: { description: "" }`,
      "components: { securitySchemes: { key: { type: apiKey, in: header, name: X } } }",
      "/a/{id}",
    ),
  ).toBe(`Operation<SendErrors> = {
  id: "send",
  method: "POST",
  path: "/a/{id}",
  servers: [{ url: "https://{a}.example", variables: { a: { default: "x", enum: ["x", "y"] } } }],
  parameters: { id: { in: "path", required: true, style: matrix, explode: true, encode: reservedInPath }, near: { in: "query", name: "near[]", style: deepObject, explode: true }, ["__proto__"]: { in: "query", content: "application/json" }, path: { in: "query", encode: reserved }, head: { in: "header" }, inPath: { in: "cookie", name: "in-path", encode: reservedInCookie } },
  body: { required: true, content: { "multipart/form-data": { serialize: multipart, encoding: { style: { style: pipeDelimited }, b: { contentType: "text/plain", encode: reserved } } }, "application/x-www-form-urlencoded": { serialize: bracketForm } } },
  security: [{ key: [] }, {}],
  accept: "application/json, text/csv, text/plain, */*;q=0.1",
  responses: {
    200: { description: "Fine.", content: "application/json", read: checkedJson, decode: { properties: { age: "integer" } }, failure: { pointer: "/ok", equals: "*/" } },
    202: { content: "text/csv", read: csv, optional: true },
    404: { description: "No \\"such\\"\\n*/ thing.", content: "text/plain", read: text },
    default: {},
  },
  retrySafe: true,
  idempotencyKey: "Idempotency-Key",
  int64: true,`);
});

test("an operation that says little is short", async () => {
  expect(await constantOf("responses: {}")).toBe(`Operation = {
  id: "send",
  method: "POST",
  path: "/a",
  accept: "*/*",
  responses: {
    "2XX": { content: "*/*", read: anything },
  },`);
});

test("multipart is asked first where bytes would be lost otherwise", async () => {
  const text = await constantOf("requestBody: { content: { application/json: {}, multipart/form-data: {}, text/plain: {} } }\nresponses: { 204: {} }");
  expect(text).toContain('content: { "multipart/form-data": { serialize: multipartOfFiles }, "application/json": { serialize: json }, "text/plain": { serialize: text } }');
  expect(await constantOf("requestBody: { content: { multipart/form-data: {}, application/json: {} } }\nresponses: { 204: {} }")).toContain('content: { "multipart/form-data": { serialize: multipart }, "application/json": { serialize: json } }');
});

test("text of the document stays text", async () => {
  const attack = '"; run(); /* ${x} `';
  const text = await constantOf(`parameters: [{ name: ${JSON.stringify(attack)}, in: query }]\nresponses: { 204: {}, 404: { description: ${JSON.stringify(attack)}, content: { ${JSON.stringify(attack)}: {} } } }`, "", `"/*/${attack.replaceAll('"', '\\"')}"`);
  expect(text.replaceAll(JSON.stringify(attack), "TEXT")).toBe(`Operation<SendErrors> = {
  id: "send",
  method: "POST",
  path: "/*/\\"; run(); /* \${x} \`",
  parameters: { x: { in: "path", required: true }, runX: { in: "query", name: TEXT } },
  accept: TEXT,
  responses: {
    204: {},
    404: { description: TEXT, content: TEXT, read: blob },
  },`);
});
