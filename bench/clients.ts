/** The same call by every client that is compared: one path value, an API key in a header, a JSON object read. */
import ky from "ky";
import createClient from "openapi-fetch";
import { type Api, type Call, type ClientOptions, type Credential, type Operation, apiKey, connect } from "specloom";

export type Pet = { ok: boolean };
export type Client = { name: string; call: (petId: number) => Promise<Pet | undefined> };

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Pets = { readPet(params: { petId: number }, options?: { signal?: AbortSignal }): Call<Pet> };
type PetsOptions = ClientOptions & { credentials?: { key?: Credential<string> } };
type Paths = { "/pets/{petId}": { get: { parameters: { path: { petId: number } }; responses: { 200: { content: { "application/json": Pet } } } } } };

const key = "0123456789abcdef";
const headers = { "X-Api-Key": key };

const readPet: Operation = {
  id: "readPet",
  method: "GET",
  path: "/pets/{petId}",
  parameters: { petId: { in: "path", required: true } },
  security: [{ key: [] }],
  accept: "application/json",
  responses: { 200: { content: "application/json" } },
};

/** What every client measures, each round beginning with another: none is always the one after the slowest. */
export async function inTurn<T>(clients: Client[], round: number, measure: (client: Client) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < clients.length; turn++) {
    const index = (round + turn) % clients.length;
    results[index] = await measure(clients[index]!);
  }
  return results;
}

/** The first is what the others are measured over. */
export function clientsOf(baseUrl: string, given: typeof fetch): Client[] {
  const raw: Fetch = given;
  const paths = createClient<Paths>({ baseUrl, fetch: given, headers });
  const kyClient = ky.create({ prefixUrl: baseUrl, fetch: given, headers });
  const api: Api<Pets, PetsOptions> = {
    name: "pets",
    environment: "PETS_BASE_URL",
    servers: [{ url: baseUrl }],
    security: { key: { scheme: apiKey, in: "header", name: "X-Api-Key", environment: "PETS_KEY" } },
  };
  const options = { fetch: given, credentials: { key } };
  const plain = connect(api, { readPet }, { ...options, retries: 0 });
  const full = connect(api, { readPet }, { ...options, retries: 2, deadline: 60_000 });
  const { signal } = new AbortController();
  return [
    { name: "raw fetch and json()", call: async (petId) => (await raw(`${baseUrl}/pets/${petId}`, { headers })).json() as Promise<Pet> },
    { name: "openapi-fetch", call: async (petId) => (await paths.GET("/pets/{petId}", { params: { path: { petId } } })).data },
    { name: "ky", call: (petId) => kyClient.get(`pets/${petId}`).json<Pet>() },
    { name: "specloom, plain", call: (petId) => plain.readPet({ petId }) },
    { name: "specloom, everything on", call: (petId) => full.readPet({ petId }, { signal }) },
  ];
}
