import { describe, expect, test } from "vitest";
import { apiOf, diagnostics, findings, generated } from "../../../test/inline.ts";

const schemes = `components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key, x-value-prefix: 'Key ' }
    basicAuth: { type: http, scheme: Basic, description: User and password. }
    token: { type: http, scheme: bearer }
    oidc: { type: openIdConnect, openIdConnectUrl: https://auth.example }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://auth.example/token, scopes: {} } }, x-client-authentication: { method: private_key_jwt, x-evidence: [e1] } }
    code: { type: oauth2, flows: { authorizationCode: {} } }
    mutual: { type: mutualTLS }
    digest: { type: http, scheme: digest }
`;
const document = (operation: string, root = "") => `${root}paths: { /a: { get: { operationId: get, ${operation}responses: { 204: { description: x } } } } }\n${schemes}`;

test("schemes become the runtime's, with what they declare and their environment variable", async () => {
  expect((await apiOf(document(""))).schemes).toEqual([
    { name: "key", scheme: "apiKey", declaration: { in: "header", name: "X-Key", prefix: "Key " }, environment: "SHOP_KEY" },
    { name: "basicAuth", scheme: "basic", declaration: {}, environment: "SHOP_BASIC_AUTH", description: "User and password." },
    { name: "token", scheme: "bearer", declaration: {}, environment: "SHOP_TOKEN" },
    { name: "oidc", scheme: "bearer", declaration: {}, environment: "SHOP_OIDC" },
    { name: "oauth", scheme: "oauth2", declaration: { tokenUrl: "https://auth.example/token", clientAuthentication: { method: "private_key_jwt" } }, environment: "SHOP_OAUTH" },
    { name: "code", scheme: "bearer", declaration: {}, environment: "SHOP_CODE" },
  ]);
});

test("what the client cannot supply is left out with a warning", async () => {
  expect(await findings(document(""))).toEqual(["shop.yaml:12:5 scheme-unsupported", "shop.yaml:13:5 scheme-unsupported"]);
});

test.each([
  ["{ type: mutualTLS }", "its certificate is a matter of the connection"],
  ["{ in: header, name: X-Key }", "it has no type"],
  ["{ type: basic }", "in OpenAPI 3 it is written { type: http, scheme: basic }"],
  ["{ type: ldap }", 'its type is "ldap"'],
  ["{ type: http }", "it has no scheme"],
  ["{ type: http, scheme: Digest }", 'its scheme is "digest", neither basic nor bearer'],
  ["{ type: apiKey, in: header }", "it does not say the name of the header, parameter or cookie"],
  ["{ type: apiKey, in: body, name: key }", "it is not `in` header, query or cookie"],
])("of %s it says why", async (scheme, why) => {
  expect(await diagnostics(`paths: {}\ncomponents: { schemas: { A: {} }, securitySchemes: { k: ${scheme} } }`)).toMatchObject([{ severity: "warning", code: "scheme-unsupported", line: 4, message: `the client cannot supply the security scheme "k": ${why}` }]);
});

describe("requirements", () => {
  const securityOf = async (...args: Parameters<typeof document>) => (await apiOf(document(...args))).operations[0]?.security;
  test.each<[string, string, string, unknown]>([
    ["none", "", "", undefined],
    ["the document's", "", "security: [{ key: [] }]\n", [{ key: [] }]],
    ["the operation's instead", "security: [{ token: [] }], ", "security: [{ key: [] }]\n", [{ token: [] }]],
    ["none instead", "security: [], ", "security: [{ key: [] }]\n", undefined],
    ["one or the other", "security: [{ key: [] }, { oauth: [read, write] }], ", "", [{ key: [] }, { oauth: ["read", "write"] }]],
    ["both", "security: [{ key: [], basicAuth: [] }], ", "", [{ key: [], basicAuth: [] }]],
    ["optional", "security: [{}, { key: [] }], ", "", [{}, { key: [] }]],
    ["one we lack beside one we have", "security: [{ mutual: [], key: [] }], ", "", [{ key: [] }]],
  ])("%s", async (_what, operation, root, want) => {
    expect(await securityOf(operation, root)).toEqual(want);
  });

  test("an undefined scheme is left out, with one warning at the first", async () => {
    expect(await diagnostics(document("security: [{ kye: [] }], ", "security: [{ kye: [] }]\n"))).toMatchObject([
      { severity: "warning", code: "scheme-undefined", line: 4, message: 'the security scheme "kye" is not defined; the client does without it', advice: "Did you mean key?" },
      { code: "scheme-unsupported" }, { code: "scheme-unsupported" },
    ]);
    expect(await securityOf("security: [{ kye: [] }], ")).toEqual([{}]);
  });
});

test("credentials are printed by scheme, with where they come from when absent", async () => {
  const { files } = await generated(document(""));
  expect(files.get("client.ts")).toContain(`/** Credentials of {@link createShop}, by security scheme. */
export interface ShopCredentials {
  /** When absent, read from \`SHOP_KEY\`. */
  key?: Credential<string>;
  /**
   * User and password.
   *
   * When absent, read from \`SHOP_BASIC_AUTH_USERNAME\` and \`SHOP_BASIC_AUTH_PASSWORD\`.
   */
  basicAuth?: Credential<BasicCredentials>;
`);
});
