import { createPublicKey } from "node:crypto";
import { compactVerify, decodeJwt } from "jose";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { AuthError, InputError } from "specloom";
import type { BannoOptions } from "specloom/testing";
import { startBanno } from "./support/banno.ts";
import { failure } from "./support/outcome.ts";
import { credentialHeaders, secretVariables, variables, vendors } from "./support/vendors.ts";

beforeEach(() => {
  for (const name of variables) vi.stubEnv(name, undefined);
  return () => void vi.unstubAllEnvs();
});

const carried = (headers: Record<string, string>) => credentialHeaders.flatMap((name) => headers[name] ?? []);

describe.each(Object.entries(vendors))("%s", (_, { start, baseUrl, missing }) => {
  async function open() {
    const started = await start();
    onTestFinished(() => started.simulator.close());
    return started;
  }

  test("credentials that are missing are an AuthError that names them and their variables, and nothing is sent", async () => {
    const { simulator, read, write } = await open();
    for (const call of [read, write]) {
      const error = await failure(call({ baseUrl: simulator.url }));
      expect(error).toBeInstanceOf(AuthError);
      expect(error).toMatchObject({ code: "credential-missing", attempts: 0, message: expect.stringContaining(missing) });
    }
    expect(simulator.requests).toEqual([]);
  });

  test("what is given wins over the environment", async () => {
    const { simulator, read, credentials } = await open();
    for (const name of secretVariables) vi.stubEnv(name, "from-the-environment");
    await read({ baseUrl: simulator.url, credentials });
    const sent = carried(simulator.requests.at(-1)!.headers);
    expect([sent.length > 0, sent.join().includes("from-the-environment"), sent.join().includes(btoa("from-the-environment:from-the-environment"))]).toEqual([true, false, false]);
  });

  test.each(["http://api.example", "http://10.0.0.1:8080", "http://127.0.0.1.example", "http://localhost.example", "http://0.0.0.0", "ftp://127.0.0.1", "http://ann:s3cr3t@127.0.0.1", "s3cr3t"])(
    "a base URL that is not for credentials is refused, given or from the environment: %s",
    async (url) => {
      const { simulator, read, credentials } = await open();
      const sent: string[] = [];
      const network = (target: string) => {
        sent.push(target);
        return Promise.resolve(Response.json({}));
      };
      const options = { credentials, fetch: network };
      const given = await failure(read({ ...options, baseUrl: url }));
      vi.stubEnv(baseUrl, url);
      for (const error of [given, await failure(read(options))]) {
        expect(error).toBeInstanceOf(InputError);
        expect((error as Error).message).not.toContain("s3cr3t");
      }
      expect([sent, simulator.requests]).toEqual([[], []]);
    },
  );
});

test.each(Object.entries(vendors).filter(([name]) => !name.startsWith("banno")))("%s takes its variables where nothing is given, and needs each of them", async (_, { start }) => {
  const { simulator, read, environment } = await start();
  onTestFinished(() => simulator.close());
  for (const missing of Object.keys(environment)) {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, name === missing ? "" : value);
    expect(await failure(read({ baseUrl: simulator.url })), missing).toMatchObject({ code: "credential-missing" });
  }
  expect(simulator.requests).toEqual([]);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  await read({ baseUrl: simulator.url });
  expect(simulator.requests).toMatchObject([{ status: 200 }]);
});

describe("banno's assertion", () => {
  test.each<[BannoOptions["algorithm"]]>([["RS256"], ["PS256"], ["ES256"]])("is good to a second judge with %s, its exp in milliseconds and no further than five minutes", async (algorithm = "RS256") => {
    const { banno, simulator, tokenRequests } = await startBanno({ algorithm });
    await banno.listSegments();
    const { client_assertion = "" } = tokenRequests()[0]!;
    const { protectedHeader } = await compactVerify(client_assertion, createPublicKey(simulator.credentials.privateKey), { algorithms: [algorithm] });
    expect(protectedHeader.alg).toBe(algorithm);
    const { clientId } = simulator.credentials;
    const { exp, iat, jti, ...claims } = decodeJwt(client_assertion);
    expect(claims).toEqual({ iss: clientId, sub: clientId, aud: simulator.tokenUrl });
    expect(exp! - iat! * 1_000).toBe(240_000);
    expect(Math.abs(iat! * 1_000 - Date.now())).toBeLessThan(10_000);
    expect(jti).toMatch(/^.{16,}$/);
  });
});
