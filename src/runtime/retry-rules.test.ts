// What is sent again, over real HTTP: every method, every failure, every way for an operation to say so.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Call, type Operation, connect, json } from "../index.ts";
import { serve } from "./loopback.test-server.ts";
import type { AnyOptions } from "./options.ts";
import { caught, fastClock } from "./timing.test-client.ts";

const api: Api<{ one(parameters: object): Call<unknown> }, AnyOptions> = { name: "rules", servers: [], security: {} };
const bodies = { json: { serialize: json }, stream: { serialize: { takes: () => true, serialize: () => ({ content: new Blob(["x"]).stream() }) } } };
const methods = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "POST", "PATCH"];
const passing = ["408", "429", "500", "502", "503", "504", "closed", "reset"];
const lasting = ["400", "401", "403", "404", "409", "410", "412", "422", "501", "505", "507"];

let server: Awaited<ReturnType<typeof serve>>;
let refusing: string;

beforeAll(async () => {
  server = await serve((response, { url }) => {
    const failure = url.split("/")[1]!;
    if (failure === "silent") return;
    if (failure === "closed") return response.destroy();
    if (failure === "reset") return response.socket!.resetAndDestroy();
    if (failure !== "cut") return response.writeHead(Number(failure)).end();
    response.writeHead(200, { "content-type": "application/json", "content-length": "9" }).write("[");
    setImmediate(() => response.destroy());
  });
  const gone = await serve(() => undefined);
  refusing = gone.url;
  await gone[Symbol.asyncDispose]();
});
afterAll(() => server[Symbol.asyncDispose]());

let cases = 0;
/** How often one operation is sent until it is given up. */
async function attempts(failure: string, operation: Partial<Operation>, options: AnyOptions = {}): Promise<number> {
  const path = `/${failure}/${++cases}`;
  const one: Operation = { id: "one", method: "GET", path, responses: { 200: { content: "application/json" } }, ...operation };
  const baseUrl = failure === "refused" ? refusing : server.url;
  const client = connect(api, { one }, { baseUrl, clock: fastClock().clock, ...(failure === "silent" && { timeout: 120 }), ...options });
  const error = (await caught(client.one({ body: 1 }))) as { attempts: number };
  if (failure !== "refused") expect(server.received.filter(({ url }) => url === path)).toHaveLength(error.attempts);
  return error.attempts;
}

/** The same for each of several failures or methods. */
const each = async (names: string[], of: (name: string) => Promise<number>) => Object.fromEntries(await Promise.all(names.map(async (name) => [name, await of(name)])));
const all = (names: string[], count: number) => Object.fromEntries(names.map((name) => [name, count]));

const rows: [method: string, says: string, operation: Partial<Operation>, count: number][] = [
  ["GET", "nothing", {}, 3],
  ["HEAD", "nothing", {}, 3],
  ["OPTIONS", "nothing", {}, 3],
  ["PUT", "nothing", {}, 3],
  ["DELETE", "nothing", {}, 3],
  ["POST", "nothing", {}, 1],
  ["PATCH", "nothing", {}, 1],
  ["POST", "retrySafe", { retrySafe: true }, 3],
  ["PATCH", "retrySafe", { retrySafe: true }, 3],
  ["POST", "a key", { idempotencyKey: "Idempotency-Key" }, 3],
  ["PATCH", "a key", { idempotencyKey: "Idempotency-Key" }, 3],
  ["PUT", "not retrySafe", { retrySafe: false }, 1],
  ["DELETE", "not retrySafe", { retrySafe: false }, 1],
  ["POST", "not retrySafe", { retrySafe: false }, 1],
];

describe.each(rows)("%s that says %s", (method, _says, operation, count) => {
  test("is sent again after what may pass, if that is harmless", async () => {
    expect(await each(passing, (failure) => attempts(failure, { method, ...operation }))).toEqual(all(passing, count));
  });

  test("is not sent again after what will not pass", async () => {
    expect(await each(lasting, (failure) => attempts(failure, { method, ...operation }))).toEqual(all(lasting, 1));
  });

  test("is sent again if it was never sent", async () => {
    expect(await attempts("refused", { method, ...operation })).toBe(3);
  });
});

test("all of them are sent again after silence as after an answer", async () => {
  expect(await Promise.all(rows.map(([method, , operation]) => attempts("silent", { method, ...operation })))).toEqual(rows.map(([, , , count]) => count));
});

test("a GET that says it is not safe is not sent again after an answer or silence", async () => {
  const answered = ["408", "429", "500", "502", "503", "504", "silent"];
  expect(await each(answered, (failure) => attempts(failure, { retrySafe: false }))).toEqual(all(answered, 1));
});

test("a body that breaks off is asked for again like the rest", async () => {
  // HEAD has no body
  const counts = { GET: 3, OPTIONS: 3, PUT: 3, DELETE: 3, POST: 1, PATCH: 1 };
  expect(await each(Object.keys(counts), (method) => attempts("cut", { method }))).toEqual(counts);
});

test("a stream body is never sent again, even if nothing of it was sent", async () => {
  const body = { content: { "text/plain": bodies.stream } };
  expect(await each([...passing, "refused"], (failure) => attempts(failure, { method: "PUT", body }))).toEqual(all([...passing, "refused"], 1));
});

test("a body of another kind is sent again whole", async () => {
  await attempts("503", { method: "PUT", body: { content: { "application/json": bodies.json } } });
  expect(server.received.slice(-3).map(({ body }) => body)).toEqual(["1", "1", "1"]);
});

test("every attempt of a call has the same idempotency key, another call another", async () => {
  for (let call = 0; call < 2; call++) await attempts("503", { method: "POST", idempotencyKey: "Idempotency-Key" });
  const keys = server.received.slice(-6).map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toEqual([keys[0], keys[0], keys[0], keys[3], keys[3], keys[3]]);
  expect(keys[0]).not.toBe(keys[3]);
});

test.each([[0, 1], [1, 2], [5, 6]])("with retries: %d there are %d attempts, of any method", async (retries, count) => {
  expect(await each(methods, (method) => attempts("503", { method, retrySafe: true }, { retries }))).toEqual(all(methods, count));
});

test("a connection that the server has closed behind an answer costs no call", async () => {
  await using flaky = await serve((response) => response.writeHead(200, { "content-type": "application/json" }).end("1", () => setImmediate(() => response.destroy())));
  const one: Operation = { id: "one", method: "GET", path: "/", responses: { 200: { content: "application/json" } } };
  const client = connect(api, { one }, { baseUrl: flaky.url, clock: fastClock().clock });
  for (let call = 0; call < 50; call++) expect(await client.one({})).toBe(1);
});
