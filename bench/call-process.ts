/** A process: bursts of calls by each client in turn, all doing the same work: one path value, an API key, a JSON object read. */
import { performance } from "node:perf_hooks";
import createClient from "openapi-fetch";
import { type Api, type Call, type ClientOptions, type Credential, type Operation, apiKey, connect } from "specloom";

/** Microseconds per call. */
export type Burst = { name: string; cpu: number; wall: number };

type Pet = { ok: boolean };
type Pets = { readPet(params: { petId: number }): Call<Pet> };
type PetsOptions = ClientOptions & { credentials?: { key?: Credential<string> } };
type Paths = { "/pets/{petId}": { get: { parameters: { path: { petId: number } }; responses: { 200: { content: { "application/json": Pet } } } } } };

const [warmUp, rounds, calls] = [4, 12, 4_000];
const baseUrl = "https://api.example";
const key = "0123456789abcdef";
const json = { "content-type": "application/json" };
const noFetch = () => Promise.resolve(new Response('{"ok":true}', { headers: json }));
const rawFetch: (url: string, init: RequestInit) => Promise<Response> = noFetch;

const readPet: Operation = {
  id: "readPet",
  method: "GET",
  path: "/pets/{petId}",
  parameters: { petId: { in: "path", required: true } },
  security: [{ key: [] }],
  accept: "application/json",
  responses: { 200: { content: "application/json" } },
};
const security = { key: { scheme: apiKey, in: "header", name: "X-Api-Key", environment: "PETS_KEY" } } as const;
const api: Api<Pets, PetsOptions> = { name: "pets", environment: "PETS_BASE_URL", servers: [{ url: baseUrl }], security };
const options = { fetch: noFetch, credentials: { key } };
const pets = connect(api, { readPet }, options);
const petsInTime = connect(api, { readPet }, { ...options, deadline: 60_000 });
const paths = createClient<Paths>({ baseUrl, fetch: noFetch, headers: { "X-Api-Key": key } });

const clients: [name: string, call: (petId: number) => Promise<Pet | undefined>][] = [
  ["raw fetch and json()", async (petId) => (await rawFetch(`${baseUrl}/pets/${petId}`, { headers: { "X-Api-Key": key } })).json() as Promise<Pet>],
  ["openapi-fetch", async (petId) => (await paths.GET("/pets/{petId}", { params: { path: { petId } } })).data],
  ["specloom", (petId) => pets.readPet({ petId })],
  ["specloom, with a deadline", (petId) => petsInTime.readPet({ petId })],
];

async function burst([name, call]: (typeof clients)[number]): Promise<Burst> {
  globalThis.gc?.();
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  for (let petId = 0; petId < calls; petId++) if (!(await call(petId))?.ok) throw new Error(`${name} has no data`);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { name, cpu: (user + system) / calls, wall: (wall * 1000) / calls };
}

const results: Burst[][] = [];
for (let round = 0; round < warmUp + rounds; round++) {
  const bursts: Burst[] = [];
  for (const client of clients) bursts.push(await burst(client));
  if (round >= warmUp) results.push(bursts);
}
process.stdout.write(JSON.stringify(results));
