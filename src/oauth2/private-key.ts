import { Unfit } from "../runtime/parameter/scalar.ts";
import type { JwtAlgorithm } from "../runtime/security/scheme.ts";

/** A key for signing. @throws {Unfit} saying what to do with the key; the message never holds it */
export async function importPrivateKey(key: string | JsonWebKey | CryptoKey, algorithm: JwtAlgorithm): Promise<CryptoKey> {
  const imported = await read(key, algorithm).catch((error: unknown) => {
    if (error instanceof Unfit) throw error;
  });
  if (!imported || !fits(imported, algorithm)) throw new Unfit(`has a private key that is none for ${algorithm}`);
  return imported;
}

/** Whether a key is meant for an algorithm, and long enough. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
export function fits(key: string | JsonWebKey | CryptoKey, wanted: JwtAlgorithm): boolean {
  if (!(key instanceof CryptoKey)) return typeof key === "object" && key.alg === wanted;
  const { name, hash, namedCurve } = parameters(wanted);
  const has = key.algorithm as { name: string; hash?: { name: string }; namedCurve?: string; modulusLength?: number };
  return key.type === "private" && key.usages.includes("sign") && has.name === name && has.hash?.name === hash && has.namedCurve === namedCurve && (has.modulusLength ?? 2048) >= 2048;
}

async function read(key: string | JsonWebKey | CryptoKey, algorithm: JwtAlgorithm): Promise<CryptoKey | undefined> {
  if (key instanceof CryptoKey) return key;
  if (typeof key === "object") return (key.alg ?? algorithm) === algorithm ? crypto.subtle.importKey("jwk", key, parameters(algorithm), false, ["sign"]) : undefined;
  const pem = /-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----/.exec(key);
  if (!pem) throw new Unfit(advice(key));
  const bytes = Uint8Array.from(atob(pem[1]!.replace(/\s/g, "")), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey("pkcs8", bytes, parameters(algorithm), false, ["sign"]);
}

function advice(pem: string): string {
  if (/-----BEGIN (RSA|EC) PRIVATE KEY-----/.test(pem)) return "has a private key in an older form; convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem";
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----/.test(pem)) return "has an encrypted private key; decrypt it: openssl pkcs8 -in key.pem -out pkcs8.pem";
  return "has a private key that is no PEM (PKCS#8), JWK or CryptoKey";
}

/** @see https://www.rfc-editor.org/rfc/rfc7518#section-3.1 */
function parameters(algorithm: JwtAlgorithm): { name: string; hash?: string; namedCurve?: string } {
  const bits = algorithm.slice(2);
  if (algorithm.startsWith("ES")) return { name: "ECDSA", namedCurve: `P-${bits === "512" ? "521" : bits}` };
  return { name: algorithm.startsWith("PS") ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
}
