import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { apiOf, diagnostics } from "../../../test/inline.ts";

const document = (authentication: string) => `paths: { /a: { get: { responses: { 204: { description: x } } } } }
components: { securitySchemes: { o: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://auth.example/token, scopes: {} } }, x-client-authentication: ${authentication} } } }
`;

test("what the runtime knows is told to it", async () => {
  const all = { method: "private_key_jwt", audience: "token-url", algorithms: ["ES256"], lifetime: 60, expUnit: "seconds", tokenLifetime: 600, scope: "openid" };
  expect((await apiOf(document(JSON.stringify({ ...all, "x-evidence": ["a"] })))).schemes[0]?.declaration).toEqual({ tokenUrl: "https://auth.example/token", clientAuthentication: all });
});

test("the rest is left out, with a warning for each", async () => {
  const text = document('{ method: nonsense, foo: 1, algorithms: [none], lifetime: "1", __proto__: { scope: a } }');
  expect((await apiOf(text)).schemes[0]?.declaration["clientAuthentication"]).toEqual({});
  expect((await diagnostics(text)).map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "client-authentication: method is not what it has to be; the client does without it",
    'client-authentication: x-client-authentication has no "foo"; the client does without it',
    "client-authentication: algorithms is not what it has to be; the client does without it",
    "client-authentication: lifetime is not what it has to be; the client does without it",
    'client-authentication: x-client-authentication has no "__proto__"; the client does without it',
  ]);
});

test("what extensions.json lists is known", async () => {
  const { extensions } = JSON.parse(await readFile("schemas/extensions.json", "utf8")) as { extensions: { name: string; example?: unknown; schema: { properties: object } }[] };
  const listed = extensions.find(({ name }) => name === "x-client-authentication");
  expect(await diagnostics(document(JSON.stringify(listed?.example)))).toEqual([]);
  const unknown = Object.keys(listed?.schema.properties ?? {}).map((key) => `${key}: 0`).join(", ");
  expect((await diagnostics(document(`{ ${unknown} }`))).filter(({ message }) => message.includes("has no"))).toEqual([]);
});
