import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Api, type Call, type Operation, type SecurityRequirement, apiKey, connect } from "../../index.ts";
import { reply, serve } from "../loopback.test-server.ts";
import type { AnyOptions } from "../options.ts";

type Client = { read(): Call<unknown> };
const names = ["a", "b", "c"] as const;
const api: Api<Client, AnyOptions> = {
  name: "t", servers: [],
  security: Object.fromEntries(names.map((name) => [name, { scheme: apiKey, in: "header", name: `x-${name}`, environment: `SPECLOOM_REQUIREMENT_${name.toUpperCase()}` }])),
};
const server = await serve((response) => reply(response, 200, 1));
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => () => void vi.unstubAllEnvs());

/** What is sent of each scheme, or the message of the error. */
async function sent(security: SecurityRequirement[], given: readonly string[], there: readonly string[]) {
  for (const name of names) vi.stubEnv(`SPECLOOM_REQUIREMENT_${name.toUpperCase()}`, there.includes(name) ? `env-${name}` : undefined);
  const read: Operation = { id: "read", method: "GET", path: "/read", security, responses: { 200: { content: "application/json" } } };
  const before = server.received.length;
  const credentials = Object.fromEntries(given.map((name) => [name, `given-${name}`]));
  const message = await connect(api, { read }, { baseUrl: server.url, credentials }).read().then(() => undefined, (error: Error) => error.message);
  const { headers } = server.received[before] ?? {};
  return message ?? names.flatMap((name) => headers?.[`x-${name}`] ?? []);
}

const subsets = Array.from({ length: 8 }, (_, bits) => names.filter((_, index) => bits & (1 << index)));
const requirements: SecurityRequirement[][] = [
  [{ a: [] }, { b: [], c: [] }],
  [{ b: [], c: [] }, { a: [] }],
  [{ a: [], b: [], c: [] }],
  [{ a: [] }, { b: [] }, { c: [] }],
  [{}, { a: [], b: [] }],
  [{ a: [], b: [] }, {}],
];

describe.each(requirements.map((security) => [JSON.stringify(security), security] as const))("of %s is sent", (_, security) => {
  test("the first alternative that is given whole, else the first that the environment completes, else none where that is allowed", async () => {
    const alternatives = security.map((schemes) => Object.keys(schemes)).filter((schemes) => schemes.length > 0);
    for (const given of subsets) {
      for (const there of subsets) {
        const whole = (has: readonly string[]) => alternatives.find((schemes) => schemes.every((name) => has.includes(name)));
        const chosen = whole(given) ?? whole([...given, ...there]) ?? (alternatives.length < security.length ? [] : undefined);
        const wanted = chosen?.map((name) => (given.includes(name as "a") ? `given-${name}` : `env-${name}`));
        expect(await sent(security, given, there), `given ${given.join()}, environment ${there.join()}`).toEqual(wanted ?? expect.stringMatching(/^read: no credentials: give credentials\./));
      }
    }
  });
});

test("nothing is sent where the document asks for nothing, whatever there is", async () => {
  expect(await sent([], names, names)).toEqual([]);
  expect(await sent([{}], names, names)).toEqual([]);
});

test("the error names every way out", async () => {
  expect(await sent([{ a: [] }, { b: [], c: [] }], ["b"], [])).toBe(
    "read: no credentials: give credentials.a (or set SPECLOOM_REQUIREMENT_A), or credentials.b (or set SPECLOOM_REQUIREMENT_B) and credentials.c (or set SPECLOOM_REQUIREMENT_C)",
  );
});
