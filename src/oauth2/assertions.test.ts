import { createPublicKey, constants, generateKeyPairSync, verify } from "node:crypto";
import { jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import { failure } from "../../test/support/outcome.ts";
import { type Api, type Call, type JwtAlgorithm, type Operation, type PrivateKeyJwtOptions, clientCredentials, connect, oauth2, privateKeyJwt } from "../index.ts";
import { reply, serve } from "../runtime/loopback.test-server.ts";
import type { AnyOptions } from "../runtime/options.ts";

type Client = { read(): Call<unknown> };
const read: Operation = { id: "read", method: "GET", path: "/read", security: [{ oauth: [] }], responses: { 200: { content: "application/json" } } };

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const algorithms = {
  RS256: { ...rsa, check: { padding: constants.RSA_PKCS1_PADDING }, import: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } },
  PS256: { ...rsa, check: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, import: { name: "RSA-PSS", hash: "SHA-256" } },
  ES256: { ...generateKeyPairSync("ec", { namedCurve: "P-256" }), check: { dsaEncoding: "ieee-p1363" }, import: { name: "ECDSA", namedCurve: "P-256" } },
} as const satisfies Partial<Record<JwtAlgorithm, object>>;

const forms = ["PKCS#8", "JWK", "CryptoKey"] as const;
async function keyAs(form: (typeof forms)[number], { privateKey, import: how }: (typeof algorithms)[keyof typeof algorithms]): Promise<PrivateKeyJwtOptions["privateKey"]> {
  if (form === "PKCS#8") return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  if (form === "JWK") return privateKey.export({ format: "jwk" });
  return crypto.subtle.importKey("pkcs8", new Uint8Array(privateKey.export({ type: "pkcs8", format: "der" })), how, false, ["sign"]);
}

/** The assertions of so many clients with one key, over HTTP. They are refused, so that nothing follows. */
async function assertionsOf(options: PrivateKeyJwtOptions, count: number) {
  await using server = await serve((response) => reply(response, 400, { error: "invalid_client" }));
  const tokenUrl = `${server.url}/token`;
  const api: Api<Client, AnyOptions> = { name: "t", servers: [{ url: server.url }], security: { oauth: { scheme: oauth2, tokenUrl, clientAuthentication: { lifetime: 300 } } } };
  const clientAuthentication = privateKeyJwt(options);
  const clients = Array.from({ length: count }, () => connect(api, { read }, { credentials: { oauth: clientCredentials({ clientId: "client", clientAuthentication }) } }));
  for (const client of clients) await failure(client.read());
  return { tokenUrl, assertions: server.received.map(({ body }) => new URLSearchParams(body).get("client_assertion")!) };
}

describe("a thousand assertions are good to two judges, and no two are the same", () => {
  const ids = new Set<unknown>();
  const cases = Object.entries(algorithms).flatMap(([algorithm, keys]) => forms.map((form) => [algorithm as keyof typeof algorithms, form, keys] as const));

  test.each(cases)("%s with a key as %s", async (algorithm, form, keys) => {
    const { tokenUrl, assertions } = await assertionsOf({ privateKey: await keyAs(form, keys), algorithm, keyId: "k1" }, 112);
    expect(assertions).toHaveLength(112);
    const publicKey = createPublicKey(keys.publicKey.export({ type: "spki", format: "pem" }));
    for (const assertion of assertions) {
      const expected = { issuer: "client", subject: "client", audience: tokenUrl, algorithms: [algorithm], maxTokenAge: 300, requiredClaims: ["iat", "exp", "jti"] };
      const { payload, protectedHeader } = await jwtVerify(assertion, publicKey, expected);
      expect(protectedHeader).toEqual({ alg: algorithm, kid: "k1" });
      expect([payload.aud, Object.keys(payload).sort()]).toEqual([tokenUrl, ["aud", "exp", "iat", "iss", "jti", "sub"]]);
      expect(payload.exp! - payload.iat!).toBeGreaterThan(0);
      expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(300);
      ids.add(payload.jti);
      const [header, claims, signature] = assertion.split(".");
      expect(verify("sha256", Buffer.from(`${header}.${claims}`), { key: publicKey, ...keys.check }, Buffer.from(signature!, "base64url"))).toBe(true);
    }
  });

  test("every one has an id of its own", () => expect(ids.size).toBe(9 * 112));
});
