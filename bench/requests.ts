/** How many requests a second a client gets through on loopback, to a server in another process. */
import { measureDone, root } from "./measure.ts";
import type { Spell } from "./requests-process.ts";
import { median, middleHalf, printTable, spread, times } from "./table.ts";
import { processWords, withServer } from "./with-server.ts";

export async function benchRequests(): Promise<void> {
  const rounds = await withServer(new URL("requests-server.ts", import.meta.url), (url) => JSON.parse(measureDone({ words: [...processWords("bench/requests-process.ts"), url], cwd: root }).stdout) as Spell[][]);
  const head = ["", "requests/s", "of raw fetch", "of openapi-fetch", "CPU µs each"];
  for (const concurrency of new Set(rounds[0]?.map((spell) => spell.concurrency))) {
    printTable(`requests: ${concurrency} at a time on loopback, ${rounds.length} rounds; in brackets the middle half of them`, head, rowsOf(rounds.map((round) => round.filter((spell) => spell.concurrency === concurrency))));
  }
}

function rowsOf(rounds: Spell[][]): string[][] {
  const names = rounds[0]?.map(({ name }) => name) ?? [];
  const peer = names.indexOf("openapi-fetch");
  return names.map((name, index) => {
    const rates = rounds.map((round) => round[index]?.rate ?? Number.NaN);
    /** Of two spells in one round, so that what else the machine did falls on both. */
    const over = (other: number) => times(median(rounds.map((round) => (round[index]?.rate ?? Number.NaN) / (round[other]?.rate ?? Number.NaN))));
    return [name, spread(middleHalf(rates), 0), over(0), over(peer), median(rounds.map((round) => round[index]?.cpu ?? Number.NaN)).toFixed(0)];
  });
}
