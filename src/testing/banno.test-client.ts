import { randomUUID, sign } from "node:crypto";
import { algorithms } from "./banno-assertion.ts";
import { simulateBanno, type BannoCredentials, type BannoOptions, type SimulatedBanno } from "./banno.ts";

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

const signAssertion = ({ privateKey, algorithm }: BannoCredentials, claims: object, header: object = {}): string => {
  const text = `${encode({ alg: algorithm, typ: "JWT", ...header })}.${encode(claims)}`;
  const signature = sign("sha256", Buffer.from(text), { key: privateKey, ...algorithms[algorithm].options });
  return `${text}.${signature.toString("base64url")}`;
};

/** A token request as documented; `claims` and `form` replace or, undefined, leave out. */
export const requestToken = (
  banno: SimulatedBanno,
  { claims, form, header, now = Date.now }: { claims?: object; form?: Record<string, string>; header?: object; now?: (() => number) | undefined } = {},
) => {
  const { clientId } = banno.credentials;
  const documented = { iss: clientId, sub: clientId, aud: banno.tokenUrl, jti: randomUUID(), exp: now() + 60_000 };
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: signAssertion(banno.credentials, { ...documented, ...claims }, header),
    scope: "openid",
    ...form,
  });
  return fetch(banno.tokenUrl, { method: "POST", body });
};

/** A simulator, quick to start, and `send` with an access token below the institution's segments. */
export const startBanno = async (options: BannoOptions = {}) => {
  const banno = await simulateBanno({ algorithm: "ES256", ...options });
  const answer = await requestToken(banno, { now: options.now });
  const { access_token } = (await answer.json()) as { access_token: string };
  const authorization = `Bearer ${access_token}`;
  const base = `${banno.url}/a/segments/api/v0/institutions/${banno.institutionId}`;

  const send = (method: string, path: string, body?: FormData | object) =>
    fetch(path.startsWith("/a/") ? banno.url + path : base + path, {
      method,
      headers: { authorization, ...(body && !(body instanceof FormData) && { "content-type": "application/json" }) },
      ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });

  /** Imports identifiers, one a line below a header, and returns the draft's id. */
  const draftOf = async (...usernames: string[]): Promise<string> => {
    const response = await send("POST", "/import?sourceType=username", upload(`name\n${usernames.join("\n")}\n`));
    return ((await response.json()) as { draftId: string }).draftId;
  };
  return { banno, base, authorization, send, draftOf };
};

export const upload = (csv: string | Blob, fields: Record<string, string> = {}): FormData => {
  const form = new FormData();
  form.set("file", new Blob([csv], { type: "text/csv" }), "users.csv");
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

export const segmentId = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
export const userId = (index: number) => `00000000-0000-4000-a000-${String(index).padStart(12, "0")}`;
