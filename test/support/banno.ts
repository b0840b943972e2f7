import { onTestFinished } from "vitest";
import { type ClientCredentialsOptions, type PrivateKeyJwtOptions, clientCredentials, privateKeyJwt } from "specloom";
import { type BannoOptions, createBanno } from "specloom/banno";
import { type BannoOptions as Behaviour, simulateBanno } from "specloom/testing";

type Settings = BannoOptions & { token?: Partial<ClientCredentialsOptions>; assertion?: Partial<PrivateKeyJwtOptions> };

/** A simulator, quick to start with an elliptic key, and a client by the same clock with what it needs except as told. */
export async function startBanno(behaviour: Behaviour = {}, { token, assertion, ...options }: Settings = {}) {
  const simulator = await simulateBanno({ algorithm: "ES256", ...behaviour });
  onTestFinished(() => simulator.close());
  const { url: baseUrl, tokenUrl, institutionId, credentials } = simulator;
  const { clientId, privateKey, algorithm } = credentials;
  const clock = behaviour.now && { clock: { now: behaviour.now, sleep: async () => undefined } };
  const clientAuthentication = privateKeyJwt({ privateKey, algorithm, ...assertion });
  const credential = clientCredentials({ clientId, clientAuthentication, tokenUrl, ...token });
  const settings = { baseUrl, credentials: { clientCredentials: credential }, ...clock, ...options };
  const isToken = ({ path }: { path: string }) => path === new URL(tokenUrl).pathname;
  return {
    simulator, credential, settings, institutionId,
    banno: createBanno({ ...settings, defaults: { institutionId } }),
    /** The requests so far for an access token, as forms. */
    tokenRequests: () => simulator.requests.filter(isToken).map(({ body }) => Object.fromEntries(new URLSearchParams(body))),
    /** The others so far. */
    requests: () => simulator.requests.filter((request) => !isToken(request)),
  };
}

/** A file of user names below a header. */
export const fileOf = (...names: string[]) => new File([`name\n${names.join("\n")}\n`], "users.csv", { type: "text/csv" });

/** Ids of segments and users that a simulator has at its start, by number. */
export const segmentIdOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
export const userIdOf = (number: number) => `00000000-0000-4000-a000-${String(number).padStart(12, "0")}`;
