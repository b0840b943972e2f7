import { beforeEach, expect, test, vi } from "vitest";
import { failure } from "../../../test/support/outcome.ts";
import { type Api, type Call, type Operation, apiKey, clientCredentials, clientSecretBasic, connect, oauth2 } from "../../index.ts";
import type { AnyOptions } from "../options.ts";

type Client = Record<"byKey" | "byToken", () => Call<unknown>>;
const shared = { method: "GET", path: "/read", responses: { 200: { content: "application/json" } } };
const operations: Record<keyof Client, Operation> = { byKey: { ...shared, id: "byKey", security: [{ key: [] }] }, byToken: { ...shared, id: "byToken", security: [{ oauth: [] }] } };
const api: Api<Client, AnyOptions> = {
  name: "t", environment: "SPECLOOM_PLAIN_BASE_URL", servers: [],
  security: { key: { scheme: apiKey, in: "header", name: "x-key" }, oauth: { scheme: oauth2 } },
};
const base = "https://t.example";
beforeEach(() => () => void vi.unstubAllEnvs());

/** A client of a network that answers everything but the first request, and what was asked of it. */
function open(options: AnyOptions, tokenUrl = `${base}/token`, location?: string) {
  const sent: string[] = [];
  const network = (url: string) => {
    sent.push(url);
    if (sent.length === 1 && location) return Promise.resolve(new Response(null, { status: 302, headers: { location } }));
    return Promise.resolve(Response.json({ access_token: "t", token_type: "bearer" }));
  };
  const oauth = clientCredentials({ clientId: "client", clientAuthentication: clientSecretBasic("s3cr3t"), tokenUrl });
  return { sent, client: connect(api, operations, { credentials: { key: "s3cr3t", oauth }, fetch: network, ...options }) };
}

const elsewhere = ["http://t.example", "http://10.0.0.1", "http://192.168.0.1:8080", "http://127.0.0.1.t.example", "http://localhost.t.example", "http://127.0.0.1@t.example", "http://0.0.0.0", "http://[::ffff:192.168.0.1]", "http://[::2]"];
const unfit = [...elsewhere, "http://ann:s3cr3t@127.0.0.1", "https://ann:s3cr3t@t.example", "ftp://127.0.0.1", "ws://127.0.0.1", "file:///etc", "data:,x"];

test.each(unfit)("credentials are not sent to %s", async (url) => {
  const given = open({ baseUrl: url });
  expect(await failure(given.client.byKey())).toMatchObject({ name: "InputError", message: expect.not.stringContaining("s3cr3t") });

  vi.stubEnv("SPECLOOM_PLAIN_BASE_URL", url);
  const environment = open({});
  expect(await failure(environment.client.byKey())).toMatchObject({ name: "InputError", message: expect.not.stringContaining("s3cr3t") });

  const token = open({ baseUrl: base }, url);
  expect(await failure(token.client.byToken())).toMatchObject({ name: "AuthError", message: expect.not.stringContaining("s3cr3t") });
  expect([given.sent, environment.sent, token.sent]).toEqual([[], [], []]);

  const redirected = open({ baseUrl: base, retries: 0 }, undefined, url);
  expect(await failure(redirected.client.byKey())).toMatchObject({ name: "NetworkError", code: "redirect", message: expect.not.stringContaining("s3cr3t") });
  expect(redirected.sent).toEqual([`${base}/read`]);
});

test.each(["http://127.0.0.1:1", "http://127.1:1", "http://localhost:1", "http://api.localhost:1", "http://[::1]:1", "https://other.example"])("they are to %s", async (url) => {
  const { client, sent } = open({ baseUrl: url }, `${url}/token`);
  await client.byKey();
  await client.byToken();
  const { origin } = new URL(url);
  expect(sent).toEqual([`${origin}/read`, expect.stringMatching(/\/token$/), `${origin}/read`]);
});
