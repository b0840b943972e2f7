import { expect, test } from "vitest";
import { generate } from "../generate.ts";
import { apiOf } from "../../../test/inline.ts";
import { curlSample } from "./curl.ts";
import { docsDocument } from "./docs.ts";
import { sampleInput } from "./sample-input.ts";

const spec = `
openapi: 3.1.0
info: { title: Ledger, version: 1.0.0 }
servers: [{ url: "https://{region}.ledger.example/", variables: { region: { default: eu } } }]
security: [{ key: [] }]
paths:
  /{book}/accounts:
    parameters: [{ name: book, in: path, required: true, x-client-parameter: true, schema: { type: string, example: a/b } }]
    get:
      operationId: listAccounts
      parameters:
        - { name: after, in: query, schema: { type: string, example: x1 } }
        - { name: "tag[]", in: query, schema: { type: array, items: { type: string }, example: [a, b] } }
        - { name: near, in: query, style: deepObject, schema: { type: object, properties: { city: { type: string } }, example: { city: Ulm } } }
        - { name: kind, in: query, schema: { type: string } }
      x-pagination: { style: cursor, request: { position: after }, response: { items: /data, next: /next }, stop: [no-next], first: "0" }
      responses:
        "200":
          description: A page.
          content: { application/json: { schema: { type: object, required: [data], properties: { data: { type: array, items: { type: string } }, next: { type: string } } } } }
    post:
      operationId: createAccount
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Account" }
            examples: { documented: { $ref: "#/components/examples/account" } }
      responses: { "201": { description: Created. } }
  /import:
    put:
      operationId: importAccounts
      security: [{ login: [] }]
      requestBody:
        required: true
        content: { multipart/form-data: { schema: { type: object, required: [file, mode], properties: { file: { type: string, format: binary }, mode: { enum: [add, "it's"] }, note: { type: string } } } } }
      responses: { "200": { description: Lines., content: { application/x-ndjson: { x-oai-itemSchema: { type: object } } } } }
  /rates:
    get:
      operationId: getRates
      security: [{ service: [] }]
      responses: { "200": { description: Rates., content: { application/json: { schema: { type: object } } } } }
  /made-up:
    patch:
      operationId: patchTree
      security: []
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Tree" } } } }
      responses: { "200": { description: Text., content: { text/plain: { schema: { type: string } } } } }
components:
  securitySchemes:
    key: { type: apiKey, in: query, name: api key }
    login: { type: http, scheme: basic }
    service: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://auth.example/token", scopes: {} } }, x-client-authentication: { method: private_key_jwt } }
  examples:
    account: { value: { name: Ada's, "a-b": [1, 2] } }
  schemas:
    Account: { type: object, required: [name], properties: { name: { type: string } } }
    Tree: { type: object, required: [id, at, trees], properties: { id: { type: integer }, at: { type: string, format: date }, trees: { type: array, items: { $ref: "#/components/schemas/Tree" } } } }
`;

const { paths } = docsDocument(await generate("ledger.yaml", async () => spec, { http: false })) as unknown as {
  paths: Record<string, Record<string, { "x-codeSamples": { source: string }[] }>>;
};
const samples = (path: string, method: string) => paths[path]?.[method]?.["x-codeSamples"].map(({ source }) => source);

test("a list is iterated; client parameters are defaults, examples of others are given, but no position", () => {
  expect(samples("/{book}/accounts", "get")).toEqual([
    `import { createLedger } from "specloom/ledger";

// Credentials come from the environment:
// LEDGER_KEY
const ledger = createLedger({ defaults: { book: "a/b" } });

for await (const item of ledger.listAccounts({
  tag: ["a", "b"],
  near: { city: "Ulm" },
})) {
  console.log(item);
}`,
    `curl 'https://eu.ledger.example/a%2Fb/accounts?tag%5B%5D=a&tag%5B%5D=b&near%5Bcity%5D=Ulm'"&api%20key=$LEDGER_KEY"`,
  ]);
});

test("a body is the documented example, and what is answered without a body is awaited", () => {
  expect(samples("/{book}/accounts", "post")).toEqual([
    `import { createLedger } from "specloom/ledger";

// Credentials come from the environment:
// LEDGER_KEY
const ledger = createLedger({ defaults: { book: "a/b" } });

await ledger.createAccount({
  body: { name: "Ada's", "a-b": [1, 2] },
});`,
    `curl --request POST 'https://eu.ledger.example/a%2Fb/accounts'"?api%20key=$LEDGER_KEY" \\
  --header 'Content-Type: application/json' \\
  --data '{"name":"Ada'\\''s","a-b":[1,2]}'`,
  ]);
});

test("bytes are a Blob, lines are iterated, and a second scheme has its own variables", () => {
  expect(samples("/import", "put")).toEqual([
    `import { createLedger } from "specloom/ledger";

// Credentials come from the environment:
// LEDGER_LOGIN_USERNAME
// LEDGER_LOGIN_PASSWORD
const ledger = createLedger();

for await (const item of await ledger.importAccounts({
  body: { file: new Blob(["…"]), mode: "add" },
})) {
  console.log(item);
}`,
    `curl --request PUT 'https://eu.ledger.example/import' \\
  --user "$LEDGER_LOGIN_USERNAME:$LEDGER_LOGIN_PASSWORD" \\
  --header 'Accept: application/x-ndjson' \\
  --form 'file=@file' \\
  --form 'mode=add'`,
  ]);
});

test("a body without an example has what is required, and ends where it would go on forever", () => {
  expect(samples("/made-up", "patch")?.[0]).toBe(`import { createLedger } from "specloom/ledger";

const ledger = createLedger();

const result = await ledger.patchTree({
  body: { id: 1, at: "2026-01-31", trees: [] },
});
console.log(result);`);
});

test("where a token is needed, the sample says how the client gets it", () => {
  expect(samples("/rates", "get")?.[0]).toBe(`import {
  clientCredentials,
  privateKeyJwt,
} from "specloom";
import { createLedger } from "specloom/ledger";

const ledger = createLedger({
  credentials: {
    service: clientCredentials({
      clientId: "…",
      clientAuthentication: privateKeyJwt({
        privateKey: "-----BEGIN PRIVATE KEY-----…",
      }),
    }),
  },
});

const result = await ledger.getRates();
console.log(result);`);
});

test.each([
  ["application/x-ndjson: { itemSchema: { type: object, required: [a], properties: { a: { const: 1 } } } }", "--header 'Content-Type: application/x-ndjson' \\\n  --data-binary '{\"a\":1}\n'"],
  ["multipart/related: { schema: { type: object, required: [file], properties: { file: { type: string, format: binary } } } }", "--header 'Content-Type: multipart/related' \\\n  --form 'file=@file'"],
  ["application/xml: {}", "--header 'Content-Type: application/xml' \\\n  --data '…'"],
])("curl sends %s", async (content, wanted) => {
  const api = await apiOf(`paths: { /a: { post: { operationId: send, requestBody: { required: true, content: { ${content} } }, responses: { 204: { description: x } } } } }`);
  expect(curlSample(api, api.operations[0]!, sampleInput(api, api.operations[0]!, undefined))).toContain(wanted);
});

test("a sample of types that hold two of each other ends", async () => {
  const schemas = Array.from({ length: 30 }, (_, i) => (i === 0 ? "S0: { type: string }" : `S${i}: { type: object, required: [a, b], properties: { a: { $ref: '#/components/schemas/S${i - 1}' }, b: { $ref: '#/components/schemas/S${i - 1}' } } }`));
  const api = await apiOf(`paths: { /a: { post: { operationId: send, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/S29' } } } }, responses: { 204: { description: x } } } } }\ncomponents: { schemas: { ${schemas.join(", ")} } }`);
  expect(curlSample(api, api.operations[0]!, sampleInput(api, api.operations[0]!, undefined)).length).toBeLessThan(20_000);
});

test.each([
  ["{ type: array, items: { type: object } }", "[{ a: [1] }]", "", "filter=%5B%7B%22a%22%3A%5B1%5D%7D%5D"],
  ["{ properties: { sort: { items: { type: string } }, where: { type: object } } }", "{ page: 1, sort: [a, b], where: { c: 1 } }", "", "page=1&sort=a&sort=b&where=%7B%22c%22%3A1%7D"],
  ["{ properties: { sort: { items: { type: string } } } }", "{ sort: [a, b] }", "explode: false, ", "filter=%7B%22sort%22%3A%5B%22a%22%2C%22b%22%5D%7D"],
  ["{ items: { type: [string, 'null'] } }", "[a, b]", "explode: false, ", "filter=a%2Cb"],
])("a query that holds more is sent as the client sends it: %s %#", async (schema, example, explode, query) => {
  const api = await apiOf(`paths: { /a: { get: { operationId: list, parameters: [{ name: filter, in: query, ${explode}schema: ${schema}, example: ${example} }], responses: { 204: { description: x } } } } }`);
  const [operation] = api.operations;
  expect(curlSample(api, operation!, sampleInput(api, operation!, undefined))).toBe(`curl 'https://…/a?${query}'`);
});
