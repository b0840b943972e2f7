import { describe, expect, test } from "vitest";
import type { JsonObject } from "../generator/json.ts";
import { parse } from "../generator/parse.ts";
import { elementsOf } from "./elements.ts";

/** What the elements of a document rest on, as `kind name: facts`. */
async function found(text: string): Promise<string[]> {
  const { value } = await parse("things.yaml", text);
  return elementsOf(value as JsonObject).map(({ kind, name, evidence }) => `${kind} ${name}: ${evidence ? [...evidence.facts, evidence.assumed].filter(Boolean).join(" ") : "nothing"}`);
}

test("names what evidence is asked of, in the order of the document", async () => {
  const text = `
servers: [{ url: https://things.example, x-evidence: [server] }]
tags: [{ name: things, x-evidence: [list] }]
x-rate-limit: { requests: 1, seconds: 1, x-evidence: [limit] }
paths:
  /things:
    parameters: [{ name: lang, in: query, x-evidence: [lang] }]
    get:
      operationId: listThings
      x-evidence: [list]
      x-retry-safe: true
      requestBody: { x-evidence: [body], content: { application/json: { x-evidence: [json] } } }
      responses:
        "200": { x-evidence: [ok], headers: { X-Total: { x-assumed: Seen. } }, content: { text/plain: { x-evidence: [text], examples: { one: { x-evidence: [sample], value: a } } } } }
        "404": { $ref: "#/components/responses/NotFound" }
components:
  securitySchemes: { key: { type: apiKey, name: X-Key, in: header } }
`;
  expect(await found(text)).toEqual([
    "extension x-rate-limit: limit",
    "server https://things.example: server",
    "tag things: list",
    "parameter /things lang: lang",
    "operation listThings: list",
    "extension listThings x-retry-safe: list",
    "request body listThings body: body",
    "media type listThings body application/json: json",
    "response listThings 200: ok",
    "header listThings 200 X-Total: Seen.",
    "media type listThings 200 text/plain: text",
    "example listThings 200 text/plain one: sample",
    "security scheme key: nothing",
  ]);
});

describe("a property", () => {
  const schema = (properties: string, rest = "") => found(`components: { schemas: { Thing: { x-evidence: [thing], properties: { ${properties} }${rest} } } }`);

  test("inherits from the schema that declares it, also when it is a reference", async () => {
    expect(await schema("id: { type: string }, parent: { $ref: '#/components/schemas/Other' }")).toEqual(["schema Thing: thing", "property Thing.id: thing", "property Thing.parent: thing"]);
  });

  test("has its own evidence first", async () => {
    expect(await schema("id: { x-assumed: Guessed. }")).toEqual(["schema Thing: thing", "property Thing.id: Guessed."]);
  });

  test("inherits once: what it declares itself needs more", async () => {
    expect(await schema("part: { properties: { id: {} } }")).toEqual(["schema Thing: thing", "property Thing.part: thing", "property Thing.part.id: nothing"]);
  });

  test("shares what it inherits with an extension, and not with what restricts its values", async () => {
    expect(await schema("id: { maxLength: 3, x-decode: integer }, kind: { x-evidence: [kind], anyOf: [{ enum: [a] }, { const: b, x-evidence: [b] }] }")).toEqual([
      "schema Thing: thing",
      "property Thing.id: thing",
      "limit Thing.id maxLength: nothing",
      "extension Thing.id x-decode: thing",
      "property Thing.kind: kind",
      "enum Thing.kind enum: kind",
      "enum Thing.kind const: b",
    ]);
  });
});

test("values and names that look like keywords are none", async () => {
  expect(await found("components: { schemas: { enum: { x-evidence: [a], example: { x-other: {} }, properties: { pattern: { x-evidence: [b] } } } } }")).toEqual(["schema enum: a", "property enum.pattern: b"]);
});

test("the values of a server's variable rest on what the server does", async () => {
  expect(await found("servers: [{ url: 'https://{region}.example', x-evidence: [server], variables: { region: { default: eu, enum: [eu, us] } } }]")).toEqual([
    "server https://{region}.example: server",
    "enum https://{region}.example region enum: server",
  ]);
});
