/** What a client adds to a call, over a fetch that answers at once. */
import { measureDone, root } from "./measure.ts";
import type { Burst } from "./call-process.ts";
import { median, middleHalf, printTable, spread, times } from "./table.ts";
import { processWords } from "./with-server.ts";

const processes = 3;

export function benchCall(): void {
  const runs = Array.from({ length: processes }, () => JSON.parse(measureDone({ words: processWords("bench/call-process.ts"), cwd: root }).stdout) as Burst[][]);
  const bursts = runs.flat();
  const names = bursts[0]?.map(({ name }) => name) ?? [];
  /** By client: in each round, the microseconds over those of raw fetch. */
  const over = (figure: "cpu" | "wall") => names.map((_, index) => bursts.map((round) => (round[index]?.[figure] ?? Number.NaN) - (round[0]?.[figure] ?? Number.NaN)));
  const [cpu, wall] = [over("cpu"), over("wall")];
  const openapiFetch = (figures: number[][]) => median(figures[names.indexOf("openapi-fetch")] ?? []);
  const rows = names.map((name, index) => {
    const absolute = (figure: "cpu" | "wall") => median(bursts.map((round) => round[index]?.[figure] ?? Number.NaN)).toFixed(1);
    if (index === 0) return [name, absolute("cpu"), "", "", absolute("wall")];
    const added = (figures: number[][]) => [spread(middleHalf(figures[index] ?? []), 1), times(median(figures[index] ?? []) / openapiFetch(figures))];
    return [name, absolute("cpu"), ...added(cpu), absolute("wall"), ...added(wall)];
  });
  const title = `call: microseconds of one, ${bursts.length} rounds in ${processes} processes; in brackets the middle half of the rounds`;
  printTable(title, ["", "CPU", "over raw fetch", "of openapi-fetch", "wall", "over raw fetch", "of openapi-fetch"], rows);
}
