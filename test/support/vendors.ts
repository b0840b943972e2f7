import { type ClientOptions, clientCredentials, privateKeyJwt } from "specloom";
import { createBanno } from "specloom/banno";
import { createBunce } from "specloom/bunce";
import { createHang } from "specloom/hang";
import { createInfinity } from "specloom/infinity";
import { type Simulator, simulateBanno, simulateBunce, simulateHang, simulateInfinity, simulateUnityOne } from "specloom/testing";
import { createUnityOne } from "specloom/unity-one";

type Options = ClientOptions & { credentials?: object };
/** A vendor that runs. `environment` has what its client takes from there, a token of Banno's left out. */
type Started = { simulator: Pick<Simulator<unknown>, "url" | "requests" | "answerNext" | "close">; credentials: object; environment: Record<string, string>; read: (options: Options) => Promise<unknown>; write: (options: Options) => Promise<unknown> };

/** One way to authenticate with a vendor: how it is simulated, called, and what it is called where it is missing. */
export type Vendor = { start: () => Promise<Started>; baseUrl: string; missing: string };

const id = "00000000-0000-4000-8000-000000000001";

async function startInfinity(kind: "basicAuth" | "apiKey"): Promise<Started> {
  const started = await simulateInfinity();
  // the key is for the later version
  const simulator = kind === "apiKey" ? { ...started, url: `${started.url}.1` } : started;
  const { basicAuth, apiKey } = simulator.credentials;
  const client = (options: Options) => createInfinity({ ...options, defaults: { igrp: 7 } });
  return {
    simulator,
    credentials: { [kind]: simulator.credentials[kind] },
    environment: kind === "apiKey" ? { INFINITY_API_KEY: apiKey } : { INFINITY_BASIC_AUTH_USERNAME: basicAuth.username, INFINITY_BASIC_AUTH_PASSWORD: basicAuth.password },
    read: (options) => client(options).readSegment({ segment: 1 }),
    write: (options) => client(options).createSegmentGroup({ body: { segmentGroupName: "Sales" } }),
  };
}

const infinity = { baseUrl: "INFINITY_BASE_URL", missing: "credentials.basicAuth (or set INFINITY_BASIC_AUTH_USERNAME and INFINITY_BASIC_AUTH_PASSWORD), or credentials.apiKey (or set INFINITY_API_KEY)" };

export const vendors: Record<string, Vendor> = {
  "banno, private key": {
    baseUrl: "BANNO_BASE_URL", missing: "credentials.clientCredentials (or set BANNO_CLIENT_CREDENTIALS)",
    async start() {
      const simulator = await simulateBanno({ algorithm: "ES256" });
      const { institutionId, tokenUrl, credentials: { clientId, privateKey, algorithm } } = simulator;
      const credential = clientCredentials({ clientId, tokenUrl, clientAuthentication: privateKeyJwt({ privateKey, algorithm }) });
      return {
        simulator, credentials: { clientCredentials: credential }, environment: {},
        read: (options) => createBanno(options).getSegment({ institutionId, segmentId: id }),
        write: (options) => createBanno(options).createSegment({ institutionId, body: { name: "a", sourceProvider: "b", draftId: id } }),
      };
    },
  },
  "bunce, API key": {
    baseUrl: "BUNCE_BASE_URL", missing: "credentials.secretKey (or set BUNCE_SECRET_KEY)",
    async start() {
      const simulator = await simulateBunce();
      const { credentials } = simulator;
      return {
        simulator, credentials, environment: { BUNCE_SECRET_KEY: credentials.secretKey },
        read: (options) => createBunce(options).getSegment({ segment_id: id }),
        write: (options) => createBunce(options).createSegment({ body: { name: "Gold" } }),
      };
    },
  },
  "hang, API key": {
    baseUrl: "HANG_BASE_URL", missing: "credentials.apiKey (or set HANG_API_KEY)",
    async start() {
      const simulator = await simulateHang();
      const { credentials } = simulator;
      return {
        simulator, credentials, environment: { HANG_API_KEY: credentials.apiKey },
        read: (options) => createHang(options).getProgramSegment({ id: "1" }),
        write: (options) => createHang(options).createProgramSegment({ body: { name: "Gold", requirements: [] } }),
      };
    },
  },
  "infinity, Basic": { ...infinity, start: () => startInfinity("basicAuth") },
  "infinity, API key": { ...infinity, start: () => startInfinity("apiKey") },
  "unity-one, tenant and key": {
    baseUrl: "UNITY_ONE_BASE_URL", missing: "credentials.oneTenant (or set UNITY_ONE_ONE_TENANT) and credentials.apiAuth (or set UNITY_ONE_API_AUTH)",
    async start() {
      const simulator = await simulateUnityOne();
      const { credentials } = simulator;
      return {
        simulator, credentials, environment: { UNITY_ONE_ONE_TENANT: credentials.oneTenant, UNITY_ONE_API_AUTH: credentials.apiAuth },
        read: (options) => createUnityOne(options).getSegment({ segmentId: id }),
        write: (options) => createUnityOne(options).createSegment({ body: { name: "VIP" } }),
      };
    },
  },
};

/** The environment variables of the five clients: of credentials, and all. */
export const secretVariables = ["BANNO_CLIENT_CREDENTIALS", "BUNCE_SECRET_KEY", "HANG_API_KEY", "INFINITY_API_KEY", "INFINITY_BASIC_AUTH_USERNAME", "INFINITY_BASIC_AUTH_PASSWORD", "UNITY_ONE_ONE_TENANT", "UNITY_ONE_API_AUTH"];
export const variables = [...secretVariables, ...Object.values(vendors).map(({ baseUrl }) => baseUrl)];

/** Headers that carry credentials. */
export const credentialHeaders = ["authorization", "x-authorization", "x-api-key", "one-tenant", "apiauth", "cookie"];
