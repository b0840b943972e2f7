/** A process: spells of requests by each client in turn, one after the other and 32 at a time. Its argument is the server's URL. */
import { performance } from "node:perf_hooks";
import { type Client, clientsOf, inTurn } from "./clients.ts";

/** Requests per second, and microseconds of CPU for each in this process. */
export type Spell = { name: string; concurrency: number; rate: number; cpu: number };

const [warmUp, rounds, milliseconds] = [1, 9, 400];
const clients = clientsOf(process.argv[2] ?? "", fetch);

async function spell({ name, call }: Client, concurrency: number): Promise<Spell> {
  globalThis.gc?.();
  let requests = 0;
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const lane = async () => {
    while (performance.now() < start + milliseconds) if (!(await call(requests++))?.ok) throw new Error(`${name} has no data`);
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { name, concurrency, rate: requests / seconds, cpu: (user + system) / requests };
}

const results: Spell[][] = [];
for (let round = 0; round < warmUp + rounds; round++) {
  const spells: Spell[] = [];
  for (const concurrency of [1, 32]) spells.push(...(await inTurn(clients, round, (client) => spell(client, concurrency))));
  if (round >= warmUp) results.push(spells);
}
process.stdout.write(JSON.stringify(results));
