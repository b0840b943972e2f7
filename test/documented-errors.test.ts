import { describe, expect, onTestFinished, test } from "vitest";
import { type Call, type ClientOptions, HttpError, type Operation } from "specloom";
import { createBanno, operations as banno } from "specloom/banno";
import { createBunce, operations as bunce } from "specloom/bunce";
import { createHang, operations as hang } from "specloom/hang";
import { createInfinity, operations as infinity } from "specloom/infinity";
import { type Simulator, simulateBanno, simulateBunce, simulateHang, simulateInfinity, simulateUnityOne } from "specloom/testing";
import { createUnityOne, operations as unityOne } from "specloom/unity-one";

type Client = Record<string, (params: object) => Call<unknown>>;
type Start = () => Promise<[Pick<Simulator<unknown>, "url" | "requests" | "answerNext" | "close">, (options: ClientOptions) => object]>;

const apis: [string, Record<string, Operation>, Start][] = [
  ["banno", banno, async () => [await simulateBanno({ algorithm: "ES256" }), (options) => createBanno({ ...options, credentials: { clientCredentials: "token" } })]],
  ["bunce", bunce, async () => [await simulateBunce(), (options) => createBunce({ ...options, credentials: { secretKey: "key" } })]],
  ["hang", hang, async () => [await simulateHang(), (options) => createHang({ ...options, credentials: { apiKey: "key" } })]],
  ["infinity", infinity, async () => [await simulateInfinity(), (options) => createInfinity({ ...options, credentials: { apiKey: "key" } })]],
  ["unity-one", unityOne, async () => [await simulateUnityOne(), (options) => createUnityOne({ ...options, credentials: { oneTenant: "t", apiAuth: "key" } })]],
];

/** A status of every kind that an operation declares an error for. */
const statusOf = (key: string) => ({ default: 507, "4XX": 418 })[key] ?? Number(key);

describe.each(apis)("%s: every declared error of every operation has its status, its body and what the specification says of it", (_, operations, start) => {
  test.each(Object.entries(operations))("%s", async (name, operation) => {
    const [simulator, create] = await start();
    onTestFinished(() => simulator.close());
    const client = create({ baseUrl: simulator.url, retries: 0 }) as Client;
    const params = { ...Object.fromEntries(Object.keys(operation.parameters ?? {}).map((parameter) => [parameter, 1])), ...(operation.body && { body: {} }) };
    const declared = Object.entries(operation.responses).filter(([key]) => statusOf(key) >= 400);
    expect(declared.length).toBeGreaterThan(1);
    for (const [key, { description, content }] of declared) {
      const body = content === undefined ? undefined : { message: `no, ${key}` };
      simulator.answerNext(statusOf(key), body, { "x-request-id": key });
      const { error } = await client[name]!(params).result();
      expect(error).toBeInstanceOf(HttpError);
      expect(error).toMatchObject({ operation: name, status: statusOf(key), body, requestId: key, attempts: 1 });
      const { message, mayHaveBeenApplied } = error!;
      expect(message).toContain(` answered ${statusOf(key)}`);
      expect(message.includes("(may have been applied)")).toBe(mayHaveBeenApplied);
      if (body && !operation.sensitive) expect(message).toContain(JSON.stringify(body.message));
      expect(message.slice(-description!.length - 2)).toBe(`: ${description!}`);
      expect(error!.mayHaveBeenApplied && operation.method === "GET").toBe(false);
    }
    expect(simulator.requests.map(({ status }) => status)).toEqual(declared.map(([key]) => statusOf(key)));
  });
});
