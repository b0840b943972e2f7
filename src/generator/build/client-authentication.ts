/** `x-client-authentication`, as far as the runtime knows what it says; of the rest there is a warning. */
import type { Document } from "../document.ts";
import { type Json, type JsonObject, objectOf } from "../json.ts";

const isText = (value: Json): boolean => typeof value === "string" && value !== "";
const isSeconds = (value: Json): boolean => typeof value === "number" && value >= 1;
const oneOf = (...words: string[]) => (value: Json): boolean => words.includes(value as string);
const isAlgorithm = oneOf("ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512");

const fields = new Map<string, { isRight: (value: Json) => boolean; wanted: string }>([
  ["method", { isRight: oneOf("client_secret_basic", "client_secret_post", "private_key_jwt"), wanted: "client_secret_basic, client_secret_post or private_key_jwt" }],
  ["audience", { isRight: isText, wanted: "token-url, or the audience itself" }],
  ["algorithms", { isRight: (value) => Array.isArray(value) && value.every(isAlgorithm), wanted: "a list of algorithms, such as ES256 and PS256" }],
  ["lifetime", { isRight: isSeconds, wanted: "a number of seconds" }],
  ["expUnit", { isRight: oneOf("seconds", "milliseconds"), wanted: "seconds or milliseconds" }],
  ["tokenLifetime", { isRight: isSeconds, wanted: "a number of seconds" }],
  ["scope", { isRight: isText, wanted: "text" }],
]);

export function clientAuthenticationOf(document: Document, scheme: JsonObject): Record<string, Json> | undefined {
  const declared = objectOf(scheme, "x-client-authentication");
  if (!declared) return undefined;
  const kept: Record<string, Json> = {};
  for (const [key, value] of Object.entries(declared)) {
    const field = fields.get(key);
    if (field?.isRight(value)) kept[key] = value;
    else if (field) document.warn({ code: "client-authentication", node: declared, key, message: `${key} is not what it has to be; the client does without it`, advice: `Write ${field.wanted}.` });
    else if (!key.startsWith("x-")) document.warn({ code: "client-authentication", node: declared, key, message: `x-client-authentication has no ${JSON.stringify(key)}; the client does without it`, advice: `Use some of ${[...fields.keys()].join(", ")}.` });
  }
  return kept;
}
