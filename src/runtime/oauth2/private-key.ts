import { Unfit } from "../parameter/scalar.ts";
import type { JwtAlgorithm } from "./client-authentication.ts";

/** A key for signing. @throws {Unfit} saying what to do with the key; the message never holds it */
export async function importPrivateKey(key: string | JsonWebKey | CryptoKey, algorithm: JwtAlgorithm): Promise<CryptoKey> {
  if (key instanceof CryptoKey) return key;
  try {
    if (typeof key !== "string") return await crypto.subtle.importKey("jwk", key, parameters(algorithm), false, ["sign"]);
    const pem = /-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----/.exec(key);
    if (!pem) throw new Unfit(advice(key));
    const bytes = Uint8Array.from(atob(pem[1]!.replace(/\s/g, "")), (character) => character.charCodeAt(0));
    return await crypto.subtle.importKey("pkcs8", bytes, parameters(algorithm), false, ["sign"]);
  } catch (error) {
    throw error instanceof Unfit ? error : new Unfit(`has a private key that is none for ${algorithm}`);
  }
}

function advice(pem: string): string {
  if (/-----BEGIN (RSA|EC) PRIVATE KEY-----/.test(pem)) return "has a private key in an older form; convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem";
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----/.test(pem)) return "has an encrypted private key; decrypt it: openssl pkcs8 -in key.pem -out pkcs8.pem";
  return "has a private key that is no PEM (PKCS#8), JWK or CryptoKey";
}

/** @see https://www.rfc-editor.org/rfc/rfc7518#section-3.1 */
function parameters(algorithm: JwtAlgorithm): RsaHashedImportParams | EcKeyImportParams {
  const bits = algorithm.slice(2);
  if (algorithm.startsWith("ES")) return { name: "ECDSA", namedCurve: `P-${bits === "512" ? "521" : bits}` };
  return { name: algorithm.startsWith("PS") ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
}
