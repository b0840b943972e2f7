/** What stands around operations: servers, security, callbacks, webhooks, and what each version of OpenAPI has. */
import { type Case, done, openapi, paths } from "./case.ts";

const scheme = (name: string, of: string) => `${name}: ${of}`;
const schemes = [
  scheme("key", "{ type: apiKey, in: header, name: X-Key }"), scheme("query", "{ type: apiKey, in: query, name: key }"), scheme("cookie", "{ type: apiKey, in: cookie, name: sid }"), scheme("basic", "{ type: http, scheme: basic }"),
  scheme("bearer", "{ type: http, scheme: Bearer, bearerFormat: JWT }"), scheme("oauth", "{ type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://t.example/token', scopes: { a: b } } } }"),
  scheme("code", "{ type: oauth2, flows: { authorizationCode: { authorizationUrl: 'https://t.example/a', tokenUrl: 'https://t.example/t', scopes: {} }, implicit: { authorizationUrl: 'https://t.example/a', scopes: {} } } }"), scheme("oidc", "{ type: openIdConnect, openIdConnectUrl: 'https://t.example/c' }"),
];
const strange = [scheme("digest", "{ type: http, scheme: digest }"), scheme("tls", "{ type: mutualTLS }"), scheme("own", "{ type: http, scheme: AWS4-HMAC-SHA256 }")];

export const operations: Case[] = [
  { name: "security-of-every-kind", document: paths("3.1.0", `/a:\n  get: { operationId: get, security: [{ key: [] }, { basic: [], query: [] }, { oauth: [a] }, { oidc: [x], code: [] }, { bearer: [] }], ${done} }\n/b:\n  get: { operationId: open, security: [], ${done} }\n/c:\n  get: { operationId: optional, security: [{}, { cookie: [] }], ${done} }\n/d:\n  get: { operationId: same, ${done} }`, `security: [{ key: [] }]\ncomponents: { securitySchemes: { ${schemes.join(", ")} } }`) },
  { name: "security-that-nobody-can-supply", document: paths("3.1.0", `/a:\n  get: { operationId: get, security: [{ digest: [] }, { tls: [], key: [] }, { own: [] }], ${done} }`, `components: { securitySchemes: { ${[...schemes, ...strange].join(", ")} } }`), warnings: ["scheme-unsupported", "scheme-unsupported", "scheme-unsupported"] },
  { name: "security-of-3.2", document: paths("3.2.0", `/a:\n  get: { operationId: get, security: [{ device: [] }, { '#/components/securitySchemes/key': [] }], ${done} }`, "components: { securitySchemes: { key: { type: apiKey, in: header, name: X, deprecated: true }, device: { type: oauth2, oauth2MetadataUrl: 'https://t.example/m', flows: { deviceAuthorization: { deviceAuthorizationUrl: 'https://t.example/d', tokenUrl: 'https://t.example/t', scopes: {} } } } } }") },
  { name: "security-by-reference", document: paths("3.0.3", `/a:\n  get: { operationId: get, security: [{ a: [] }], ${done} }`, "components: { securitySchemes: { a: { $ref: '#/components/securitySchemes/b' }, b: { type: http, scheme: bearer } } }") },

  { name: "servers-none", document: paths("3.1.0", `/a:\n  get: { operationId: get, ${done} }`, "servers: []") },
  { name: "servers-with-variables", document: paths("3.1.0", `/a:\n  servers: [{ url: 'https://{zone}.t.example', variables: { zone: { default: eu } } }]\n  get: { operationId: get, servers: [{ url: 'https://other.example/{v}', variables: { v: { default: 1.0, enum: [1.0, v2] } } }, { url: /relative }], ${done} }\n  put: { operationId: put, ${done} }`, "servers: [{ url: 'https://{region}.t.example:{port}/{base-path}', description: '*/', variables: { region: { default: eu, enum: [eu, us], description: \"*/\" }, port: { default: '443', enum: ['443', '8443'] }, base-path: { default: '' }, unused: { default: x } } }, { url: / }, { url: '//t.example' }, { url: '' }, { url: '{server}', variables: { server: { default: 'https://t.example' } } }]") },
  { name: "servers-without-their-variables", document: paths("3.1.0", `/a:\n  get: { operationId: get, ${done} }`, "servers: [{ url: 'https://{region}.t.example' }, { url: 'https://t.example', name: main, description: two }]"), warnings: ["server-variable"] },

  { name: "nothing-but-schemas", document: openapi("3.1.0", "components: { schemas: { A: { type: object, properties: { b: { $ref: '#/components/schemas/B' } } }, B: { type: string } } }"), want: ["export interface A { b?: B; }"] },
  { name: "no-paths-and-schemas-in-3.0", document: openapi("3.0.3", "paths: {}\ncomponents: { schemas: { A: { type: string } }, responses: {}, parameters: {} }") },
  { name: "no-operations-in-a-path", document: paths("3.1.0", `/a: {}\n/b: { summary: x, description: y, parameters: [], servers: [] }\n/c:\n  get: { operationId: get, ${done} }\n/d: null`.replace("\n/d: null", "")) },
  { name: "methods", document: paths("3.1.0", `/a:\n${["get", "put", "post", "delete", "options", "head", "patch", "trace"].map((method) => `  ${method}: { operationId: ${method}A, ${done} }`).join("\n")}`), warnings: ["trace"] },
  { name: "deprecated-and-documented", document: paths("3.1.0", `/a:\n  get: { operationId: get, deprecated: true, summary: "*/ run()", description: "a\\n\\n@deprecated b\\n*/", externalDocs: { url: "https://t.example/*/" }, tags: [x, "*/"], ${done} }`) },

  { name: "a-query-method-and-others", document: paths("3.2.0", `/a:\n  query: { operationId: ask, requestBody: { content: { application/json: { schema: { type: object, properties: { q: { type: string } } } } } }, responses: { 200: { description: x, content: { application/json: { schema: { type: string } } } } } }\n  additionalOperations:\n    COPY: { operationId: copy, ${done} }\n    LINK: { ${done} }\n    x-m: { operationId: own, ${done} }`), want: ['method: "QUERY"', 'method: "COPY"', "linkA("] },
  { name: "tags-that-nest", document: paths("3.2.0", `/a:\n  get: { operationId: get, tags: [b], ${done} }`, "$self: https://t.example/api.yaml\njsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\ntags: [{ name: a, summary: A, kind: nav }, { name: b, parent: a, kind: badge }]\nexternalDocs: { url: 'https://t.example' }") },
  { name: "media-types-as-components", document: paths("3.2.0", "/a:\n  get: { operationId: get, responses: { 200: { description: x, content: { application/json: { $ref: '#/components/mediaTypes/M' } } } } }\n  post: { operationId: post, requestBody: { content: { application/json: { $ref: '#/components/mediaTypes/M' } } }, responses: { 204: { description: x } } }", "components: { mediaTypes: { M: { schema: { type: object, properties: { a: { type: string } } } } } }"), want: ["export interface GetResponse { a?: string; }"] },
  { name: "multipart-of-3.2", document: paths("3.2.0", `/a:\n  post: { operationId: post, requestBody: { content: { multipart/mixed: { itemSchema: { type: object }, prefixEncoding: [{ contentType: application/json }], itemEncoding: { contentType: image/png } } } }, ${done} }`) },
  { name: "xml-of-3.2", document: paths("3.2.0", `/a:\n  get: { operationId: get, responses: { 200: { summary: s, description: x, content: { application/xml: { schema: { type: object, xml: { nodeType: element, name: a }, properties: { a: { type: string, xml: { nodeType: attribute } } } } } } } } }`) },
  { name: "discriminator-of-3.2", document: openapi("3.2.0", "paths: {}\ncomponents: { schemas: { A: { oneOf: [{ $ref: '#/components/schemas/B' }, { type: object }], discriminator: { propertyName: kind, defaultMapping: '#/components/schemas/B' } }, B: { type: object, properties: { kind: { type: string } } } } }") },
  { name: "examples-of-3.2", document: paths("3.2.0", "/a:\n  get: { operationId: get, responses: { 200: { description: x, content: { application/json: { schema: { type: string }, examples: { a: { dataValue: { $ref: x }, serializedValue: '*/' } } } } } } }") },
  { name: "extensions-everywhere", document: openapi("3.1.0", `x-top: { $ref: nowhere }
paths:
  x-paths: 1
  /a:
    x-item: { $ref: nowhere }
    get: { operationId: get, x-op: { $ref: nowhere }, parameters: [{ name: a, in: query, x-p: 1, schema: { type: string, x-s: { $ref: nowhere } } }], responses: { x-r: { $ref: nowhere }, 200: { description: x, x-own: 1, headers: { X: { x-h: 1, schema: { type: string } } }, content: { application/json: { x-m: { $ref: nowhere }, schema: { type: string } } } } } }
components: { x-c: { $ref: nowhere }, schemas: { A: { type: object, properties: { x-real: { type: string } } } } }`), want: ['"x-real"?: string'] },
];
