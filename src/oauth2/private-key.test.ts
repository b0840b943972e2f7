import { type KeyObject, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { failure } from "../../test/support/outcome.ts";
import { foundIn, shown } from "../../test/support/secrets.ts";
import { type Api, AuthError, type Call, type JwtAlgorithm, type Operation, type PrivateKeyJwtOptions, clientCredentials, connect, oauth2, privateKeyJwt } from "../index.ts";
import { reply, serve } from "../runtime/loopback.test-server.ts";
import type { AnyOptions } from "../runtime/options.ts";

type Client = { read(): Call<unknown> };
const read: Operation = { id: "read", method: "GET", path: "/read", security: [{ oauth: [] }], responses: { 200: { content: "application/json" } } };

/** What a call with such a key comes to. */
async function outcome(privateKey: PrivateKeyJwtOptions["privateKey"], algorithm?: JwtAlgorithm, algorithms: JwtAlgorithm[] = ["PS256", "ES256", "RS256"]) {
  await using server = await serve((response) => reply(response, 200, { access_token: "t", token_type: "Bearer" }));
  const api: Api<Client, AnyOptions> = { name: "t", servers: [{ url: server.url }], security: { oauth: { scheme: oauth2, tokenUrl: `${server.url}/token`, clientAuthentication: { algorithms } } } };
  const clientAuthentication = privateKeyJwt({ privateKey, ...(algorithm && { algorithm }) });
  const error = await failure(connect(api, { read }, { credentials: { oauth: clientCredentials({ clientId: "client", clientAuthentication }) } }).read());
  return { error, received: server.received };
}

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const weak = generateKeyPairSync("rsa", { modulusLength: 1024 });
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const ec384 = generateKeyPairSync("ec", { namedCurve: "P-384" });
const ed = generateKeyPairSync("ed25519");
const pem = (key: KeyObject, type: "pkcs8" | "pkcs1" | "sec1" = "pkcs8") => key.export({ type, format: "pem" } as { type: "pkcs8"; format: "pem" }).toString();
const encrypted = rsa.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "p" }).toString();
const spki = rsa.publicKey.export({ type: "spki", format: "pem" }).toString();
const good = pem(rsa.privateKey);

const convert = /convert it: openssl pkcs8 -topk8 -nocrypt -in key\.pem -out pkcs8\.pem$/;
const no = "is no PEM (PKCS#8), JWK or CryptoKey";

describe("a key that cannot sign is an AuthError that says what is wrong and holds none of it, and nothing is sent", () => {
  test.each<[string, PrivateKeyJwtOptions["privateKey"], JwtAlgorithm, string | RegExp]>([
    ["PKCS#1", pem(rsa.privateKey, "pkcs1"), "PS256", convert],
    ["SEC1", pem(ec.privateKey, "sec1"), "ES256", convert],
    ["SEC1 behind its parameters", `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${pem(ec.privateKey, "sec1")}`, "ES256", convert],
    ["encrypted", encrypted, "PS256", /decrypt it: openssl pkcs8 -in key\.pem -out pkcs8\.pem$/],
    ["a public PEM", spki, "PS256", no],
    ["no PEM", "s3cr3t-n0t-a-key", "PS256", no],
    ["empty within its frame", "-----BEGIN PRIVATE KEY-----\n\n-----END PRIVATE KEY-----", "PS256", "none for PS256"],
    ["garbage within its frame", `-----BEGIN PRIVATE KEY-----\n${Buffer.from("s3cr3t-n0t-a-key").toString("base64")}\n-----END PRIVATE KEY-----`, "PS256", "none for PS256"],
    ["cut short", good.replace(/(.{64}\n)(.{64}\n){5}/, "$1"), "PS256", "none for PS256"],
    ["without its last line", good.slice(0, -30), "PS256", no],
    ["elliptic for RSA", pem(ec.privateKey), "RS256", "none for RS256"],
    ["RSA for elliptic", good, "ES256", "none for ES256"],
    ["of another curve", pem(ec384.privateKey), "ES256", "none for ES256"],
    ["of another kind", pem(ed.privateKey), "ES256", "none for ES256"],
    ["a public JWK", rsa.publicKey.export({ format: "jwk" }), "PS256", "none for PS256"],
    ["a symmetric JWK", { kty: "oct", k: "czNjcjN0LW4wdC1hLWtleQ" }, "PS256", "none for PS256"],
    ["an empty JWK", {}, "PS256", "none for PS256"],
    ["RSA of 1024 bits", pem(weak.privateKey), "PS256", "none for PS256"],
  ])("%s", async (_, privateKey, algorithm, message) => {
    const { error, received } = await outcome(privateKey, algorithm);
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ code: "credential-failed", message: typeof message === "string" ? expect.stringContaining(message) : expect.stringMatching(message) });
    expect((error as Error).message).toMatch(/^read: credential oauth has a(n encrypted)? private key/);
    const material = typeof privateKey === "string" ? [privateKey] : Object.values(privateKey as JsonWebKey).filter((value) => typeof value === "string");
    expect(foundIn(shown(error), material)).toEqual([]);
    expect(received).toEqual([]);
  });

  const pair = (name: string, more: object, uses: KeyUsage[] = ["sign", "verify"]) => crypto.subtle.generateKey({ name, ...more }, false, uses) as Promise<CryptoKeyPair & CryptoKey>;
  const ecdsa = { namedCurve: "P-256" };
  const modulus = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" };
  test.each<[string, () => Promise<CryptoKey>, JwtAlgorithm[]]>([
    ["the public half", async () => (await pair("ECDSA", ecdsa)).publicKey, ["ES256"]],
    ["for agreement, not for signing", async () => (await pair("ECDH", ecdsa, ["deriveBits"])).privateKey, ["ES256"]],
    ["a symmetric one", () => pair("HMAC", { hash: "SHA-256" }), ["ES256"]],
    ["RSA for elliptic", async () => (await pair("RSASSA-PKCS1-v1_5", modulus)).privateKey, ["ES256"]],
    ["of another padding than the server takes", async () => (await pair("RSASSA-PKCS1-v1_5", modulus)).privateKey, ["PS256"]],
    ["too short", async () => (await pair("RSA-PSS", { ...modulus, modulusLength: 1024 })).privateKey, ["PS256"]],
  ])("a CryptoKey: %s", async (_, make, algorithms) => {
    const { error, received } = await outcome(await make(), undefined, algorithms);
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ code: "credential-failed", message: expect.stringContaining(`none for ${algorithms[0]}`) });
    expect(received).toEqual([]);
  });
});

test.each([
  ["Windows line ends", good.replaceAll("\n", "\r\n")],
  ["words around it", `Bag Attributes\n    friendlyName: key\n${good}more`],
  ["no line breaks within it", good.replace(/\n(?!-)/g, "").replace("KEY-----", "KEY-----\n")],
])("PKCS#8 is read with %s", async (_, privateKey) => {
  const { error, received } = await outcome(privateKey, "PS256");
  expect(error).toBe(undefined);
  expect(received.map(({ url }) => url)).toEqual(["/token", "/read"]);
});
