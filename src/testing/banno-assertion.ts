import { constants, generateKeyPair, verify, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { isObject } from "./body.ts";
import type { BannoAlgorithm } from "./banno-algorithm.ts";

/** How each is verified. */
export const algorithms = {
  RS256: { type: "rsa", options: { padding: constants.RSA_PKCS1_PADDING } },
  PS256: { type: "rsa", options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST } },
  ES256: { type: "ec", options: { dsaEncoding: "ieee-p1363" } },
} as const satisfies Record<BannoAlgorithm, object>;

/** A client with a new key, its private half as PKCS#8 in PEM. */
export const bannoKeys = async (algorithm: BannoAlgorithm) => {
  const { publicKey, privateKey } =
    algorithm === "ES256"
      ? await promisify(generateKeyPair)("ec", { namedCurve: "P-256" })
      : await promisify(generateKeyPair)("rsa", { modulusLength: 2_048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { clientId: "simulated-client", privateKey: pem, algorithm, publicKey };
};

/** Header and claims of a JWT that this key has signed; undefined for any other text. */
export const readAssertion = (jwt: string, publicKey: KeyObject) => {
  const [header = "", claims = "", signature = "", ...rest] = jwt.split(".");
  const decoded = [header, claims].map(decode);
  const [{ alg }, given] = [decoded[0] ?? {}, decoded[1]];
  if (!given || rest.length > 0 || typeof alg !== "string" || !Object.hasOwn(algorithms, alg)) return undefined;
  const { type, options } = algorithms[alg as BannoAlgorithm];
  if (publicKey.asymmetricKeyType !== type) return undefined;
  const isSigned = verify("sha256", Buffer.from(`${header}.${claims}`), { key: publicKey, ...options }, Buffer.from(signature, "base64url"));
  return isSigned ? { header: decoded[0]!, claims: given } : undefined;
};

const decode = (part: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
