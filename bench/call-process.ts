/** A process: bursts of calls by each client in turn, over a fetch that answers at once. */
import { performance } from "node:perf_hooks";
import { type Client, clientsOf, inTurn } from "./clients.ts";

/** Microseconds per call. */
export type Burst = { name: string; cpu: number; wall: number };

const [warmUp, rounds, calls] = [8, 16, 2_000];
const json = { "content-type": "application/json" };
const clients = clientsOf("https://api.example", () => Promise.resolve(new Response('{"ok":true}', { headers: json })));

/** Without a garbage collection before it: a full one every few thousand calls makes V8 forget what it has optimized, which no program meets. */
async function burst({ name, call }: Client): Promise<Burst> {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  for (let petId = 0; petId < calls; petId++) if (!(await call(petId))?.ok) throw new Error(`${name} has no data`);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { name, cpu: (user + system) / calls, wall: (wall * 1000) / calls };
}

const results: Burst[][] = [];
for (let round = 0; round < warmUp + rounds; round++) {
  const bursts = await inTurn(clients, round, burst);
  if (round >= warmUp) results.push(bursts);
}
process.stdout.write(JSON.stringify(results));
