import { expect, test } from "vitest";
import { apiOf, generated } from "../../../test/inline.ts";
import { clientParameters, clientVariable } from "./factory.ts";

const json = "responses: { 204: { description: x } }";

const optionsOf = async (text: string): Promise<string> => {
  const { files } = await generated(`${text}\npaths: { /a: { get: { operationId: a, ${json} } } }`);
  return /export interface ShopOptions .*?\n\}/s.exec(files.get("client.ts") ?? "")?.[0] ?? "";
};

test("the base URL says where it comes from", async () => {
  expect(await optionsOf("servers: [{ url: https://a.example, description: Live. }, { url: https://b.example }, { url: /c, description: '*/ run()' }]")).toContain(
    "  /** Default: `SHOP_BASE_URL` from the environment, else `https://a.example` (Live). Also documented: `https://b.example`, `/c` (*\\/ run()). */\n  baseUrl?: string | undefined;",
  );
  expect(await optionsOf("")).toContain("  /** Required here or as `SHOP_BASE_URL` in the environment: the document names no server. */\n  baseUrl?: string | undefined;");
});

test("server variables are options", async () => {
  const { files } = await generated(`servers: [{ url: 'https://{region}.example/{stage}', variables: { region: { default: eu, enum: [eu, us], description: Where. }, stage: { default: live } } }]\npaths: { /a: { get: { ${json} } } }`);
  expect(files.get("client.ts")).toContain(`/** Variables of the server's URL. */
export interface ShopServerVariables {
  /**
   * Where.
   * @default "eu"
   */
  region?: "eu" | "us";
  /** @default "live" */
  stage?: string;
}
`);
  expect(files.get("client.ts")).toContain("  serverVariables?: ShopServerVariables | undefined;\n");
});

test("variables of the servers of paths and operations are members too, each with all that it may be", async () => {
  const server = (variable: string) => `servers: [{ url: 'https://{region}.example', variables: { region: ${variable} } }]`;
  const text = `${server("{ default: eu, enum: [eu, us] }")}\npaths: { /a: { ${server("{ default: asia, enum: [asia] }")}, get: { ${json} } }, /b: { get: { servers: [{ url: 'https://{host}/b', variables: { host: { default: b.example } } }], ${json} } } }`;
  expect((await generated(text)).files.get("client.ts")).toContain('export interface ShopServerVariables {\n  /** @default "eu" */\n  region?: "eu" | "us" | "asia";\n  /** @default "b.example" */\n  host?: string;\n}');
});

test("a parameter of the client is one member, whatever the operations make of it", async () => {
  const parameter = (schema: string) => `parameters: [{ name: igrp, in: query, x-client-parameter: true, schema: ${schema} }, { name: other, in: query }]`;
  const text = `paths: { /a: { get: { ${parameter("{ type: integer }")}, ${json} }, put: { ${parameter("{ enum: [all] }")}, ${json} } } }`;
  expect(clientParameters(await apiOf(text)).map(({ name }) => name)).toEqual(["igrp"]);
  expect((await generated(text)).files.get("client.ts")).toContain('export interface ShopDefaults {\n  igrp?: number | "all";\n}');
});

test("a rate limit names its limiter", async () => {
  const { files } = await generated(`x-rate-limit: { requests: 10, seconds: 1 }\npaths: { /a: { get: { ${json} } } }`);
  expect(files.get("client.ts")).toContain("  rateLimit: { limiter: slidingWindow, requests: 10, seconds: 1 },\n");
});

test("a client in an example is called like its API", async () => {
  expect(clientVariable(await apiOf(`paths: { /a: { get: { ${json} } } }`))).toBe("shop");
});
