import { expect, test } from "vitest";
import { ask, startRows } from "./rows.test-server.ts";

const token = { method: "POST" };
const bearer = (value: string) => ({ headers: { authorization: `Bearer ${value}` } });

test("token-expired revokes what was given, and no more", async () => {
  const simulator = await startRows();
  expect((await ask(simulator, "token-expired", "/row", bearer("old"))).status).toBe(401);
  expect((await ask(simulator, "token-expired", "/row", bearer("new"))).status).toBe(200);
});

test("token-refused refuses any", async () => {
  const response = await ask(await startRows(), "token-refused", "/row", bearer("new"));
  expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, 'Bearer error="invalid_token"']);
});

test("the token endpoint refuses, is unavailable, or hangs", async () => {
  const simulator = await startRows();
  const refused = await ask(simulator, "token-endpoint-refuses", "/token", token);
  expect([refused.status, await refused.json()]).toEqual([401, { error: "invalid_client" }]);
  expect((await ask(simulator, "token-endpoint-unavailable", "/token", token)).status).toBe(503);
  await expect(ask(simulator, "token-endpoint-hangs", "/token", { ...token, signal: AbortSignal.timeout(50) })).rejects.toThrow("timeout");
});

test("faults of tokens and of the token endpoint do not befall each other's requests", async () => {
  const simulator = await startRows();
  expect((await ask(simulator, "token-refused", "/token", token)).status).toBe(200);
  expect((await ask(simulator, "token-endpoint-refuses")).status).toBe(200);
  expect(simulator.requests.map(({ fault }) => fault)).toEqual([undefined, undefined]);
});
