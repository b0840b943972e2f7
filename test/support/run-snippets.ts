/** Runs programs one after the other, each against fresh simulators that its environment names, and prints what each prints as a line of JSON. */
import { format } from "node:util";
import { pathToFileURL } from "node:url";
import { simulateBanno, simulateBunce, simulateHang, simulateInfinity, simulateUnityOne } from "specloom/testing";
import { provideSpans } from "./spans.ts";

/** What one program printed, line by line. */
export type Printed = string[];

const print = console.log;
let lines: Printed = [];
console.log = (...values: unknown[]) => void lines.push(format(...values));
provideSpans((line) => console.log(line));

// One Banno for all: it makes a key, which takes time, and no snippet writes to it.
const banno = await simulateBanno();
for (const file of process.argv.slice(2)) {
  const [bunce, hang, infinity, unityOne] = await Promise.all([simulateBunce(), simulateHang(), simulateInfinity(), simulateUnityOne()]);
  Object.assign(process.env, {
    BANNO_BASE_URL: banno.url,
    BANNO_TOKEN_URL: banno.tokenUrl,
    BANNO_CLIENT_ID: banno.credentials.clientId,
    BANNO_PRIVATE_KEY: banno.credentials.privateKey,
    BANNO_INSTITUTION_ID: banno.institutionId,
    BUNCE_BASE_URL: bunce.url,
    BUNCE_SECRET_KEY: bunce.credentials.secretKey,
    HANG_BASE_URL: hang.url,
    HANG_API_KEY: hang.credentials.apiKey,
    INFINITY_BASE_URL: infinity.url,
    INFINITY_BASIC_AUTH_USERNAME: infinity.credentials.basicAuth.username,
    INFINITY_BASIC_AUTH_PASSWORD: infinity.credentials.basicAuth.password,
    UNITY_ONE_BASE_URL: unityOne.url,
    UNITY_ONE_ONE_TENANT: unityOne.credentials.oneTenant,
    UNITY_ONE_API_AUTH: unityOne.credentials.apiAuth,
  });
  lines = [];
  await import(pathToFileURL(file).href).catch((error: unknown) => lines.push(String(error)));
  print(JSON.stringify(lines));
  await Promise.all([bunce, hang, infinity, unityOne].map((simulator) => simulator.close()));
}
await banno.close();
